/** `npm run verify-audit`: checks a clinic's record where it lies, in a copy, or through a running Worker (docs/runbook.md). */
import { parseArgs } from "node:util";
import type { PublishedHeads } from "../core/audit/chain.ts";
import { isWhole, verifyRecord } from "./verify-audit/check.ts";
import { fromOrigin, fromPath, type NamedSource } from "./verify-audit/sources.ts";
import { reportOf, whyNot } from "./verify-audit/words.ts";

const USAGE = `npm run verify-audit -- PATH [--head SEQ:HASH …]
    PATH: JSON lines from GET /v1/audit/events, an account's SQLite file, or a demo's data folder
npm run verify-audit -- --origin https://… [--head SEQ:HASH …]
    a running Worker; MAKEGOOD_BEARER in the environment is a session of a lead, finance or an admin
--head: a head that was kept outside; the record must hold exactly that event. May be given several times.
Prints one line per record. 1: something does not fit; 2: the question was wrong.
`;

const HEAD = /^([1-9]\d*):([0-9a-f]{64})$/;

function headsFrom(texts: readonly string[]): PublishedHeads {
  return new Map(
    texts.map((text): [number, string] => {
      const [, seq, hash] = HEAD.exec(text) ?? [];
      if (seq === undefined || hash === undefined) throw new Error(`Not a head: ${text}`);
      return [Number(seq), hash];
    }),
  );
}

async function sources(path: string | undefined, origin: string | undefined): Promise<NamedSource[]> {
  if (origin === undefined) return path === undefined ? [] : fromPath(path);
  const bearer = process.env.MAKEGOOD_BEARER;
  if (!bearer) throw new Error("MAKEGOOD_BEARER is not set");
  return [await fromOrigin(origin, bearer)];
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { origin: { type: "string" }, head: { type: "string", multiple: true } },
  });
  const kept = headsFrom(values.head ?? []);
  const records = await sources(positionals[0], values.origin);
  if (records.length === 0) throw new Error(USAGE);
  let whole = true;
  for (const { name, source, heads } of records) {
    // What was kept outside outweighs what the record's own house says of itself.
    const published = new Map([...heads.map(({ seq, hash }) => [seq, hash] as const), ...kept]);
    const found = await verifyRecord(source, published);
    whole &&= isWhole(found);
    process.stdout.write(`${reportOf(name, found).join("\n")}\n`);
  }
  return whole ? 0 : 1;
}

process.exitCode = await main().catch((cause: unknown) => {
  process.stderr.write(`${whyNot(cause)}\n`);
  return 2;
});
