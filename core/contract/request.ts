/** Whether a ticket is a refund request, where only a person can say: the question, and the answer. */
import * as z from "zod";
import { BECAUSE } from "../intent/intent.ts";
import { instantMs } from "../primitives.ts";
import { limitedTo } from "./limited-to.ts";
import { ticketRef } from "./ticket.ts";

/**
 * Yes opens the ticket's case; no is remembered for the ticket, and ends a case that nobody has decided. `overturns`: whoever says it sees
 * that there is a case, or that somebody has said no; without it what was said meanwhile stands.
 */
export const saidRequest = z.strictObject({ isRequest: z.boolean(), overturns: z.literal(true).optional() });
export type SaidRequest = z.infer<typeof saidRequest>;

/** What has become of the ticket meanwhile, in the values of the refusal; of a case that intake opened there is nobody to name. */
export type SaidMeanwhile = { readonly isRequest: boolean; readonly byPerson?: string; readonly atMs?: number };

/** A ticket that may be a request, and waits for somebody to say so. */
export const maybeRequest = z.strictObject({
  ticket: ticketRef,
  subject: z.string(),
  requesterName: z.string(),
  because: z.enum(BECAUSE),
  /** The words that may ask; absent where none were read. */
  quote: z.string().optional(),
  receivedAtMs: instantMs,
});
export type MaybeRequest = z.infer<typeof maybeRequest>;

export const maybeList = z.strictObject({
  limitedTo,
  /** Who has waited longest comes first. */
  requests: z.array(maybeRequest),
  total: z.int(),
});
export type MaybeList = z.infer<typeof maybeList>;
