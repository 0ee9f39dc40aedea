/** The least and the most that a figure of the account rules may be: what checks them and what says so beside a field read it here. */
export const RULES_BOUNDS = {
  patientLimitDays: [1, 366],
  approvalExpiresHours: [1, 24 * 30],
  undoWindowSeconds: [0, 3600],
  firstAnswerDays: [0, 30],
  decisionDays: [0, 60],
  creditDays: [1, 36_500],
  afterDays: [0, 3650],
  payWithinDays: [0, 365],
} as const satisfies Record<string, readonly [number, number]>;
export type RulesBound = keyof typeof RULES_BOUNDS;
