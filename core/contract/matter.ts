/** One of several matters of a mail that is about more than one purchase. */
import * as z from "zod";
import { ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { draftReply } from "./draft-reply.ts";
import { aboutPurchaseView } from "./evidence.ts";
import { proposal } from "./proposal.ts";

/** What a person has to say before anything is proposed: the mail does not, and nothing is guessed. */
export const ASKED_FIRST = ["purchase", "reason"] as const;

export const matterView = z.strictObject({
  /** The purchase that it is about; by it a request names the matter. */
  lineId: ulid,
  /** What was bought. */
  title: z.string(),
  /** The same as a letter to the patient says it; absent where nothing can be said of it yet. */
  called: z.string().optional(),
  /** `ended`: a person said that it is not asked for. `decided`: a decision about it stands, or waits for somebody's yes. */
  state: z.enum(["open", "decided", "ended"]),
  /** The decisions of the ticket that are about it. */
  decisionIds: z.array(ulid),
  /** What its words ask, as of a whole mail. */
  intent: z.strictObject({
    quote: z.string().optional(),
    reasons: z.array(z.enum(REASON_CODES)),
    reason: z.strictObject({ code: z.enum(REASON_CODES), quote: z.string() }).optional(),
  }),
  proposal: proposal.optional(),
  asks: z.array(z.enum(ASKED_FIRST)).optional(),
  about: aboutPurchaseView.optional(),
  draft: draftReply.optional(),
});
export type MatterView = z.infer<typeof matterView>;

/** A person says that one of the matters is not asked for, or that it is after all. */
export const askedMatterRequest = z.strictObject({ isAsked: z.boolean() });
export type AskedMatterRequest = z.infer<typeof askedMatterRequest>;
