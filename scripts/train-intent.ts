/**
 * `npm run train:intent`: learns from `training/` and writes `core/intent/weights.ts` and `reason-weights.ts`. There is no chance in it: the same mails give the
 * same files, byte for byte.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { isRequest } from "./intent/corpus.ts";
import { type Learning, learn, read, scoresOfUnseen } from "./intent/learn.ts";
import { learnReasons, REASONS_TOLD } from "./intent/learn-reasons.ts";
import { hashOfMaterial, isEarlier, readMaterial } from "./intent/material.ts";
import { packed, packedClasses } from "./intent/pack.ts";
import { thresholdsOf } from "./intent/thresholds.ts";

const REQUEST: Learning = { bits: 18, ridge: 0.02, rounds: 80, folds: 5 };
const REASON = { bits: 15, ridge: 0.2, rounds: 60 };

const material = readMaterial();
const { mails, beside, reasons } = material;

const rows = mails.map((mail) => read(mail, REQUEST.bits));
const sentences = beside.map((mail) => read(mail, REQUEST.bits));
const thresholds = thresholdsOf(scoresOfUnseen(rows, sentences, isRequest, REQUEST));
const request = packed(learn([...rows, ...sentences], isRequest, REQUEST), REQUEST.bits);

// Of an earlier mail without a reason nobody has said that it names none.
const named = [...mails, ...beside, ...reasons].filter(
  (mail) => isRequest(mail) && (mail.reason !== null || !isEarlier(mail)),
);
const reasonModel = { codes: REASONS_TOLD, ...packedClasses(learnReasons(named, REASON), REASON.bits) };

const provenance = {
  mails: mails.length,
  sentences: beside.length,
  reasonSentences: reasons.length,
  sha256: hashOfMaterial(material),
  request: REQUEST,
  reason: REASON,
};
write(
  "core/intent/weights.ts",
  `import type { Thresholds } from "./bands.ts";
import type { PackedModel } from "./model.ts";

export const PROVENANCE = ${JSON.stringify(provenance)};
export const THRESHOLDS: Thresholds = ${JSON.stringify(thresholds)};
export const REQUEST_MODEL: PackedModel = ${JSON.stringify(request)};
`,
);
write(
  "core/intent/reason-weights.ts",
  `import type { PackedReasons } from "./reason-model.ts";

export const REASON_MODEL: PackedReasons = ${JSON.stringify(reasonModel)};
`,
);
console.log(provenance, thresholds);

/** Formatted as every file is, so that the check has nothing to say about it. */
function write(file: string, text: string): void {
  writeFileSync(
    file,
    `/** Written by \`npm run train:intent\`; \`weights.ts\` says what it was learnt from. */\n${text}`,
  );
  execFileSync("npx", ["biome", "format", "--write", file]);
}
