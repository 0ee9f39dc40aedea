/** Puts the Freshdesk app together and checks it by the rules that are known of Freshworks' own tool, which cannot be had here. */
import { argsOf } from "./args.ts";
import { packageFiles, writeFiles } from "./freshdesk/build.ts";
import { packageProblems } from "./freshdesk/check.ts";
import { lintNotes } from "./freshdesk/lint.ts";

const USAGE = `npm run freshdesk -- build
    writes the app to dist/freshdesk, for Freshworks' tool to pack: fdk pack --skip-coverage
npm run freshdesk -- check
    says what Freshworks' rules object to in it, without writing anything; --notes lists what its lint may dislike
`;
const OUT = "dist/freshdesk";

const { positionals, values } = argsOf({ allowPositionals: true, options: { notes: { type: "boolean" } } }, USAGE);
const [command = ""] = positionals;

function run(): number {
  if (command !== "build" && command !== "check") {
    process.stderr.write(USAGE);
    return 2;
  }
  const files = packageFiles();
  const problems = packageProblems(files);
  const notes = lintNotes(files);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (values.notes) for (const note of notes) process.stdout.write(`${note}\n`);
  if (problems.length > 0) return 1;
  if (command === "build") writeFiles(OUT, files);
  const done = command === "build" ? `${OUT}: ${files.size} files.` : `${files.size} files, nothing to object to.`;
  process.stdout.write(
    `${done} Freshworks' tool was not run: its lint may dislike ${notes.length} places in our code (docs/install.md).\n`,
  );
  return 0;
}

process.exitCode = run();
