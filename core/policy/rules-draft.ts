/** Account rules while somebody writes them: a number that is not typed yet, or cannot be read, is `null`, which no rules may hold. */
import type { AccountRules } from "./rules.ts";

type Gap<T> = T extends number
  ? T | null
  : T extends readonly (infer One)[]
    ? Gap<One>[]
    : T extends object
      ? { [K in keyof T]: Gap<T[K]> }
      : T;

export type RulesDraft = Gap<AccountRules>;

const NOTHING = { perDecisionMinor: 0, perDayMinor: 0, exceptionMinor: 0 } as const;

/** What a clinic begins with: nobody decides anything alone until somebody says so. */
export const firstRules = (currency: string): RulesDraft => ({
  format: "makegood-rules-1",
  rulesId: "clinic-rules",
  currency,
  authority: { agent: { ...NOTHING }, lead: { ...NOTHING }, finance: { ...NOTHING } },
  approvalExpiresHours: 72,
  undoWindowSeconds: 120,
  firstAnswerDays: 1,
  decisionDays: 5,
  floors: [],
  templates: [],
  bannedPhrases: [],
  signature: "",
});
