/** A file that somebody brought: read whole, or refused with what is wrong in it. Nothing of it is believed. */
import type * as z from "zod";
import { BUNDLE_CHARS_MOST } from "../carry-bounds.ts";
import { BUNDLE_FORMAT, type Bundle, type BundleFault, bundleSchema } from "../contract/carry.ts";
import { omitNullish } from "../omit-nullish.ts";
import { err, ok, type Result } from "../result.ts";
import { hashOfBundle, unreviewed } from "./bundle.ts";

export function readBundle(text: string, release: number): Result<Bundle, BundleFault> {
  if (text.length > BUNDLE_CHARS_MOST) return err({ why: "too_big" });
  const parsed = parsedOf(text);
  if (!isObject(parsed) || !isOfOurs(parsed)) return err({ why: "no_bundle" });
  const odd = oddPlace(parsed, "", 0);
  if (odd !== undefined) return err({ why: "odd", where: odd });
  const { format, release: made } = parsed;
  if (format !== BUNDLE_FORMAT || (typeof made === "number" && made > release)) return err({ why: "later_release" });
  if (hashOfBundle(parsed) !== parsed.hash) return err({ why: "damaged" });
  const read = bundleSchema.safeParse(parsed);
  if (!read.success) return err({ why: "content", ...placeOf(read.error) });
  return consistent(read.data);
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Asked before anything of it is read: a name that is no text may not even become one. */
const isOfOurs = ({ format }: Readonly<Record<string, unknown>>): boolean =>
  typeof format === "string" && format.startsWith("makegood-carry-");

const DEPTH_MOST = 40;
/** Names by which a careless reader would reach what every object is made of. */
const NAMES_OF_ALL: readonly string[] = ["__proto__", "constructor", "prototype"];

/** Where something stands that has no one text, or that no file of ours has; undefined where nothing does. */
function oddPlace(value: unknown, at: string, depth: number): string | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? undefined : at;
  if (typeof value !== "object" || value === null) return undefined;
  if (depth >= DEPTH_MOST) return at.split(".").slice(0, 3).join(".");
  for (const [name, inside] of Object.entries(value)) {
    const place = at === "" ? name : `${at}.${name}`;
    const found = NAMES_OF_ALL.includes(name) ? place : oddPlace(inside, place, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first fault, at the deepest place that a union names: the others often follow from it. */
function placeOf(error: z.ZodError): { where: string; said: string } {
  let issue = error.issues[0];
  let path: PropertyKey[] = [...(issue?.path ?? [])];
  while (issue?.code === "invalid_union") {
    const branches = issue.errors.filter((branch) => branch.length > 0);
    const next = branches.toSorted((a, b) => depthOf(b) - depthOf(a))[0]?.[0];
    if (!next) break;
    issue = next;
    path = [...path, ...next.path];
  }
  const keys = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return { where: [...path, ...keys].join(".").slice(0, 200), said: (issue?.message ?? "").slice(0, 200) };
}

const depthOf = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map(({ path }) => path.length));

/** What no field says alone: one currency, and each policy and piece once. */
function consistent(bundle: Bundle): Result<Bundle, BundleFault> {
  const { rules, policies, letters } = bundle.carried;
  const currencies = [
    ...(rules ? [["rules", rules.currency] as const] : []),
    ...policies.map(({ policyId, currency }) => [policyId, currency] as const),
  ];
  const other = currencies.find(([, currency]) => currency !== bundle.currency);
  if (other)
    return err({ why: "other_currency", where: `${other[0]}: ${other[1]}`, ...omitNullish({ here: bundle.currency }) });
  const twice =
    repeated(policies.map(({ policyId }) => policyId)) ??
    repeated(letters.map(({ language, key }) => `${language} ${key}`));
  if (twice !== undefined) return err({ why: "twice", where: twice });
  return ok({ ...bundle, carried: { ...bundle.carried, rules: rules && unreviewed(rules) } });
}

const repeated = (names: readonly string[]): string | undefined => names.find((name, at) => names.indexOf(name) !== at);
