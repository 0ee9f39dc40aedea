/** Patients by name, number or contact. */
import * as z from "zod";
import { limitedTo } from "./limited-to.ts";
import { patientHit } from "./story.ts";

export const patientSearch = z.strictObject({ q: z.string().trim().min(2).max(100) });
export const patientSearchAnswer = z.strictObject({ limitedTo, patients: z.array(patientHit).max(20) });
export type PatientSearchAnswer = z.infer<typeof patientSearchAnswer>;
