/** What the clinic says of itself to patients: its postal address, where to call, and whether a mail may go without anybody pressing. */
import * as z from "zod";

export const putClinicDetailsRequest = z.strictObject({
  /** As on an envelope, a line each. Empty: none, and the statement names none. */
  address: z.string().trim().max(300, "must have at most 300 characters"),
  /** Where letters ask patients to call. Empty: none, and they say "call us". Absent: it stays as it is. */
  phone: z
    .string()
    .trim()
    .regex(/^(?:\+?[\d\s().-]{5,30})?$/, "must be a phone number")
    .optional(),
  automaticMail: z.boolean(),
});
export type PutClinicDetailsRequest = z.infer<typeof putClinicDetailsRequest>;
export type ClinicDetailsView = PutClinicDetailsRequest & { readonly phone: string };
