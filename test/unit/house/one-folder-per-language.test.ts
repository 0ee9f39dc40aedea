/** Danger: the words of a language are listed here and there by hand, so that one more language is half done and nobody is told which half. */
import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { LETTER_LANGUAGES, SCREEN_LANGUAGES } from "../../../core/words.ts";
import { CHECKS } from "../../../messages/checks.ts";
import { LANGUAGES } from "../../../messages/languages.ts";
import { LETTERS } from "../../../messages/letters.ts";

/** Where the languages of letters are listed; each list does not compile while one is missing. */
const LISTS = [
  "messages/checks.ts",
  "messages/languages.ts",
  "messages/letters.ts",
  "messages/packets.ts",
  "messages/unverified.ts",
];

describe("a language of letters", () => {
  it("is one folder and its names in the lists", () => {
    const folders = readdirSync("messages", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual([...LETTER_LANGUAGES, "shapes"].toSorted());
    expect(Object.keys(LETTERS)).toEqual([...LETTER_LANGUAGES]);
    expect(Object.keys(LANGUAGES)).toEqual([...LETTER_LANGUAGES]);
    expect(Object.keys(CHECKS)).toEqual([...LETTER_LANGUAGES]);
  });

  it("is taken from its folder by the lists alone, where screens do not speak it", () => {
    const [onlyLetters] = LETTER_LANGUAGES.filter((one) => !SCREEN_LANGUAGES.some((screen) => screen === one));
    expect(onlyLetters).toBe("fr");
    const files = globSync("{app,core,worker,messages}/**/*.{ts,tsx}").filter(
      (file) => !file.startsWith("messages/fr/"),
    );
    const takesFrom = (file: string) =>
      [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => join(dirname(file), path));
    const takers = files.filter((file) => takesFrom(file).some((path) => path.startsWith("messages/fr/")));
    expect(takers.toSorted()).toEqual(LISTS);
  });

  it("has every file that another has, but for the screens", () => {
    const filesOf = (language: string) =>
      globSync(`messages/${language}/**/*.ts`)
        .map((file) => file.slice(`messages/${language}/`.length))
        .filter((file) => !/^(?:screen\/|connections|helpdesk-parts|pages|setup)/.test(file))
        .toSorted();
    for (const language of LETTER_LANGUAGES) expect([language, filesOf(language)]).toEqual([language, filesOf("en")]);
  });
});
