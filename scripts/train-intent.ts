/**
 * `npm run train:intent`: learns from `training/` and writes `core/intent/weights.ts` and `reason-weights.ts`. There is no chance in it: the same mails give the
 * same files, byte for byte.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { REASON_CODES } from "../core/reasons/reasons.ts";
import { isRequest } from "./intent/corpus.ts";
import { type Learning, learn, read, scoresOfUnseen } from "./intent/learn.ts";
import { hashOfMaterial, isBeside, readMaterial } from "./intent/material.ts";
import { packed } from "./intent/pack.ts";
import { thresholdsOf } from "./intent/thresholds.ts";

const REQUEST: Learning = { bits: 16, ridge: 0.03, rounds: 60, folds: 5 };
const REASON: Learning = { bits: 13, ridge: 0.1, rounds: 40, folds: 5 };

const material = readMaterial();
const { mails, beside, reasons } = material;

const rows = mails.map((mail) => read(mail, REQUEST.bits));
const sentences = beside.map((mail) => read(mail, REQUEST.bits));
const thresholds = thresholdsOf(scoresOfUnseen(rows, sentences, isRequest, REQUEST));
const request = packed(learn([...rows, ...sentences], isRequest, REQUEST), REQUEST.bits);

// Of an earlier mail without a reason nobody has said that it names none.
const named = [...mails, ...beside, ...reasons].filter(
  (mail) => isRequest(mail) && (mail.reason !== null || !isBeside(mail)),
);
const reasonRows = named.map((mail) => read(mail, REASON.bits));
const reasonModels = REASON_CODES.filter((code) => code !== "other").map((code) => ({
  code,
  ...packed(
    learn(reasonRows, ({ reason }) => reason === code, REASON),
    REASON.bits,
  ),
}));

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
  `import type { ReasonCode } from "../reasons/reasons.ts";
import type { PackedModel } from "./model.ts";

export const REASON_MODELS: readonly (PackedModel & { readonly code: ReasonCode })[] = ${JSON.stringify(reasonModels)};
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
