/** The training replies: read, checked, and parted by writer. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { LETTER_KINDS, REPLY_KINDS } from "../../core/conversation/reply.ts";

const trainingReply = z.strictObject({
  writer: z.string().regex(/^(en|es|fr)-\w+$/),
  kind: z.enum(REPLY_KINDS),
  letter: z.enum(LETTER_KINDS),
  subject: z.string(),
  body: z.string(),
});
export type TrainingReply = z.infer<typeof trainingReply>;

const LETTER_LANGUAGES = ["en", "es", "fr"] as const;
export const languageOfWriter = ({ writer }: TrainingReply): string => writer.slice(0, 2);

const linesOf = (text: string): readonly TrainingReply[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => trainingReply.parse(JSON.parse(line)));

/** Every reply in the order of the files, and the hash of their text. Throws on a line that is none. */
export function readReplies(): { readonly replies: readonly TrainingReply[]; readonly hash: string } {
  const hash = createHash("sha256");
  const replies = LETTER_LANGUAGES.flatMap((language) => {
    const text = readFileSync(`training/replies/${language}.jsonl`, "utf8");
    hash.update(text);
    return linesOf(text);
  });
  return { replies, hash: hash.digest("hex").slice(0, 16) };
}

/** Replies written before anybody had looked at the others or at the phrases: measured by, never learnt from. */
export const readRepliesApart = (): readonly TrainingReply[] =>
  linesOf(readFileSync("training/apart/replies.jsonl", "utf8"));

/** A number that only the writer's name gives, the same for ever. */
const drawOf = (text: string): number => createHash("sha256").update(text).digest().readUInt32BE(0);

/** One writer in ten: none of their replies is trained on or looked at for word lists. */
export const isHeldBack = ({ writer }: TrainingReply): boolean => drawOf(writer) % 10 === 0;

/** Which of `of` folds a writer falls into. */
export const foldOf = ({ writer }: TrainingReply, of: number): number => drawOf(`fold ${writer}`) % of;
