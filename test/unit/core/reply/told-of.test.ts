/** Danger: a letter answers what nobody told, or in other words than theirs. */
import { expect, it } from "vitest";
import { diedNamedIn, gladToCome, kinIn, pronounIn } from "../../../../core/reply/kin.ts";
import { toldOf } from "../../../../core/reply/told-of.ts";

it.each([
  ["I left a message because my son had a fever.", { ill: "son" }],
  ["my dad was poorly and i wasn't getting out much.", { ill: "dad" }],
  ["My son moved. I was ill.", {}],
  ["My skin looks worse than before.", { skin: "worse" }],
  ["It irritates my skin, so I only used it twice.", { skin: "irritated" }],
  ["The price is worse. My skin is fine.", {}],
  ["This is the third time I am writing.", { times: 3 }],
  ["I don't believe three more will help.", { isAgainstMore: true }],
  ["I believe that this will help.", {}],
  // The mail came on a Saturday.
  ["If it's not sorted by Friday I am calling my bank.", { wantedByOn: "2026-11-27" }],
  ["I paid on Friday.", {}],
  ["My dad is still ill.", { ill: "dad", isStillIll: true }],
  ["I want a refund for this.", { asksMoney: true, asksAll: true }],
  ["Refund the three that I have not had.", { asksMoney: true }],
  ["I would also like a refund for this month.", { asksMoney: true, asksAll: true, asksThisMonth: true }],
  ["I came this month.", {}],
])("%s", (mail, told) => {
  expect(toldOf(mail, { on: "2026-11-21" })).toEqual(told);
});

it("who has died is named as the mail names them, and a pronoun is no name", () => {
  expect(diedNamedIn("I am sorry to tell you that Arthur passed away three weeks ago.")).toBe("Arthur");
  expect(diedNamedIn("My husband has passed away. He died in May.")).toBeUndefined();
});

it("a relation and a pronoun are said only where the mail leaves no doubt", () => {
  expect(kinIn("I am writing for my mother Johanna.")).toBe("mother");
  expect(kinIn("My mother and my father came.")).toBeUndefined();
  expect(pronounIn("She has changed her mind.")).toBe("she");
  expect(pronounIn("She and he came.")).toBeUndefined();
  expect(pronounIn("My mother came.")).toBeUndefined();
});

it("a kind word of the dead is told back only where it was said, by the mail's own pronoun", () => {
  expect(gladToCome("Arthur passed away. He was always glad to come to you.")).toBe("he");
  expect(gladToCome("She was always happy to visit.")).toBe("she");
  expect(gladToCome("He was never glad to come.")).toBeUndefined();
  expect(gladToCome("I was always glad to come.")).toBeUndefined();
});
