/** The letters a new account starts with; managers change them as account rules (mission D1, D3). */

import { english } from "../../messages/en/letters/templates.ts";
import { spanish } from "../../messages/es/letters/templates.ts";
import type { TemplateParts } from "../../messages/shapes/templates.ts";
import type { ReplyTemplate } from "../policy/rules.ts";
import { type Language, LETTER_LANGUAGES, type OfferKind } from "../words.ts";

const PARTS: Record<Language, TemplateParts> = { en: english, es: spanish };
const FAMILIES = ["own_it", "sympathy", "neutral", "condolence"] as const;
const SITUATIONS = [
  "refund",
  "credit",
  "exchange",
  "redo",
  "extend",
  "decline",
  "several",
  "holding",
  "ask",
  "correction",
  "found",
  "found_ask",
] as const;

/** Nobody has written, or not about this: they greet by themselves, for thanking somebody for their mail would be beside the point. */
const GREETS: ReadonlySet<ReplyTemplate["situation"]> = new Set(["correction", "found", "found_ask"]);

/** What each matter is told has its own clause and alternatives. */
const REVIEWED: ReadonlySet<ReplyTemplate["situation"]> = new Set(["several"]);

/** Nothing is decided yet, or again: no clause to quote and no decision to review. */
const UNDECIDED: ReadonlySet<ReplyTemplate["situation"]> = new Set(["holding", "ask"]);

function condolence({ condolence: own, closing }: TemplateParts, situation: ReplyTemplate["situation"]): string {
  const opening = GREETS.has(situation) ? own.greeting : `${own.greeting}\n\n${own.opening}`;
  const middle = GREETS.has(situation) || UNDECIDED.has(situation) ? "" : own.clause + own.review;
  return `${opening}\n\n${own.bodies[situation]}${middle}${closing}`;
}

function letter(parts: TemplateParts, family: ReplyTemplate["family"], situation: ReplyTemplate["situation"]): string {
  if (family === "condolence") return condolence(parts, situation);
  if (REVIEWED.has(situation)) return parts.bodies[situation] + parts.review + parts.closing;
  if (GREETS.has(situation)) return parts.bodies[situation] + parts.closing;
  const opening = `${parts.openings[family]}\n\n${parts.bodies[situation]}`;
  const middle = UNDECIDED.has(situation) ? "" : parts.clause + parts.alternatives + parts.review;
  return opening + middle + parts.closing;
}

export const HOUSE_TEMPLATES: readonly ReplyTemplate[] = LETTER_LANGUAGES.flatMap((language) =>
  FAMILIES.flatMap((family) =>
    SITUATIONS.map((situation) => ({
      id: `house-${family.replace("_", "-")}-${situation}-${language}`,
      family,
      situation,
      language,
      body: letter(PARTS[language], family, situation),
    })),
  ),
);

/** The middle of the product's letter about one matter, for a letter about several: without greeting, review and signature. */
export const houseMiddle = (language: Language, situation: OfferKind): string =>
  PARTS[language].bodies[situation] + PARTS[language].clause + PARTS[language].alternatives;

export const houseApology = (language: Language, family: ReplyTemplate["family"]): string | undefined =>
  family === "own_it" || family === "sympathy" ? PARTS[language].apologies[family] : undefined;
