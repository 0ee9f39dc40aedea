/** The page of the set-up link: it says what it opens, and opens it by a press. */
import { html } from "hono/html";
import type { SetupPage } from "../../core/contract/setup.ts";
import { SETUP_WORDS } from "../../messages/setup.ts";
import { framed, type Html } from "./frame.ts";

export function setupPage(page: SetupPage, nonce: string): Html {
  const words = SETUP_WORDS[page.language];
  const { clinic, language } = page;
  const from = html`<p class="from">${clinic}</p>`;
  if (page.kind === "says") {
    const [title, text] = words.says[page.says];
    return framed({ language, title, nonce }, html`${from}<h1>${title}</h1><p>${text}</p>`);
  }
  const { form, isAgain, isFormOld, region } = page;
  const { place } = words;
  return framed(
    { language, title: words.title, nonce },
    html`${from}<h1>${words.title}</h1>
${isFormOld ? html`<p class="problem" role="alert">${words.formOld}</p>` : ""}
<p>${isAgain ? words.stillOpen : words.what}</p>
${isAgain || region === undefined ? "" : html`<p class="small">${place.title}: ${place.means[region]}. ${place.stays}</p>`}
<form method="post">
<input type="hidden" name="form" value="${form}">
<button type="submit">${isAgain ? words.goOn : words.begin}</button>
</form>`,
  );
}
