/** What is learnt from: the mails of the writers not held back, single sentences, and the product's earlier mails. */
import { createHash } from "node:crypto";
import { CORPUS } from "../../test/unit/core/reasons/corpus.ts";
import { isHeldBack, readCorpus, type TrainingMail, withoutCopies } from "./corpus.ts";
import { readReasonSentences, readSentences } from "./sentences.ts";

export type Material = {
  /** Of the writers who are learnt from, and those that the rules were written for. */
  readonly mails: readonly TrainingMail[];
  /** Learnt from and never measured by: single sentences. */
  readonly beside: readonly TrainingMail[];
  /** Single sentences that name a reason. */
  readonly reasons: readonly TrainingMail[];
  /** One writer in ten. */
  readonly heldBack: readonly TrainingMail[];
};

export function readMaterial(): Material {
  const mails = withoutCopies(readCorpus());
  return {
    mails: [...mails.filter((mail) => !isHeldBack(mail)), ...earlierMails()],
    beside: readSentences(),
    reasons: readReasonSentences(),
    heldBack: mails.filter(isHeldBack),
  };
}

/** The mails of the rules' own tests but the last batch; each stands for a writer. */
function earlierMails(): TrainingMail[] {
  return [...CORPUS.tuned, ...CORPUS["held out"]].map(({ subject, body, isRequest, reason }, at) => ({
    writer: `en-earlier${at}`,
    kind: isRequest ? "request" : "tempting",
    subject,
    body,
    reason: reason ?? null,
    ask: null,
  }));
}

/** Of the product's earlier mails. */
export const isEarlier = ({ writer }: TrainingMail): boolean => writer.includes("-earlier");

/** Tells one set of mails to learn from another. */
export function hashOfMaterial({ mails, beside, reasons }: Material): string {
  return createHash("sha256")
    .update(JSON.stringify([mails, beside, reasons]))
    .digest("hex");
}
