/** Whether a reply on a ticket without a case promises money, or says that it moved (mission D6): asked of every public reply that is sent. */
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import type { Language } from "../../words.ts";
import { checkReply } from "./check-reply.ts";
import type { ReplyCheck } from "./finding.ts";

/** What is known of a ticket without a case: nothing. */
export const noCase = (language: Language = "en", bannedPhrases: readonly string[] = []): ReplyFacts => ({
  language,
  decided: "no_case",
  allowedMinor: [],
  moneyState: "none",
  bannedPhrases: [...bannedPhrases],
});

const OF_MONEY: readonly ReplyCheck[] = ["promises_money", "says_sent", "says_arrived"];

/** `language` is only a hint: the text's own is found out. */
export const isAboutMoney = (text: string, language?: Language): boolean =>
  checkReply(text, noCase(language)).some(({ check, severity }) => severity === "blocks" && OF_MONEY.includes(check));
