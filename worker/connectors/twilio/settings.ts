import * as z from "zod";

/** Printable and without blanks: it goes into a header. */
const secret = z.string().regex(/^[\x21-\x7e]{8,256}$/);
const sid = (letters: string) => z.string().regex(new RegExp(`^${letters}[0-9a-fA-F]{32}$`));

export const twilioSettings = z.strictObject({
  accountSid: sid("AC"),
  /** A standard key: what sends and reads messages. */
  apiKeySid: sid("SK"),
  apiKeySecret: secret,
  /** The account's own, by which Twilio signs its reports; an API key's secret does not. */
  authToken: secret,
  /** A number of the account in E.164, or a messaging service. */
  from: z.string().regex(/^(\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32})$/),
  /** Asks Twilio to keep neither text nor whole number. Only where Message Redaction is enabled for the account: elsewhere it refuses. */
  redaction: z.boolean().default(false),
});
export type TwilioSettings = z.infer<typeof twilioSettings>;

export const isService = (from: string): boolean => from.startsWith("MG");
