/** The code to the contact on file (requirement A12): where it may go, what became of it, and the try to tell it back. */
import * as z from "zod";
import { MESSAGE_STATES } from "../messages/message-state.ts";
import { instantMs, ulid } from "../primitives.ts";

/** Why no code goes to a contact; a code the screen translates. */
export const CONTACT_REFUSED = [
  "added_since",
  "country_unsure",
  "opted_out",
  "bad_address",
  "no_messenger",
  "quiet_hours",
] as const;

export const contactOnFile = z.strictObject({
  contactId: z.string(),
  whose: z.enum(["patient", "guardian"]),
  channel: z.enum(["sms", "email"]),
  masked: z.string(),
  /** When it was put on file, where that is known; absent for one that was there before anybody kept this. */
  sinceMs: instantMs.optional(),
  /** Absent where a code may go there. */
  against: z.enum(CONTACT_REFUSED).optional(),
});
export type ContactOnFile = z.infer<typeof contactOnFile>;

export const sentCode = z.strictObject({
  codeId: ulid,
  masked: z.string(),
  channel: z.enum(["sms", "email"]),
  askedAtMs: instantMs,
  expiresAtMs: instantMs,
  triesLeft: z.int().min(0),
  /** `replaced`: a later one was sent. */
  state: z.enum(["open", "used", "spent", "expired", "replaced"]),
  /** What became of the message, as its messenger says, and since when. */
  message: z.enum(MESSAGE_STATES),
  messageAtMs: instantMs,
});
export type SentCode = z.infer<typeof sentCode>;

export const codesView = z.strictObject({
  contacts: z.array(contactOnFile),
  /** Whether any messenger is connected: without one no code is offered. */
  canSend: z.boolean(),
  /** The last that was sent for this ticket. */
  sent: sentCode.optional(),
});
export type CodesView = z.infer<typeof codesView>;

/** A contact on a patient's file, as records name it: no id of ours, and no part of an address. */
export const contactId = z.string().min(1).max(64);

export const sendCodeRequest = z.strictObject({ patientId: ulid, contactId });
export type SendCodeRequest = z.infer<typeof sendCodeRequest>;

/** As typed; what is no code is refused without costing a try. */
export const checkCodeRequest = z.strictObject({ code: z.string().max(40) });
export type CheckCodeRequest = z.infer<typeof checkCodeRequest>;
