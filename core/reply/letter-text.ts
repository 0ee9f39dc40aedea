/** The words of a letter: its pieces with the case's values, the clinic's own where it has rewritten one. */
import { LETTERS } from "../../messages/letters.ts";
import { civilDateInWords } from "../locale.ts";
import { signatureIn } from "../policy/signature.ts";
import { assert, err, ok, type Result } from "../result.ts";
import type { Language } from "../words.ts";
import { saysSorry } from "./check/tone.ts";
import { compose, composeOne, type Paragraph, sorryFor } from "./composition.ts";
import { renderTemplate, type TemplateFault } from "./liquid.ts";
import { isShortKind, type PieceKey } from "./pieces.ts";
import { type TemplateValues, templateValues } from "./template-values.ts";
import { toldWords } from "./told-words.ts";
import type { MatterTold, ReplyInput, ReplyValues } from "./types.ts";

export const housePiece = (key: PieceKey, language: Language): string => LETTERS[language].templates[key];

/** A piece of the clinic's that cannot be written: the product's own stands in its place. */
export interface BrokenPiece extends TemplateFault {
  readonly key: PieceKey;
}

interface Written {
  readonly text: string;
  readonly broken?: BrokenPiece;
}

type Wording = Pick<ReplyInput, "rules" | "language">;

/** The product's letter with what the clinic rewrote of it. */
export function composedLetter(input: ReplyInput): Written {
  const { situation, reason, values, rules, language, form } = input;
  const words = valuesFor(values, input, situation === "decline");
  const plan: readonly Paragraph[] =
    form === "short" && isShortKind(situation)
      ? [[`short.${situation}`]]
      : compose({ kind: situation, reason, values });
  return write(plan, words, { rules, language });
}

/** The words of one whole letter of the clinic's own, or where its template fails. */
export function ownLetter(
  body: string,
  { values, ...wording }: Wording & Pick<ReplyInput, "values">,
): Result<string, TemplateFault> {
  const rendered = renderTemplate(body, { ...valuesFor(values, wording) });
  if (!rendered.ok) return rendered;
  const text = tidy(rendered.value);
  return text === "" ? err({ line: 1, column: 1, at: "", message: "it is empty" }) : ok(text);
}

function valuesFor(values: ReplyValues, wording: Wording, isRefused = false): TemplateValues {
  const { matters = [] } = values;
  const own = templateValues(values, {
    signature: signatureIn(wording.rules, wording.language),
    language: wording.language,
    isRefused,
  });
  const sorry = matters.findIndex((matter) => sorryFor(matter.reason, matter.values) === "apology.fault_proven");
  const sorryAt = sorry >= 0 ? sorry : matters.findIndex((matter) => sorryFor(matter.reason, matter.values));
  // Whoever is to say it says it alone; else the first whose records call for it.
  let isSaid = sorryAt >= 0;
  const told = matters.map((matter, at) => {
    const service = matter.values.serviceTitle;
    const { boughtOn } = matter.values;
    const isTwice = matters.filter(({ values: { serviceTitle } }) => serviceTitle === service).length > 1;
    const named =
      isTwice && boughtOn !== undefined
        ? toldWords(wording.language).bought(service, civilDateInWords(boughtOn, wording.language))
        : service;
    const answer = answerTo(matter, at === sorryAt, isSaid && at !== sorryAt, wording);
    isSaid ||= saysSorry(answer, wording.language);
    return { service, heading: capital(named), answer };
  });
  return { ...own, matters: told };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What one of several matters is told. The day is said once, above. */
function answerTo(matter: MatterTold, isSorry: boolean, isSaid: boolean, { rules, language }: Wording): string {
  const own = {
    ...templateValues(matter.values, { signature: signatureIn(rules, language), language }),
    requested_on: null,
    page_url: null,
    said_sorry: isSaid,
  };
  return write(composeOne(matter, isSorry), own, { rules, language }).text.replaceAll("\n\n", "\n");
}

function write(plan: readonly Paragraph[], values: TemplateValues, wording: Wording): Written {
  let broken: BrokenPiece | undefined;
  // Sorry is said once in a letter: a later piece asks whether an earlier one has said it.
  let saidSorry = values.said_sorry === true;
  const render = (key: PieceKey): string => {
    const now = { ...values, said_sorry: saidSorry };
    const own = wording.rules.pieces?.[wording.language]?.[key];
    const rendered = own === undefined ? undefined : renderTemplate(own, now);
    if (rendered?.ok) return rendered.value.trim();
    if (rendered) broken ??= { ...rendered.error, key };
    const house = renderTemplate(housePiece(key, wording.language), now);
    assert(house.ok, `The product's own piece ${key} cannot be written`);
    return house.value.trim();
  };
  const piece = (key: PieceKey): string => {
    const text = render(key);
    saidSorry ||= saysSorry(text, wording.language);
    return text;
  };
  const paragraphs = plan.map((keys) => joined(keys.map(piece))).filter(Boolean);
  const text = tidy(paragraphs.join("\n\n"));
  return broken ? { text, broken } : { text };
}

/** A clinic's own piece may say already what has become a piece of its own since. */
const joined = (texts: readonly string[]): string =>
  texts.filter((text, at) => text !== "" && !texts.slice(0, at).some((one) => one.includes(text))).join(" ");

const tidy = (text: string): string =>
  text
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replaceAll(/(\S)[ \t]{2,}/g, "$1 ")
    .trim();
