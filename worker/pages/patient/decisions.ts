/** What was decided, with its sum, and how far each part of the money is. */
import { html } from "hono/html";
import type { DecisionOnPage, MoveOnPage, PatientPage } from "../../../core/contract/patient-page.ts";
import { civilDateInWords } from "../../../core/locale.ts";
import { arrivalInWords, spokenLabel } from "../../../core/reply/arrival.ts";
import { amountInWords } from "../../../core/resolution/words.ts";
import type { Language } from "../../../core/words.ts";
import { LETTERS } from "../../../messages/letters.ts";
import type { Html } from "../frame.ts";

type Page = Pick<PatientPage, "language" | "form">;

export const decisionCards = (decisions: readonly DecisionOnPage[], page: Page): Html =>
  html`${decisions.map((decision) => cardOf(decision, page))}`;

function cardOf(decision: DecisionOnPage, page: Page): Html {
  const { language } = page;
  const { decidedOn, bonusMinor, currency, sumInWords, extendDays, moves } = decision;
  const words = LETTERS[language].patient;
  const bonus = bonusMinor === undefined ? "" : ` ${words.bonus(amountInWords(bonusMinor, currency, language))}`;
  return html`<section class="card"><p>${words.steps.decided(civilDateInWords(decidedOn, language))}</p>
<p class="sum">${decidedInWords(decision, language)}${bonus}</p>
${extendDays === undefined ? "" : html`<p>${words.moreDays(extendDays)}</p>`}
${sumInWords === undefined ? "" : html`<h2>${words.howWeGotThere}</h2><p>${sumInWords}.</p>`}
${moves.map((move) => moveOf(move, page))}</section>`;
}

export function decidedInWords({ offer, amountMinor, currency }: DecisionOnPage, language: Language): string {
  const { decided } = LETTERS[language].patient;
  const said = decided[offer];
  return typeof said === "string" ? said : said(amountInWords(amountMinor ?? 0, currency, language));
}

function moveOf(move: MoveOnPage, { language, form }: Page): Html {
  const { move: words, arrivedOn: said, itArrived } = LETTERS[language].patient;
  const { amountMinor, currency, label, state, sentOn, reference, arrivedOn, moveId, mayArrive } = move;
  const isOut = state === "sent" || state === "arrived";
  return html`<h2>${words.to(amountInWords(amountMinor, currency, language), spokenLabel(label, language))}</h2>
<p><strong class="${state === "came_back" ? "" : "good"}">${words.states[state]}.</strong>${
    state === "came_back" ? html` ${words.cameBack}` : ""
  }${isOut && sentOn !== undefined ? html` ${words.sentOn(civilDateInWords(sentOn, language))}` : ""}${
    state === "sent" ? html` ${whenInWords(move, language)}` : ""
  }${arrivedOn === undefined ? "" : html` ${said(civilDateInWords(arrivedOn, language))}`}</p>
${mayArrive ? html`<form method="post"><input type="hidden" name="form" value="${form}"><input type="hidden" name="about" value="${moveId}"><button type="submit" name="act" value="arrived" class="second">${itArrived}</button></form>` : ""}
${reference === undefined ? "" : html`<p class="small">${words.reference(reference)}</p>`}`;
}

/** The days where they are known, as the letter names them; else how long it takes. */
function whenInWords({ tender, arrives, isLate }: MoveOnPage, language: Language): string {
  const { move: words } = LETTERS[language].patient;
  if (isLate) return words.late;
  const day = (on: string) => civilDateInWords(on, language);
  return arrives
    ? words.between(day(arrives.arrivesFrom), day(arrives.arrivesBy))
    : words.expected(arrivalInWords(tender, language));
}
