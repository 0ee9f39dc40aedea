/** `npm run generate -- --purchases 1000000 --out clinic.jsonl`: a made-up clinic as records, to try what a large one does. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { madeUpClinic } from "./generate/clinic.ts";

const MOST = 10_000_000;
/** Records in one piece of text, so that the disk is asked less often than there are lines. */
const AT_ONCE = 500;

function* texts(purchases: number): Generator<string> {
  let lines: string[] = [];
  for (const record of madeUpClinic(purchases)) {
    lines.push(JSON.stringify(record));
    if (lines.length < AT_ONCE) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

const { values } = parseArgs({ options: { purchases: { type: "string" }, out: { type: "string" } } });
const purchases = Number(values.purchases);
if (!Number.isInteger(purchases) || purchases < 1 || purchases > MOST) {
  console.error(
    `npm run generate -- --purchases N [--out FILE]   N from 1 to ${MOST}; without a file the lines are printed`,
  );
  process.exitCode = 2;
} else {
  await pipeline(
    Readable.from(texts(purchases)),
    values.out === undefined ? process.stdout : createWriteStream(values.out),
  );
}
