import * as z from "zod";
import { mailAddress } from "./settings.ts";

/** What comes back in every event, beside SendGrid's own members, as we sent it in `custom_args`. */
export const OUR_ID = "makegood_message";
const messageId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const off = z.strictObject({ enable: z.literal(false) });

/** What we send (contract: `PostMailSend`). SendGrid keeps categories and arguments for good, and calls them no personal data: none is in them. */
export const mailBody = z.strictObject({
  personalizations: z.tuple([
    z.strictObject({
      to: z.tuple([z.strictObject({ email: mailAddress })]),
      custom_args: z.strictObject({ [OUR_ID]: messageId }),
    }),
  ]),
  from: z.strictObject({ email: mailAddress, name: z.string() }),
  reply_to: z.strictObject({ email: mailAddress }).optional(),
  subject: z.string().regex(/^[^\r\n]{1,500}$/),
  content: z.tuple([z.strictObject({ type: z.literal("text/plain"), value: z.string().min(1) })]),
  categories: z.tuple([z.literal("refund")]),
  tracking_settings: z.strictObject({
    click_tracking: z.strictObject({ enable: z.literal(false), enable_text: z.literal(false) }),
    open_tracking: off,
    subscription_tracking: off,
  }),
  mail_settings: z.strictObject({ sandbox_mode: z.strictObject({ enable: z.literal(true) }) }).optional(),
});
export type MailBody = z.infer<typeof mailBody>;

export const scopesWire = z.object({ scopes: z.array(z.string()) });

export const errorsWire = z.object({ errors: z.array(z.object({ field: z.string().nullish() })).min(1) });

/** One event, cut to what we read; every member but its name may be missing. */
export const eventWire = z.object({
  event: z.string().regex(/^[a-z_]{1,40}$/),
  sg_event_id: z.string().min(1).max(200).optional().catch(undefined),
  sg_message_id: z.string().max(300).optional().catch(undefined),
  /** Seconds. */
  timestamp: z.int().positive().max(100_000_000_000).optional().catch(undefined),
  /** Of a bounce: `bounce` for good, `blocked` for now. */
  type: z.string().optional().catch(undefined),
  /** Of a bounce: the mail server's code. */
  status: z.string().optional().catch(undefined),
  /** Of one that was dropped: one of SendGrid's few reasons. */
  reason: z.string().optional().catch(undefined),
  [OUR_ID]: messageId.optional().catch(undefined),
});
export type EventWire = z.infer<typeof eventWire>;
