/** A ticket whose mail is about more than one purchase, as a ticket for each: every part of the page shows one matter. Pure. */
import type { DecisionView } from "../../../core/contract/decision.ts";
import type { MatterView } from "../../../core/contract/matter.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { isOpenAgain, latestOf } from "../decide/decisions.ts";

/** The ticket as if its mail were about this matter alone. */
export function ticketOfMatter(ticket: TicketView, matter: MatterView): TicketView {
  const { matters: _, proposal: __, asks: ___, about: ____, draft: _____, clinician, ...shared } = ticket;
  const { proposal, asks, about, draft, intent, decisionIds } = matter;
  return {
    ...shared,
    ...(clinician && isClinical(matter) ? { clinician } : {}),
    intent: { ...ticket.intent, quote: undefined, reason: undefined, ...intent },
    decisions: ticket.decisions.filter(({ decisionId }) => decisionIds.includes(decisionId)),
    ...(proposal ? { proposal } : {}),
    ...(asks ? { asks } : {}),
    ...(about ? { about } : {}),
    ...(draft ? { draft } : {}),
  };
}

/** What a clinician was asked is of the matter that is about a result or a plan. */
const isClinical = ({ proposal, intent }: MatterView): boolean =>
  ["result", "plan_changed"].includes(proposal?.reason ?? intent.reason?.code ?? "") ||
  proposal?.needs.includes("clinician.answer") === true;

/** The matters that are shown one below the other; empty where the ticket is one. */
export const mattersSeen = ({ matters = [] }: TicketView): readonly MatterView[] => (matters.length > 1 ? matters : []);

/**
 * The matter whose letter speaks of this one as well, since it was decided after it: that letter is the one to put in, and this one's own
 * would take its place and leave half of the answer out.
 */
export function tellsToo(ticket: TicketView, matter: MatterView): MatterView | undefined {
  const own = standingOf(ticket, matter);
  if (!own?.reply || own.state !== "approved") return undefined;
  const later = mattersSeen(ticket)
    .filter(({ lineId }) => lineId !== matter.lineId)
    .map((other) => ({ other, decision: standingOf(ticket, other) }))
    .filter(({ decision }) => decision?.state === "approved" && decision.decidedAtMs > own.decidedAtMs)
    .filter(({ decision, other }) => [matter, other].every((one) => speaksOf(decision?.reply, one)))
    .sort((a, b) => (b.decision?.decidedAtMs ?? 0) - (a.decision?.decidedAtMs ?? 0));
  return later[0]?.other;
}

/** By the name that letters give it; in a heading it begins with a capital. */
const speaksOf = (reply = "", { called, title }: MatterView): boolean =>
  reply.toLowerCase().includes((called ?? title).toLowerCase());

function standingOf(ticket: TicketView, { decisionIds }: MatterView): DecisionView | undefined {
  const latest = latestOf(ticket.decisions.filter(({ decisionId }) => decisionIds.includes(decisionId)));
  return latest && !isOpenAgain(latest) ? latest : undefined;
}
