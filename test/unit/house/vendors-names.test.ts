import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Rooms that are to work with whichever vendor: a second one would compile there and go wrong silently. */
const ROOMS = ["core/**/*.ts", "worker/account/**/*.ts", "worker/http/**/*.ts", "worker/auth/**/*.ts"];
/** Stored ids of earlier releases, words that people write in mails, and what stands in files that other systems export. */
const EXEMPT =
  /migrations\/|core\/(conversation\/cues|intent\/words|imports\/styles)\/|core\/imports\/values\/words|core\/reasons\/lexicon/;
const NAME = /stripe|zendesk|freshdesk|paypal|slack|microsoft|powerplatform|\bsquare(up)?\b/i;

it("no vendor's name stands where money is decided, moved or asked for", () => {
  const files = ROOMS.flatMap((room) => globSync(room)).filter((file) => !EXEMPT.test(file));
  expect(files.length).toBeGreaterThan(300);
  const named = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => (NAME.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(named).toEqual([]);
});
