/** A clinic's files from the command line: tried first, then taken in, by the same reader and the same calls as the page. */
import { openAsBlob } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { ulid } from "ulid";
import { createApi } from "../app/api/client.ts";
import { NoAnswer } from "../app/api/problem.ts";
import { type Chosen, inOrder } from "../app/api/send-import.ts";
import { csvOf } from "../core/csv.ts";
import { lookAt } from "../core/imports/open-import.ts";
import { fileOfBlob } from "../core/imports/read/file.ts";
import { printCounts, readAnswers, refusalRows, runImport, settingsFrom } from "./import/run.ts";

const USAGE = `npm run import -- FILE… --origin https://… --source jane [--apply]
    says what each file is and tries it; with --apply it is taken in afterwards
  --bearer TOKEN           an admin's, or IMPORT_BEARER in the environment
  --map NAME               a saved map, for every table that has its columns
  --dates "COLUMN=dmy"     day or month first, where a column does not say it (again for each)
  --decimal ,              the sign before decimals, where no sum says it
  --currency USD --language en --location ID --title "Harbour Street" --time-zone America/New_York --jurisdiction US-NY
                           what no file says; a location that is here needs its ID alone
  --processor stripe       the connection that took the cards
  --refusals FILE.csv      where the refused lines go (refused-lines.csv)
  --resume ID              goes on with an import that broke off: the same files and options again
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: "string" },
    bearer: { type: "string" },
    source: { type: "string" },
    map: { type: "string" },
    dates: { type: "string", multiple: true },
    decimal: { type: "string" },
    currency: { type: "string" },
    language: { type: "string" },
    location: { type: "string" },
    title: { type: "string" },
    "time-zone": { type: "string" },
    jurisdiction: { type: "string" },
    processor: { type: "string" },
    refusals: { type: "string" },
    resume: { type: "string" },
    apply: { type: "boolean" },
  },
});

async function main(): Promise<number> {
  const bearer = values.bearer ?? process.env.IMPORT_BEARER;
  const { origin, source } = values;
  if (positionals.length === 0 || !origin || !source || !bearer) {
    console.error(USAGE);
    return 2;
  }
  const session = {
    bearer: async () => bearer,
    end: () => {},
    isOver: () => false,
    subscribe: () => () => {},
    stop: () => {},
  };
  const api = createApi((where, init) => fetch(new URL(String(where), origin), init), session);
  const setup = await api.importSetup();
  const chosen: Chosen[] = [];
  for (const path of positionals) {
    const looked = await lookAt(fileOfBlob(await openAsBlob(path), basename(path)));
    chosen.push(readAnswers(looked, { ...values, saved: setup.maps }));
  }
  const files = inOrder(chosen);
  const settings = settingsFrom({ ...values, source }, setup);
  const importId = values.resume ?? ulid();
  const out = values.refusals ?? "refused-lines.csv";
  for (const mode of values.apply && values.resume ? (["import"] as const) : (["dry_run", "import"] as const)) {
    const isApplied = mode === "import";
    if (isApplied && !values.apply) break;
    const id = isApplied ? importId : ulid();
    if (isApplied) console.log(`Import ${id}; if it breaks off, run this again with --resume ${id}`);
    const { view, refused } = await runImport({ api, importId: id, files, settings, mode });
    printCounts(view);
    await writeFile(out, csvOf(refusalRows(files, refused)));
    console.log(refused.length === 0 ? "No line was refused." : `${refused.length} lines were refused: ${out}`);
  }
  if (!values.apply) console.log("Nothing was written. With --apply it is taken in.");
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(
    error instanceof NoAnswer ? `No answer came: ${error.message}` : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
}
