/** Danger: a file grows until nobody reads it whole, and two concepts that share it change together. */
import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const CODE_MOST = 250;
const TEST_MOST = 375;

/** What is a list and no code, with what it lists. Nothing new comes here without a reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  "core/audit/event.ts": "every kind of event",
  "core/reasons/lexicon-reasons-en.ts": "words",
  "core/reasons/lexicon-fr.ts": "words",
  "core/reasons/lexicon-es.ts": "words",
  "demo/clinic/scenarios/expected.ts": "what an agent must see of each invented ticket",
  "demo/desk/page/common/desk.css": "the looks of the helpdesk's page",
  "test/unit/core/reasons/corpus-requests.ts": "invented mails",
};

const linesOf = (file: string): number => readFileSync(file, "utf8").split("\n").length - 1;

const tooLong = (files: readonly string[], most: number): string[] =>
  files.filter((file) => EXEMPT[file] === undefined && linesOf(file) > most).map((file) => `${file}: ${linesOf(file)}`);

it("no file of code is longer than can be read in one go", () => {
  // A step of the schema is never edited.
  const files = globSync("{core,worker,app,demo,scripts}/**/*.{ts,tsx,mjs,css}", { exclude: ["**/migrations/**"] });
  expect(files.length).toBeGreaterThan(1000);
  expect(tooLong(files, CODE_MOST)).toEqual([]);
});

it("nor is a file of tests", () => {
  expect(tooLong(globSync("test/**/*.{ts,tsx}"), TEST_MOST)).toEqual([]);
});

it("what is exempt is there and is that long", () => {
  const most = (file: string) => (file.startsWith("test/") ? TEST_MOST : CODE_MOST);
  expect(Object.keys(EXEMPT).filter((file) => linesOf(file) <= most(file))).toEqual([]);
});
