/** Danger: two things are said within a second, and who hears the screen learns of one. */
import { expect, it } from "vitest";
import { HEARD_WITHIN_MS, saidToo } from "../../../app/ui/said.ts";

const texts = (said: ReturnType<typeof saidToo>) => said.map(({ text }) => text);

it("what was said just now stays beside what is said next, and goes once it was heard", () => {
  const asked = saidToo([], "Asked. No link was sent: nobody is named.", 1_000);
  const both = saidToo(asked, "The reply is in the editor.", 1_400);
  expect(texts(both)).toEqual(["Asked. No link was sent: nobody is named.", "The reply is in the editor."]);
  expect(texts(saidToo(both, "Saved.", 1_400 + HEARD_WITHIN_MS))).toEqual(["Saved."]);
});

it("the same sentence twice is read twice", () => {
  const turns = saidToo(saidToo([], "Saved.", 0), "Saved.", 10).map(({ turn }) => turn);
  expect(new Set(turns).size).toBe(2);
});
