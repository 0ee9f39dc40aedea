/** A clinic's files from the command line: tried first, then taken in, by the same reader and the same calls as the page. */
import { createApi } from "../app/api/client.ts";
import { NoAnswer } from "../app/api/problem.ts";
import { argsOf } from "./args.ts";
import { EXIT, importFiles } from "./import/import-files.ts";
import { sessionOf } from "./import/session.ts";

const USAGE = `npm run import -- FILE… --origin https://… --source jane [--apply]
    says what each file is and tries it; with --apply it is taken in afterwards
  --bearer TOKEN           an admin's, or IMPORT_BEARER in the environment
  --map NAME|FILE          a saved map, or one in a file, for every table that has its columns (again for each)
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
      bearer: { type: "string" },
      source: { type: "string" },
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
  const bearer = values.bearer ?? process.env.IMPORT_BEARER;
  const { origin, source } = values;
  if (positionals.length === 0 || !origin || !source || !bearer) {
    console.error(USAGE);
    return EXIT.unsaid;
  }
  const fetchAt: typeof fetch = (where, init) => fetch(new URL(String(where), origin), init);
  const session = sessionOf(bearer, fetchAt);
  try {
    return await importFiles(createApi(fetchAt, session), positionals, { ...values, source });
  } finally {
    session.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(
    error instanceof NoAnswer ? `No answer came: ${error.message}` : error instanceof Error ? error.message : error,
  );
  process.exitCode = EXIT.failed;
}
