/** The check of replies with what it reads by in each language: a tenth of the sidebar, and no first view needs it. */
import { part } from "./part.ts";

export const replyCheck = part(async () => (await import("./reply-check-itself.ts")).replyCheckItself);
