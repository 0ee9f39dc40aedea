/** Letting somebody approve while one is away (mission E4). The browser mints the id, so that a repeat is the same act. */
import * as z from "zod";
import { civilDate, instantMs, sentence, ulid } from "../primitives.ts";
import { ROLES } from "../words.ts";

export const delegateRequest = z.strictObject({
  toPersonId: ulid,
  /** First and last day in the clinic's calendar, both included; at most thirty days. */
  fromOn: civilDate,
  untilOn: civilDate,
  /** Why: read by whoever stands in, and by those who look back. */
  sentence,
});
export type DelegateRequest = z.infer<typeof delegateRequest>;

const personName = z.strictObject({ personId: ulid, name: z.string() });

export const delegationView = z.strictObject({
  delegationId: ulid,
  from: personName,
  to: personName,
  fromOn: civilDate,
  untilOn: civilDate,
  /** False while its first day has not come. */
  running: z.boolean(),
  sentence: z.string(),
  givenAtMs: instantMs,
  /** Whether the person who asks may end it. */
  mayEnd: z.boolean(),
});
export type DelegationView = z.infer<typeof delegationView>;

/** What runs or is to come, and, for somebody with a right to lend, to whom it can be lent. */
export const delegationList = z.strictObject({
  delegations: z.array(delegationView),
  /** Today in the clinic's calendar: the first day that can be chosen. */
  todayOn: civilDate,
  mayGive: z.boolean(),
  people: z.array(personName.extend({ role: z.enum(ROLES) })),
});
export type DelegationList = z.infer<typeof delegationList>;
