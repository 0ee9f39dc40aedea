/** An approver's page: the code that shows who they are, what is asked for, and the three answers. */
import { html } from "hono/html";
import type {
  ApprovalPage,
  ApprovalProblem,
  ChangedPage,
  CodePage,
  DecidedPage,
  LinkCard,
} from "../../core/contract/link-page.ts";
import { localeOf } from "../../core/locale.ts";
import { reasonLabel } from "../../core/reasons/reasons.ts";
import { amountInWords } from "../../core/resolution/words.ts";
import type { ScreenLanguage } from "../../core/words.ts";
import { APPROVAL_WORDS } from "../../messages/approval-words.ts";
import { LETTERS } from "../../messages/letters.ts";
import type { Html } from "./frame.ts";

interface Reader {
  readonly clinic: string;
  readonly language: ScreenLanguage;
}

export function problemInWords(problem: ApprovalProblem, language: ScreenLanguage): string {
  const own: Partial<Record<ApprovalProblem, string>> = LETTERS[language].links.approval.problems;
  const shared: Partial<Record<ApprovalProblem, string>> = APPROVAL_WORDS[language].problems;
  return own[problem] ?? shared[problem] ?? LETTERS[language].links.outside.failed[1];
}

const problemBox = (problem: ApprovalProblem | undefined, language: ScreenLanguage): Html | "" =>
  problem === undefined ? "" : html`<p class="problem" role="alert">${problemInWords(problem, language)}</p>`;

/** Nothing of what is asked for stands here: whoever has the link is not yet known to be who it is for. */
export function codeBody({ clinic, language, form, sentTo, triesLeft, problem }: CodePage & Reader): Html {
  const words = LETTERS[language].links.code;
  const hidden = html`<input type="hidden" name="form" value="${form}">`;
  const send = (label: string, kind: string) =>
    html`<form method="post">${hidden}<button type="submit" name="act" value="send" class="${kind}">${label}</button></form>`;
  return html`<p class="from">${clinic}</p>
<h1>${words.title}</h1>
${problemBox(problem, language)}
${
  triesLeft === undefined
    ? html`<p>${words.text(clinic)}</p>${send(words.send(sentTo), "")}`
    : html`<p>${words.sent(sentTo)}</p>
<form method="post" class="card">${hidden}
<label class="field" for="code">${words.label}</label>
<input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required aria-describedby="tries">
<p class="small" id="tries">${words.triesLeft(triesLeft)}</p>
<button type="submit" name="act" value="check">${words.check}</button></form>
${send(words.another, "second")}`
}
<p class="small">${words.notYou}</p>`;
}

const whatOf = ({ option, amountMinor, currency, extendDays }: LinkCard, language: ScreenLanguage): string => {
  const { offers, extendBy } = APPROVAL_WORDS[language].lists;
  if (amountMinor > 0) return `${offers[option]} ${amountInWords(amountMinor, currency, language)}`;
  return extendDays === undefined ? offers[option] : extendBy(offers[option], extendDays);
};

export function approvalBody(page: ApprovalPage & Reader): Html {
  const { language, clinic, card, form, problem } = page;
  const words = LETTERS[language].links.approval;
  const what = whatOf(card, language);
  const hidden = html`<input type="hidden" name="form" value="${form}"><input type="hidden" name="hash" value="${card.approvalHash}">`;
  if (page.isSure) return sureBody(page, what, hidden);
  return html`<p class="from">${clinic}</p>
<h1>${words.title}</h1>
${problemBox(problem, language)}
<div class="card"><p class="sum">${what}</p>${factsOf(page)}</div>
${card.mayDecide ? answersOf(page, what, hidden) : html`<p><strong>${card.whyNot === undefined ? "" : words.cannot[card.whyNot]}</strong></p>`}
${page.deskAddress === undefined ? "" : html`<p><a href="${page.deskAddress}" rel="noreferrer noopener">${words.desk}</a></p>`}`;
}

/** Money leaves by it: it is asked once more, with where it goes. */
function sureBody({ language, clinic, card }: ApprovalPage & Reader, what: string, hidden: Html): Html {
  const words = LETTERS[language].links.approval;
  const { approvals } = APPROVAL_WORDS[language];
  return html`<p class="from">${clinic}</p>
<h1>${words.sure(what)}</h1>
<div class="card">${placesOf(card, language).map((place) => html`<p>${place}</p>`)}
<p>${card.amountMinor > 0 ? approvals.confirmMoney(card.undoSeconds) : approvals.noMoney}</p></div>
<form method="post">${hidden}<input type="hidden" name="sure" value="yes">
<button type="submit" name="act" value="approve">${words.yes(what)}</button></form>
<p><a href="">${words.no}</a></p>`;
}

function answersOf({ language, card, sentence }: ApprovalPage & Reader, what: string, hidden: Html): Html {
  const words = LETTERS[language].links.approval;
  const { approvals } = APPROVAL_WORDS[language];
  return html`${card.standsInFor === undefined ? "" : html`<p>${approvals.standsIn(card.standsInFor)}</p>`}
<form method="post">${hidden}<button type="submit" name="act" value="approve">${words.approve(what)}</button></form>
<form method="post" class="card">${hidden}
<label class="field" for="sentence">${words.say}</label>
<textarea id="sentence" name="sentence" maxlength="1000" aria-describedby="hint">${sentence ?? ""}</textarea>
<p class="small" id="hint">${approvals.sentenceHint}</p>
<div class="row"><button type="submit" name="act" value="ask_back" class="second">${approvals.askBack}</button>
<button type="submit" name="act" value="reject" class="bad">${approvals.reject}</button></div></form>`;
}

function factsOf({ language, card, timeZone, beside }: ApprovalPage & Reader): Html {
  const words = LETTERS[language].links.approval;
  const { approvals, lists } = APPROVAL_WORDS[language];
  const money = (minor: number) => amountInWords(minor, card.currency, language);
  const { exception, limitMinor, sumInWords, policyMinor } = card;
  const until = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeStyle: "short", timeZone });
  const limit = limitMinor === undefined ? undefined : money(limitMinor);
  const sum =
    sumInWords ||
    (card.amountMinor > 0
      ? approvals.setManually(money(card.amountMinor), policyMinor === undefined ? undefined : money(policyMinor))
      : "");
  const places = placesOf(card, language);
  const facts: (readonly [string, string])[] = [
    [approvals.to, places.length > 0 ? places.join(" · ") : approvals.noMoney],
    [approvals.reason, reasonLabel(card.reason, language)],
    [exception ? approvals.departs : approvals.clause, card.clause],
    ...(sum ? [[approvals.sum, sum] as const] : []),
    ...(exception ? [[approvals.exceptionTitle, lists.causes[exception.cause]] as const] : []),
    ...(exception ? [[approvals.writes(card.requestedBy), exception.sentence] as const] : []),
    [
      approvals.why,
      `${approvals.whyText[card.why](money(card.amountMinor), card.requestedBy, limit, card.limitLocation)} ${approvals.needs[card.needs]}`,
    ],
    [approvals.asks(card.requestedBy), until.format(card.requestedAtMs)],
    [words.until, until.format(card.expiresAtMs)],
    [words.case, card.caseId],
  ];
  return html`<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${beside > 0 ? html`<p><strong>${words.beside(beside)}</strong></p>` : ""}`;
}

function placesOf({ destinations = [], currency, amountMinor }: LinkCard, language: ScreenLanguage): string[] {
  if (amountMinor === 0) return [];
  const { approvals } = APPROVAL_WORDS[language];
  return destinations.map((place) => approvals.part(amountInWords(place.amountMinor, currency, language), place.label));
}

export function decidedBody({ language, clinic, verdict, isOtherSent }: DecidedPage & Reader): Html {
  const { approval, answered } = LETTERS[language].links;
  const [title, text] = approval.decided[verdict];
  const problem = isOtherSent ? html`<p class="problem" role="alert">${answered.notTaken}</p>` : "";
  return html`<p class="from">${clinic}</p><h1 class="good">${title}</h1>${problem}<p>${text}</p>`;
}

export function changedBody({ language, clinic, changed }: ChangedPage & Reader): Html {
  const { approvals } = APPROVAL_WORDS[language];
  return html`<p class="from">${clinic}</p><h1>${LETTERS[language].links.approval.changed}</h1>
<ul>${changed.map((part) => html`<li>${approvals.voidWhat[part]}</li>`)}</ul><p>${approvals.voidNext}</p>`;
}
