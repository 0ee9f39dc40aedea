/**
 * `npm run train:intent`: learns from `training/` and writes `core/intent/weights.ts`. There is no chance in it: the same mails give the
 * same file, byte for byte.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { isRequest } from "./intent/corpus.ts";
import { type Learning, learn, read, scoresOfUnseen } from "./intent/learn.ts";
import { hashOfMaterial, readMaterial } from "./intent/material.ts";
import { packed } from "./intent/pack.ts";
import { thresholdsOf } from "./intent/thresholds.ts";

const FILE = "core/intent/weights.ts";
const LEARNING: Learning = { bits: 16, ridge: 0.03, rounds: 60, folds: 5 };

const material = readMaterial();
const rows = material.mails.map((mail) => read(mail, LEARNING.bits));
const beside = material.beside.map((mail) => read(mail, LEARNING.bits));
const thresholds = thresholdsOf(scoresOfUnseen(rows, beside, isRequest, LEARNING));
const model = packed(learn([...rows, ...beside], isRequest, LEARNING), LEARNING.bits);
const provenance = {
  mails: material.mails.length,
  beside: material.beside.length,
  sha256: hashOfMaterial(material),
  ...LEARNING,
};
writeFileSync(
  FILE,
  `/** Written by \`npm run train:intent\`; what it was learnt from stands in it. */
import type { Thresholds } from "./bands.ts";
import type { PackedModel } from "./model.ts";

export const PROVENANCE = ${JSON.stringify(provenance)};
export const THRESHOLDS: Thresholds = ${JSON.stringify(thresholds)};
export const REQUEST_MODEL: PackedModel = ${JSON.stringify(model)};
`,
);
execFileSync("npx", ["biome", "format", "--write", FILE]);
console.log(provenance, thresholds);
