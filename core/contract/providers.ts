/** How a clinician is reached, kept by an admin: the name as on the records, an address or a mobile, a language. */
import * as z from "zod";
import { civilDate, instantMs, ulid } from "../primitives.ts";
import { LETTER_LANGUAGES } from "../words.ts";
import { personLabel } from "./clinician.ts";

const channel = z.enum(["sms", "email"]);

export const providerList = z.strictObject({
  providers: z.array(
    z.strictObject({
      provider: z.string(),
      /** The last day on which the records name them; absent for one whom they do not name. */
      lastOn: civilDate.optional(),
      contact: z
        .strictObject({
          contactId: ulid,
          channel,
          value: z.string(),
          language: z.enum(LETTER_LANGUAGES),
          sinceMs: instantMs,
          /** Why nothing goes there now. */
          against: z.enum(["no_messenger", "opted_out", "bad_address"]).optional(),
        })
        .optional(),
    }),
  ),
  /** What can be sent at all, and whether a link can stand in it: it needs the product's public address. */
  canSend: z.strictObject({ sms: z.boolean(), email: z.boolean(), links: z.boolean() }),
});
export type ProviderList = z.infer<typeof providerList>;

export const providerContactRequest = z.strictObject({
  provider: personLabel,
  channel,
  value: z.string().trim().min(3).max(254),
  language: z.enum(LETTER_LANGUAGES),
});
export type ProviderContactRequest = z.infer<typeof providerContactRequest>;
