/** The terms that count for what was bought, with the day on which they were signed. */
import { html } from "hono/html";
import type { TermsOnPage } from "../../../core/contract/patient-page.ts";
import { civilDateInWords } from "../../../core/locale.ts";
import type { Language } from "../../../core/words.ts";
import { languageName } from "../../../messages/language-name.ts";
import { LETTERS } from "../../../messages/letters.ts";
import type { Html } from "../frame.ts";

export function termsOf(terms: readonly TermsOnPage[], language: Language): Html {
  const { terms: words } = LETTERS[language].patient;
  if (terms.length === 0) return html``;
  return html`<h2>${words.heading}</h2>
${terms.map(
  ({ title, titleLanguage, text, textLanguage, signedOn, how }) => html`<details class="card"><summary${
    titleLanguage === language ? "" : html` lang="${titleLanguage}"`
  }>${title}</summary>
<p class="small">${
    signedOn === undefined
      ? words.inForce
      : words.signed(civilDateInWords(signedOn, language), how === undefined ? "" : words.how[how])
  }</p>
${textLanguage === language ? "" : html`<p class="small">${words.inOther(languageName(language, textLanguage))}</p>`}<div${
    textLanguage === language ? "" : html` lang="${textLanguage}"`
  }>${text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`)}</div></details>`,
)}`;
}
