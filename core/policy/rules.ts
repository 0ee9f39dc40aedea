/**
 * Account rules: what the clinic may change without asking a patient to sign again. Today's apply, whatever policy was signed
 * (docs/policy.md). Versioned apart from policies; an evaluation keeps the ids of both.
 */
import * as z from "zod";
import { creditTermsSchema } from "../credit/terms.ts";
import { LETTER_KINDS } from "../letter-kinds.ts";
import { civilDate, currency, label, nonNegativeMinor, outsideId, ulid } from "../primitives.ts";
import { RULES_BOUNDS, type RulesBound } from "../rules-bounds.ts";
import { LETTER_LANGUAGES, OFFER_KINDS, TENDERS } from "../words.ts";
import { formulaSchema, testSchema } from "./schema.ts";

const code = z.string().regex(/^[a-z][a-z0-9_-]{1,59}$/, "must be a short code in lower case");

const whole = (bound: RulesBound) => {
  const [least, most] = RULES_BOUNDS[bound];
  return z.int().min(least).max(most);
};

/** What a role may decide alone; above it somebody else approves. All in the account's currency. */
export const authoritySchema = z.strictObject({
  perDecisionMinor: nonNegativeMinor,
  perDayMinor: nonNegativeMinor,
  /** 0: exceptions always wait for somebody else. */
  exceptionMinor: nonNegativeMinor,
  /** What one person may give in exceptions in a calendar month (mission B6). Absent: no limit by the month. */
  exceptionsPerMonthMinor: nonNegativeMinor.optional(),
  /** What one case may come to, whoever decided its parts. Absent: as much as one decision. */
  perCaseMinor: nonNegativeMinor.optional(),
  /** What one patient may be given within `patientLimitDays`, whoever decided. Absent: as much as one decision. */
  perPatientMinor: nonNegativeMinor.optional(),
});
export type Authority = z.infer<typeof authoritySchema>;

/** Who says that a floor is the law of the place, and on which day they looked. */
const floorReview = z.strictObject({ by: label, on: civilDate });

/**
 * A legal or tender floor. It raises what the patient gets, forbids an offer, caps fees, or sets a deadline; it never lowers. Whether it binds or only
 * warns says `floorForce` (`core/policy/floor-force.ts`).
 */
export const floorSchema = z.strictObject({
  id: code,
  /** The place whose law it is, such as `US-CA`; for whoever reads: what it holds for stands in `when`. */
  jurisdiction: z.string().trim().min(2).max(10).optional(),
  /** The day on which the source said so. */
  sourceOn: civilDate.optional(),
  /** Null: nobody has looked, and it only warns. Absent: it was in force before there were reviews, and binds; one that comes in so is as null. */
  reviewed: floorReview.nullable().optional(),
  /** False: switched off. */
  isOn: z.boolean().optional(),
  /** Statute or network rule that a person can look up. */
  source: z.string().trim().min(3).max(300),
  when: z.array(testSchema).max(10),
  effect: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("at_least"), formula: formulaSchema }),
    z.strictObject({ type: z.literal("forbid"), kinds: z.array(z.enum(OFFER_KINDS)).min(1) }),
    z.strictObject({ type: z.literal("no_fees") }),
    z.strictObject({ type: z.literal("pay_within_days"), days: whole("payWithinDays") }),
  ]),
});
export type Floor = z.infer<typeof floorSchema>;

/** What no call to a processor gives back, such as a charge that is too old: a person pays it back by hand, with this as the reason. */
export const tenderLimitSchema = z.strictObject({
  id: code,
  /** Network rule or processor's page that a person can look up. */
  source: z.string().trim().min(3).max(300),
  tenders: z.array(z.enum(TENDERS)).min(1),
  /** Absent: whoever took the payment. */
  processors: z.array(outsideId).min(1).optional(),
  /** Holds once more days than this have passed since the payment. Absent: always. */
  afterDays: whole("afterDays").optional(),
});
export type TenderLimit = z.infer<typeof tenderLimitSchema>;

/** What a whole letter of the clinic's own is about; `holding` is an older one for whoever waits, whoever looks. */
const REPLY_SITUATIONS = [...LETTER_KINDS, "holding"] as const;

/** A reply's text for one situation; Liquid, rendered in the Worker over an allow-list of values (`core/reply`). */
export const replyTemplateSchema = z.strictObject({
  id: code,
  /** `condolence`: the patient has died, whatever the reason; the product's own stand in where a clinic has none. */
  family: z.enum(["own_it", "sympathy", "neutral", "condolence"]),
  situation: z.enum(REPLY_SITUATIONS),
  language: z.enum(LETTER_LANGUAGES),
  body: z.string().trim().min(20).max(8000),
});
export type ReplyTemplate = z.infer<typeof replyTemplateSchema>;

/**
 * When a provider's pay falls due, and who bears it where the sale is refunded: withheld from the next pay, or absorbed by the clinic. An exception is
 * the clinic's to bear, whatever stands here, unless who decides says otherwise.
 */
export const providerPaySchema = z.strictObject({
  fallsDue: z.enum(["at_sale", "at_redemption"]),
  onRefund: z.enum(["withheld", "absorbed"]),
});
export type ProviderPayRules = z.infer<typeof providerPaySchema>;

const signatureText = z.string().trim().min(1).max(300);

/** Limits of one person, lower or higher than their role's. They count while the person has that role, and then in place of all of its limits. */
const personLimitsSchema = z.strictObject({
  personId: ulid,
  role: z.enum(["agent", "lead", "finance"]),
  limits: authoritySchema,
});

/** What a role may decide alone at one location. It holds beside all other limits, those of single people too: the narrowest counts. */
const locationLimitsSchema = z.strictObject({
  locationId: outsideId,
  role: z.enum(["agent", "lead", "finance"]),
  limits: authoritySchema.pick({ perDecisionMinor: true, perDayMinor: true }),
});

export const accountRulesSchema = z.strictObject({
  format: z.literal("makegood-rules-1"),
  rulesId: code,
  currency,
  authority: z.strictObject({ agent: authoritySchema, lead: authoritySchema, finance: authoritySchema }),
  people: z.array(personLimitsSchema).max(200).optional(),
  locations: z.array(locationLimitsSchema).max(300).optional(),
  /** People who have locations of their own see only patients of these. Absent: everybody sees every patient. */
  sightByLocation: z.boolean().optional(),
  /** Over how many days what one patient was given is added up; thirty where the clinic says nothing. */
  patientLimitDays: whole("patientLimitDays").optional(),
  approvalExpiresHours: whole("approvalExpiresHours"),
  /** Between a decision and its money leaving; two minutes where the clinic says nothing. */
  undoWindowSeconds: whole("undoWindowSeconds").default(120),
  /** Working days until a first answer and until a decision are due. */
  firstAnswerDays: whole("firstAnswerDays"),
  decisionDays: whole("decisionDays"),
  floors: z.array(floorSchema).max(50),
  /** For the clinic's own mistakes, under any policy; the house's (`own-mistakes.ts`) where absent. */
  ownMistakes: z.array(floorSchema).max(50).optional(),
  tenderLimits: z.array(tenderLimitSchema).max(50).optional(),
  /** Whole letters of the clinic's own; where there is none, the product's stands (`core/reply`). */
  templates: z.array(replyTemplateSchema).max(100),
  /** Words a reply must never contain, such as "guarantee" or "fault" (mission D2). */
  bannedPhrases: z.array(z.string().trim().min(2).max(100)).max(100),
  signature: signatureText,
  /** The same in other languages than the clinic's own; `signature` stands where one is absent. */
  signatures: z.partialRecord(z.enum(LETTER_LANGUAGES), signatureText).optional(),
  /** Absent where the clinic pays nobody by what is sold or done. */
  providerPay: providerPaySchema.optional(),
  /** Terms of account credit; absent: it never expires, and paid credit is spent first. */
  credit: creditTermsSchema.optional(),
});
export type AccountRules = z.infer<typeof accountRulesSchema>;
