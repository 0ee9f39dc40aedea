/** Whether a mail asks for money back, how sure that is, and why. A suggestion for people and for intake; it decides nothing. */
import { machineOf } from "../mail/machine.ts";
import type { Passage } from "../reasons/negation.ts";
import { ASKS_FROM } from "../reasons/rules.ts";
import { bandOf } from "./bands.ts";
import { comesBack } from "./comes-back.ts";
import { featuresOf } from "./features.ts";
import type { Band, Intent, Mail } from "./intent.ts";
import { hasMixedLetters, mayBeUnread } from "./language.ts";
import { scoreOf, wordsFor } from "./model.ts";
import { askedInDoubt, type Reading, readForIntent } from "./reading.ts";
import { reasonsIn } from "./reasons.ts";
import { WORDS_READ } from "./tokens.ts";
import { toldBy } from "./told.ts";
import { isOnlyPictures, isUnreadable } from "./unreadable.ts";
import { REQUEST_MODEL, THRESHOLDS } from "./weights.ts";

/**
 * Reads a mail. Pure; never throws, whatever the text; time is bounded because at most 20,000 characters of the writer's own words are
 * read (core/mail says which they are). A language that is not read, and a mail without a word, are `unsure`: nothing was found out.
 */
export function detectIntent(mail: Mail): Intent {
  const reading = readForIntent(mail);
  const { rules, own, language } = reading;
  const { band, because } = judged(mail, reading);
  // A subject alone, "Refund" or one of our own, says why only where it says so in words.
  const says = mail.body.trim() !== "" || rules.reasons.some((reason) => reason.named);
  const inDoubt = because === "words" && !rules.ask ? askedInDoubt(reading) : undefined;
  const isRead = says && !inDoubt && because !== "language" && because !== "empty" && because !== "machine";
  const heard = isRead ? reasonsIn(reading) : [];
  // The model knows requests only: of other mail, what phrases say.
  const likely = band === "none" ? heard.filter(({ code }) => rules.reasons.some((said) => said.code === code)) : heard;
  const about = { likely, ...toldBy(likely), chargeback: rules.chargeback };
  if (band === "none") return { band, because, isRefundRequest: false, ...about, ask: undefined };
  const ask = rules.ask ?? inDoubt;
  const quote = ask?.quote ?? (because === "model" ? wordsFor(own, speaksFor(language))(0) : undefined);
  return { band, because, isRefundRequest: band === "sure", ...(quote && { quote }), ...about, ask: ask?.ask };
}

/** By how much the words read like a request. */
const speaksFor =
  (language: Reading["language"]) =>
  (passage: Passage): readonly number[] => [
    scoreOf(featuresOf({ own: [passage], thread: [], language, marks: [] }), REQUEST_MODEL),
  ];

const PLAIN: Readonly<Record<Band, Band>> = { sure: "sure", unsure: "sure", none: "unsure" };

/** So few words say nothing beside what they ask. */
const FEW = 4;
/** Marks of a mail that speaks of money and asks for none. */
const CALM: ReadonlySet<string> = new Set(["isSettled", "withdrawn", "elsewhere", "prospective", "isBulk", "innocent"]);
const IN_DOUBT = { band: "unsure", because: "words" } as const;

/** How sure it is that a mail asks, and on what that rests. */
function judged(mail: Mail, reading: Reading): Pick<Intent, "band" | "because"> {
  const { own, language, rules, features, isCut } = reading;
  const sentences = own.map(({ sentence }) => sentence);
  const machine = machineOf(mail.subject, mail.body);
  // Somebody may write under such a subject.
  if (machine) return machine === "auto_reply" && rules.isPlain ? IN_DOUBT : { band: "none", because: "machine" };
  // What a picture says nobody has read, and its address says nothing.
  if (own.length === 0 || (!rules.ask && isOnlyPictures(mail.body))) return { band: "unsure", because: "empty" };
  if (language === "other") return { band: "unsure", because: "language" };
  const likely = bandOf(scoreOf(features, REQUEST_MODEL), THRESHOLDS[language === "unknown" ? "en" : language]);
  // What the words ask plainly is never passed over, and sure where the model finds it possible; "can we freeze my classes" may ask for no money.
  const heard = !rules.isPlain ? likely : rules.ask?.ask === "transfer" && likely !== "sure" ? "unsure" : PLAIN[likely];
  // Nor is a case opened for somebody who may be taking their request back.
  const band = heard === "sure" && rules.isCalledOff ? "unsure" : heard;
  // A "back" beside a sum is not sure by itself where it is a call's or the writer's.
  if (band === "sure" && !rules.ask && comesBack(own)) return { band: "unsure", because: "model" };
  // Letters that only look alike make words of which the model hears what is left.
  if (band === "unsure" && !rules.ask && hasMixedLetters(sentences)) return { band, because: "language" };
  if (band !== "none") return { band, because: rules.ask ? "words" : "model" };
  // Among so many words the model no longer hears a sentence that asks.
  const words = own.reduce((sum, { sentence }) => sum + sentence.length, 0);
  if ((rules.score >= ASKS_FROM && words > WORDS_READ) || askedInDoubt(reading)) return IN_DOUBT;
  if (rules.score >= ASKS_FROM && words <= FEW && !rules.marks.some((mark) => CALM.has(mark))) return IN_DOUBT;
  if (mayBeUnread(sentences) || isUnreadable(own)) return { band: "unsure", because: "language" };
  return isCut ? { band: "unsure", because: "long" } : { band, because: "nothing" };
}
