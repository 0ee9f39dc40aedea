/** The page of whoever asked or paid, as HTML. */
import { html } from "hono/html";
import type { AnyPatientPage, PatientPage } from "../../../core/contract/patient-page.ts";
import { civilDateInWords } from "../../../core/locale.ts";
import { LETTERS } from "../../../messages/letters.ts";
import { framed, type Html } from "../frame.ts";
import { choiceForm, sureForm } from "./choice.ts";
import { decisionCards } from "./decisions.ts";
import { anotherWayForm, lookAgainForm, questionForms } from "./forms.ts";
import { statementBody } from "./statement.ts";
import { termsOf } from "./terms.ts";

/** `home`: the page's own path, since no page knows its token. */
export function patientPage(page: AnyPatientPage, nonce: string, home: string): Html {
  const { language } = page;
  const words = LETTERS[language].patient;
  switch (page.kind) {
    case "patient":
      return framed({ language, title: words.title, nonce }, bodyOf(page, home));
    case "patient_statement":
      return framed({ language, title: words.statement.title, nonce }, statementBody(page, home));
    case "patient_over": {
      const [title, text] = words.over[page.over];
      return framed(
        { language, title, nonce },
        html`<p class="from">${page.clinic}</p><h1>${title}</h1><p>${text}</p>`,
      );
    }
  }
}

function bodyOf(page: PatientPage, home: string): Html {
  const { language, clinic, decisions, terms, openUntilOn } = page;
  const words = LETTERS[language].patient;
  if (page.choice?.sure) return sureForm(page, page.choice, page.choice.sure, home);
  return html`<p class="from">${clinic}</p>
<h1>${words.title}</h1>
${page.problem === undefined ? "" : html`<p class="problem" role="alert">${words.problems[page.problem]}</p>`}
${stepsOf(page)}
${choiceForm(page)}
${questionForms(page)}
${decisionCards(decisions, page)}
${anotherWayForm(page)}
${lookAgainForm(page)}
${page.hasStatement ? html`<p><a href="${home}/statement">${words.statement.open}</a></p>` : ""}
${termsOf(terms, language)}
<p class="small">${words.openUntil(civilDateInWords(openUntilOn, language))} ${words.onlyYou}</p>`;
}

function stepsOf({ language, askedOn, isFound, stage, answerByOn }: PatientPage): Html {
  const { steps } = LETTERS[language].patient;
  const day = civilDateInWords(askedOn, language);
  return html`<h2>${steps.heading}</h2>
<p>${isFound ? steps.found(day) : steps.asked(day)}${stage === "answered" ? "" : html` <strong>${steps.stages[stage]}</strong>`}${
    answerByOn === undefined ? "" : html` ${steps.answerBy(civilDateInWords(answerByOn, language))}`
  }</p>`;
}
