/** A clinic's files from the command line: tried first, then taken in, by the same reader and the same pieces as the page. */
import { NoAnswer } from "../app/api/problem.ts";
import { argsOf } from "./args.ts";
import { EXIT, importFiles } from "./import/import-files.ts";
import { apiOf, isKeyRefused, KEY_REFUSED, keyFrom } from "./import/key.ts";

const USAGE = `npm run import -- FILE… --origin https://… --key-file FILE [--apply]
    says what each file is and tries it; with --apply it is taken in afterwards, as records of the system that the key is of
  --key-file FILE          the key that an admin made on the page Import (Keys for programs), or IMPORT_KEY in the environment;
                           there is no option for the key itself: what is typed stays in the shell's history
  --map NAME|FILE          a map that was saved for this system, or one in a file, for every table that has its columns (again for each)
  --accept-guess           with --apply: files of no known style are taken in as was guessed and printed
  --dates "COLUMN=dmy"     day or month first, where a column does not say it (again for each)
  --decimal ,              the sign before decimals, where no sum says it
  --currency USD --language en --location ID --title "Harbour Street" --time-zone America/New_York --jurisdiction US-NY
                           what no file says; a location that is here needs its ID alone
  --processor stripe       the connection that took the cards
  --refusals FILE.csv      where the refused lines go (refused-lines.csv)
  --resume ID              goes on with an import that broke off: the same files and options again
    ends with 0 where every line was taken, 1 where it failed, 2 where something has to be said first, 3 where lines were refused
`;

const { positionals, values } = argsOf(
  {
    allowPositionals: true,
    options: {
      origin: { type: "string" },
      "key-file": { type: "string" },
      map: { type: "string", multiple: true },
      "accept-guess": { type: "boolean" },
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
  },
  USAGE,
);

async function main(): Promise<number> {
  const { origin } = values;
  const key = keyFrom(values["key-file"], process.env.IMPORT_KEY);
  if (positionals.length === 0 || !origin || !key) {
    console.error(USAGE);
    return EXIT.unsaid;
  }
  return importFiles(apiOf(origin, key), positionals, values);
}

function inWords(error: unknown): unknown {
  if (isKeyRefused(error)) return KEY_REFUSED;
  if (error instanceof NoAnswer) return `No answer came: ${error.message}`;
  return error instanceof Error ? error.message : error;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(inWords(error));
  process.exitCode = EXIT.failed;
}
