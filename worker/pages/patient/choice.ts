/** What the clinic offers, to choose from; asked once more with the very words that are kept. */
import { html } from "hono/html";
import type { ChoiceOnPage, OptionOnPage, PatientPage } from "../../../core/contract/patient-page.ts";
import { civilDateInWords } from "../../../core/locale.ts";
import { LETTERS } from "../../../messages/letters.ts";
import { capital, type Html } from "../frame.ts";

const hidden = (form: string, { offerId, seen }: ChoiceOnPage): Html =>
  html`<input type="hidden" name="form" value="${form}"><input type="hidden" name="act" value="choice">
<input type="hidden" name="about" value="${offerId}"><input type="hidden" name="seen" value="${seen}">`;

export function choiceForm({ language, form, choice }: PatientPage): Html {
  if (!choice) return html``;
  const words = LETTERS[language].patient.choose;
  const chosen = choice.options.find(({ option }) => option === choice.chosen);
  const until = civilDateInWords(choice.untilOn, language);
  if (choice.isOver) {
    return chosen && choice.chosenOn
      ? html`<section class="card"><p><strong>${words.chosen(chosen.text, civilDateInWords(choice.chosenOn, language))}</strong></p></section>`
      : html`<section class="card"><h2>${words.heading}</h2><p>${words.over(until)}</p></section>`;
  }
  return html`<form method="post" class="card">${hidden(form, choice)}
<fieldset><legend>${words.heading}</legend>
${
  chosen && choice.chosenOn
    ? html`<p><strong>${words.chosen(chosen.text, civilDateInWords(choice.chosenOn, language))}</strong> ${words.mayChange}</p>`
    : html`<p>${words.text} ${words.until(until)}</p>`
}
${choice.options.map(
  ({
    option,
    text,
  }) => html`<label class="choice"><input type="radio" name="value" value="${option}" required${option === choice.chosen ? html` checked` : ""}>
<span class="name">${capital(text)}</span></label>`,
)}
</fieldset>
<button type="submit">${words.next}</button></form>`;
}

export function sureForm(
  { language, clinic, form }: PatientPage,
  choice: ChoiceOnPage,
  sure: OptionOnPage,
  home: string,
): Html {
  const words = LETTERS[language].patient.choose;
  return html`<p class="from">${clinic}</p>
<h1>${words.sure}</h1>
<div class="card"><p class="sum">${capital(sure.text)}</p><p>${words.mayChange}</p></div>
<form method="post">${hidden(form, choice)}<input type="hidden" name="value" value="${sure.option}"><input type="hidden" name="sure" value="yes">
<button type="submit">${words.yes}</button></form>
<p><a href="${home}">${words.no}</a></p>`;
}
