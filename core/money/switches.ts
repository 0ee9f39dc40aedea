/**
 * Where money may leave, and by whom: an admin switches it on at one place for one role, once what is asked of that place is true (mission L5).
 * Before that a trial lets small refunds through, so that one can be stopped and one let go.
 */
import type { Role } from "../words.ts";

/** An admin decides nothing alone: somebody of one of these roles approves. */
export const MONEY_ROLES = ["agent", "lead", "finance"] as const satisfies readonly Role[];
export type MoneyRole = (typeof MONEY_ROLES)[number];

export const isMoneyRole = (role: Role): role is MoneyRole => (MONEY_ROLES as readonly Role[]).includes(role);

/** In a trial: at most so much for one decision, so many decisions at a place, for so long. */
export const TRIAL_MOST_MINOR = 1_000;
export const TRIAL_MOST_DECISIONS = 5;
export const TRIAL_MS = 24 * 3_600_000;

/** How many tickets are looked at, and of a hundred how many have to be matched to a patient. */
export const MATCH_TICKETS = 50;
export const MATCH_PERCENT = 80;
export const WEBHOOK_MS = 7 * 24 * 3_600_000;

/** What is asked of the account and of a place, in the order in which one leads to the next. */
export const GO_LIVE_CHECKS = ["match", "fields", "webhook", "limits", "stopped", "let_go"] as const;
export type GoLiveCheckName = (typeof GO_LIVE_CHECKS)[number];

export interface GoLiveCheck {
  readonly check: GoLiveCheckName;
  readonly isDone: boolean;
  /** Tickets that were matched, of how many, and of how many patients of this place. */
  readonly n?: number | undefined;
  readonly of?: number | undefined;
  readonly here?: number | undefined;
  /** When it last happened. */
  readonly atMs?: number | undefined;
  /** Of `stopped` and `let_go`: the place takes no payments by a processor, so that refunds by hand count. */
  readonly byHand?: true | undefined;
}

export interface GoLiveFacts {
  readonly tickets: { readonly of: number; readonly matched: number; readonly here: number };
  /** Whether every connected helpdesk has the fields; false where none is connected. */
  readonly hasFields: boolean;
  readonly webhookAtMs: number | undefined;
  readonly nowMs: number;
  readonly hasLimits: boolean;
  readonly refunds: {
    readonly byHand: boolean;
    readonly stoppedAtMs?: number | undefined;
    readonly letGoAtMs?: number | undefined;
  };
}

/** A ticket that nobody is matched to has no place: the rate is that of all, and one of them has to be of a patient of this place. */
export function goLiveChecks({
  tickets,
  hasFields,
  webhookAtMs,
  nowMs,
  hasLimits,
  refunds,
}: GoLiveFacts): GoLiveCheck[] {
  const { of, matched, here } = tickets;
  const refund = (check: "stopped" | "let_go", atMs: number | undefined): GoLiveCheck => ({
    check,
    isDone: atMs !== undefined,
    ...(atMs === undefined ? {} : { atMs }),
    ...(refunds.byHand ? { byHand: true } : {}),
  });
  return [
    { check: "match", isDone: here > 0 && matched * 100 >= of * MATCH_PERCENT, n: matched, of, here },
    { check: "fields", isDone: hasFields },
    {
      check: "webhook",
      isDone: webhookAtMs !== undefined && nowMs - webhookAtMs < WEBHOOK_MS,
      ...(webhookAtMs === undefined ? {} : { atMs: webhookAtMs }),
    },
    { check: "limits", isDone: hasLimits },
    refund("stopped", refunds.stoppedAtMs),
    refund("let_go", refunds.letGoAtMs),
  ];
}

/** What a trial waits for: all but the refunds that it is there to make. */
export const trialLacks = (checks: readonly GoLiveCheck[]): GoLiveCheckName[] =>
  checks.filter(({ check, isDone }) => !isDone && check !== "stopped" && check !== "let_go").map(({ check }) => check);

export const switchLacks = (checks: readonly GoLiveCheck[]): GoLiveCheckName[] =>
  checks.filter(({ isDone }) => !isDone).map(({ check }) => check);
