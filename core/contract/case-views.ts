/** Saved views of the list of cases: what stands in the page's address, under a name. One's own, or shared with the clinic. */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";
import { DIMENSIONS } from "../trends/dimension.ts";

/** What of an address a view keeps. What somebody looked for is not in it: a patient's name is no part of a view. */
export const VIEW_PARAMS = [
  "pile",
  "owner",
  "task",
  ...DIMENSIONS,
  "from",
  "to",
  "fromOn",
  "toOn",
  "month",
  "due",
  "money",
  "work",
  "currency",
  "sort",
  "columns",
] as const;

export const VIEW_NAME_MAX = 60;
/** Of one person; and of the clinic, shared. */
export const VIEWS_MAX = 50;

const params = z.partialRecord(z.enum(VIEW_PARAMS), z.string().max(300));
const viewName = z
  .string()
  .trim()
  .min(1)
  .max(VIEW_NAME_MAX)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "must be one line of readable text");

export const saveCaseViewRequest = z.strictObject({
  name: viewName,
  params,
  /** Everybody who works on cases sees it. For leads and admins. */
  shared: z.boolean(),
});
export type SaveCaseViewRequest = z.infer<typeof saveCaseViewRequest>;

const caseView = z.strictObject({
  viewId: ulid,
  name: z.string(),
  params,
  shared: z.boolean(),
  byPerson: z.string(),
  savedAtMs: instantMs,
  /** Whether the person who asks may change it and take it away. */
  mayChange: z.boolean(),
});
export type CaseView = z.infer<typeof caseView>;

/** One's own, then those that are shared; each by name. */
export const caseViewList = z.strictObject({ views: z.array(caseView), mayShare: z.boolean() });
export type CaseViewList = z.infer<typeof caseViewList>;
