/** Danger: the page says that a mail differs from the record where it speaks of another day. */
import { expect, it } from "vitest";
import { facials, onFile, read } from "../../../support/evidence.ts";

const claimsOf = (body: string, line: ReturnType<typeof onFile>) =>
  read(body, [line]).likely[0]?.claims.map(({ kind }) => kind) ?? [];

const club = onFile("club", { title: "Glow club", kind: "membership", boughtOn: "2026-10-01" });

it.each([
  ["I paid until the end of June next.", club],
  ["Pagué hasta fines de junio.", club],
  ["J'ai payé jusqu'au 30 juin.", club],
])("%s: a day until which something runs is none on which it was bought", (body, line) => {
  expect(claimsOf(body, line)).toEqual([]);
});

it("a single visit may be on another day than it was paid, a package is bought on one", () => {
  const workshop = onFile("w", { title: "Breathing workshop", boughtOn: "2026-10-07" });
  expect(claimsOf("The workshop on November 2 that I'd paid for was bad.", workshop)).toEqual([]);
  expect(claimsOf("I bought the facials on November 2.", facials())).toEqual(["date"]);
});

it("nobody who tells is heard in other words too", () => {
  const signed = facials("facials", { signedOn: "2026-07-20" });
  expect(claimsOf("Nobody mentioned that the facials expire.", signed)).toEqual(["told"]);
  expect(claimsOf("Did anybody tell me? No.", signed)).toEqual(["told"]);
});

it("a sum where it is asked for outweighs what is only spoken of", () => {
  const cream = onFile("cream", { title: "Sunscreen", kind: "product", paidMinor: 45_00 });
  const body = "When I came for my facial you sold me a sunscreen. I want to return it and get my $45.";
  expect(read(body, [facials(), cream]).meant).toBe("cream");
});
