/** Carrying rules, policies and letters from one account to another: the file, what bringing it would change, and what was brought. */
import * as z from "zod";
import { BUNDLE_CHARS_MOST } from "../carry-bounds.ts";
import { accountRulesSchema } from "../policy/rules.ts";
import { type PolicyVersion, policyVersionSchema } from "../policy/schema.ts";
import { currency, instantMs, label } from "../primitives.ts";
import type { Language } from "../words.ts";
import { language, pieceKey } from "./letters.ts";
import type { PolicyDraftView } from "./policy.ts";
import type { RulesChangeView, RulesWay } from "./rules.ts";

export const BUNDLE_FORMAT = "makegood-carry-1";

const carriedLetter = z.strictObject({ key: pieceKey, language, body: z.string().max(4000) });
export type CarriedLetter = z.infer<typeof carriedLetter>;

/** Limits of one person or one location stay where these are, and who sees which patients. */
const carriedRules = accountRulesSchema.omit({ people: true, locations: true, sightByLocation: true });
export type CarriedRules = z.infer<typeof carriedRules>;

/** Rules, the newest version of each policy, the clinic's own pieces of letters. No patient, no key and nobody of the account, but what the clinic wrote into a text. */
export const bundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  /** The step of the schema of the account that made it: one of a later release may mean what this one does not know. */
  release: z.int().positive(),
  madeAtMs: instantMs,
  from: z.strictObject({ title: label, isTest: z.boolean() }),
  /** Absent where the account had none yet. */
  currency: currency.optional(),
  /** Whose law the places of that account are under. */
  jurisdictions: z.array(z.string().min(1).max(10)).max(200),
  carried: z.strictObject({
    rules: carriedRules.nullable(),
    policies: z.array(policyVersionSchema).max(200),
    letters: z.array(carriedLetter).max(1000),
  }),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Bundle = z.infer<typeof bundleSchema>;

/**
 * Why a file is refused whole. `odd`: names, figures or a depth that none of ours has. `damaged`: not as it was taken out, also where somebody
 * changed it by hand. The rest is about what it says.
 */
export type BundleFaultWhy =
  | "too_big"
  | "no_bundle"
  | "later_release"
  | "odd"
  | "damaged"
  | "content"
  | "twice"
  | "other_currency"
  | "other_law"
  | "rules"
  | "letter";

export interface BundleFault {
  readonly why: BundleFaultWhy;
  /** The place in the file, or what is meant there. */
  readonly where?: string;
  /** What is wrong there, as whoever checks it says it. */
  readonly said?: string;
  /** What this account has instead. */
  readonly here?: string;
}

/** `there`: brought before, and waiting for a second person or in a draft. `held`: it cannot be brought now, and the rest can. */
export type CarryState = "new" | "changed" | "same" | "there" | "held";

export interface CarriedRulesView {
  readonly state: CarryState;
  readonly currency: string;
  readonly changes: RulesChangeView["changes"];
  /** What would become of them. */
  readonly way: RulesWay;
  /** Payment systems that they name and that are not connected here, where that holds them. */
  readonly processors?: readonly string[];
  /** Whose wish waits and would be replaced. */
  readonly replaces?: string;
}

export interface CarriedPolicyView {
  readonly state: CarryState;
  readonly policyId: string;
  readonly policy: PolicyVersion;
  /** The newest version here. */
  readonly before?: PolicyVersion;
  readonly changes: NonNullable<PolicyDraftView["changes"]>;
  /** The draft that says the same, or that is in the way, and who wrote it last. */
  readonly draft?: { readonly draftId: string; readonly editedBy: string };
  /** Where it is retired here. */
  readonly retiredOn?: string;
  /** Mistakes that the check finds in it by what this account knows: it becomes a draft, and cannot be published with them. */
  readonly mistakes: number;
}

export interface CarriedLetterView {
  readonly state: CarryState;
  readonly key: string;
  readonly language: Language;
  /** What patients read here now. */
  readonly before: string;
  readonly after: string;
  /** Who writes this piece in the draft just now. */
  readonly heldBy?: string;
}

export interface CarryPlan {
  readonly from: Bundle["from"];
  readonly madeAtMs: number;
  readonly rules?: CarriedRulesView;
  readonly policies: readonly CarriedPolicyView[];
  readonly letters: readonly CarriedLetterView[];
  /** Only here, and left as they are. */
  readonly stays: { readonly policies: readonly string[]; readonly letters: number };
  /** Of all that is shown: bringing names it, so that nothing else is brought than what was seen. */
  readonly mark: string;
}

export type CarryLook =
  | { readonly fault: BundleFault; readonly plan?: undefined }
  | { readonly plan: CarryPlan; readonly fault?: undefined };

const text = z.string().max(BUNDLE_CHARS_MOST);
export const lookRequest = z.strictObject({ text });
export type LookRequest = z.infer<typeof lookRequest>;

export const bringRequest = z.strictObject({ text, mark: z.string().regex(/^[0-9a-f]{64}$/) });
export type BringRequest = z.infer<typeof bringRequest>;

export interface CarryDone {
  /** Absent where none were brought. */
  readonly rules?: "in_force" | "waiting";
  readonly drafts: readonly { readonly policyId: string; readonly draftId: string }[];
  readonly letters: number;
}
