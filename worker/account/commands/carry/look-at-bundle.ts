/** What bringing a file into this account would do, in full; nothing is written. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import { type CarryDifference, compareBundles } from "../../../../core/carry/compare.ts";
import { readBundle } from "../../../../core/carry/read-bundle.ts";
import type { Bundle, BundleFault, CarryLook, CarryPlan, LookRequest } from "../../../../core/contract/carry.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isPieceKey } from "../../../../core/reply/own/own-pieces.ts";
import { tryPiece } from "../../../../core/reply/own/try-pieces.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { ownCurrency, ownJurisdictions, ownOf, RELEASE } from "../../queries/carry/take-bundle.ts";
import { rulesToTry } from "../../queries/letters/letter-pieces.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { importedRules } from "../../store/policy/policies.ts";
import { waitingRules } from "../../store/policy/rules-changes.ts";
import type { Sql } from "../../store/sql.ts";
import { rulesContentFault } from "../records/versions.ts";
import { planLetters, planPolicy, planRules } from "./plan-parts.ts";

export function lookAtBundle(
  context: AccountContext,
  who: PersonActor,
  { text }: LookRequest,
): Result<CarryLook, Refusal> {
  const planned = planOf(context, who, text);
  return ok(planned.ok ? { plan: planned.value.plan } : { fault: planned.error });
}

export interface Planned {
  readonly plan: CarryPlan;
  readonly difference: CarryDifference;
  readonly hash: string;
}

/** One bad word in a file refuses the file: what a person would bring otherwise is half of what somebody tried. */
export function planOf(context: AccountContext, who: PersonActor, text: string): Result<Planned, BundleFault> {
  const { sql } = context;
  const read = readBundle(text, RELEASE);
  if (!read.ok) return read;
  const { carried, from, madeAtMs, hash } = read.value;
  const difference = compareBundles(ownOf(sql), carried);
  const fault = elsewhere(sql, read.value) ?? rulesFaultIn(difference) ?? letterFaultIn(sql, difference);
  if (fault) return err(fault);
  const shown = {
    from,
    madeAtMs,
    ...omitNullish({ rules: difference.rules && planRules(context, who, difference.rules) }),
    policies: difference.policies.map((one) => planPolicy(context, one)),
    letters: planLetters(context, difference.letters),
    stays: {
      policies: difference.stays.policies.map(({ title }) => title),
      letters: difference.stays.letters,
    },
  };
  const base = [hash, importedRules(sql)?.rulesVersionId ?? null, waitingRules(sql)?.changeId ?? null];
  const mark = sha256Hex(canonicalJson({ base, shown }));
  return ok({ plan: { ...shown, mark }, difference, hash });
}

/** Rules are sums in a currency, and floors of a place: made for another they would say something else here. */
function elsewhere(sql: Sql, { currency, jurisdictions }: Bundle): BundleFault | undefined {
  const own = ownCurrency(sql);
  if (own !== undefined && currency !== undefined && own !== currency)
    return { why: "other_currency", where: currency, here: own };
  const here = ownJurisdictions(sql);
  const isElsewhere = here.length > 0 && jurisdictions.length > 0 && !jurisdictions.some((one) => here.includes(one));
  return isElsewhere ? { why: "other_law", where: jurisdictions.join(", "), here: here.join(", ") } : undefined;
}

function rulesFaultIn({ rules }: CarryDifference): BundleFault | undefined {
  const fault = rules && rulesContentFault(rules.wanted);
  return fault && { why: "rules", where: fault.field, said: fault.detail };
}

/** Tried with the rules that come with them; what is the same here passed when it was published. */
function letterFaultIn(sql: Sql, { rules, letters }: CarryDifference): BundleFault | undefined {
  const trying = rules?.wanted ?? rulesToTry(sql);
  for (const { letter, standing } of letters) {
    const { key, language, body } = letter;
    if (!isPieceKey(key)) return { why: "letter", where: `${language} ${key}`, said: "No letter has this piece." };
    const fault =
      standing === "same"
        ? undefined
        : tryPiece({ key, language, body, ofProduct: "" }, trying).find(({ severity }) => severity === "blocks");
    if (fault) {
      const { line, column, words, message } = fault;
      return {
        why: "letter",
        where: `${language} ${key}`,
        said: `line ${line}, column ${column}, at “${words}”: ${message}`,
      };
    }
  }
  return undefined;
}
