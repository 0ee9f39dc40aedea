/** From nothing to a link per clinic: the Worker, its secrets, an account for each, its set-up link. Again, it does only what is missing. */
import { createInterface } from "node:readline/promises";
import type { Region } from "../core/regions.ts";
import { LETTER_LANGUAGES } from "../core/words.ts";
import { argsOf } from "./args.ts";
import { openKept } from "./setup/kept.ts";
import { isRegion, NEVER_MOVED, REGIONS_IN_WORDS } from "./setup/regions-in-words.ts";
import { type Asked, setUp } from "./setup/set-up.ts";

const USAGE = `npm run setup -- --clinic "Harbour Wellness" [--clinic "…"] --region <region> [--language ${LETTER_LANGUAGES.join("|")}]
    deploys the Worker, makes its secrets where they are missing, makes an account for each clinic that has none,
    and prints one set-up link for each: good for one hour, and for one person
  --dry-run                    says what would be done, and does nothing
  --new-link "Harbour Wellness" makes another link for a clinic that has its account; the one before is over
  --test-account "Harbour Wellness" makes a test account beside that clinic's, in the same region, with a link of its own:
                               it takes test keys only, and is where rules, policies and letters are tried
  --origin https://…           where the Worker is reached; else as Cloudflare answers
  --no-deploy                  leaves the Worker as it is

${NEVER_MOVED}
${REGIONS_IN_WORDS}
`;

const { values } = argsOf(
  {
    options: {
      clinic: { type: "string", multiple: true, default: [] },
      "new-link": { type: "string", multiple: true, default: [] },
      "test-account": { type: "string", multiple: true, default: [] },
      region: { type: "string" },
      language: { type: "string", default: "en" },
      origin: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      "no-deploy": { type: "boolean", default: false },
    },
  },
  USAGE,
);

/** Undefined where nobody chose: no region is taken for somebody. */
async function askedRegion(): Promise<Region | undefined> {
  if (values.region !== undefined) return isRegion(values.region) ? values.region : undefined;
  if (!process.stdin.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const said = await lines.question(`Where are the records kept?\n${REGIONS_IN_WORDS}\n${NEVER_MOVED}\nRegion: `);
  lines.close();
  return isRegion(said.trim()) ? (said.trim() as Region) : undefined;
}

async function run(): Promise<string | undefined> {
  const kept = openKept(process.env);
  const isNew = values.clinic.some((title) => !kept.clinicOf(title));
  const region = isNew ? await askedRegion() : "nearest";
  const language = LETTER_LANGUAGES.find((one) => one === values.language);
  const tests = values["test-account"];
  if (!language || values.clinic.length + values["new-link"].length + tests.length === 0) return USAGE;
  if (!region)
    return `Say with --region where the records of a new clinic are kept:\n${REGIONS_IN_WORDS}\n${NEVER_MOVED}`;
  const asked: Asked = {
    clinics: values.clinic,
    newLinks: values["new-link"],
    tests,
    region,
    language,
    origin: values.origin,
    deploys: !values["no-deploy"],
    isDryRun: values["dry-run"],
  };
  const done = await setUp(asked, kept, (line) => process.stdout.write(`${line}\n`));
  return done.ok ? undefined : done.error;
}

const problem = await run();
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = problem === USAGE ? 2 : 1;
}
