/**
 * What differs between two versions of the account rules, and which way: whether it lets more money leave, sooner or with fewer eyes on it
 * (`raises`), or less (`lowers`); or lets more people see patients. Exhaustive by type; what nobody classified counts as raising.
 */
import { canonicalJson } from "../canonical/canonical.ts";
import { sha256Hex } from "../canonical/hash.ts";
import { bindTheSame } from "../policy/floor-force.ts";
import type { AccountRules, Authority } from "../policy/rules.ts";
import { authorityOf, patientLimitDays, perCaseMinor, perPatientMinor } from "./authority.ts";

export type Direction = "raises" | "lowers" | "neither";

export interface RulesChange {
  /** Such as `authority.agent.perDecisionMinor` or `templates.house-own-it-refund-en`. */
  readonly path: string;
  /** A figure or a word as it stands; of a text or a list the beginning of its hash. Null where there is none. */
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
  readonly direction: Direction;
}

/** Reads one figure; which way is more. */
interface Scale {
  readonly of: (authority: Authority) => number;
  readonly higher: Direction;
}

/** No limit named is the highest. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

const AUTHORITY = {
  perDecisionMinor: { of: (own) => own.perDecisionMinor, higher: "raises" },
  perDayMinor: { of: (own) => own.perDayMinor, higher: "raises" },
  exceptionMinor: { of: (own) => own.exceptionMinor, higher: "raises" },
  exceptionsPerMonthMinor: { of: (own) => own.exceptionsPerMonthMinor ?? UNLIMITED, higher: "raises" },
  perCaseMinor: { of: perCaseMinor, higher: "raises" },
  perPatientMinor: { of: perPatientMinor, higher: "raises" },
} as const satisfies Record<keyof Authority, Scale>;

type Judge = (before: AccountRules, after: AccountRules) => Direction;

const neither: Judge = () => "neither";
const raises: Judge = () => "raises";

const higher =
  (of: (rules: AccountRules) => number, direction: Direction): Judge =>
  (before, after) =>
    compared(of(before), of(after), direction);

function compared(from: number, to: number, whenHigher: Direction): Direction {
  if (from === to) return "neither";
  if (whenHigher === "neither" || to > from) return whenHigher;
  return whenHigher === "raises" ? "lowers" : "raises";
}

/** What is looked at figure by figure. */
const LIMITS = ["authority", "people", "locations"] as const;

/** Floors that bind, terms and who bears the pay decide over money either way: each change of them raises. */
const FIELDS = {
  format: raises,
  rulesId: neither,
  currency: raises,
  approvalExpiresHours: higher((rules) => rules.approvalExpiresHours, "raises"),
  undoWindowSeconds: higher((rules) => rules.undoWindowSeconds, "lowers"),
  // Without it more people see more patients.
  sightByLocation: higher((rules) => Number(rules.sightByLocation === true), "lowers"),
  // Over more days more is added up against the limit of a patient.
  patientLimitDays: higher(patientLimitDays, "lowers"),
  firstAnswerDays: neither,
  decisionDays: neither,
  floors: (before, after) => (bindTheSame(before.floors, after.floors) ? "neither" : "raises"),
  ownMistakes: raises,
  tenderLimits: raises,
  templates: neither,
  bannedPhrases: neither,
  signature: neither,
  signatures: neither,
  providerPay: raises,
  credit: raises,
} as const satisfies Record<Exclude<keyof AccountRules, (typeof LIMITS)[number]>, Judge>;

/** Every difference; none means that the two say the same. */
export function compareRules(before: AccountRules, after: AccountRules): RulesChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !LIMITS.some((limits) => limits === name),
  );
  const figures = [
    ...authorityChanges(before, after),
    ...peopleChanges(before, after),
    ...locationChanges(before, after),
  ];
  return [
    ...figures.filter(({ from, to }) => from !== to),
    ...names.flatMap((name) => fieldChanges(name, before, after)),
  ];
}

export const isRaised = (changes: readonly RulesChange[]): boolean =>
  changes.some(({ direction }) => direction === "raises");

function authorityChanges(before: AccountRules, after: AccountRules): RulesChange[] {
  const roles = [...new Set([...Object.keys(before.authority), ...Object.keys(after.authority)])];
  return roles.flatMap((role) => {
    const from = partOf(before.authority, role) ?? {};
    const to = partOf(after.authority, role) ?? {};
    const figures = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return figures.map((figure) => ({
      path: `authority.${role}.${figure}`,
      from: shown(partOf(from, figure)),
      to: shown(partOf(to, figure)),
      direction: figureDirection(figure, from, to),
    }));
  });
}

/**
 * Of one person in one role, figure by figure what counts for them: their own limits, or the role's where they have none. Whether they have limits of
 * their own is told too: the same figures would no longer follow the role.
 */
function peopleChanges(before: AccountRules, after: AccountRules): RulesChange[] {
  const all = [...(before.people ?? []), ...(after.people ?? [])];
  const people = new Map(all.map(({ personId, role }) => [`${personId}.${role}`, { personId, role }]));
  return [...people].flatMap(([key, { personId, role }]) => {
    const own = ({ people: named }: AccountRules) =>
      named?.some((one) => one.personId === personId && one.role === role) ? "own" : null;
    const from = authorityOf(before, role, personId);
    const to = authorityOf(after, role, personId);
    const figures = Object.keys(AUTHORITY) as (keyof Authority)[];
    return [
      { path: `people.${key}`, from: own(before), to: own(after), direction: "neither" as const },
      ...figures.map((figure) => ({
        path: `people.${key}.${figure}`,
        from: shown(from[figure]),
        to: shown(to[figure]),
        direction: figureDirection(figure, from, to),
      })),
    ];
  });
}

/** Of one role at one location, figure by figure the narrowest that counts. */
function locationChanges(before: AccountRules, after: AccountRules): RulesChange[] {
  const all = [...(before.locations ?? []), ...(after.locations ?? [])];
  const keys = new Map(all.map(({ locationId, role }) => [`${locationId}.${role}`, { locationId, role }]));
  const figures = ["perDecisionMinor", "perDayMinor"] as const;
  return [...keys].flatMap(([key, { locationId, role }]) =>
    figures.map((figure): RulesChange => {
      const of = ({ locations = [] }: AccountRules) => {
        const here = locations.filter((one) => one.locationId === locationId && one.role === role);
        return Math.min(UNLIMITED, ...here.map(({ limits }) => limits[figure]));
      };
      const [from, to] = [of(before), of(after)];
      const named = (figureMinor: number) => (figureMinor === UNLIMITED ? null : figureMinor);
      return {
        path: `locations.${key}.${figure}`,
        from: named(from),
        to: named(to),
        direction: compared(from, to, "raises"),
      };
    }),
  );
}

/** A role that only one of the two knows, and a figure that nobody classified, count as raising. */
function figureDirection(figure: string, from: object, to: object): Direction {
  const scale: Scale | undefined = Object.hasOwn(AUTHORITY, figure) ? AUTHORITY[figure as keyof Authority] : undefined;
  if (!scale || Object.keys(from).length === 0 || Object.keys(to).length === 0) return "raises";
  return compared(scale.of(from as Authority), scale.of(to as Authority), scale.higher);
}

function fieldChanges(name: string, before: AccountRules, after: AccountRules): RulesChange[] {
  const judge: Judge = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : raises;
  const from = partOf(before, name);
  const to = partOf(after, name);
  if (isSame(from, to)) return [];
  const direction = judge(before, after);
  const [own, new_] = [partsOf(name, from), partsOf(name, to)];
  if (!own || !new_) return [{ path: name, from: shown(from), to: shown(to), direction }];
  const ids = [...new Set([...own.keys(), ...new_.keys()])].filter((id) => !isSame(own.get(id), new_.get(id)));
  // Entries in another order, whatever else is changed: the first that fits may be another one.
  const isMoved = Array.isArray(to) && !isSame(idsInBoth(own, new_), idsInBoth(new_, own));
  return [
    ...ids.map((id) => ({ path: `${name}.${id}`, from: shown(own.get(id)), to: shown(new_.get(id)), direction })),
    ...(isMoved || ids.length === 0 ? [{ path: name, from: shown(from), to: shown(to), direction }] : []),
  ];
}

const idsInBoth = (parts: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): string[] =>
  [...parts.keys()].filter((id) => others.has(id));

/** By all that it says: the beginning of a hash is for eyes, and somebody can make two texts that share it. */
const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

type Named = readonly { readonly id: string }[];

const isNamedList = (value: unknown): value is Named =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === "object" && one !== null && "id" in one);

const byId = (list: Named): ReadonlyMap<string, unknown> =>
  new Map([...Map.groupBy(list, ({ id }) => id)].map(([id, same]) => [id, same.length === 1 ? same[0] : same]));

/** Each part that a field is compared by; undefined where it is compared whole. A signature in a language is one of its own. */
function partsOf(name: string, value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (name === "signatures") return new Map(Object.entries(value ?? {}));
  return isNamedList(value) ? byId(value) : undefined;
}

const partOf = (whole: object, name: string): unknown =>
  Object.hasOwn(whole, name) ? (whole as Readonly<Record<string, unknown>>)[name] : undefined;

/** What stands at such a path, for whoever has to say yes to it: a text as it is, the lines of a list, else its parts. Undefined where nothing. */
export function textAt(rules: AccountRules, path: string): string | undefined {
  const [name = "", ...rest] = path.split(".");
  const field = partOf(rules, name);
  const parts = rest.length > 0 ? partsOf(name, field) : undefined;
  const value = parts ? parts.get(rest.join(".")) : field;
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((one: unknown) => typeof one === "string")) return value.join("\n");
  const body = typeof value === "object" ? partOf(value, "body") : undefined;
  return typeof body === "string" ? body : JSON.stringify(value, null, 2);
}

const HASH_SHOWN = 12;
const WORD = /^[A-Za-z0-9_.-]{1,40}$/;

/** No sentence of anybody's: figures and codes as they are, everything else by its hash. */
function shown(value: unknown): RulesChange["from"] {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string" && WORD.test(value)) return value;
  return `#${sha256Hex(canonicalJson(value)).slice(0, HASH_SHOWN)}`;
}
