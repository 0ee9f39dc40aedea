/** Cases given to somebody, several at once. The browser mints the id of the act, so that a repeat answers what was answered. */
import * as z from "zod";
import { ulid } from "../primitives.ts";
import { limitedTo } from "./limited-to.ts";

/** As many as a list shows at once, twice. */
export const ASSIGNED_MAX = 100;

export const assignRequest = z.strictObject({
  personId: ulid,
  caseIds: z.array(ulid).min(1).max(ASSIGNED_MAX),
});
export type AssignRequest = z.infer<typeof assignRequest>;

/**
 * Why a case stayed whose it was. `at_rest`: nothing is left to do in it. `not_yours`: an agent takes only what nobody has, and gives on only
 * what is theirs. `own_matter`: it is about them or their family. `other_location`: they do not see this patient.
 */
export const NOT_ASSIGNED = ["gone", "at_rest", "not_yours", "own_matter", "other_location"] as const;
export type NotAssigned = (typeof NOT_ASSIGNED)[number];

export const assignAnswer = z.strictObject({
  limitedTo,
  personId: ulid,
  name: z.string(),
  assigned: z.array(ulid),
  /** It was theirs before: nothing changed. */
  already: z.array(ulid),
  not: z.array(z.strictObject({ caseId: ulid, why: z.enum(NOT_ASSIGNED) })),
});
export type AssignAnswer = z.infer<typeof assignAnswer>;
