/** Whether a reply on a ticket without a case promises money (mission D6): asked of every public reply that is sent. */
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import type { ReadLanguage } from "../../words.ts";
import { checkReply } from "./check-reply.ts";

/** Of a ticket of which nothing is known. */
const NO_CASE: ReplyFacts = {
  language: "en",
  decided: "no_case",
  allowedMinor: [],
  moneyState: "none",
  bannedPhrases: [],
};

/** Without a `language` the text is read in each. */
export const isAboutMoney = (text: string, _language?: ReadLanguage): boolean =>
  checkReply(text, NO_CASE).some(
    ({ check }) => check === "promises_money" || check === "says_sent" || check === "says_arrived",
  );
