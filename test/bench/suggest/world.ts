/** A world: a clinic's records of somebody, a mail, and the answer that is right, worked out on paper by the clinic's own policy. */
import type { EvaluateRequest } from "../../../core/contract/evaluate.ts";
import type { ImportRecord } from "../../../core/contract/records.ts";
import type { FactName } from "../../../core/policy/readable-facts.ts";
import type { AccountRules } from "../../../core/policy/rules.ts";
import type { PolicyVersion } from "../../../core/policy/schema.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import type { OfferKind } from "../../../core/words.ts";

/** How sure the product is that a mail asks for money back. */
export type Band = "sure" | "unsure" | "none";

/** What a person has to say before anything is offered. */
export type Asked = "who" | "purchase" | "reason";

/**
 * What has to stand beside a suggestion, and must not where it is not so. `differs_from_record`: the mail claims what the records say otherwise.
 * `not_on_record`: it is about something that nobody bought here. `bereavement`: the patient has died.
 */
export const WARNINGS = [
  "chargeback",
  "given_before",
  "not_verified",
  "unsigned",
  "possible_duplicate",
  "asked_before",
  "all_used",
  "differs_from_record",
  "not_on_record",
  "bereavement",
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Money, or days of an extension; 0 for a redo and a refusal. */
export type Worths = Partial<Record<OfferKind, number>>;

export interface Offer {
  readonly kind: OfferKind;
  /** Minor units, or days of an extension; 0 for a redo and a refusal. */
  readonly worth: number;
  /** Of a refund: which payment gives back how much, by the names that the records have for them. */
  readonly to?: Readonly<Record<string, number>>;
  /** The policy's other offers. */
  readonly instead: Worths;
  /** Who has to agree; absent where an agent may. */
  readonly approval?: "lead" | "finance";
}

export type Attested = NonNullable<EvaluateRequest["attested"]>;

/** One matter of a mail: the truth, and what of it has to be asked before anything may be offered. */
export interface RightMatter {
  /** Whose matter it is: the record's name of the patient. */
  readonly who: string;
  /** Of what is asked for; empty where it is on no record. */
  readonly lines: readonly string[];
  /** Any of these is right; the first is what an agent would choose. */
  readonly reason: readonly ReasonCode[];
  /** The right act in the end; absent where there is none but to answer. */
  readonly offer?: Offer;
  /** Everything due went back before: the page says so and offers nothing. */
  readonly isGiven?: true;
  /** The mail does not say it, or says that it is somebody else's: asked first, and no money shown. */
  readonly asks?: readonly Asked[];
  /** Who writes may speak for the patient by what is on file, so that nobody has to establish it once it is said whose matter it is. */
  readonly maySpeak?: true;
  /** What the policy needs to know, in the order in which it asks. */
  readonly needs?: readonly FactName[];
  /** What staff then says. */
  readonly attested?: Attested;
  readonly warnings: readonly Warning[];
  /**
   * Names a fault of the product by which even a person who sets everything by hand is not shown the right offer. A test fails once it is
   * reached after all.
   */
  readonly outOfReach?: string;
}

export interface Right {
  readonly bands: readonly Band[];
  /** None for a mail that asks for nothing. */
  readonly matters: readonly RightMatter[];
}

export interface WorldMail {
  readonly atMs: number;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly body: string;
}

/** A clinic: where it is, what it sells, and the texts that its patients sign. */
export interface House {
  readonly location: Extract<ImportRecord, { type: "location" }>;
  readonly items: Readonly<Record<string, Extract<ImportRecord, { type: "item" }>>>;
  readonly policies: readonly PolicyVersion[];
  readonly rules: AccountRules;
}

export interface World {
  readonly name: string;
  readonly language: "en" | "es" | "fr";
  readonly house: House;
  readonly records: readonly ImportRecord[];
  readonly mail: WorldMail;
  readonly right: Right;
}

/** The worlds of one theme. */
export type Theme = readonly World[];
