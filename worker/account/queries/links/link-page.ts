/** What a link opens now. Read only: whoever looks, a person or a machine that looks at mails, changes nothing. */
import type { LinkPage, QuestionPage } from "../../../../core/contract/link-page.ts";
import { FORM_LIFE_MS } from "../../../../core/messages/links.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { LinkMaker } from "../../../links.ts";
import { setting } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import { boughtOn, lastAnswer, lastQuestion, lastVisitOn } from "../../store/case/clinician.ts";
import type { AccountContext } from "../../store/context.ts";
import type { LinkRow } from "../../store/links/links.ts";
import { patientById } from "../../store/people/patients.ts";
import { type ProviderContactRow, providerContactById } from "../../store/people/provider-contacts.ts";
import { isWaiting } from "../case/clinician.ts";

export const formOf = ({ linkId }: LinkRow): string => `form ${linkId}`;

export function questionPage(
  context: AccountContext,
  maker: LinkMaker,
  link: LinkRow,
  problem?: QuestionPage["problem"],
): LinkPage {
  const { sql } = context;
  const contact = providerContactById(sql, link.recipientId);
  const base = { clinic: setting(sql, "title") ?? "", language: contact?.language ?? "en" } as const;
  const state = questionState(context, link, contact);
  if (state === "expired" || state === "replaced" || state === "not_needed")
    return { ...base, kind: "says", says: state };
  if (state === "answered") return { ...base, kind: "answered", ...answerThrough(context, link) };
  const form = maker.seal(formOf(link), context.nowMs + FORM_LIFE_MS);
  return {
    ...base,
    kind: "question",
    form,
    ...aboutWhom(context, link, contact?.provider ?? ""),
    ...omitNullish({ problem }),
  };
}

/** In this order: what was answered stays answered, whatever became of the link since. */
export function questionState(
  { sql, nowMs }: AccountContext,
  link: LinkRow,
  contact: ProviderContactRow | undefined,
): "open" | "answered" | "not_needed" | "replaced" | "expired" {
  const { caseId, subjectId, usedAtMs, expiresAtMs, madeAtMs } = link;
  if (usedAtMs !== null) return "answered";
  if (!contact || contact.removedAtMs !== null) return "replaced";
  if (!isWaiting(sql, caseId, subjectId) || lastQuestion(sql, caseId)?.questionId !== subjectId) {
    const answer = lastAnswer(sql, caseId);
    return answer && answer.recordedAtMs >= madeAtMs ? "answered" : "not_needed";
  }
  return expiresAtMs <= nowMs ? "expired" : "open";
}

function answerThrough({ sql }: AccountContext, link: LinkRow) {
  const answer = lastAnswer(sql, link.caseId);
  return answer?.linkId === link.linkId ? { answer: answer.answer, on: answer.answeredOn } : {};
}

/** The least by which somebody who treated them knows whom it is about. */
function aboutWhom({ sql }: AccountContext, { caseId }: LinkRow, provider: string) {
  const patientId = caseById(sql, caseId)?.patientId;
  const patient = patientId ? patientById(sql, patientId) : undefined;
  const visitOn = lastVisitOn(sql, caseId, provider);
  return {
    ...(patient?.patientNumber
      ? { patientNumber: patient.patientNumber }
      : omitNullish({ initials: patient && initialsOf(patient.name) })),
    ...(visitOn === undefined ? omitNullish({ boughtOn: boughtOn(sql, caseId) }) : { visitOn }),
  };
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((part) => [...part][0] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(" ");
