/** Single sentences with their labels: the smallest inputs of each kind, and beside them what looks alike and asks for nothing. */
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { ASKS } from "../../core/reasons/lexicon.ts";
import { REASON_CODES } from "../../core/reasons/reasons.ts";
import type { TrainingMail } from "./corpus.ts";

const line = z.tuple([z.enum([...ASKS, "tempting", "ordinary"]), z.enum(["", ...REASON_CODES]), z.string().min(1)]);

export const SENTENCE_FILES = "training/sentences/*.tsv";

/** Every sentence as a mail without a subject. */
export function readSentences(): TrainingMail[] {
  return globSync(SENTENCE_FILES)
    .sort()
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((text): TrainingMail => {
          const [kind, reason, body] = line.parse(text.split("\t"));
          const isAsk = kind !== "tempting" && kind !== "ordinary";
          return {
            writer: `${basename(file, ".tsv")}-sentence`,
            kind: isAsk ? "request" : kind,
            subject: "",
            body,
            reason: reason || null,
            ask: isAsk ? kind : null,
          };
        }),
    );
}
