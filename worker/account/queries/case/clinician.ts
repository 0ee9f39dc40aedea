import type { ClinicianView } from "../../../../core/contract/clinician.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { readText } from "../../store/audit/texts.ts";
import { lastAnswer, lastQuestion } from "../../store/case/clinician.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import { linkById, linksAbout } from "../../store/links/links.ts";
import { patientLinkById } from "../../store/links/patient-links.ts";
import { messageById } from "../../store/messages/outgoing-messages.ts";
import type { Sql } from "../../store/sql.ts";
import { nameOf } from "../decision/decisions.ts";

/** The question and the answer of a case as the screens show them; undefined where nobody was asked and nothing was answered. */
export function clinicianViewOf(sql: Sql, caseId: string): ClinicianView | undefined {
  const question = lastQuestion(sql, caseId);
  const answer = lastAnswer(sql, caseId);
  if (!question && !answer) return undefined;
  return {
    ...(question
      ? {
          question: {
            ...omitNullish({ whom: question.whomTextId === null ? null : readText(sql, question.whomTextId) }),
            askedBy: nameOf(sql, question.askedBy),
            askedAtMs: question.askedAtMs,
            dueOn: question.dueOn,
            waits: isWaiting(sql, caseId, question.questionId),
            ...omitNullish({ link: linkViewOf(sql, question.questionId) }),
          },
        }
      : {}),
    ...(answer
      ? {
          answer: {
            answer: answer.answer,
            answeredOn: answer.answeredOn,
            ...omitNullish({ answeredBy: answer.whoTextId === null ? null : readText(sql, answer.whoTextId) }),
            recordedBy: answer.linkId === null ? nameOf(sql, answer.recordedBy ?? "") : linkSentTo(sql, answer.linkId),
            ...(answer.linkId === null ? {} : { throughLink: true }),
            recordedAtMs: answer.recordedAtMs,
          },
        }
      : {}),
  };
}

/** A question waits as long as its task is open; an answer closes it, and so may a person who gives up waiting. */
export function isWaiting(sql: Sql, caseId: string, questionId: string): boolean {
  return tasksOfCase(sql, caseId).some(
    (task) => task.kind === "ask_clinician" && task.values.about === questionId && task.doneAtMs === null,
  );
}

type LinkView = NonNullable<NonNullable<ClinicianView["question"]>["link"]>;

/** The one that was sent last, and when another reminded of it, which ends with it; of both the message that went last. */
function linkViewOf(sql: Sql, questionId: string): LinkView | undefined {
  const links = linksAbout(sql, questionId);
  const last = links.at(-1);
  const [first, reminder] = links.filter(
    ({ recipientId, expiresAtMs }) => recipientId === last?.recipientId && expiresAtMs === last.expiresAtMs,
  );
  if (!first) return undefined;
  const { messageId } = reminder ?? first;
  return {
    sentTo: readText(sql, first.maskedTextId) ?? "",
    sentAtMs: first.madeAtMs,
    message: (messageId === null ? undefined : messageById(sql, messageId)?.state) ?? "unknown",
    ...omitNullish({ remindedAtMs: reminder?.madeAtMs }),
    expiresAtMs: first.expiresAtMs,
  };
}

/** To whom a link was sent, masked. */
export function linkSentTo(sql: Sql, linkId: string): string {
  const textId = (linkById(sql, linkId) ?? patientLinkById(sql, linkId))?.maskedTextId;
  return (textId === undefined ? undefined : readText(sql, textId)) ?? "";
}
