/** What the clinic says of itself to patients: its postal address, and whether a mail may go without anybody pressing. */
import * as z from "zod";

export const putClinicDetailsRequest = z.strictObject({
  /** As on an envelope, a line each. Empty: none, and the statement names none. */
  address: z.string().trim().max(300, "must have at most 300 characters"),
  automaticMail: z.boolean(),
});
export type PutClinicDetailsRequest = z.infer<typeof putClinicDetailsRequest>;
export type ClinicDetailsView = PutClinicDetailsRequest;
