/** What whoever reads a page may send from it: answers, another way to be paid, and that somebody else shall look again. */
import { html } from "hono/html";
import type { PatientPage } from "../../../core/contract/patient-page.ts";
import { civilDateInWords } from "../../../core/locale.ts";
import { type PageQuestion, PRODUCT_STATES } from "../../../core/messages/page-answers.ts";
import type { Language } from "../../../core/words.ts";
import { LETTERS } from "../../../messages/letters.ts";
import type { Html } from "../frame.ts";

const mark = (form: string): Html => html`<input type="hidden" name="form" value="${form}">`;

export function questionForms({ language, form, questions, typed }: PatientPage): Html {
  if (questions.length === 0) return html``;
  const words = LETTERS[language].patient.questions;
  return html`<h2>${words.heading}</h2>${questions.map(
    ({
      question,
      answer,
    }) => html`<form method="post" class="card">${mark(form)}<input type="hidden" name="about" value="${question}">
${answer === undefined ? "" : html`<p><strong>${words.told(answerInWords(question, answer, language))}</strong></p>`}
${fieldOf(question, language, typed?.question === question ? typed.value : "")}
<button type="submit" name="act" value="fact">${words.send}</button></form>`,
  )}`;
}

function fieldOf(question: PageQuestion, language: Language, typed: string): Html {
  const { labels, hints, productStates } = LETTERS[language].patient.questions;
  if (question === "product_state")
    return html`<fieldset><legend>${labels[question]}</legend>${PRODUCT_STATES.map(
      (state) =>
        html`<label class="choice"><input type="radio" name="value" value="${state}" required${state === typed ? html` checked` : ""}><span class="name">${productStates[state]}</span></label>`,
    )}</fieldset>`;
  const hint = hints[question];
  const isDay = question === "note_on" || question === "product_returned_on";
  const described = hint === undefined ? "" : html` aria-describedby="hint-${question}"`;
  return html`<label class="field" for="${question}">${labels[question]}</label>
${
  isDay
    ? html`<input type="date" id="${question}" name="value" value="${typed}" required${described}>`
    : html`<input type="text" inputmode="numeric" pattern="[0-9]{1,6}" maxlength="6" id="${question}" name="value" value="${typed}" required${described}>`
}
${hint === undefined ? "" : html`<p class="small" id="hint-${question}">${hint}</p>`}`;
}

function answerInWords(question: PageQuestion, answer: string, language: Language): string {
  const { productStates } = LETTERS[language].patient.questions;
  if (question === "note_on" || question === "product_returned_on") return civilDateInWords(answer, language);
  return PRODUCT_STATES.find((state) => state === answer) === undefined
    ? answer
    : productStates[answer as (typeof PRODUCT_STATES)[number]];
}

/** What was typed of an account is never shown again. */
export function anotherWayForm({ language, form, anotherWay }: PatientPage): Html {
  if (!anotherWay) return html``;
  const words = LETTERS[language].patient.anotherWay;
  const field = (name: "holder" | "account" | "routing", isRequired: boolean) =>
    html`<label class="field" for="${name}">${words[name]}</label>
<input type="text" id="${name}" name="${name}" maxlength="120" autocomplete="off" spellcheck="false"${isRequired ? html` required` : ""}>`;
  return html`<form method="post" class="card">${mark(form)}<h2>${words.heading}</h2>
<p>${anotherWay.saidOn === undefined ? words.text : words.said(civilDateInWords(anotherWay.saidOn, language))}</p>
${field("holder", true)}${field("account", true)}${field("routing", false)}
<p class="small">${words.kept}</p>
<button type="submit" name="act" value="another_way">${words.send}</button></form>`;
}

export function lookAgainForm({ language, form, lookAgain, sentence }: PatientPage): Html {
  if (!lookAgain) return html``;
  const words = LETTERS[language].patient.lookAgain;
  if (lookAgain.askedOn !== undefined)
    return html`<p class="card">${words.asked(civilDateInWords(lookAgain.askedOn, language))}</p>`;
  return html`<details class="card"${sentence === undefined ? "" : html` open`}><summary>${words.heading}</summary>
<form method="post">${mark(form)}<p>${words.text}</p>
<label class="field" for="sentence">${words.label}</label>
<textarea id="sentence" name="sentence" maxlength="1000" required>${sentence ?? ""}</textarea>
<button type="submit" name="act" value="look_again" class="second">${words.send}</button></form></details>`;
}
