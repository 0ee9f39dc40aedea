/** Whether a floor of the account rules binds, only warns, or is switched off. */
import { canonicalJson } from "../canonical/canonical.ts";
import type { Floor } from "./rules.ts";

export type FloorForce = "binds" | "warns" | "off";

/**
 * A floor that was in force before there were reviews has no `reviewed` at all: it binds as it did, and whoever put those rules in answers for it. None
 * comes in like that any more (`silentAsHere`). One that says that nobody has looked (`null`) merely warns.
 */
export const floorForce = ({ isOn, reviewed }: Pick<Floor, "isOn" | "reviewed">): FloorForce =>
  isOn === false ? "off" : reviewed === null ? "warns" : "binds";

const binding = (floors: readonly Floor[]) =>
  floors.filter((floor) => floorForce(floor) === "binds").map(({ id, when, effect }) => ({ id, when, effect }));

/** Whether two lists decide the same: reviews, dates and what only warns decide nothing. */
export const bindTheSame = (before: readonly Floor[], after: readonly Floor[]): boolean =>
  canonicalJson(binding(before)) === canonicalJson(binding(after));

/** What somebody looked at when they reviewed it. */
export const looksSame = (one: Floor, other: Floor): boolean =>
  canonicalJson([one.source, one.when, one.effect]) === canonicalJson([other.source, other.when, other.effect]);

/** Floors that came from elsewhere, with the reviews that the same ones have here. */
export const reviewedAsHere = (here: readonly Floor[], arriving: readonly Floor[]): Floor[] =>
  arriving.map((floor) => {
    const known = here.find(({ id }) => id === floor.id);
    if (!known || !looksSame(known, floor)) return floor;
    const { reviewed: _, ...rest } = floor;
    return known.reviewed === undefined ? rest : { ...rest, reviewed: known.reviewed };
  });

/** A floor that says nothing of a review does not bind for that: it is reviewed as the same one is here, or not at all. */
export const silentAsHere = (here: readonly Floor[], floors: readonly Floor[]): Floor[] =>
  floors.flatMap((floor) =>
    floor.reviewed === undefined ? reviewedAsHere(here, [{ ...floor, reviewed: null }]) : [floor],
  );

/**
 * The wished-for floors with their reviews: one that says something new, or that somebody reviews now, is reviewed by who asks, today; nobody signs
 * for somebody else, and no review outlives what was looked at.
 */
export function withReviews(
  before: readonly Floor[],
  wanted: readonly Floor[],
  { by, on }: { readonly by: string; readonly on: string },
): Floor[] {
  return wanted.map((floor) => {
    if (!floor.reviewed) return floor;
    const known = before.find(({ id }) => id === floor.id);
    const isKept =
      known !== undefined &&
      looksSame(known, floor) &&
      canonicalJson(known.reviewed ?? null) === canonicalJson(floor.reviewed);
    return isKept ? floor : { ...floor, reviewed: { by, on } };
  });
}

/** The place whose law a floor is: as it says, or as its tests do. Undefined where it holds anywhere. */
export function placesOf({ jurisdiction, when }: Floor): readonly string[] | undefined {
  if (jurisdiction !== undefined) return [jurisdiction];
  const test = when.find((one) => one.fact === "jurisdiction");
  return test && "in" in test ? test.in : undefined;
}
