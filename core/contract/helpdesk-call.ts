/**
 * What a page says that its helpdesk hosts itself: each call goes by one address of the helpdesk's proxy, with the session in the body, and is
 * answered with what the called route answered. The shapes only grow, because a packaged app is of an earlier release for weeks.
 */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";

/** `path` begins with `/v1/` and holds the query. */
export const callRequest = z.object({
  session: z.string().max(4096).optional(),
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  path: z.string().startsWith("/v1/").max(2048),
  body: z.unknown().optional(),
});
export type CallRequest = z.infer<typeof callRequest>;

export interface CallAnswer {
  readonly status: number;
  readonly type: string;
  /** JSON as it is; else the text. */
  readonly body: unknown;
  readonly retryAfter?: string;
}

/** The address that the helpdesk lists; a code goes there and nowhere else. */
export const askCodeRequest = z.object({ email: z.email().max(254) });

/** `challengeId` stays in the frame that asked: without it the digits open nothing. */
export const askCodeAnswer = z.object({ challengeId: ulid, sentTo: z.string(), expiresAtMs: instantMs });
export type AskCodeAnswer = z.infer<typeof askCodeAnswer>;

/** Answered with the same boot data that a page of ours has in it. */
export const signInRequest = z.object({
  challengeId: ulid,
  code: z.string().max(40),
  surface: z.enum(["sidebar", "manager"]),
});
