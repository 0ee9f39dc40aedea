import { plural } from "../../../plural.ts";
import type { ClauseResult, FloorResult, WorkingCode } from "../../../shapes/sidebar.ts";
import { houseRules } from "../house-rules.ts";

const workings: Record<WorkingCode, string> = {
  paid: "Paid",
  unused_share: "Share of what was not used",
  used_at_list: "Less what was used, at list price",
  share_of_paid: "Share of what was paid",
  time_left: "Share of the time left",
  fixed: "Fixed amount of the clause",
  overpaid: "Paid too much by the insurer",
  nothing: "Nothing by this clause",
  fee: "Less the fee",
  fee_dropped: "Fee dropped by a rule",
  cap: "At most, by the clause",
  floor_zero: "Never below zero",
  raised_by_floor: "Raised to the least that is due",
  bonus: "Bonus on account credit",
  of_quantity: "Of those that are given back",
  still_owed: "Less what is not paid yet",
  spent: "Limited to what was not spent",
  already_returned: "Less what was already returned",
  decided_before: "Less what is decided and has not left yet",
  waits_for_approval: "Less what waits for approval",
  limited_to_collected: "Limited to what was collected",
  no_shows_not_counted: "No-shows not counted as used",
  no_shows_counted: "No-shows counted as used",
  late_cancels_not_counted: "Late cancels not counted as used",
  late_cancels_counted: "Late cancels counted as used",
  no_shows_charged: "No-shows paid for with a fee, not counted as used",
  late_cancels_charged: "Late cancels paid for with a fee, not counted as used",
  override: "Changed by hand",
};

const results: Record<ClauseResult, string> = {
  decides: "decides",
  not_held: "does not apply",
  stopped_unknown: "waits for a missing fact",
  not_enforceable: "cannot be used: not signed before the purchase",
  not_reached: "not needed",
};

const floors: Record<FloorResult, string> = {
  applied: "applied",
  not_held: "does not apply",
  unknown: "waits for a missing fact",
  no_effect: "changes nothing here",
  warns: "nobody of the clinic has reviewed it: it changes nothing, look at it",
};

const codes: Readonly<Record<string, string>> = {
  signed_before: "signed before the purchase",
  signed_after: "signed after the purchase",
  missing: "missing",
  tablet: "tablet",
  paper: "paper",
  online: "online",
  email: "e-mail",
  verbal: "by word of mouth",
  unopened: "unopened",
  opened: "opened",
  damaged: "damaged",
  expected: "expected",
  not_expected: "not expected",
  visit_needed: "visit needed",
  service: "service",
  package: "package",
  membership: "membership",
  product: "product",
  deposit: "deposit",
  gift_card: "gift card",
};

export const why = {
  clause: (title: string) => `Why: ${title}`,
  signed: (day: string) => `signed ${day}`,
  signedHow: (day: string, how: string) => `Signed ${day}, ${how}`,
  signedAfter: (day: string) => `signed only after the purchase, ${day}`,
  notSigned: "no signed consent",
  consentGap: "Consent gap: nothing was signed for this purchase.",
  how: { tablet: "on a tablet", paper: "on paper", online: "online", email: "by e-mail", verbal: "by word of mouth" },
  howOther: (how: string) => how,
  read: "Read the text as signed",
  version: (id: string) => `Version ${id}`,
  policyChosenBy: {
    signed: "The version the patient signed decides.",
    in_force_at_purchase: "Nothing was signed: the version in force on the day of purchase decides.",
  },
  sum: "How the sum is made",
  policySum: "How the policy's own sum is made",
  counted: {
    no_shows_not_counted: (n: number) =>
      plural("en", n, { one: "1 no-show, not counted as used", other: `${n} no-shows, not counted as used` }),
    no_shows_counted: (n: number) =>
      plural("en", n, { one: "1 no-show, counted as used", other: `${n} no-shows, counted as used` }),
    late_cancels_not_counted: (n: number) =>
      plural("en", n, { one: "1 late cancel, not counted as used", other: `${n} late cancels, not counted as used` }),
    late_cancels_counted: (n: number) =>
      plural("en", n, { one: "1 late cancel, counted as used", other: `${n} late cancels, counted as used` }),
    no_shows_charged: (n: number) =>
      plural("en", n, {
        one: "1 no-show, paid for with a fee, not counted as used",
        other: `${n} no-shows, paid for with a fee, not counted as used`,
      }),
    late_cancels_charged: (n: number) =>
      plural("en", n, {
        one: "1 late cancel, paid for with a fee, not counted as used",
        other: `${n} late cancels, paid for with a fee, not counted as used`,
      }),
  },
  step: "Step",
  running: "Amount",
  trace: "How the policy was read",
  test: (fact: string, found: string, expected: string) => `${fact}: ${found} (asks for ${expected})`,
  unknown: "unknown",
  held: { held: "holds", not_held: "does not hold", unknown: "unknown" },
  unreviewed: "A law may apply that nobody of the clinic has reviewed. It changes nothing here.",
  floorsTitle: "Rules of law, networks and the house",
  atLeast: (value: string) => `at least ${value}`,
  atMost: (value: string) => `at most ${value}`,
  between: (low: string, high: string) => `${low} to ${high}`,
  or: " or ",
  codes,
  workings,
  results,
  floors,
  houseRules,
};
