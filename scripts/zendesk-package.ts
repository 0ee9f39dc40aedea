/** Checks the Zendesk app's package by Zendesk's rules and zips it, without a network or an account. */
import { mkdirSync, writeFileSync } from "node:fs";
import { manifestOf, packageProblems, readAppPackage } from "./zendesk/app-package.ts";
import { zip } from "./zendesk/zip.ts";

const FOLDER = "dist/zendesk";

const files = readAppPackage();
const problems = packageProblems(files);
const manifest = manifestOf(files);
if (problems.length > 0 || typeof manifest === "string") {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exitCode = 1;
} else {
  const target = `${FOLDER}/makegood-${manifest.version}.zip`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(target, zip(files));
  process.stdout.write(`${target}: ${files.size} files, ready to be uploaded as a private app\n`);
}
