import * as z from "zod";
import { caseCard, caseTask, timelineEntry } from "./case.ts";
import { clinicianView } from "./clinician.ts";
import { decisionView } from "./decision.ts";

/** One case, whole: what was decided, what moved, what is left to do, and who did what. */
export const caseDetail = z.strictObject({
  case: caseCard,
  decisions: z.array(decisionView),
  tasks: z.array(caseTask),
  clinician: clinicianView.optional(),
  timeline: z.array(timelineEntry),
});
export type CaseDetail = z.infer<typeof caseDetail>;
