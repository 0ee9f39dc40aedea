/** Danger: a family that shares a telephone is suggested as one patient, or one patient with two numbers is never suggested. */
import { describe, expect, it } from "vitest";
import { likeness, type PairFacts, type RecordFacts, weighPair } from "../../../../core/merges/evidence.ts";

const record = (name: string, fields: Partial<RecordFacts> = {}): RecordFacts => ({
  name,
  source: "jane",
  patientNumber: undefined,
  guardianId: undefined,
  emails: [],
  phones: [],
  ...fields,
});
const weigh = (one: RecordFacts, other: RecordFacts, more: Partial<PairFacts> = {}) =>
  weighPair({ one, other, isRelated: false, isAtTwoPlaces: false, ...more });
const MAIL = { emails: ["maya@example.com"] };
const BOTH = { ...MAIL, phones: ["+14155550142"] };
const OTHER = { source: "mindbody" };

describe("two names", () => {
  it.each([
    ["Maya Chen", "MAYA  CHÉN", "same"],
    ["Maya Chen", "Chen, Maya", "alike"],
    ["Maya Chen", "Maya Lin Chen", "alike"],
    ["Omar Diaz", "Omar Diaz Jr.", "part"],
    ["Omar Diaz", "Omar Diaz III", "part"],
    ["Ana García López", "Luis García López", "part"],
    ["García López", "Ana García López", "part"],
    ["Maya", "Maya Chen", "part"],
    ["Maya Chen", "Milo Diaz", "other"],
    ["M Chen", "M Diaz", "other"],
    ["", "", "other"],
  ])("%s and %s are %s", (one, other, is) => {
    expect(likeness(one, other)).toBe(is);
    expect(likeness(other, one)).toBe(is);
  });
});

describe("suggested", () => {
  it.each<[string, RecordFacts, RecordFacts, object]>([
    [
      "an address with the name",
      record("Maya Chen", MAIL),
      record("Maya Chen", { ...MAIL, ...OTHER }),
      { evidence: ["email", "name"], against: [] },
    ],
    [
      "all of it in another order",
      record("Maya Chen", BOTH),
      record("Chen Maya", { ...BOTH, ...OTHER }),
      { evidence: ["email", "phone", "name_alike"], against: [] },
    ],
    [
      "a number of two sources with a part of the name, and what speaks against it",
      record("Maya Chen", { ...MAIL, patientNumber: "HW1" }),
      record("Maya Ruiz", { ...OTHER, patientNumber: "HW1", phones: ["+1"] }),
      { evidence: ["number"], against: ["contacts", "name"] },
    ],
    [
      "two systems, each with a number of its own: that is no sign against it",
      record("Maya Chen", { ...MAIL, patientNumber: "1" }),
      record("Maya Chen", { ...MAIL, ...OTHER, patientNumber: "2" }),
      { evidence: ["email", "name"], against: [] },
    ],
    [
      "a number and the name where one has no contact at all: nothing differs",
      record("Maya Chen", { ...MAIL, patientNumber: "HW1" }),
      record("Maya Chen", { ...OTHER, patientNumber: "HW1" }),
      { evidence: ["number", "name"], against: [] },
    ],
    [
      "two of one system, with numbers and guardians of their own",
      record("Maya Chen", { ...MAIL, patientNumber: "1", guardianId: "a" }),
      record("Maya Chen", { ...MAIL, patientNumber: "2", guardianId: "b" }),
      { evidence: ["email", "name"], against: ["same_source", "number", "guardian"] },
    ],
  ])("%s", (_, one, other, said) => {
    expect(weigh(one, other)).toEqual(said);
  });

  it("with both seen on one day at two places, which is said", () => {
    const said = weigh(record("Maya Chen", MAIL), record("Maya Chen", { ...MAIL, ...OTHER }), { isAtTwoPlaces: true });
    expect(said?.against).toEqual(["two_places"]);
  });
});

describe("never suggested", () => {
  it.each<[string, RecordFacts, RecordFacts]>([
    ["a name alone", record("Maya Chen"), record("Maya Chen", OTHER)],
    [
      "a mother and a daughter with one address and one telephone",
      record("Maya Chen", BOTH),
      record("Lily Chen", { ...BOTH, ...OTHER }),
    ],
    ["siblings with two last names", record("Ana García López", BOTH), record("Luis García López", BOTH)],
    ["a father and his son", record("Omar Diaz", BOTH), record("Omar Diaz Jr", BOTH)],
    [
      "a number that two systems count from one",
      record("Maya Chen", { patientNumber: "1" }),
      record("Omar Diaz", { ...OTHER, patientNumber: "1" }),
    ],
    [
      "a number of one system",
      record("Maya Chen", { patientNumber: "1" }),
      record("Maya Chen", { patientNumber: "1" }),
    ],
  ])("%s", (_, one, other) => {
    expect(weigh(one, other)).toBeUndefined();
  });

  it("somebody and who answers, pays or speaks for them, whatever else is the same", () => {
    expect(
      weigh(record("Maya Chen", BOTH), record("Maya Chen", { ...BOTH, ...OTHER }), { isRelated: true }),
    ).toBeUndefined();
  });
});
