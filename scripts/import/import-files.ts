/** What `npm run import` does with its arguments: says how each file is read, tries it, and takes in only what somebody has seen. */
import { existsSync, openAsBlob } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { ulid } from "ulid";
import { inOrder } from "../../app/api/send-import.ts";
import type { KeySetup } from "../../core/contract/by-key.ts";
import { csvOf } from "../../core/csv.ts";
import { type ImportMap, importMap } from "../../core/imports/map.ts";
import { lookAt } from "../../core/imports/open-import.ts";
import { fileOfBlob } from "../../core/imports/read/file.ts";
import {
  type Given,
  type KeyApi,
  printCounts,
  type Read,
  readAnswers,
  refusalRows,
  runImport,
  settingsFrom,
} from "./run.ts";

/** What a script that calls this goes by. */
export const EXIT = { taken: 0, failed: 1, unsaid: 2, refused: 3 } as const;

interface Options extends Given {
  readonly map?: readonly string[] | undefined;
  readonly "accept-guess"?: boolean | undefined;
  readonly dates?: readonly string[] | undefined;
  readonly decimal?: string | undefined;
  readonly refusals?: string | undefined;
  readonly resume?: string | undefined;
  readonly apply?: boolean | undefined;
}

export async function importFiles(api: KeyApi, paths: readonly string[], options: Options): Promise<number> {
  const setup = await api.setupByKey();
  const { map: names = [], apply = false, resume, refusals: out = "refused-lines.csv" } = options;
  const maps: ImportMap[] = [];
  for (const name of names) maps.push(await mapNamed(name, setup));
  const read: Read[] = [];
  for (const path of paths) {
    read.push(readAnswers(await lookAt(fileOfBlob(await openAsBlob(path), basename(path))), { ...options, maps }));
  }
  const idle = names.filter((_, at) => !read.some(({ by }) => by === maps[at]));
  if (idle.length > 0) {
    console.error(`No file has the columns of ${idle.join(", ")}.`);
    return EXIT.unsaid;
  }
  const isGuessed = read.some((one) => one.isGuessed);
  if (apply && isGuessed && !options["accept-guess"]) {
    console.error("A guess is not taken in unseen: say with --map how these columns are read, or --accept-guess.");
    return EXIT.unsaid;
  }
  const files = inOrder(read);
  const settings = settingsFrom(options, setup);
  const importId = resume ?? ulid();
  let code: number = EXIT.taken;
  for (const mode of apply && resume ? (["import"] as const) : (["dry_run", "import"] as const)) {
    const isApplied = mode === "import";
    if (isApplied && !apply) break;
    const id = isApplied ? importId : ulid();
    if (isApplied) console.log(`Import ${id}; if it breaks off, run this again with --resume ${id}`);
    const { view, refused, refusedCount } = await runImport({ api, importId: id, files, settings, mode });
    printCounts(view);
    await writeFile(out, csvOf(refusalRows(files, refused)));
    const only = refusedCount > refused.length ? `, the first ${refused.length} of them` : "";
    console.log(refusedCount === 0 ? "No line was refused." : `${refusedCount} lines were refused: ${out}${only}`);
    code = refused.length === 0 ? EXIT.taken : EXIT.refused;
  }
  const how = isGuessed ? "--apply and --accept-guess" : "--apply";
  if (!apply) console.log(`Nothing was written. With ${how} it is taken in.`);
  return code;
}

/** One that the clinic saved for this system, else a file of that name. */
async function mapNamed(name: string, { maps }: KeySetup): Promise<ImportMap> {
  const known = maps.find((one) => one.name === name);
  if (known) return known.map;
  if (!existsSync(name)) throw new Error(`There is no saved map and no file called ${name}.`);
  const parsed = importMap.safeParse(JSON.parse(await readFile(name, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(`${name} is no map: ${parsed.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
}
