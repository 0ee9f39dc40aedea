import * as z from "zod";

/** What SendGrid shows for a webhook: a P-256 key as base64 SPKI, whose first bytes are always these. */
const publicKey = z.string().regex(/^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{86}==$/);
export const mailAddress = z.email().max(254);

export const sendgridSettings = z.strictObject({
  /** An EU subuser has its own address, and its keys work nowhere else. */
  region: z.enum(["global", "eu"]),
  /** Printable and without blanks: it goes into a header. */
  apiKey: z.string().regex(/^[\x21-\x7e]{8,256}$/),
  fromAddress: mailAddress,
  /** As people see it: the clinic's name. */
  fromName: z.string().regex(/^[^\p{Cc}<>"]{1,100}$/u),
  replyTo: mailAddress.optional(),
  /** By which the deliveries are checked. It is no secret. */
  webhookPublicKey: publicKey,
});
export type SendGridSettings = z.infer<typeof sendgridSettings>;

export const SENDGRID_API: Readonly<Record<SendGridSettings["region"], string>> = {
  global: "https://api.sendgrid.com",
  eu: "https://api.eu.sendgrid.com",
};
