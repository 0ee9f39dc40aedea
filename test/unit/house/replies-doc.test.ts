/** Danger: the page of replies shows letters that nobody gets any more, and somebody approves the wrong words. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { repliesPage } from "../../../scripts/letters/page.ts";

it("docs/replies.md is what `npm run replies-doc` writes today", () => {
  expect(readFileSync(new URL("../../../docs/replies.md", import.meta.url), "utf8")).toBe(repliesPage());
}, 60_000);
