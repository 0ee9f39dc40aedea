/** Who is away, and who takes over their cases and tasks. The browser mints the id, so that a repeat is the same act. */
import * as z from "zod";
import { civilDate, sentence, ulid } from "../primitives.ts";
import { ROLES } from "../words.ts";

export const awayRequest = z.strictObject({
  /** Who is away: oneself, or for a lead or an admin anybody. */
  personId: ulid,
  standInId: ulid,
  /** First and last day in the clinic's calendar, both included; at most 366 days. */
  fromOn: civilDate,
  untilOn: civilDate,
  /** Lends one's own right to approve with it, for the same days, at most thirty: with why. */
  lend: z.strictObject({ sentence }).optional(),
});
export type AwayRequest = z.infer<typeof awayRequest>;

const personName = z.strictObject({ personId: ulid, name: z.string() });

export const absenceView = z.strictObject({
  absenceId: ulid,
  person: personName,
  standIn: personName,
  fromOn: civilDate,
  untilOn: civilDate,
  /** False while its first day has not come. */
  running: z.boolean(),
  /** While it runs: who is there now, where who stands in is away too. */
  passedTo: personName.optional(),
  /** While it runs: nobody is there. Who stands in left, or the standing in goes round in a circle. */
  nobody: z.literal(true).optional(),
  /** The right to approve was lent with it. */
  lent: z.literal(true).optional(),
  /** Whether the person who asks may end it. */
  mayEnd: z.boolean(),
});
export type AbsenceView = z.infer<typeof absenceView>;

export const absenceList = z.strictObject({
  absences: z.array(absenceView),
  /** Today in the clinic's calendar: the first day that can be chosen. */
  todayOn: civilDate,
  /** Of whom the person who asks may say that they are away, themselves first. */
  mayBeAway: z.array(personName),
  /** Who can take over cases and tasks; `approves`: also a lent right to approve. */
  standIns: z.array(personName.extend({ role: z.enum(ROLES), approves: z.boolean() })),
  /** Whether the person who asks has a right to approve that they could lend. */
  mayLend: z.boolean(),
});
export type AbsenceList = z.infer<typeof absenceList>;

/** Of a case or a task in a list: whose it is who is away, and for whoever takes over, that it is theirs now. */
export const awayMark = z.strictObject({
  name: z.string(),
  untilOn: civilDate,
  /** Who is there for them now; absent where nobody is. */
  standIn: z.string().optional(),
  /** The person who asks is. */
  forYou: z.literal(true).optional(),
});
export type AwayMark = z.infer<typeof awayMark>;
