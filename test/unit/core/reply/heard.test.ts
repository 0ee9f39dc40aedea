/** Danger: a letter answers something that nobody said, or passes over what they did say. */
import { describe, expect, it } from "vitest";
import { saysIn } from "../../../../core/reply/circumstance-words.ts";
import { heardIn, speaksOf } from "../../../../core/reply/heard.ts";
import { kinNamedIn } from "../../../../core/reply/kin.ts";

describe("what a mail says beside its request", () => {
  it.each([
    ["We are moving for good. I will miss you!", ["miss_us"]],
    ["My skin was fine, everyone was lovely.", ["kind_words"]],
    ["Muchas gracias y un saludo a Ana, que siempre me atiende tan bien.", ["greeting"]],
    ["Merci beaucoup, et un beau bonjour à toute l’équipe", ["greeting"]],
    ["My shifts changed last month.", ["schedule"]],
    ["I called the morning before and left a message.", ["called_ahead"]],
    ["I missed two sessions. You were late. Please refund the rest.", []],
    ["My bank app shows two charges. It was a lovely day.", []],
  ])("%s", (words, heard) => {
    expect(heardIn(words)).toEqual(heard);
  });

  it("knows who spoke of a missed visit, of a note that they have, of a day", () => {
    expect(speaksOf("two of them (plus one I missed, sorry)", "missedVisit")).toBe(true);
    expect(speaksOf("my ten hours expired", "missedVisit")).toBe(false);
    expect(speaksOf("I have a note from her that I can show you", "hasNote")).toBe(true);
    expect(speaksOf("Do I need a note?", "hasNote")).toBe(false);
    expect(speaksOf("If not, I am calling my bank and disputing the charge.", "bank")).toBe(true);
    expect(speaksOf("My bank app shows two charges.", "bank")).toBe(false);
    expect(speaksOf("If it's not sorted by Friday", "deadline")).toBe(true);
  });
});

it("a name stands beside the kin that it is of", () => {
  expect(kinNamedIn("I am writing for my mother Johanna, who does not use email.")).toBe("Johanna");
  expect(kinNamedIn("Escribo por mi hija Lucía.")).toBe("Lucía");
  expect(kinNamedIn("Physiotherapy for my mother\nHello, please refund it.")).toBeUndefined();
  expect(kinNamedIn("my mother, who does not use email")).toBeUndefined();
});

describe("what has happened to them", () => {
  it("moving is to another place, and not to another time", () => {
    expect(saysIn("We are moving to Oslo at the end of the month").moving).toBe(true);
    expect(saysIn("I'm moving to Denver for a new job").moving).toBe(true);
    expect(saysIn("My company is transferring me to Sapporo").moving).toBe(true);
    expect(saysIn("El mes que viene me mudo a Monterrey").moving).toBe(true);
    expect(saysIn("Je déménage à Montréal").moving).toBe(true);
    expect(saysIn("I am moving to another time slot").moving).toBe(false);
    expect(saysIn("Coach moved practice to the afternoons").moving).toBe(false);
  });

  it("skin that took something badly is heard, and skin that was fine is not", () => {
    expect(saysIn("It irritates my skin, so I only used it twice.").reaction).toBe(true);
    expect(saysIn("My skin looks worse than before").reaction).toBe(true);
    expect(saysIn("My skin was fine. The price irritated nobody.").reaction).toBe(false);
  });

  it("a child's fever is a hard time, and capitals with their marks are anger", () => {
    expect(saysIn("because my son had a fever").hardTime).toBe(true);
    expect(saysIn("nobody told me!!\nNOBODY told me there was a limit").angry).toBe(true);
    expect(saysIn("nobody told me. Thank you!").angry).toBe(false);
  });
});
