import type { ApprovalCause } from "../words.ts";

/** What was given or waits for somebody's yes, whoever decided it, in the rules' currency, this decision left out. */
export interface Given {
  readonly caseMinor: number;
  /** To the patient within the rules' `patientLimitDays`. */
  readonly patientMinor: number;
}

/** What of a sum falls on one location. Undefined where nobody knows: it counts at every location that has a limit. */
export interface LocationSum {
  readonly locationId: string | undefined;
  readonly amountMinor: number;
}

/** Whose yes it needs, and for which limit. */
export interface NeededApproval {
  readonly needs: "lead" | "finance";
  readonly why: ApprovalCause;
  /** The limit that it is above, in the rules' currency, and how much of it others or this person have used already. */
  readonly limitMinor?: number;
  readonly usedMinor?: number;
  /** Where that limit holds, if at one location alone. */
  readonly locationId?: string;
}
