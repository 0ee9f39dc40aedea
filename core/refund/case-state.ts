import type { OfferKind } from "../words.ts";
import { isMoving } from "./leg.ts";
import type { ApprovalState, CaseState, DecisionState, LegState } from "./states.ts";
import type { TaskKind } from "./task-kinds.ts";

/** What a case's state is read from. Decisions in the order they were taken. */
export interface CaseParts {
  readonly decisions: readonly {
    readonly decisionId: string;
    readonly state: DecisionState;
    readonly offer: OfferKind;
  }[];
  readonly approvals: readonly { readonly state: ApprovalState }[];
  readonly legs: readonly { readonly decisionId: string; readonly state: LegState }[];
  /** The patient was asked for something and has not written since. */
  readonly askedPatient: boolean;
  /** The patient asks for nothing any more. */
  readonly withdrawn: boolean;
  /** Its mail was about another patient or another matter, and nothing was decided. */
  readonly setAside: boolean;
  readonly tasks: readonly { readonly kind: TaskKind; readonly done: boolean }[];
  /** Where the mail is about more than one purchase; empty where the case is one matter. */
  readonly matters?: readonly MatterPart[];
}

interface MatterPart {
  /** The last decision about it. */
  readonly decisionId: string | null;
  /** Nothing of it is left to decide: its decision stands, or it is not asked for. */
  readonly isSettled: boolean;
}

/** Until these are done the clinic's own books and ours differ, and the matter is not finished (mission F7). */
export const HOLDS_CASE_OPEN: readonly TaskKind[] = [
  "void_package",
  "trim_package",
  "cancel_bookings",
  "book_redo",
  "extend_package",
  "stop_billing",
  "cancel_owed",
  "pay_by_hand",
  "enter_credit",
  "take_off_credit",
];

/**
 * The bank has a question about the payment, or decided for the patient after the clinic gave money back too; or the patient has paid what
 * nobody asks for any more; or a refund made elsewhere, for which ours was closed, came to nothing, or is out beside what was given here.
 */
const CALLS_FOR_SOMEBODY: readonly TaskKind[] = [
  "answer_dispute",
  "after_dispute",
  "money_came",
  "outside_failed",
  "out_twice",
];

export const callsForSomebody = (kind: TaskKind): boolean => CALLS_FOR_SOMEBODY.includes(kind);

/**
 * The one state of a case, from its parts; never set by hand. What needs a person comes first. A failed or bounced leg needs one as long
 * as no later decision has answered it.
 */
export function deriveCaseState(parts: CaseParts): CaseState {
  const last = parts.decisions.at(-1);
  // Each of several matters is answered by its own last decision.
  const lasts = [last?.decisionId, ...(parts.matters ?? []).map(({ decisionId }) => decisionId)];
  const lastFailed = parts.legs.some(
    (leg) => lasts.includes(leg.decisionId) && (leg.state === "failed" || leg.state === "bounced"),
  );
  const isCalled = parts.tasks.some(({ kind, done }) => !done && callsForSomebody(kind));
  if (lastFailed || isCalled || parts.legs.some((leg) => leg.state === "attention")) return "needs_attention";
  if (parts.approvals.some((approval) => approval.state === "waiting")) return "awaiting_approval";
  const isOwed = parts.matters?.some(({ isSettled }) => !isSettled) && !parts.setAside && !parts.withdrawn;
  if (isOwed) return parts.askedPatient ? "awaiting_patient" : "open";
  if (parts.legs.some((leg) => isMoving(leg.state))) return "in_progress";
  if (last === undefined || last.state !== "approved") {
    if (hasSettled(parts)) return finished(parts);
    if (parts.setAside || parts.withdrawn) return "done";
    return parts.askedPatient ? "awaiting_patient" : "open";
  }
  return declinesAll(parts) && !hasSettled(parts) ? "declined" : finished(parts);
}

/** The last decision says no, and so does that of every other matter. */
function declinesAll({ decisions, matters = [] }: CaseParts): boolean {
  const standing = decisions.filter(({ decisionId }) => matters.some((matter) => matter.decisionId === decisionId));
  return [decisions.at(-1), ...standing].every((decision) => decision?.offer === "decline");
}

function hasSettled(parts: CaseParts): boolean {
  return parts.legs.some((leg) => leg.state === "settled");
}

function finished(parts: CaseParts): CaseState {
  return parts.tasks.some((task) => !task.done && HOLDS_CASE_OPEN.includes(task.kind)) ? "in_progress" : "done";
}

/** In these the patient waits for a decision. */
export const OWES_DECISION = ["open", "awaiting_approval", "awaiting_patient"] as const satisfies readonly CaseState[];

/**
 * Whether the day by which the patient is to have a decision still counts: once one stands, what is late is money or a task, each with a day
 * of its own. A bank's question alone decides nothing. `offer` is that of the decision that stands or waits, null where none does.
 */
export const owesDecision = ({
  state,
  offer,
}: {
  readonly state: CaseState;
  readonly offer: OfferKind | null;
}): boolean => OWES_DECISION.some((owing) => owing === state) || (state === "needs_attention" && offer === null);
