/** What the sidebar first shows of a world, in the words of a right answer. What it shows is decided where the sidebar decides it. */

import { mattersSeen, ticketOfMatter } from "../../../app/sidebar/form/several.ts";
import {
  actSeen,
  claimsSeen,
  matterSeen,
  onNoRecordSeen,
  pageSeen,
  placeSeen,
  reasonSeen,
} from "../../../app/sidebar/patient/first-seen.ts";
import { readView } from "../../../app/sidebar/view.ts";
import type { OptionView } from "../../../core/contract/option.ts";
import type { Proposal } from "../../../core/contract/proposal.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import type { FactName } from "../../../core/policy/readable-facts.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import { type Opened, ticketOf } from "./opened.ts";
import type { Asked, Band, Offer, Warning, Worths } from "./world.ts";

export interface ShownMatter {
  readonly who?: string | undefined;
  /** Of those among whom the person has to choose. */
  readonly candidates: readonly string[];
  readonly asks: readonly Asked[];
  readonly lines?: readonly string[];
  readonly reason?: ReasonCode | undefined;
  readonly needs: readonly FactName[];
  readonly place: "suggestion" | "asks" | "needs" | "locked" | "given" | "held" | "no_offer";
  readonly offer?: Offer;
  readonly warnings: readonly Warning[];
  /** The primary button decides at once. */
  readonly isPressed: boolean;
  /** A letter that asks the patient can be put into the editor. */
  readonly hasQuestion: boolean;
}

export interface Shown {
  readonly band: Band;
  readonly matters: readonly ShownMatter[];
}

/** Nobody has pressed anything. */
const AT_FIRST = readView("");

export function shownOf(opened: Opened): Shown {
  const ticket = ticketOf(opened);
  const band = ticket.intent.band ?? "none";
  const page = pageSeen(ticket);
  if (page === "quiet" || page === "maybe") return { band, matters: [] };
  if (page === "who") return { band, matters: [unknownSender(ticket, opened)] };
  const several = mattersSeen(ticket).map((matter) => ticketOfMatter(ticket, matter));
  return { band, matters: (several.length > 0 ? several : [ticket]).map((one) => matterShown(one, opened)) };
}

const candidatesOf = ({ match }: TicketView, { nameOf }: Opened) =>
  match.candidates.map(({ patientId }) => nameOf(patientId));

const unknownSender = (ticket: TicketView, opened: Opened): ShownMatter => ({
  candidates: candidatesOf(ticket, opened),
  asks: ["who"],
  needs: [],
  place: "asks",
  warnings: toldOf(ticket),
  isPressed: false,
  hasQuestion: ticket.draft !== undefined,
});

function matterShown(ticket: TicketView, opened: Opened): ShownMatter {
  const { nameOf, agent } = opened;
  const seen = matterSeen(ticket, AT_FIRST, undefined);
  const place = placeSeen(seen);
  const suggested = place.shows === "suggestion" ? place : undefined;
  const act = suggested && actSeen(ticket, seen.proposal, suggested.chosen, { role: agent.role, isCaused: false });
  const offer = suggested && offerOf(suggested.chosen.option, suggested.proposal.options, nameOf);
  const said = {
    who: ticket.patient && nameOf(ticket.patient.patientId),
    candidates: candidatesOf(ticket, opened),
    asks: place.shows === "asks" ? place.missing : [],
    reason: reasonSeen(ticket, AT_FIRST, seen.proposal),
    needs: place.shows === "needs" ? place.needs : [],
    place: place.shows === "nothing" ? place.because : place.shows,
    warnings: [
      ...warningsOf(ticket, seen.proposal, suggested !== undefined),
      ...(claimsSeen(ticket, seen).some(({ differs }) => differs) ? (["differs_from_record"] as const) : []),
      ...(onNoRecordSeen(ticket, seen) === undefined ? [] : (["not_on_record"] as const)),
    ],
    isPressed: act === "decide",
    hasQuestion: seen.draft?.situation === "ask" && seen.draft.problems.length === 0,
  };
  return {
    ...said,
    ...(seen.lines.length > 0 ? { lines: seen.lines.map(({ lineId }) => nameOf(lineId)) } : {}),
    ...(offer ? { offer } : {}),
  };
}

const toldOf = ({ intent, who }: TicketView): Warning[] => [
  ...(intent.chargeback ? (["chargeback"] as const) : []),
  ...(who?.isDeceased ? (["bereavement"] as const) : []),
];

const BY_SIGNAL: Partial<Record<Proposal["signals"][number]["code"], Warning>> = {
  consent_gap: "unsigned",
  possible_duplicate: "possible_duplicate",
  repeat_requester: "asked_before",
  all_used: "all_used",
};

/** Signals stand under a suggestion only; what went back before also where nothing is suggested. */
function warningsOf(ticket: TicketView, proposal: Proposal | undefined, isSuggested: boolean): Warning[] {
  const signals = isSuggested ? (proposal?.signals ?? []) : [];
  const isNeeding = proposal !== undefined && proposal.needs.length > 0;
  const wentBack = !isNeeding && (proposal?.taken?.parts ?? []).some(({ by }) => by !== "waiting");
  return [
    ...toldOf(ticket),
    ...(wentBack ? (["given_before"] as const) : []),
    ...(ticket.verification.state === "not_verified" ? (["not_verified"] as const) : []),
    ...new Set(signals.flatMap(({ code }) => BY_SIGNAL[code] ?? [])),
  ];
}

const worthOf = ({ kind, amountMinor, extendDays }: Pick<OptionView, "kind" | "amountMinor" | "extendDays">) =>
  kind === "extend" ? (extendDays ?? 0) : amountMinor;

/** An option of the policy as a right answer would write it. */
export function offerOf(
  option: OptionView | undefined,
  options: readonly OptionView[],
  nameOf: Opened["nameOf"],
): Offer | undefined {
  if (!option) return undefined;
  const instead: Worths = Object.fromEntries(
    options.filter((other) => other !== option).map((other) => [other.kind, worthOf(other)]),
  );
  const to = Object.fromEntries(
    option.allocations.map(({ paymentId, amountMinor }) => [nameOf(paymentId), amountMinor]),
  );
  return {
    kind: option.kind,
    worth: worthOf(option),
    ...(option.kind === "refund" ? { to } : {}),
    instead,
    ...(option.needsApprovalOf === "nobody" ? {} : { approval: option.needsApprovalOf }),
  };
}
