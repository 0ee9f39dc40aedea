/** What speaks for two records being one person, and what against it. A name alone says nothing, and neither does a contact alone: families share both. */
import { normaliseName } from "../facts/patient-keys.ts";

export const MERGE_EVIDENCE = ["email", "phone", "number", "name", "name_alike"] as const;
export type MergeEvidence = (typeof MERGE_EVIDENCE)[number];

export const MERGE_AGAINST = ["same_source", "number", "guardian", "two_places", "contacts", "name"] as const;
export type MergeAgainst = (typeof MERGE_AGAINST)[number];

export interface RecordFacts {
  readonly name: string;
  readonly source: string;
  readonly patientNumber: string | undefined;
  readonly guardianId: string | undefined;
  /** Addresses and numbers, as they are found by. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export interface PairFacts {
  readonly one: RecordFacts;
  readonly other: RecordFacts;
  /** One pays or answers for the other, or may speak for them: two people. */
  readonly isRelated: boolean;
  /** Both were seen on one day, at different places. */
  readonly isAtTwoPlaces: boolean;
}

export interface Weighed {
  readonly evidence: readonly MergeEvidence[];
  readonly against: readonly MergeAgainst[];
}

/**
 * Undefined where it is not to be suggested. A shared address or telephone counts with the name, written so or in another order or with more of it;
 * a patient number of two sources counts with a part of the name, since two systems may count from one.
 */
export function weighPair({ one, other, isRelated, isAtTwoPlaces }: PairFacts): Weighed | undefined {
  if (isRelated) return undefined;
  const alike = likeness(one.name, other.name);
  const isNumber = one.patientNumber !== undefined && one.patientNumber === other.patientNumber;
  const email = shares(one.emails, other.emails);
  const phone = shares(one.phones, other.phones);
  const isByNumber = isNumber && one.source !== other.source && alike !== "other";
  const isByContact = (email || phone) && (alike === "same" || alike === "alike");
  if (!isByNumber && !isByContact) return undefined;
  const isEither = (a: boolean, code: MergeEvidence): MergeEvidence[] => (a ? [code] : []);
  return {
    evidence: [
      ...isEither(email, "email"),
      ...isEither(phone, "phone"),
      ...isEither(isByNumber, "number"),
      ...isEither(alike === "same", "name"),
      ...isEither(alike === "alike", "name_alike"),
    ],
    against: [
      ...(one.source === other.source ? (["same_source"] as const) : []),
      ...(differ(one.patientNumber, other.patientNumber) && one.source === other.source ? (["number"] as const) : []),
      ...(differ(one.guardianId, other.guardianId) ? (["guardian"] as const) : []),
      ...(isAtTwoPlaces ? (["two_places"] as const) : []),
      ...(!email && !phone && one.emails.length + one.phones.length > 0 && other.emails.length + other.phones.length > 0
        ? (["contacts"] as const)
        : []),
      ...(alike === "part" ? (["name"] as const) : []),
    ],
  };
}

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));
const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** A father and his son have the same names but for these. */
const GENERATION = new Set(["jr", "sr", "junior", "senior", "ii", "iii", "iv", "hijo", "padre", "fils", "pere"]);

/** `alike`: the same words in another order, or more of them behind the same first one. `part`: one word in common. */
export function likeness(one: string, other: string): "same" | "alike" | "part" | "other" {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return "other";
  if (a.join(" ") === b.join(" ")) return "same";
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const more = long.filter((word) => !short.includes(word));
  const isWithin = short.every((word) => long.includes(word)) && short.length > 1;
  const isAlike = isWithin && (more.length === 0 || short[0] === long[0]) && !more.some((word) => GENERATION.has(word));
  if (isAlike) return "alike";
  return short.some((word) => long.includes(word) && word.length > 1) ? "part" : "other";
}

const wordsOf = (name: string): string[] =>
  normaliseName(name)
    .split(" ")
    .filter((word) => word !== "");
