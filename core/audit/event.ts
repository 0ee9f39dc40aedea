import type { Role } from "../words.ts";

export const EVENT_TYPES = [
  "case.opened",
  "case.started",
  "case.linked",
  "case.unlinked",
  "case.set_aside",
  "found.opened",
  "found.changed",
  "found.gone",
  "found.back",
  "found.dismissed",
  "intake.ignored",
  "intake.unsure",
  "request.said",
  "case.ended_wrong",
  "case.mistake_taken_back",
  "match.recorded",
  "who.said",
  "identity.verified",
  "identity.called_back",
  "identity.code_sent",
  "identity.code_tried",
  "requester.changed",
  "ticket.reread",
  "patient.asked",
  "patient.wrote",
  "reply.read",
  "reply.answered",
  "patient.said",
  "case.withdrawn",
  "review.opened",
  "review.ended",
  "clinician.asked",
  "clinician.answered",
  "consent.requested",
  "decision.recorded",
  "decision.stopped",
  "provider_pay.recorded",
  "approval.requested",
  "approval.approved",
  "approval.rejected",
  "approval.asked_back",
  "approval.expired",
  "delegation.given",
  "delegation.ended",
  "leg.requested",
  "leg.reserved",
  "leg.shared_again",
  "leg.claimed",
  "leg.answered",
  "leg.moved",
  "leg.attention",
  "leg.held_back",
  "payment.changed",
  "refund.adopted",
  "case.moved",
  "case.taken",
  "case.lines_set",
  "case.matters_read",
  "matter.ended",
  "matter.asked_again",
  "ticket.updated",
  "ticket.update_failed",
  "ticket.followed_up",
  "ticket.ordered",
  "ticket.made",
  "ticket.gone",
  "ticket.back",
  "access.denied",
  "import.applied",
  "rules.asked",
  "rules.changed",
  "rules.ended",
  "account.provisioned",
  "person.role_set",
  "person.left",
  "person.returned",
  "person.family_marked",
  "sessions.ended",
  "connection.set",
  "connection.test_begun",
  "connection.tested",
  "connection.paused",
  "connection.resumed",
  "snapshots.dropped",
  "session.opened",
  "reply.inserted",
  "letter.replaced",
  "task.opened",
  "task.closed",
  "account.frozen",
  "account.thawed",
  "reconciliation.finished",
  "difference.found",
  "difference.settled",
  "leg.resolved",
  "leg.news",
  "leg.bank_reference",
  "payment.news",
  "dispute.opened",
  "dispute.closed",
  "policy.draft_started",
  "policy.draft_discarded",
  "policy.published",
  "policy.withdrawn",
  "policy.retired",
  "letters.draft_started",
  "letters.draft_restored",
  "letters.draft_discarded",
  "letters.published",
  "task.checked",
  "credit.granted",
  "credit.used",
  "credit.use_undone",
  "credit.taken_back",
  "credit.paid_out",
  "credit.restored",
  "credit.expired",
  "message.queued",
  "message.moved",
  "notice.opened",
  "notice.post_queued",
  "notice.post_moved",
  "notice.ended",
  "notice.failed",
  "notice.rule_put",
  "notice.people_put",
  "quiet_hours.set",
  "link.made",
  "link.used",
  "link.code_sent",
  "link.code_tried",
  "page.given",
  "page.ended",
  "page.said",
  "page.choice_offered",
  "page.bank_details_shown",
  "contact.stopped",
  "contact.allowed",
  "provider_contact.put",
  "provider_contact.removed",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Who did it: a member of staff, a patient on an offer's page, an outside system's delivery, our own job, or who holds a link. */
export type Actor =
  | { readonly kind: "person"; readonly personId: string; readonly role: Role }
  | { readonly kind: "patient"; readonly offerId: string }
  | { readonly kind: "webhook"; readonly source: string; readonly deliveryId: string }
  | { readonly kind: "job"; readonly job: string }
  /** Whoever opened a link that was sent to one person: the row of the link says to whom. */
  | { readonly kind: "link"; readonly linkId: string };

export type EventValue = string | number | boolean | null;

/** Flat: ids, codes, hashes, dates and whole amounts. No names, no sentences; personal words stand elsewhere and only their hash here. */
export type EventData = Readonly<Record<string, EventValue | readonly EventValue[]>>;

/** One entry of the account's record (mission G3). `seq` counts from 1 without gaps; `prev` is the hash of the entry before. */
export type AuditEvent = {
  readonly seq: number;
  readonly atMs: number;
  readonly actor: Actor;
  readonly type: EventType;
  readonly caseId?: string;
  readonly data: EventData;
  readonly prev: string;
  readonly hash: string;
};

/** An event before it has its place in the chain. */
export type NewEvent = Omit<AuditEvent, "prev" | "hash">;
