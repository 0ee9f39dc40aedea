/** Of a refusal that came too late: until when something would have been given. */
import { addDays } from "../facts/civil.ts";
import type { Clause } from "../policy/schema.ts";
import type { CaseInput, CaseInputLine } from "../resolution/case-input.ts";
import { propose } from "../resolution/propose.ts";
import type { OfferKind } from "../words.ts";

/**
 * The day before the clause that refuses began to hold, where asking on that day would have been answered otherwise: it is asked of the policy
 * itself, so that no letter names a day that another clause takes back. Undefined where time is not what it was refused for.
 */
export function lastDayToAsk(matter: CaseInput): { readonly on: string; readonly gave: OfferKind } | undefined {
  const [line, ...others] = matter.lines;
  if (!line || others.length > 0) return undefined;
  const { clauseId } = propose(matter).lines[0] ?? {};
  const clause = line.policy.clauses.find(({ id }) => id === clauseId);
  const days = (clause?.when ?? []).flatMap((condition) => dayBefore(condition, line) ?? []);
  const { requestedOn } = line.facts;
  const latestFirst = days
    .filter((day) => day < requestedOn && day >= line.facts.line.boughtOn)
    .toSorted()
    .toReversed();
  for (const on of latestFirst) {
    const gave = givenOn(on, matter, line);
    if (gave) return { on, gave };
  }
  return undefined;
}

function dayBefore(condition: Clause["when"][number], { facts }: CaseInputLine): string | undefined {
  const { expiresOn, boughtOn } = facts.line;
  if (condition.fact === "days.to_expiry" && "to" in condition && condition.to !== undefined && expiresOn !== undefined)
    return addDays(expiresOn, -condition.to - 1);
  if (condition.fact === "days.since_purchase" && "from" in condition && condition.from !== undefined)
    return addDays(boughtOn, condition.from - 1);
  return undefined;
}

/** What is offered first to whoever asks on that day. */
function givenOn(requestedOn: string, matter: CaseInput, line: CaseInputLine): OfferKind | undefined {
  const asked = { ...matter, lines: [{ ...line, facts: { ...line.facts, requestedOn } }] };
  const { options, needs } = propose(asked);
  return needs.length === 0 ? options.find(({ kind }) => kind !== "decline")?.kind : undefined;
}
