/** The page of a link, as HTML. */
import { html } from "hono/html";
import type { LinkPage, WorkPage } from "../../core/contract/link-page.ts";
import type { AnyPatientPage } from "../../core/contract/patient-page.ts";
import type { Language } from "../../core/words.ts";
import { LETTERS } from "../../messages/letters.ts";
import type { LinkWords } from "../../messages/shapes/links.ts";
import { approvalBody, changedBody, codeBody, decidedBody } from "./approval.ts";
import { framed, type Html } from "./frame.ts";
import { patientPage } from "./patient/page.ts";
import { answeredBody, answeredTitle, questionBody } from "./question.ts";

export const linkPage = (page: LinkPage, nonce: string, home: string): Html =>
  isOfPatient(page)
    ? patientPage(page, nonce, home)
    : framed({ language: page.language, title: titleOf(page), nonce }, bodyOf(page));

const isOfPatient = (page: LinkPage): page is AnyPatientPage =>
  page.kind === "patient" || page.kind === "patient_statement" || page.kind === "patient_over";

function bodyOf(page: WorkPage): Html {
  switch (page.kind) {
    case "question":
      return questionBody(page);
    case "answered":
      return answeredBody(page);
    case "code":
      return codeBody(page);
    case "approval":
      return approvalBody(page);
    case "decided":
      return decidedBody(page);
    case "changed":
      return changedBody(page);
    case "says":
      return saidBody(LETTERS[page.language].links.says[page.says], page.clinic);
  }
}

function titleOf(page: WorkPage): string {
  const words = LETTERS[page.language].links;
  switch (page.kind) {
    case "question":
      return words.question.title;
    case "answered":
      return answeredTitle(page);
    case "code":
      return words.code.title;
    case "approval":
      return words.approval.title;
    case "decided":
      return words.approval.decided[page.verdict][0];
    case "changed":
      return words.approval.changed;
    case "says":
      return words.says[page.says][0];
  }
}

const saidBody = ([title, text]: readonly [string, string], clinic?: string): Html =>
  html`${clinic ? html`<p class="from">${clinic}</p>` : ""}<h1>${title}</h1><p>${text}</p>`;

/** Where nothing is known of the link; `again`: whether the same address may well show it in a minute. */
export function outsidePage(
  what: keyof LinkWords["outside"],
  language: Language,
  { nonce, again }: { readonly nonce: string; readonly again: boolean },
): Html {
  const words = LETTERS[language].links;
  const said = words.outside[what];
  const way = again ? html`<p><a href="">${words.again}</a></p>` : "";
  return framed({ language, title: said[0], nonce }, html`${saidBody(said)}${way}`);
}
