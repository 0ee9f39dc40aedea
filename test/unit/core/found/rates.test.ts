/** Danger: the clinic keeps what is not its own because nobody wrote, or people learn to click away what is found in vain. */
import { expect, it } from "vitest";
import { histories } from "../../../bench/found/histories.ts";
import { measure, tableOf, wrongOf } from "../../../bench/found/measure.ts";

/** Another seed than the bench's. */
const measured = measure(histories(77, 2));

/** The records cannot tell it from a machine that seemed dead: a person is asked, and no money is offered. */
const AMBIGUOUS = "another one on the way out, not booked yet";

it("finds what there is, with its sum, and nothing in vain where the records can tell", () => {
  expect(wrongOf(measured).filter((line) => !line.includes(AMBIGUOUS))).toEqual([]);
  expect(measured.right.length).toBeGreaterThan(70);
});

it("is never sure in vain", () => {
  expect(measured.wrong.filter(({ finding }) => finding.isSure)).toEqual([]);
  expect(measured.right.filter(({ finding }) => finding.isSure).length).toBeGreaterThan(40);
});

it("says so where something was missed or found in vain", () => {
  const [first, ...right] = measured.right;
  if (!first) throw new Error("Nothing was found");
  const worse = {
    right,
    missed: [{ story: "a story", known: first.known }],
    wrong: [{ story: "another", finding: { ...first.finding, isSure: true } }],
  };
  expect(wrongOf(worse)).toHaveLength(2);
  const last = tableOf(worse).at(-1)?.split(/\s+/) ?? [];
  expect(last.slice(0, 4)).toEqual(["all", String(right.length + 1), String(right.length), "1"]);
  expect(last.slice(4, 6)).not.toContain("100.0%");
});
