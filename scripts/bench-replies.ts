/**
 * `npm run bench:replies [folds]`: how often a reply is read right, on the tenth of the writers that was never trained on, and on the replies
 * that were written apart. With `folds` the others are read too, each by weights that were learned without its writer; their words were looked at
 * for the phrases.
 */

import type { ReplyWeights } from "../core/conversation/packed-weights.ts";
import { readReply } from "../core/conversation/read-reply.ts";
import { REPLY_KINDS, type ReplyKind } from "../core/conversation/reply.ts";
import {
  foldOf,
  isHeldBack,
  languageOfWriter,
  readReplies,
  readRepliesApart,
  type TrainingReply,
} from "./replies/corpus.ts";
import { fittedTo } from "./replies/fit.ts";

const FOLDS = 5;

type Read = { readonly reply: TrainingReply; readonly kind: ReplyKind };

const read = (reply: TrainingReply, weights?: ReplyWeights, isLetterKnown = true): Read => {
  const { subject, body, letter } = reply;
  const asked = { subject, body, speaker: "patient" as const, ...(isLetterKnown && { letter }) };
  return { reply, kind: readReply(asked, weights).kind };
};
const isRight = ({ reply, kind }: Read) => reply.kind === kind;
/** Said to accept or withdraw where they do not. */
const isHarm = (one: Read) => !isRight(one) && (one.kind === "accepts" || one.kind === "withdraws");

/** A share with the 95 % interval of Wilson. */
function shareOf(some: number, all: number): string {
  if (all === 0) return "–";
  const z = 1.96;
  const p = some / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  const percent = (value: number) => `${(100 * Math.max(0, value)).toFixed(1)} %`;
  return `${String(some).padStart(4)} of ${String(all).padEnd(4)} ${percent(p).padStart(7)}  (${percent(middle - half)} to ${percent(middle + half)})`;
}

function print(title: string, reads: readonly Read[]): void {
  console.log(`\n${title}`);
  const line = (name: string, some: readonly Read[]) =>
    console.log(`  ${name.padEnd(34)} ${shareOf(some.filter(isRight).length, some.length)}`);
  line("right kind (goal: 85 %)", reads);
  for (const language of ["en", "es", "fr"])
    line(
      `  ${language}`,
      reads.filter(({ reply }) => languageOfWriter(reply) === language),
    );
  for (const kind of REPLY_KINDS)
    line(
      `  ${kind}`,
      reads.filter(({ reply }) => reply.kind === kind),
    );
  const harms = reads.filter(isHarm).length;
  console.log(`  ${"wrong acceptance or withdrawal (1 %)".padEnd(34)} ${shareOf(harms, reads.length)}`);
}

const { replies } = readReplies();
const held = replies.filter(isHeldBack);
print(
  "Kept back by writer",
  held.map((reply) => read(reply)),
);
print(
  "Kept back by writer, not knowing which letter is answered",
  held.map((reply) => read(reply, undefined, false)),
);
print(
  "Written apart from all others",
  readRepliesApart().map((reply) => read(reply)),
);
if (process.argv.includes("folds")) {
  const others = replies.filter((reply) => !isHeldBack(reply));
  const reads: Read[] = [];
  const blind: Read[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fittedTo(others.filter((reply) => foldOf(reply, FOLDS) !== fold));
    const tried = others.filter((reply) => foldOf(reply, FOLDS) === fold);
    reads.push(...tried.map((reply) => read(reply, weights)));
    blind.push(...tried.map((reply) => read(reply, weights, false)));
  }
  print("Trained on, each without its writer", reads);
  print("The same, not knowing the letter", blind);
  if (process.argv.includes("misses"))
    for (const miss of reads.filter((one) => !isRight(one)))
      console.log(`${miss.reply.kind} → ${miss.kind}  <${miss.reply.letter}> ${JSON.stringify(miss.reply.body)}`);
}
