/** Danger: a figure says that patients stay who never came again, or hides that they went to the bank. */
import { describe, expect, it } from "vitest";
import { countedOutcome, foundOutcomes } from "../../../../core/outcomes/outcome.ts";

const decidedOn = "2026-03-02";

describe("what a case is counted as", () => {
  it.each([
    ["seen on the ninetieth day", { seenOn: "2026-05-31" }, "stayed"],
    ["seen a day later", { seenOn: "2026-06-01" }, "came_back"],
    ["a dispute goes before a visit", { seenOn: "2026-03-05", disputedOn: "2026-08-01" }, "disputed"],
    ["a new request goes before a visit", { seenOn: "2026-03-05", askedAgainOn: "2026-04-01" }, "asked_again"],
    ["a request long after is about something else", { seenOn: "2026-03-05", askedAgainOn: "2026-07-01" }, "stayed"],
    ["a dispute goes before a new request", { askedAgainOn: "2026-04-01", disputedOn: "2026-04-02" }, "disputed"],
    ["a person's word goes before the records", { disputedOn: "2026-04-02", said: "stayed" }, "stayed"],
    ["a person's word stands alone", { said: "public_complaint" }, "public_complaint"],
  ] as const)("%s", (_what, after, counted) => {
    expect(countedOutcome({ decidedOn, ...after }, "2026-12-31")).toBe(counted);
  });

  it("nobody seen is too early to say for ninety days, and then not seen", () => {
    expect(countedOutcome({ decidedOn }, "2026-05-31")).toBe("too_early");
    expect(countedOutcome({ decidedOn }, "2026-06-01")).toBe("not_seen");
  });
});

it("says everything that was found in order of its day, whatever it is counted as", () => {
  const after = {
    decidedOn,
    seenOn: "2026-03-09",
    disputedOn: "2026-03-04",
    askedAgainOn: "2026-03-20",
    said: "stayed",
  } as const;
  expect(foundOutcomes(after).map(({ outcome }) => outcome)).toEqual(["disputed", "stayed", "asked_again"]);
});
