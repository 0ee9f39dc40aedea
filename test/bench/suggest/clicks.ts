/** How many presses lead from what is first shown to the right act, by the forms that the sidebar has. Typing counts as one. */
import type { FactName } from "../../../core/policy/readable-facts.ts";
import { asRight } from "./as-right.ts";
import { pairs } from "./judge.ts";
import type { Shown, ShownMatter } from "./shown.ts";
import type { RightMatter, World } from "./world.ts";

/** Of the question about each fact; the records bring the others. */
const FACT: Partial<Record<FactName, number>> = {
  // Yes, the date, use.
  "evidence.medical_note": 3,
  "evidence.condition_listed": 1,
  // The number, use.
  moved_miles: 2,
  "visit.cancelled_hours_before": 2,
  "quantity.back": 2,
  clinic_at_fault: 1,
  "clinician.answer": 1,
  "product.state": 1,
  // The date, use.
  "product.returned": 2,
  "charge.duplicate": 1,
};

const START = 1;
/** Opens the panel of the wrong patient, types a name, takes the one found. */
const OTHER_PATIENT = 3;
const FIND_PATIENT = 2;
const TAKE_CANDIDATE = 1;
/** How, a sentence, record. */
const IDENTITY = 3;
const OPEN_PURCHASES = 1;
const CHOOSE_REASON = 1;
/** Opens the form, the sum, a cause, a sentence. */
const EXCEPTION = 4;
/** The button and its yes. */
const DECIDE = 2;
const PUT_LETTER = 1;
/** Writes by hand what no letter asks, and sends it. */
const WRITE = 2;
/** Until there is one press for it: another reason, a refusal, or the helpdesk's own form. */
const END_WRONG_CASE = 3;
const SAY_NO = 1;

function patient(right: RightMatter, shown: ShownMatter | undefined): number {
  const isUnsure = right.asks?.includes("who") || right.warnings.includes("not_verified");
  const identity = isUnsure && !right.maySpeak ? IDENTITY : 0;
  if (!shown) return identity;
  if (shown.who === right.who) return identity;
  if (shown.candidates.includes(right.who)) return TAKE_CANDIDATE + identity;
  return (shown.who === undefined ? FIND_PATIENT : OTHER_PATIENT) + identity;
}

function purchase({ lines }: RightMatter, shown: ShownMatter | undefined, linesInAll: number): number {
  if (shown?.lines === undefined) return linesInAll > 1 ? lines.length : 0;
  const given = shown.lines;
  const wrong = given.filter((one) => !lines.includes(one)).length + lines.filter((one) => !given.includes(one)).length;
  return wrong === 0 ? 0 : OPEN_PURCHASES + wrong;
}

function act(right: RightMatter, shown: ShownMatter | undefined, linesInAll: number): number {
  // Nobody but the patient knows which purchase is meant.
  if (right.asks?.includes("purchase")) return shown?.hasQuestion ? PUT_LETTER : WRITE;
  const reason = right.reason.some((one) => one === shown?.reason) ? 0 : CHOOSE_REASON;
  const set = purchase(right, shown, linesInAll) + reason;
  if (right.isGiven) return set + PUT_LETTER;
  const facts = (right.needs ?? []).reduce((sum, fact) => sum + (FACT[fact] ?? 0), 0);
  return set + facts + (right.outOfReach ? EXCEPTION : 0) + DECIDE;
}

/** From what is shown to all that is right. */
export function clicksTo({ right, records }: World, shown: Shown): number {
  if (right.matters.length === 0) return shown.band === "none" ? 0 : shown.band === "unsure" ? SAY_NO : END_WRONG_CASE;
  const start = shown.band === "sure" ? 0 : START;
  const own = pairs(right, shown);
  const linesInAll = records.flatMap((one) => (one.type === "purchase" ? one.lines : [])).length;
  return right.matters.reduce(
    (sum, one, at) => sum + patient(one, own[at]) + act(one, own[at], linesInAll),
    // A second matter that nobody sees is started by hand.
    start * Math.max(1, right.matters.length - shown.matters.length),
  );
}

/** The fewest presses: where all is shown as it is right. */
export const fewestClicks = (world: World): number => clicksTo(world, asRight(world.right));
