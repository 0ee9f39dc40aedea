/** Which clauses can ever decide. Exact over the values that facts may have, but for facts that hang together in ways not written here. */
import { canonicalJson } from "../../canonical/canonical.ts";
import type { FactName } from "../readable-facts.ts";
import type { Clause, PolicyVersion } from "../schema.ts";
import type { Finding } from "./finding.ts";
import { both, isNone, letThrough, minus, possibleUnder, type Values } from "./values.ts";

/** The values under which a clause holds, for the facts that it reads. */
export type Box = ReadonlyMap<FactName, Values>;

/** A restrictive clause binds only who signed before, which is one test more. */
export function boxOf(policy: PolicyVersion, { when, restrictive }: Clause): Box {
  const signed = { fact: "consent.state" as const, in: ["signed_before"] };
  const box = new Map<FactName, Values>();
  for (const test of restrictive ? [...when, signed] : when) {
    const before = box.get(test.fact) ?? possibleUnder(policy, test.fact);
    box.set(test.fact, both(before, letThrough(test)));
  }
  return box;
}

/** `expired` is about the same day as `days.to_expiry`: the day of expiry itself is still good. */
function withExpiry(box: Box): Box {
  const expired = box.get("expired");
  if (expired?.type !== "texts" || expired.named.size !== 1) return box;
  const days = expired.named.has("true") ? { to: -1 } : { from: 0 };
  const toExpiry = box.get("days.to_expiry");
  if (!toExpiry) return box;
  return new Map([...box, ["days.to_expiry", both(toExpiry, letThrough({ fact: "days.to_expiry", ...days }))]]);
}

/** A policy whose clauses cut each other into more pieces than this is taken to be right: a warning too few is better than a lie. */
const PIECES_MAX = 20_000;

/** Whether some facts hold here and fail at least one test of every clause before. */
function escapes(policy: PolicyVersion, box: Box, before: readonly Box[], budget: { pieces: number }): boolean {
  const [first, ...others] = before;
  if (!first || budget.pieces <= 0) return true;
  budget.pieces -= 1;
  const outside = [...first].map(([fact, values]): [FactName, Values, Values] => {
    const here = box.get(fact) ?? possibleUnder(policy, fact);
    return [fact, minus(here, values), here];
  });
  // Where nothing here passes one of the tests, that clause takes nothing away.
  const apart = outside.some(([fact, , here]) => isNone(both(here, first.get(fact) ?? here)));
  if (apart) return escapes(policy, box, others, budget);
  return outside.some(
    ([fact, left]) => !isNone(left) && escapes(policy, new Map([...box, [fact, left]]), others, budget),
  );
}

const covers = (policy: PolicyVersion, cover: Box, box: Box): boolean =>
  !escapes(policy, box, [cover], { pieces: PIECES_MAX });

export function checkReach(policy: PolicyVersion): Finding[] {
  const boxes = policy.clauses.map((clause) => boxOf(policy, clause));
  return policy.clauses.flatMap((clause, at) => {
    const box = withExpiry(boxes[at] ?? new Map());
    const empty = [...box].find(([, values]) => isNone(values))?.[0];
    const where = { severity: "error" as const, clauseId: clause.id, field: "when" };
    if (empty) return [{ ...where, code: "clause_never_holds" as const, values: { fact: empty } }];
    const before = boxes.slice(0, at);
    if (escapes(policy, box, before, { pieces: PIECES_MAX })) return [];
    return [{ ...where, ...coveredBy(policy, boxes, at) }];
  });
}

/** Names the one clause before that takes it all, or all that take a part. The same tests with another outcome contradict each other. */
function coveredBy(policy: PolicyVersion, boxes: readonly Box[], at: number): Pick<Finding, "code" | "values"> {
  const box: Box = boxes[at] ?? new Map();
  const before = boxes.slice(0, at);
  const one = before.findIndex((earlier) => covers(policy, earlier, box));
  const earlier = policy.clauses[one];
  if (!earlier) return { code: "clause_unreachable", values: { by: policy.clauses.slice(0, at).map(({ id }) => id) } };
  const sameTests = covers(policy, box, before[one] ?? box);
  const differs = canonicalJson(earlier.grants) !== canonicalJson(policy.clauses[at]?.grants ?? {});
  return { code: sameTests && differs ? "clauses_contradict" : "clause_unreachable", values: { by: [earlier.id] } };
}

export function checkIds({ clauses }: PolicyVersion): Finding[] {
  return clauses
    .filter(({ id }, at) => clauses.findIndex((one) => one.id === id) !== at)
    .map(({ id }) => ({ code: "clause_id_twice", severity: "error", clauseId: id, field: "id", values: { id } }));
}
