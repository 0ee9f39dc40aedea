/**
 * A policy while somebody writes it: the shape of a version, whose texts and numbers may still be missing. It has no number and no date;
 * publishing gives it both, and asks for all that is missing (`read-policy.ts`).
 */
import * as z from "zod";
import { currency } from "../primitives.ts";
import { ITEM_KINDS, type ItemKind, OFFER_KINDS, SPLITS } from "../words.ts";
import { perLanguage } from "./local-text.ts";
import { ENUM_FACTS, FLAG_FACTS, NUMBER_FACTS } from "./readable-facts.ts";
import type { PolicyVersion } from "./schema.ts";

const words = (most: number) => z.string().max(most);
const number = z.int().optional();

const text = perLanguage(words(20_000));

const draftTest = z.union([
  z.strictObject({ fact: z.enum(ENUM_FACTS), in: z.array(words(100)).max(50) }),
  z.strictObject({ fact: z.enum(NUMBER_FACTS), from: number, to: number }),
  z.strictObject({ fact: z.enum(FLAG_FACTS), is: z.boolean() }),
]);
export type DraftTest = z.infer<typeof draftTest>;

const draftFormula = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("unused_share") }),
  z.strictObject({ type: z.literal("paid_less_used_at_list") }),
  z.strictObject({ type: z.literal("bps_of_paid"), bps: number }),
  z.strictObject({ type: z.literal("time_left"), by: z.enum(["days", "periods"]) }),
  z.strictObject({ type: z.literal("fixed"), amountMinor: number }),
  z.strictObject({ type: z.literal("overpaid") }),
  z.strictObject({ type: z.literal("none") }),
]);
export type DraftFormula = z.infer<typeof draftFormula>;

const countedAs = z.union([z.enum(["used", "not_used"]), z.strictObject({ usedFromNth: number })]);

const draftOffer = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  formula: draftFormula,
  counting: z.strictObject({ noShows: countedAs, lateCancels: countedAs, bonus: z.enum(["first", "last"]) }).optional(),
  fees: z
    .array(z.strictObject({ code: words(60), amountMinor: number, bpsOfPaid: number }))
    .max(5)
    .optional(),
  capMinor: number,
  split: z.enum(SPLITS).optional(),
  bonus: z.strictObject({ bps: number, capMinor: number }).optional(),
  approver: z.enum(["lead", "finance"]).optional(),
  entitlement: z.enum(["void", "trim", "keep"]),
  extendDays: number,
});
export type DraftOffer = z.infer<typeof draftOffer>;

const draftOutcome = z.strictObject({ offers: z.array(draftOffer).max(8), payWithinDays: number });
export type DraftOutcome = z.infer<typeof draftOutcome>;

const draftClause = z.strictObject({
  id: words(60),
  title: words(200),
  text,
  restrictive: z.boolean(),
  when: z.array(draftTest).max(20),
  grants: draftOutcome,
});
export type DraftClause = z.infer<typeof draftClause>;

export const policyDraftSchema = z.strictObject({
  currency,
  title: words(200),
  text,
  appliesTo: z.strictObject({
    kinds: z.array(z.enum(ITEM_KINDS)).max(ITEM_KINDS.length).optional(),
    categories: z.array(words(100)).max(50).optional(),
  }),
  clauses: z.array(draftClause).max(100),
  otherwise: draftOutcome,
});
export type PolicyDraft = z.infer<typeof policyDraftSchema>;

/**
 * What a new policy starts with: nothing is decided but the currency and what it is for. `otherwise` is what whoever did not sign gets: of a
 * package the part that was not used, of anything else what a lead says.
 */
export function emptyDraft(title: string, moneyIn: string, kind?: ItemKind): PolicyDraft {
  const otherwise: DraftOutcome =
    kind === "package"
      ? { offers: [{ kind: "refund", formula: { type: "unused_share" }, entitlement: "void" }] }
      : { offers: [{ kind: "decline", formula: { type: "none" }, entitlement: "keep", approver: "lead" }] };
  return {
    currency: moneyIn,
    title,
    text: { en: "" },
    appliesTo: kind ? { kinds: [kind] } : {},
    clauses: [],
    otherwise,
  };
}

/** The draft of the next version: all of a version but its name, number and date. */
export function draftOf({
  format: _,
  policyId: __,
  version: ___,
  effectiveOn: ____,
  ...content
}: PolicyVersion): PolicyDraft {
  return content;
}

/** What the draft would be as a version; nothing has been checked. */
export function asVersion(
  draft: PolicyDraft,
  named: Pick<PolicyVersion, "policyId" | "version" | "effectiveOn">,
): unknown {
  return { format: "makegood-policy-1", ...named, ...draft };
}

/** Missing words stand in as dots, so that sums can be tried before the last sentence is written. */
export function withWords(draft: PolicyDraft): PolicyDraft {
  const said = (words: string): string => (words.trim() === "" ? "…" : words);
  const clauses = draft.clauses.map((clause) => ({
    ...clause,
    title: said(clause.title),
    text: { ...clause.text, en: said(clause.text.en) },
  }));
  return { ...draft, title: said(draft.title), text: { ...draft.text, en: said(draft.text.en) }, clauses };
}
