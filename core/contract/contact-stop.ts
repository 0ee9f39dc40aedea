/** A contact of a patient that was stopped may be written to again. */
import * as z from "zod";
import { sentence } from "../primitives.ts";

/** How one knows that the patient wants it, or that the address is good again. */
export const allowContactRequest = z.strictObject({ sentence });
export type AllowContactRequest = z.infer<typeof allowContactRequest>;

export const contactAllowed = z.strictObject({ patientId: z.string(), contactId: z.string() });
export type ContactAllowed = z.infer<typeof contactAllowed>;
