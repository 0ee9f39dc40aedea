/** Single sentences with their labels: the smallest inputs of each kind, and beside them what looks alike and asks for nothing. */

import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { ASKS } from "../../core/reasons/lexicon-text.ts";
import { REASON_CODES } from "../../core/reasons/reasons.ts";
import type { TrainingMail } from "./corpus.ts";

const line = z.tuple([z.enum([...ASKS, "tempting", "ordinary"]), z.enum(["", ...REASON_CODES]), z.string().min(1)]);

/** Every sentence as a mail; before " || " stands its subject. */
export function readSentences(): TrainingMail[] {
  return linesOf("training/sentences/*.tsv").map(({ language, cells }) => {
    const [kind, reason, said] = line.parse(cells);
    const [above = "", below] = said.split(" || ");
    return {
      writer: `${language}-sentence`,
      kind: kind === "tempting" || kind === "ordinary" ? kind : "request",
      subject: below === undefined ? "" : above,
      body: below ?? said,
      reason: reason || null,
      ask: kind === "tempting" || kind === "ordinary" ? null : kind,
    };
  });
}

const reasonLine = z.tuple([z.enum(REASON_CODES), z.string().min(1)]);

/** Sentences that name a reason and ask for nothing, as requests: only reasons are learnt from them. */
export function readReasonSentences(): TrainingMail[] {
  return linesOf("training/reasons/*.tsv").map(({ language, cells }) => {
    const [reason, body] = reasonLine.parse(cells);
    return { writer: `${language}-reason`, kind: "request", subject: "", body, reason, ask: null };
  });
}

function linesOf(files: string): { readonly language: string; readonly cells: readonly string[] }[] {
  return globSync(files)
    .sort()
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((text) => ({ language: basename(file, ".tsv"), cells: text.split("\t") })),
    );
}
