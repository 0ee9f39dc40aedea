import { mkdirSync, writeFileSync } from "node:fs";
import { err, ok, type Result } from "../../core/result.ts";
import { manifestOf, packageProblems, readAppPackage } from "./app-package.ts";
import { type Files, zip } from "./zip.ts";

const FOLDER = "dist/zendesk";

/** Writes the zip for an upload by hand, where our own check finds nothing. */
export function writePackage(): Result<string, string> {
  const files = checkedPackage();
  if (!files.ok) return files;
  const manifest = manifestOf(files.value);
  const version = typeof manifest === "string" ? "" : manifest.version;
  const target = `${FOLDER}/makegood-${version}.zip`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(target, zip(files.value));
  return ok(`${target}: ${files.value.size} files, ready to be uploaded as a private app`);
}

/** The package as it lies here, which nothing is wrong with; else every fault with its file. */
export function checkedPackage(): Result<Files, string> {
  const files = readAppPackage();
  const problems = packageProblems(files);
  return problems.length > 0 ? err(problems.join("\n")) : ok(files);
}
