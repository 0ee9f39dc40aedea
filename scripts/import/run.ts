/** What `npm run import` does with its files, apart from its arguments. */
import { setTimeout as wait } from "node:timers/promises";
import type { CallsOf } from "../../app/api/client.ts";
import { allRefusals, OwnRefusals, type PlacedRefusal, refusedIn } from "../../app/api/import-refusals.ts";
import { retryAfterMs } from "../../app/api/problem.ts";
import { again, type Chosen, sendAll } from "../../app/api/send-import.ts";
import type { KeySetup, keyOperations } from "../../core/contract/by-key.ts";
import type { ImportView, RecordRefusal } from "../../core/contract/imports.ts";
import { missingOf } from "../../core/imports/fields.ts";
import { type ImportMap, type ImportSettings, importSettings } from "../../core/imports/map.ts";
import { askedDates, askedDecimals, kindOf, type Looked } from "../../core/imports/open-import.ts";
import { fittedTo } from "../../core/imports/styles/styles.ts";
import { en } from "../../messages/en/screen/pages/index.ts";

const words = en.imports;
type Settings = Omit<ImportSettings, "makesPatients">;

interface Answers {
  readonly maps: readonly ImportMap[];
  readonly dates?: readonly string[] | undefined;
  readonly decimal?: string | undefined;
}

export interface Read extends Chosen {
  /** Of the given maps the one that has its columns. */
  readonly by?: ImportMap | undefined;
  /** Nobody has said how it is read, and it is of no known style. */
  readonly isGuessed: boolean;
}

const missingIn = (map: ImportMap) => missingOf(map.kind, new Set(map.fields.map(({ field }) => field)));

/** A file with its map, or an error that says what has to be answered first. */
export function readAnswers(looked: Looked, { maps, dates = [], decimal }: Answers): Read {
  const { name: file } = looked.file;
  if (looked.what === "not_read") throw new Error(`${file}: ${words.notRead[looked.why]}`);
  if (looked.what !== "table") {
    console.log(`${file}: ${words.whole[looked.what]}`);
    return { looked, map: undefined, isGuessed: false };
  }
  const { survey, otherSheets } = looked;
  const by = maps.find((one) => missingIn(fittedTo(one, survey.headers)).length === 0);
  const base = by ? fittedTo(by, survey.headers) : looked.map;
  const given = dates.map((one) => one.split(/=(?=[a-z]+$)/)).map(([column = "", order = ""]) => ({ column, order }));
  const own = given.filter(({ order }) => order === "mdy" || order === "dmy") as ImportMap["dates"];
  const sign: Pick<ImportMap, "decimal"> = decimal === "." || decimal === "," ? { decimal } : {};
  const map: ImportMap = { ...base, ...sign, dates: [...base.dates, ...own] };
  console.log(`${file}: ${kindOf(looked, map)}, ${survey.rows} rows, ${survey.broken} that cannot be read`);
  if (survey.above > 0) console.log(`  ${words.above(survey.above, String(survey.above))}`);
  if (otherSheets > 0) console.log(`  ${words.otherSheets(otherSheets, String(otherSheets))}`);
  if (survey.lastIsShort) console.log(`  ${words.cutOff}`);
  const isGuessed = by === undefined && looked.map.style === undefined;
  if (isGuessed) printGuess(map);
  const missing = missingIn(map);
  if (missing.length > 0)
    throw new Error(`${file}: ${words.needed(missing.map((one) => words.fields[one]).join(", "))}`);
  const asked = [...askedDates(looked, map), ...askedDecimals(looked, map)];
  if (asked.length > 0)
    throw new Error(`${file}: say with --dates or --decimal how these are written: ${asked.join(", ")}`);
  return { looked, map, by, isGuessed };
}

function printGuess(map: ImportMap): void {
  console.log("  No known style. Guessed by what its columns are called and what stands in them:");
  for (const { field, columns = [], how } of map.fields) {
    console.log(`    ${words.fields[field]}: ${how === undefined ? columns.join(" + ") : words.made(columns, how)}`);
  }
  console.log(`  The same as a file for --map, to be changed: ${JSON.stringify(map)}`);
}

/** What a key opens. */
export type KeyApi = CallsOf<typeof keyOperations>;

export interface Given {
  readonly currency?: string | undefined;
  readonly language?: string | undefined;
  readonly location?: string | undefined;
  readonly title?: string | undefined;
  readonly "time-zone"?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly processor?: string | undefined;
}

export function settingsFrom(given: Given, { source, locations }: KeySetup): Settings {
  const known = locations.find(({ sourceId }) => sourceId === (given.location ?? locations[0]?.sourceId));
  const location = {
    sourceId: given.location ?? known?.sourceId ?? "main",
    title: given.title ?? known?.title ?? given.location ?? "Main",
    timeZone: given["time-zone"] ?? known?.timeZone,
    jurisdiction: given.jurisdiction ?? known?.jurisdiction,
  };
  const read = importSettings.omit({ makesPatients: true }).safeParse({
    source,
    currency: given.currency ?? known?.currency,
    language: given.language ?? "en",
    location,
    processor: given.processor ?? "none",
    since: new Date().toISOString().slice(0, 10),
  });
  if (read.success) return read.data;
  throw new Error(`Say this too: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
}

const PATIENT = { retryAfterMs, wait: (ms: number) => wait(ms) };

interface Run {
  readonly api: Omit<KeyApi, "setupByKey">;
  readonly importId: string;
  readonly files: readonly Chosen[];
  readonly settings: Settings;
  readonly mode: "dry_run" | "import";
}

export async function runImport({ api, importId, files, settings, mode }: Run) {
  const own = new OwnRefusals();
  let told = 0;
  const view = await sendAll({
    files,
    settings,
    mode,
    port: {
      begin: (request) => api.beginByKey(importId, request),
      piece: (n, lines) => api.takeByKey(importId, String(n), { lines: [...lines] }),
      end: () => api.endByKey(importId),
      ...PATIENT,
    },
    refuse: (file, refused) => own.add(file, refused),
    tell: ({ at, pieces }) => {
      if (Date.now() - told < 2_000) return;
      told = Date.now();
      console.log(`  ${files[at.file]?.looked.file.name}, line ${at.line}, ${pieces} pieces`);
    },
    isStopped: () => false,
  });
  if (!view) throw new Error("It was stopped.");
  const theirs: RecordRefusal[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await again(PATIENT, () => api.refusalsByKey(importId, after === undefined ? {} : { after }));
    theirs.push(...page.refusals);
    after = page.after;
  }
  const refused = allRefusals(own.kept, theirs);
  return { view, refused, refusedCount: Math.max(refused.length, refusedIn(own, view)) };
}

export function printCounts({ mode, types }: ImportView): void {
  console.log(mode === "dry_run" ? words.triedTitle : words.doneTitle);
  for (const { type, added, changed, unchanged, refused } of types) {
    console.log(
      `  ${words.types[type] ?? type}: ${added} new, ${changed} changed, ${unchanged} known, ${refused} refused`,
    );
  }
}

export const refusalRows = (files: readonly Chosen[], refused: readonly PlacedRefusal[]) => [
  [words.refused.file, words.refused.line, words.refused.field, words.refused.why, "code", ""],
  ...refused.map(({ file, line, field, column, code, message, sample }) => [
    files[file]?.looked.file.name,
    line,
    column ?? field ?? words.refused.whole,
    message ?? words.refused.codes[code],
    code,
    sample,
  ]),
];
