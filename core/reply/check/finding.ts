/** What the check of a reply says: which words, where, and whether they stop it. */

/** Wrong money, how far it is, what was decided, and a legal hold stop a letter; the rest is asked once, and whoever sends may insist. */
export const REPLY_CHECKS = {
  empty: "blocks",
  legal_hold: "blocks",
  amount_differs: "blocks",
  promises_money: "blocks",
  refuses_given: "blocks",
  gives_other: "blocks",
  way_differs: "blocks",
  says_sent: "blocks",
  says_arrived: "blocks",
  says_coming: "blocks",
  refuses_open: "asks",
  amount_missing: "asks",
  amount_unknown: "asks",
  days_differ: "asks",
  date_differs: "asks",
  no_task: "asks",
  banned_phrase: "asks",
  clinical_detail: "asks",
  undated_promise: "asks",
  second_apology: "asks",
  reading_grade: "asks",
} as const satisfies Record<string, Severity>;

export type Severity = "blocks" | "asks";
export type ReplyCheck = keyof typeof REPLY_CHECKS;

export interface ReplyFinding {
  readonly check: ReplyCheck;
  readonly severity: Severity;
  /** The words at fault, as they stand in the reply from `from` to before `to`; empty where something is missing. */
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** For the log and the API; the screen translates `check`. */
  readonly message: string;
}

/** Words of a reply, and where they stand. */
export interface Span {
  readonly words: string;
  readonly from: number;
}

export const MISSING: Span = { words: "", from: 0 };

export const finding = (
  check: ReplyCheck,
  { words, from }: Span,
  message: string,
  severity: Severity = REPLY_CHECKS[check],
): ReplyFinding => ({
  check,
  severity,
  words,
  from,
  to: from + words.length,
  message,
});

export const blocks = (findings: readonly ReplyFinding[]): boolean =>
  findings.some(({ severity }) => severity === "blocks");
