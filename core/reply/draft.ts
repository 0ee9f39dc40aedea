/** The reply to a patient: its pieces with the case's real values, checked before anybody sees it (mission D1, D2). Worker only. */
import type { BrokenLetter, DraftReply } from "../contract/draft-reply.ts";
import type { LetterKind } from "../letter-kinds.ts";
import { MAILS_CHARS, MAILS_MOST, memoize, memoizeByObject } from "../memoize.ts";
import type { ReplyTemplate } from "../policy/rules.ts";
import { checkReply } from "./check/check-reply.ts";
import { familyOf } from "./composition.ts";
import { isFormer } from "./former-letters.ts";
import { composedLetter, ownLetter } from "./letter-text.ts";
import { replyFactsOf } from "./reply-facts.ts";
import type { ReplyInput } from "./types.ts";

/**
 * Renders and checks. A whole letter of the clinic's own goes before the product's, which is written in the patient's language for every kind.
 * What a clinic wrote and cannot be written is replaced by the product's, and `brokenLetter` says which and where. Failed checks are in
 * `problems`, with the words at fault.
 */
export const draftReply = ({ rules, ...about }: ReplyInput): DraftReply => draftsOf(rules)(JSON.stringify(about));

/** A ticket is looked at again and again, and its letter stays: it is written and checked once. */
const draftsOf = memoizeByObject((rules: ReplyInput["rules"]) =>
  memoize((about) => newDraft({ ...(JSON.parse(about) as Omit<ReplyInput, "rules">), rules }), MAILS_MOST, MAILS_CHARS),
);

function newDraft(input: ReplyInput): DraftReply {
  const own = ownTemplate(input);
  if (!own) return composed(input);
  const written = ownLetter(own.body, { ...input, language: own.language });
  if (written.ok) return checked(input, { text: written.value, templateId: own.id, language: own.language });
  const { line, column, at } = written.error;
  return composed(input, { templateId: own.id, line, column, at });
}

function composed(input: ReplyInput, brokenOwn?: BrokenLetter): DraftReply {
  const { text, broken } = composedLetter(input);
  const { situation, language } = input;
  const piece = broken && { templateId: broken.key, line: broken.line, column: broken.column, at: broken.at };
  const brokenLetter = brokenOwn ?? piece;
  const templateId = `house-${situation.replaceAll("_", "-")}-${language}`;
  return { ...checked(input, { text, templateId, language }), ...(brokenLetter ? { brokenLetter } : {}) };
}

function checked(
  input: ReplyInput,
  { text, templateId, language }: Pick<DraftReply, "text" | "templateId" | "language">,
): DraftReply {
  const facts = replyFactsOf(input, language);
  return { language, situation: input.situation, templateId, text, facts, problems: checkReply(text, facts) };
}

/** Undefined where the product's stands, which a copy that nobody changed says as well. */
function ownTemplate(input: ReplyInput): ReplyTemplate | undefined {
  const { rules, reason, situation, language, values, form } = input;
  if (form === "short") return undefined;
  const fits = rules.templates.filter((one) => isOf(one, situation));
  const family = familyOf(reason, values);
  const of = (wanted: ReplyTemplate["family"]) =>
    fits.find((one) => one.language === language && one.family === wanted);
  // No other letter will do: one that says "as you agreed" to a widow is worse than none of the clinic's own.
  const found = of(family) ?? (family === "condolence" ? undefined : of("neutral"));
  return found && !isFormer(found) ? found : undefined;
}

/** An older kind of letter stood for whoever waits, whoever looks. */
const isOf = ({ situation }: ReplyTemplate, kind: LetterKind): boolean =>
  situation === kind || (situation === "holding" && (kind === "holding_approver" || kind === "holding_clinician"));
