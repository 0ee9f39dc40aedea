/** What differs between two versions, clause by clause: for "the difference from today's text" (mission A5) and for whoever publishes. */
import { canonicalJson } from "../canonical/canonical.ts";
import { LETTER_LANGUAGES } from "../words.ts";
import { OTHERWISE } from "./clause.ts";
import type { Clause, Outcome, PolicyVersion } from "./schema.ts";

export interface PolicyChange {
  readonly change: "added" | "removed" | "changed" | "moved";
  /** Absent for a field of the whole version; `otherwise` for what applies where no clause does. */
  readonly clauseId?: string;
  /** `text.en`, `when`, `offers.refund.formula`; absent where a whole clause came, went or moved. */
  readonly field?: string;
  /** As written, in the version that has it; for a clause its title, for a move its place, counted from 1. */
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = ReadonlyMap<string, unknown>;

/** From `before` to `after`, in the order of `after`, clauses that went at the end; empty for the same content. The number of the version is none. */
export function diffPolicies(before: PolicyVersion, after: PolicyVersion): PolicyChange[] {
  const [were, are] = [byName(before), byName(after)];
  const gone = [...were].filter(([name]) => !are.has(name));
  const otherwise = changedFields(outcomeFields(before.otherwise), outcomeFields(after.otherwise));
  return [
    ...changedFields(versionFields(before), versionFields(after)),
    ...[...are].flatMap(([clauseId, clause]): PolicyChange[] => {
      const earlier = were.get(clauseId);
      if (!earlier) return [{ change: "added", clauseId, after: clause.title }];
      return changedFields(clauseFields(earlier), clauseFields(clause)).map((one) => ({ ...one, clauseId }));
    }),
    ...otherwise.map((one) => ({ ...one, clauseId: OTHERWISE })),
    ...gone.map(([clauseId, clause]): PolicyChange => ({ change: "removed", clauseId, before: clause.title })),
    ...moves([...were.keys()], [...are.keys()]),
  ];
}

/** Clauses by their id; the second of an id, which only a draft has, as `id (2)`. */
function byName({ clauses }: PolicyVersion): ReadonlyMap<string, Clause> {
  return new Map(
    clauses.map((clause, at) => {
      const earlier = clauses.slice(0, at).filter((one) => one.id === clause.id).length;
      return [earlier === 0 ? clause.id : `${clause.id} (${earlier + 1})`, clause];
    }),
  );
}

function changedFields(before: Fields, after: Fields): PolicyChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((field): PolicyChange[] => {
    const [was, is] = [before.get(field), after.get(field)];
    if (was === undefined) return [{ change: "added", field, after: is }];
    if (is === undefined) return [{ change: "removed", field, before: was }];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ change: "changed", field, before: was, after: is }];
  });
}

/** Only what is there: an absent field has no text. */
const fieldsOf = (fields: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(fields).filter(([, value]) => value !== undefined);

const textFields = (text: PolicyVersion["text"]): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(LETTER_LANGUAGES.map((language) => [`text.${language}`, text[language]]));

function versionFields({ title, text, currency, effectiveOn, appliesTo }: PolicyVersion): Fields {
  return new Map(fieldsOf({ title, ...textFields(text), currency, effectiveOn, appliesTo }));
}

function clauseFields({ title, text, restrictive, when, grants }: Clause): Fields {
  const own = { title, ...textFields(text), restrictive, when };
  return new Map([...fieldsOf(own), ...outcomeFields(grants)]);
}

/** An offer is known by its kind: the first of a kind is the one that is made. */
function outcomeFields({ offers, payWithinDays }: Outcome): Fields {
  const fields = new Map<string, unknown>(fieldsOf({ offers: offers.map((offer) => offer.kind), payWithinDays }));
  for (const { kind, ...rest } of offers.toReversed()) {
    for (const [name, value] of fieldsOf(rest)) fields.set(`offers.${kind}.${name}`, value);
  }
  return fields;
}

/** Order decides which clause is tried first. One that jumped over others has moved, and they have not. */
function moves(before: readonly string[], after: readonly string[]): PolicyChange[] {
  const was = before.filter((name) => after.includes(name));
  const is = after.filter((name) => before.includes(name));
  const stayed = new Set(longestRising(is.map((name) => was.indexOf(name))).map((place) => was[place]));
  return is
    .filter((name) => !stayed.has(name))
    .map((name) => ({
      change: "moved",
      clauseId: name,
      before: before.indexOf(name) + 1,
      after: after.indexOf(name) + 1,
    }));
}

/** The longest selection of the places that rises: what kept its order. */
function longestRising(places: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [at, place] of places.entries()) {
    const shorter = best.slice(0, at).filter((run) => (run.at(-1) ?? -1) < place);
    const longest = shorter.reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
    best.push([...longest, place]);
  }
  return best.reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
}
