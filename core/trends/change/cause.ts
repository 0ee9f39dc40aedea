/** What a rise may be of: a reason, and as much of service, location and provider as all its cases share. */
import type { CountedReason } from "../../reasons/reasons.ts";

export interface Cause {
  readonly reason: CountedReason;
  readonly service?: string;
  readonly locationId?: string;
  readonly provider?: string;
}

/** A case as far as a change is looked for in it. `day` counts from 1970. */
export interface CountedCase {
  readonly day: number;
  readonly reason: CountedReason;
  readonly service: string | null;
  readonly locationId: string | null;
  readonly provider: string | null;
  /** One who asks again within weeks is no second case. */
  readonly patientId: string | null;
}

/** What was delivered and sold on a day: what refunds are counted against. */
export interface Delivered {
  readonly day: number;
  readonly service: string | null;
  readonly locationId: string | null;
  readonly provider: string | null;
  readonly sessions: number;
  /** Of these, treatments for which somebody asked their money back: a rise of refunds is no rise of sessions. */
  readonly askedBack: number;
}

export const PARTS = ["service", "locationId", "provider"] as const;
type Part = (typeof PARTS)[number];

/** Every choice of parts that may stand beside a reason, coarse ones first. */
export const LEVELS: readonly (readonly Part[])[] = [
  [],
  ["service"],
  ["locationId"],
  ["provider"],
  ["service", "locationId"],
  ["service", "provider"],
  ["locationId", "provider"],
  ["service", "locationId", "provider"],
];

const NOTHING = "\u0000";

/** The parts that a row has at a level, as one key; undefined where it lacks one of them. */
export function placeOf(row: Readonly<Record<Part, string | null>>, level: readonly Part[]): string | undefined {
  const named = PARTS.map((part) => (level.includes(part) ? row[part] : NOTHING));
  return named.some((value) => value === null) ? undefined : named.join("\u0001");
}

/** The place that a cause names, for what was delivered there. */
export const placeOfCause = ({ service, locationId, provider }: Cause): string =>
  [service ?? NOTHING, locationId ?? NOTHING, provider ?? NOTHING].join("\u0001");

export function causeAt(row: CountedCase, level: readonly Part[]): Cause {
  const parts = level.map((part) => [part, row[part]] as const).filter(([, value]) => value !== null);
  return { reason: row.reason, ...Object.fromEntries(parts) };
}

/** Whether a case is one of a cause's. */
export const isOf = (row: CountedCase, cause: Cause): boolean =>
  row.reason === cause.reason && PARTS.every((part) => cause[part] === undefined || cause[part] === row[part]);

/** Whether two causes could be one rise: of one reason, and neither names another part than the other. */
export const isRelated = (one: Cause, other: Cause): boolean =>
  one.reason === other.reason &&
  PARTS.every((part) => one[part] === undefined || other[part] === undefined || one[part] === other[part]);

/** Whether one cause is the other, or a part of it. */
export const contains = (whole: Cause, part: Cause): boolean =>
  whole.reason === part.reason && PARTS.every((one) => whole[one] === undefined || whole[one] === part[one]);

/** How many parts it names. */
export const depthOf = (cause: Cause): number => PARTS.filter((part) => cause[part] !== undefined).length;
