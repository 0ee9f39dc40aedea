/** By when a law says that money which an insurer paid too has to leave: counted from the day on which it was found. */
import { addDays } from "../../../../core/facts/civil.ts";
import type { Finding } from "../../../../core/found/finding.ts";
import { isHeld, tryFloors } from "../../../../core/policy/floors.ts";
import type { AccountContext } from "../../store/context.ts";
import { assembleCaseInput } from "./assemble.ts";

export interface LegalClock {
  readonly dueOn: string;
  readonly source: string;
}

/** The soonest that applies; undefined where the account rules name no such law for the place, or no purchase is known. */
export function legalClock(
  context: AccountContext,
  caseId: string,
  { evidence, lineIds }: Pick<Finding, "evidence" | "lineIds">,
): LegalClock | undefined {
  if (evidence.kind !== "insurer_overpaid" || lineIds.length === 0) return undefined;
  const who = { role: "agent", locale: "en" } as const;
  const matter = assembleCaseInput(context, who, { caseId, lineIds, reason: "insurance_overpayment" });
  if (!matter.ok) return undefined;
  const { lines, rules } = matter.value;
  const clocks = lines
    .flatMap(({ facts }) => tryFloors(rules, facts))
    .flatMap((tried) => {
      const { effect, source } = tried.floor;
      if (!isHeld(tried) || effect.type !== "pay_within_days") return [];
      return [{ dueOn: addDays(evidence.foundOn, effect.days), source }];
    });
  return clocks.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
}
