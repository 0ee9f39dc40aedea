/** A public reply as it is about to be sent, held against what its ticket has decided by now (mission D6). */
import * as z from "zod";
import { sentence, ulid } from "../primitives.ts";
import { replyFinding } from "./draft-reply.ts";

/** As whoever it goes to reads it: without marks, and without older mails below it. */
const text = z.string().min(1).max(100_000);

export const sendCheckRequest = z.strictObject({ text });
export type SendCheckRequest = z.infer<typeof sendCheckRequest>;

/** Sent all the same: `insisted` on what is asked once, `overridden` by somebody who may. */
export const PASSED_AS = ["insisted", "overridden"] as const;
export type PassedAs = (typeof PASSED_AS)[number];

export const sendCheck = z.strictObject({
  /** Names the text in the record, which does not keep it. */
  textHash: z.string(),
  findings: z.array(replyFinding),
  /** Somebody has said of this very text, and of these findings, that it goes all the same. */
  passed: z.enum(PASSED_AS).optional(),
  /** Whether who asks may send what is blocked, with a sentence. */
  mayOverride: z.boolean(),
});
export type SendCheck = z.infer<typeof sendCheck>;

export const overrideSendRequest = z.strictObject({ text, sentence });
export type OverrideSendRequest = z.infer<typeof overrideSendRequest>;

/** The letter of a decision that was stopped was taken out of the reply before anybody sent it. */
export const takenOutRequest = z.strictObject({ decisionId: ulid });
export type TakenOutRequest = z.infer<typeof takenOutRequest>;
