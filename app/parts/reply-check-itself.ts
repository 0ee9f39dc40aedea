import { isAboutMoney, noCase } from "../../core/reply/check/about-money.ts";
import { checkReply } from "../../core/reply/check/check-reply.ts";
import { warmUp } from "../../core/reply/check/warm.ts";

export const replyCheckItself = { checkReply, isAboutMoney, noCase, warmUp };
export type ReplyCheckItself = typeof replyCheckItself;
