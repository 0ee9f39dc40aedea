import * as z from "zod";

/** Twilio's answers, cut to what we read. `status` is open: Twilio adds values. */
export const SID = /^(SM|MM)[0-9a-fA-F]{32}$/;
const instant = z.string().max(60).nullish();

export const messageWire = z.object({
  sid: z.string().regex(SID),
  status: z.string().regex(/^[a-z_]{1,40}$/),
  error_code: z.int().nullish(),
  date_sent: instant,
  date_updated: instant,
});
export type MessageWire = z.infer<typeof messageWire>;

export const errorWire = z.object({ code: z.int().positive() });

export const accountWire = z.object({
  friendly_name: z.string().max(200),
  status: z.string(),
  type: z.string().nullish(),
});

export const numbersWire = z.object({
  incoming_phone_numbers: z.array(
    z.object({ phone_number: z.string(), capabilities: z.object({ sms: z.boolean().nullish() }).nullish() }),
  ),
});

export const serviceWire = z.object({ sid: z.string() });

/** What we send to have a message sent (contract: `CreateMessageRequest`). */
export const messageForm = z
  .strictObject({
    To: z.string().regex(/^\+[1-9]\d{6,14}$/),
    From: z.string().optional(),
    MessagingServiceSid: z.string().optional(),
    Body: z.string().min(1),
    StatusCallback: z.url().optional(),
    ValidityPeriod: z
      .string()
      .regex(/^\d{1,5}$/)
      .optional(),
    ContentRetention: z.literal("discard").optional(),
    AddressRetention: z.literal("obfuscate").optional(),
  })
  .refine((form) => (form.From === undefined) !== (form.MessagingServiceSid === undefined));
