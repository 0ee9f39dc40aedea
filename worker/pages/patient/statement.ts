/** The statement, for paper as well as for a telephone. */
import { html } from "hono/html";
import type { MoveOnPage, StatementLine, StatementPage } from "../../../core/contract/patient-page.ts";
import { civilDateInWords } from "../../../core/locale.ts";
import { spokenLabel } from "../../../core/reply/arrival.ts";
import { amountInWords } from "../../../core/resolution/words.ts";
import type { Language } from "../../../core/words.ts";
import { LETTERS } from "../../../messages/letters.ts";
import { capital, type Html } from "../frame.ts";

export function statementBody(page: StatementPage, home: string): Html {
  const { language, clinic, name, madeOn, address, places, lines, moves } = page;
  const words = LETTERS[language].patient.statement;
  // Credit is no money that went back: a tax office would count it twice.
  const credit = moves.filter(({ state }) => state === "on_account");
  const back = moves.filter(({ state }) => state !== "on_account");
  return html`<p class="from">${fromOf(clinic, places)}</p>
${address === undefined ? "" : html`<p class="small address">${address}</p>`}
<h1>${words.title}</h1>
<p>${words.intro}</p>
<dl class="card"><dt>${words.of}</dt><dd>${name}</dd><dt>${words.madeOn}</dt><dd>${civilDateInWords(madeOn, language)}</dd></dl>
${lines.length === 0 ? "" : html`<h2>${words.bought}</h2><dl class="card">${lines.map((line) => lineOf(line, language))}</dl>`}
${moves.length === 0 ? html`<p>${words.nothingYet}</p>` : ""}
${back.length === 0 ? "" : html`<h2>${words.wentBack}</h2><dl class="card">${back.map((move) => moveOf(move, language))}${totalsOf(back, language)}</dl>`}
${credit.length === 0 ? "" : html`<h2>${words.onAccount}</h2><dl class="card">${credit.map((move) => moveOf(move, language))}</dl>`}
<p class="small no-print">${words.print}</p>
<p class="no-print"><a href="${home}">${words.back}</a></p>`;
}

/** A place that is called by the clinic's name names the clinic. */
const fromOf = (clinic: string, places: readonly string[]): string =>
  [...(places.some((place) => place.startsWith(clinic)) ? [] : [clinic]), ...places].join(" · ");

function lineOf({ title, boughtOn, invoice, paidMinor, currency }: StatementLine, language: Language): Html {
  const words = LETTERS[language].patient.statement;
  const when = words.boughtOn(civilDateInWords(boughtOn, language));
  const of = invoice === undefined ? when : `${when}, ${words.invoice(invoice)}`;
  return html`<dt>${title === undefined ? "" : html`<strong>${capital(title)}</strong>, `}${of}</dt>
<dd>${words.paid(amountInWords(paidMinor, currency, language))}</dd>`;
}

function moveOf({ sentOn, label, amountMinor, currency, reference }: MoveOnPage, language: Language): Html {
  const { move } = LETTERS[language].patient;
  const way = spokenLabel(label, language);
  const on = sentOn === undefined ? way : `${civilDateInWords(sentOn, language)}, ${way}`;
  return html`<dt>${on}${reference === undefined ? "" : html` (${move.reference(reference)})`}</dt>
<dd>${amountInWords(amountMinor, currency, language)}</dd>`;
}

/** Of each currency by itself. */
function totalsOf(moves: readonly MoveOnPage[], language: Language): Html {
  const { total } = LETTERS[language].patient.statement;
  const currencies = [...new Set(moves.map(({ currency }) => currency))];
  return html`${currencies.map((currency) => {
    const sum = moves.filter((move) => move.currency === currency).reduce((all, one) => all + one.amountMinor, 0);
    return html`<dt><strong>${total}</strong></dt><dd><strong>${amountInWords(sum, currency, language)}</strong></dd>`;
  })}`;
}
