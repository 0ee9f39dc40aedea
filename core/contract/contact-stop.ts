/** A contact of a patient that was stopped may be written to again. */
import * as z from "zod";
import { sentence } from "../primitives.ts";
import { contactId } from "./codes.ts";

/** Which contact of the patient's file, by the id that the clinic's own system gave it; how one knows that it is wanted, or good, again. */
export const allowContactRequest = z.strictObject({ contactId, sentence });
export type AllowContactRequest = z.infer<typeof allowContactRequest>;

export const contactAllowed = z.strictObject({ patientId: z.string(), contactId: z.string() });
export type ContactAllowed = z.infer<typeof contactAllowed>;
