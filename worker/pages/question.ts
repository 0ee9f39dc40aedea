/** The one question to a clinician, with its three answers. */
import { html, raw } from "hono/html";
import type { AnsweredPage, QuestionPage } from "../../core/contract/link-page.ts";
import { civilDateInWords } from "../../core/locale.ts";
import { CLINICIAN_ANSWERS, type Language } from "../../core/words.ts";
import { LETTERS } from "../../messages/letters.ts";
import type { Html } from "./frame.ts";

interface Reader {
  readonly clinic: string;
  readonly language: Language;
}

export function questionBody(page: QuestionPage & Reader): Html {
  const { language, clinic, problem } = page;
  const words = LETTERS[language].links.question;
  const day = (on: string) => civilDateInWords(on, language);
  const about = [
    page.patientNumber === undefined ? undefined : words.patientNumber(page.patientNumber),
    page.initials === undefined ? undefined : words.initials(page.initials),
  ].filter((one) => one !== undefined);
  const when = [
    page.visitOn === undefined ? undefined : words.visit(day(page.visitOn)),
    page.boughtOn === undefined ? undefined : words.bought(day(page.boughtOn)),
  ].filter((one) => one !== undefined);
  return html`<p class="from">${words.asks(clinic)}</p>
<h1>${words.title}</h1>
${problem === undefined ? "" : html`<p class="problem" role="alert">${words.problems[problem]}</p>`}
<div class="card">
${about.map((one) => html`<p><strong>${one}</strong></p>`)}
${when.map((one) => html`<p>${one}</p>`)}
</div>
<p>${words.text}</p>
<form method="post">
<input type="hidden" name="form" value="${page.form}">
<fieldset>
<legend>${words.legend}</legend>
${CLINICIAN_ANSWERS.map(
  (answer) => html`<label class="choice"><input type="radio" name="answer" value="${answer}" required>
<span><span class="name">${words.answers[answer][0]}</span><span class="small">${words.answers[answer][1]}</span></span></label>`,
)}
</fieldset>
<button type="submit">${words.send}</button>
</form>
<p class="small">${words.kept}</p>`;
}

/** Thanks stand over the answer that was taken, and over no other. */
export function answeredTitle({ language, answer, isOtherSent }: AnsweredPage & Reader): string {
  const { title, already } = LETTERS[language].links.answered;
  return answer === undefined || isOtherSent ? already[0] : title;
}

export function answeredBody(page: AnsweredPage & Reader): Html {
  const { language, clinic, answer, on, isOtherSent } = page;
  const words = LETTERS[language].links;
  const { thanks, already, notTaken, mistaken } = words.answered;
  const problem = isOtherSent ? html`<p class="problem" role="alert">${notTaken}</p>` : "";
  const isBefore = answer === undefined || on === undefined;
  return html`<p class="from">${clinic}</p>
<h1${isOtherSent || isBefore ? "" : raw(' class="good"')}>${answeredTitle(page)}</h1>
${problem}
${
  isBefore
    ? html`<p>${already[1]}</p>`
    : html`<p>${thanks(words.question.answers[answer][0], civilDateInWords(on, language))}</p>
<p class="small">${mistaken(clinic)}</p>`
}`;
}
