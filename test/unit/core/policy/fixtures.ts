/** Hand-made facts and policies for worked sums: six sessions, 1,200.00 paid, list price 250.00, two used, one no-show. */
import { readFileSync } from "node:fs";
import type { Facts } from "../../../../core/facts/facts.ts";
import { type AccountRules, accountRulesSchema, type Floor } from "../../../../core/policy/rules.ts";
import type { Clause, Offer, PolicyVersion } from "../../../../core/policy/schema.ts";
import { policyVersionSchema } from "../../../../core/policy/schema.ts";

const POLICIES = new URL("../../../../demo/clinic/policies/", import.meta.url);

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, POLICIES), "utf8"));

export const demoPolicy = (name: string): PolicyVersion => policyVersionSchema.parse(readJson(name));
export const demoRules = (): AccountRules => accountRulesSchema.parse(readJson("rules"));
export const rulesWith = (...floors: Floor[]): AccountRules => ({ ...demoRules(), floors });

export const LINE_ID = "01K9ZZZZZZZZZZZZZZZZZZZZZ1";
export const PAYMENT_ID = "01K9ZZZZZZZZZZZZZZZZZZZZP1";
export const OTHER_PAYMENT_ID = "01K9ZZZZZZZZZZZZZZZZZZZZP2";

type Change = Partial<Omit<Facts, "line" | "uses" | "consent" | "evidence">> & {
  readonly line?: Partial<Facts["line"]>;
  readonly uses?: Partial<NonNullable<Facts["uses"]>> | null;
  readonly consent?: Partial<Facts["consent"]>;
  readonly evidence?: Facts["evidence"];
};

const USES = { sold: 6, bonus: 0, used: 2, noShows: 1, lateCancels: 0, listPerUseMinor: 25_000 };

/** The package of the worked sums, asked for on 21 November 2026, bought and signed for on 4 March. `uses: null` for no package. */
export function packageFacts({ line, uses, consent, evidence, ...rest }: Change = {}): Facts {
  return {
    format: 1,
    requestedOn: "2026-11-21",
    reason: "changed_mind",
    tenders: [{ paymentId: PAYMENT_ID, tender: "card", capturedOn: "2026-03-04" }],
    ...rest,
    line: {
      lineId: LINE_ID,
      kind: "package",
      category: "laser",
      boughtOn: "2026-03-04",
      quantity: 1,
      currency: "USD",
      paidMinor: 120_000,
      listMinor: 150_000,
      discountMinor: 30_000,
      taxMinor: 0,
      locationId: "loc-1",
      jurisdiction: "US-OR",
      ...line,
    },
    ...(uses === null ? {} : { uses: { ...USES, ...uses } }),
    consent: { state: "signed_before", acceptedOn: "2026-03-04", how: "tablet", ...consent },
    evidence: evidence ?? {},
  };
}

export const offer = (change: Partial<Offer> = {}): Offer => ({
  kind: "refund",
  formula: { type: "unused_share" },
  entitlement: "void",
  ...change,
});

export const DECLINE_OFFER: Offer = { kind: "decline", formula: { type: "none" }, entitlement: "keep" };

export const clause = (change: Partial<Clause> & Pick<Clause, "id">): Clause => ({
  title: change.id,
  text: { en: `Text of ${change.id}` },
  restrictive: false,
  when: [],
  grants: { offers: [offer()] },
  ...change,
});

export const policy = (change: Partial<PolicyVersion> = {}): PolicyVersion => ({
  format: "makegood-policy-1",
  policyId: "test-policy",
  version: 1,
  effectiveOn: "2026-01-01",
  currency: "USD",
  title: "Test policy",
  text: { en: "Text." },
  appliesTo: {},
  clauses: [],
  otherwise: { offers: [offer()] },
  ...change,
});

/** A policy of one offer, whatever the facts. */
export const policyOf = (...offers: Offer[]): PolicyVersion => policy({ otherwise: { offers } });
