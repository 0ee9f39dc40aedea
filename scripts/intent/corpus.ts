/** The training mails: read, checked, without near copies, and parted by writer. */

import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { z } from "zod";
import { fold } from "../../core/mail/fold.ts";
import { ASKS } from "../../core/reasons/lexicon-text.ts";
import { REASON_CODES } from "../../core/reasons/reasons.ts";

const trainingMail = z.strictObject({
  writer: z.string().regex(/^(en|es|fr)-\w+$/),
  kind: z.enum(["request", "tempting", "ordinary"]),
  subject: z.string(),
  body: z.string(),
  reason: z.enum(REASON_CODES).nullable(),
  ask: z.enum(ASKS).nullable(),
  chargeback: z.literal(true).optional(),
});
export type TrainingMail = z.infer<typeof trainingMail>;

const mailApart = trainingMail
  .pick({ kind: true, subject: true, body: true, reason: true })
  .extend({ language: z.enum(["en", "es", "fr"]) });
export type MailApart = z.infer<typeof mailApart>;

/** Mails by somebody who had seen neither the others nor the product: never learnt from, and only their figures are looked at. */
export function readMailsApart(): readonly MailApart[] {
  const lines = readFileSync("training/apart/mails.jsonl", "utf8").trim().split("\n");
  return lines.map((line) => mailApart.parse(JSON.parse(line)));
}

export const isRequest = (mail: TrainingMail): boolean => mail.kind === "request";

/** The languages that are read. */
export const MAIL_LANGUAGES = ["en", "es", "fr"] as const;
export const languageOfWriter = ({ writer }: TrainingMail) =>
  MAIL_LANGUAGES.find((language) => writer.startsWith(`${language}-`)) ?? "en";

/** Every mail of the corpus in the order of its files. Throws on a line that is not one. */
export function readCorpus(): readonly TrainingMail[] {
  const lines = globSync("training/mails/*/*.jsonl")
    .sort()
    .flatMap((file) => readFileSync(file, "utf8").split("\n"));
  return lines.filter((line) => line.trim() !== "").map((line) => trainingMail.parse(JSON.parse(line)));
}

/** A number that only the writer's name gives, the same for ever. */
const drawOf = (writer: string, salt: string): number =>
  createHash("sha256").update(`${salt}:${writer}`).digest().readUInt32BE(0);

/** One writer in ten: none of their mails is trained on or looked at for word lists. */
export const isHeldBack = ({ writer }: TrainingMail): boolean => drawOf(writer, "held back") % 10 === 0;

/** Which of `of` folds a writer falls into. */
export const foldOf = ({ writer }: TrainingMail, of: number): number => drawOf(writer, "fold") % of;

const SHINGLE = 4;
/** So much in common makes one mail a copy of another. */
const COPY_FROM = 0.5;

function shinglesOf({ subject, body }: TrainingMail): Set<string> {
  const words = fold(`${subject} ${body}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + Math.min(SHINGLE, words.length) <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE).join(" "));
  return shingles;
}

/** The mails without those that say almost the same as an earlier one. */
export function withoutCopies(mails: readonly TrainingMail[]): TrainingMail[] {
  const byShingle = new Map<string, number[]>();
  const kept: { readonly mail: TrainingMail; readonly size: number }[] = [];
  for (const mail of mails) {
    const shingles = shinglesOf(mail);
    const shared = new Map<number, number>();
    for (const shingle of shingles)
      for (const at of byShingle.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const isCopy = [...shared].some(
      ([at, common]) => common / (shingles.size + (kept[at]?.size ?? 0) - common) >= COPY_FROM,
    );
    if (isCopy) continue;
    for (const shingle of shingles) byShingle.set(shingle, [...(byShingle.get(shingle) ?? []), kept.length]);
    kept.push({ mail, size: shingles.size });
  }
  return kept.map(({ mail }) => mail);
}
