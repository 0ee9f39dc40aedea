/**
 * What the sidebar shows of a ticket, before anybody pressed anything or after: one place that decides it, so that what is drawn is what is
 * measured (`npm run bench:suggest`). Pure; the parts that draw it ask here.
 */

import type { DraftReply } from "../../../core/contract/draft-reply.ts";
import type { EvaluateAnswer } from "../../../core/contract/evaluate.ts";
import type { Proposal } from "../../../core/contract/proposal.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import type { FactName } from "../../../core/policy/readable-facts.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import type { Role } from "../../../core/words.ts";
import { latestOf } from "../decide/decisions.ts";
import {
  type AskedFirst,
  type BoughtLine,
  type Chosen,
  chosenOf,
  isRejected,
  linesOf,
  missingOf,
  proposalOf,
} from "../form/case-form.ts";
import { lockedOf } from "../locked.ts";
import { type ClaimView, claimsOf } from "../records/evidence-words.ts";
import type { View } from "../view.ts";

/**
 * `who`: nobody knows yet whose matter it is. `maybe`: the mail may be a request, and a person is asked. `quiet`: no request was found, or
 * somebody said that it is none.
 */
export type PageSeen = "who" | "maybe" | "quiet" | "matter";

export function pageSeen({ patient, intent, case: theCase, decisions }: TicketView): PageSeen {
  const isMatter = theCase !== undefined || latestOf(decisions) !== undefined;
  if (!isMatter && intent.saidNo) return "quiet";
  if (!isMatter && !intent.isRefundRequest) return intent.band === "unsure" ? "maybe" : "quiet";
  return patient ? "matter" : "who";
}

/** The patient took the request back before anything was decided, and nothing brought it up again: nothing is offered to be pressed. */
export const isWithdrawn = ({ case: theCase, heard = [], decisions }: TicketView): boolean =>
  theCase?.state === "done" && latestOf(decisions) === undefined && heard.some(({ as }) => as === "withdrawn");

/** The offer that the patient accepted, where it can still be given and is another than the suggested one. */
export function acceptedOf({ heard = [], decisions, proposal, matters = [] }: TicketView) {
  if (latestOf(decisions) !== undefined || matters.length > 1) return undefined;
  const accepted = heard.find(({ as }) => as === "accepted");
  const option = proposal?.options.find(({ kind }) => kind === accepted?.offer);
  return accepted && option && !option.suggested && !option.rejected ? accepted : undefined;
}

/** The matter of a ticket as somebody looks at it. */
export interface CaseFormSeen {
  readonly proposal: Proposal | undefined;
  readonly draft: DraftReply | undefined;
  readonly chosen: Chosen | undefined;
  readonly allLines: readonly BoughtLine[];
  readonly lines: readonly BoughtLine[];
  /** What the person has to say before anything is proposed. */
  readonly missing: readonly AskedFirst[];
}

/** `answer`: to the question that the view asks; undefined while there is none, or it has not come. */
export function matterSeen(ticket: TicketView, view: View, answer: EvaluateAnswer | undefined): CaseFormSeen {
  const { proposal, draft } = proposalOf(ticket, answer);
  const allLines = linesOf(ticket.story);
  // While only the reason is missing, what the mail means is known already.
  const lineIds = proposal?.lineIds ?? view.lineIds ?? ticket.about?.lineIds;
  return {
    proposal,
    draft,
    chosen: chosenOf(proposal, view),
    allLines,
    lines: allLines.filter(({ lineId }) => lineIds?.includes(lineId)),
    missing: missingOf(ticket, view),
  };
}

/** The reason that stands on the page. Where the server asks for it nobody has named one yet: nothing is chosen for the person. */
export function reasonSeen(ticket: TicketView, view: View, proposal: Proposal | undefined): ReasonCode | undefined {
  if (view.reason) return view.reason;
  if (ticket.asks?.includes("reason")) return undefined;
  return proposal?.reason ?? ticket.case?.reason ?? ticket.intent.reason?.code;
}

/**
 * The reasons that this message may mean, where another one stands on the page: the case may have its reason from an earlier message or from
 * a person, and these words are no proof of it. Empty where nothing differs.
 */
export function readsOtherwise({ intent }: TicketView, shown: ReasonCode | undefined): readonly ReasonCode[] {
  const read = intent.reasons ?? (intent.reason ? [intent.reason.code] : []);
  return shown === undefined || read.includes(shown) ? [] : read.filter((code) => code !== "other").slice(0, 2);
}

/**
 * The two reasons that the mail may mean, the likeliest first, where it does not say which and nobody has chosen; none otherwise. The likeliest
 * may stand already: the policy then offers the same for either.
 */
export function likelyReasons(
  { asks, intent, case: theCase, proposal }: TicketView,
  view: View,
): readonly ReasonCode[] {
  const reasons = intent.reasons ?? [];
  const isSaid = theCase !== undefined && theCase.reasonOpen === undefined;
  const mayStand = asks?.includes("reason") || (!isSaid && proposal?.reason === reasons[0]);
  return !view.reason && mayStand && reasons.length > 1 ? reasons.slice(0, 2) : [];
}

/** Words of the mail for something that the patient did not buy here; shown while nobody has said which purchase is meant. */
export const onNoRecordSeen = (
  { about }: TicketView,
  { missing }: Pick<CaseFormSeen, "missing">,
): string | undefined => (missing.includes("purchase") ? about?.onNoRecord : undefined);

/** What the mail claims of the purchases on the page, with the record beside it. */
export const claimsSeen = ({ about }: TicketView, { lines }: Pick<CaseFormSeen, "lines">): readonly ClaimView[] =>
  claimsOf(
    about,
    lines.map(({ lineId }) => lineId),
  );

/** What stands in the place of the suggestion. */
export type PlaceSeen =
  | { readonly shows: "suggestion"; readonly chosen: Chosen; readonly proposal: Proposal }
  /** The person says first what the mail does not. */
  | { readonly shows: "asks"; readonly missing: readonly AskedFirst[] }
  /** The policy needs a fact. */
  | { readonly shows: "needs"; readonly needs: readonly FactName[] }
  /** The bank holds every payment. */
  | { readonly shows: "locked" }
  /** `given`: all that is due was given before. `held`: the payments have to be put right first. */
  | { readonly shows: "nothing"; readonly because: "given" | "held" | "no_offer" };

export function placeSeen({ missing, proposal, chosen, lines }: CaseFormSeen): PlaceSeen {
  if (lockedOf(lines).all && !chosen) return { shows: "locked" };
  if (proposal && proposal.needs.length > 0) return { shows: "needs", needs: proposal.needs };
  if (missing.length > 0) return { shows: "asks", missing };
  if (chosen && proposal) return { shows: "suggestion", chosen, proposal };
  const because = proposal?.taken?.nothingMore ? "given" : proposal?.held ? "held" : "no_offer";
  return { shows: "nothing", because };
}

/** What the primary button under a suggestion does: it decides, or something has to come first. */
export type ActSeen = "decide" | "blocked" | "rejected" | "cause_first";

/** `isCaused`: the exception has its cause and its sentence. */
export function actSeen(
  { allowed }: TicketView,
  proposal: Proposal | undefined,
  chosen: Chosen,
  who: { readonly role: Role; readonly isCaused: boolean },
): ActSeen {
  if (!allowed.decide || allowed.blocked) return "blocked";
  if (proposal && isRejected(proposal, chosen, who.role)) return "rejected";
  return chosen.exception && !who.isCaused ? "cause_first" : "decide";
}
