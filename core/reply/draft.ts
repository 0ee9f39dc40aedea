/** The reply to a patient: a template with the case's real values, checked before anybody sees it (mission D1, D2). Worker only. */
import type { DraftReply, ReplyFacts } from "../contract/draft-reply.ts";
import { civilDateInWords } from "../locale.ts";
import { MAILS_CHARS, MAILS_MOST, memoize, memoizeByObject } from "../memoize.ts";
import type { Money } from "../money/amount.ts";
import { formatMoney } from "../money/format.ts";
import type { ReplyTemplate } from "../policy/rules.ts";
import { REPLY_FAMILIES } from "../reasons/reasons.ts";
import { assert, err, ok, type Result } from "../result.ts";
import { arrivalInWords, howItGoes } from "./arrival.ts";
import { checkReply } from "./check/check-reply.ts";
import { sumTold } from "./draft-words.ts";
import { HOUSE_TEMPLATES, houseApology, houseMiddle } from "./house-templates.ts";
import { renderTemplate, type TemplateFault } from "./liquid.ts";
import { replyFactsOf } from "./reply-facts.ts";
import type { MatterTold, ReplyInput } from "./types.ts";

/**
 * Renders and checks. Falls back to the neutral family and then to English, never to another situation; an account without any
 * letter for the situation is a bug of its rules' check. A letter of the clinic's that cannot be written is replaced by the product's own,
 * and `brokenLetter` says which and where. Failed checks are in `problems`, with the words at fault.
 */
export const draftReply = ({ rules, ...about }: ReplyInput): DraftReply => draftsOf(rules)(JSON.stringify(about));

/** A ticket is looked at again and again, and its letter stays: it is written and checked once. */
const draftsOf = memoizeByObject((rules: ReplyInput["rules"]) =>
  memoize((about) => newDraft({ ...(JSON.parse(about) as Omit<ReplyInput, "rules">), rules }), MAILS_MOST, MAILS_CHARS),
);

function newDraft(input: ReplyInput): DraftReply {
  const template = chooseTemplate(input);
  assert(template !== undefined, `No template for ${input.situation}`);
  const own = writeLetter(template, input);
  if (own.ok) return own.value;
  const { line, column, at } = own.error;
  const house = writeLetter(houseTemplate(template), input);
  assert(house.ok, `The product's own letter for ${template.situation} cannot be written`);
  return { ...house.value, brokenLetter: { templateId: template.id, line, column, at } };
}

function writeLetter(
  template: ReplyTemplate,
  input: Pick<ReplyInput, "rules" | "values">,
): Result<DraftReply, TemplateFault> {
  const { language, situation } = template;
  const text = letterText(template, input);
  if (!text.ok) return text;
  const facts = replyFactsOf({ ...input, situation }, language);
  const problems = checkReply(text.value, facts);
  return ok({ language, situation, templateId: template.id, text: text.value, facts, problems });
}

/** The words of one letter with the case's values, or where its template fails. */
export function letterText(
  { body, language }: ReplyTemplate,
  input: Pick<ReplyInput, "rules" | "values">,
): Result<string, TemplateFault> {
  const rendered = renderTemplate(body, templateValues(input, language));
  if (!rendered.ok) return rendered;
  const text = rendered.value
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return text === "" ? err({ line: 1, column: 1, at: "", message: "it is empty" }) : ok(text);
}

/** The product's letter of the same family, situation and language; there is one for each. */
function houseTemplate({ family, situation, language }: ReplyTemplate): ReplyTemplate {
  const found = HOUSE_TEMPLATES.find(
    (one) => one.family === family && one.situation === situation && one.language === language,
  );
  assert(found !== undefined, `The product has no letter for ${situation}`);
  return found;
}

export function chooseTemplate(input: ReplyInput): ReplyTemplate | undefined {
  const { rules, reason, situation, language } = input;
  if (input.values.hasDied) return condolenceFor(input);
  const family = REPLY_FAMILIES[reason];
  const fits = rules.templates.filter((t) => t.situation === situation);
  const wanted = [
    [language, family],
    [language, "neutral"],
    ["en", family],
    ["en", "neutral"],
  ] as const;
  for (const [lang, fam] of wanted) {
    const found = fits.find((t) => t.language === lang && t.family === fam);
    if (found) return found;
  }
  return fits[0];
}

/** No other letter will do: one that says "as you agreed" to a widow is worse than none of the clinic's own. */
function condolenceFor({ rules, situation, language }: ReplyInput): ReplyTemplate | undefined {
  const own = rules.templates.filter((t) => t.situation === situation && t.family === "condolence");
  return (
    own.find((t) => t.language === language) ??
    HOUSE_TEMPLATES.find((t) => t.family === "condolence" && t.situation === situation && t.language === language) ??
    own[0]
  );
}

/** Every name is always there, null where the case has no such value: templates test for it instead of failing. */
function templateValues(
  { rules, values }: Pick<ReplyInput, "rules" | "values">,
  language: ReplyFacts["language"],
): Record<string, unknown> {
  const sum = (m: Money | undefined) => (m && m.amountMinor > 0 ? formatMoney(m, language) : null);
  const day = (on: string | undefined) => (on === undefined ? null : civilDateInWords(on, language));
  const { matters = [] } = values;
  const families = matters.map(({ reason }) => REPLY_FAMILIES[reason]);
  const sorry = families.includes("own_it") ? families.indexOf("own_it") : families.indexOf("sympathy");
  return {
    patient_name: values.patientName.split(" ")[0] ?? values.patientName,
    service: values.serviceTitle,
    requested_on: day(values.requestedOn),
    amount: sum(values.amount),
    bonus: sum(values.bonus),
    destinations: values.destinations.map((d) => ({
      label: d.label,
      amount: sum(d.amount),
      arrives: arrivalInWords(d.tender, language),
      ...howItGoes(d, language, values.hasDied),
    })),
    sum: values.sumInWords ?? null,
    sum_told: values.sumInWords === undefined ? null : sumTold(values.sumInWords, language),
    clause: values.clauseText ?? null,
    agreed_on: day(values.agreedOn),
    alternatives: [...values.alternatives],
    extend_days: values.extendDays ?? null,
    extend_until: day(values.extendUntilOn),
    redo_of: values.redoOf ?? values.serviceTitle,
    answer_by: day(values.answerByOn),
    missing: [...values.missing],
    said_on: day(values.saidOn),
    happened: values.happened ?? null,
    found: values.foundInWords ?? null,
    question: values.question ?? null,
    matters: matters.map((matter, at) => ({
      service: matter.values.serviceTitle,
      answer: answerTo(matter, { rules, language, isSorry: at === sorry }),
    })),
    signature: rules.signature,
  };
}

/** What one of several matters is told: by the product's own words, as the clinic's letters are whole. Sorry is said once in a letter. */
function answerTo(
  { reason, situation, values }: MatterTold,
  { rules, language, isSorry }: Pick<ReplyInput, "rules" | "language"> & { readonly isSorry: boolean },
): string {
  // The day is said once, above.
  const own = { ...templateValues({ rules, values }, language), requested_on: null };
  const middle = renderTemplate(houseMiddle(language, situation), own);
  assert(middle.ok, `The product's own words for ${situation} cannot be written`);
  const apology = isSorry ? houseApology(language, REPLY_FAMILIES[reason]) : undefined;
  return [apology, middle.value.trim()].filter(Boolean).join(" ");
}
