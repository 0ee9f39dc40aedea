import type { Account } from "./account.ts";
import { type Actor, cameIn, commentEvent, makeComment } from "./comment-writes.ts";
import type { AuditEvent, AuditRecord, CommentRecord, TicketRecord, UserRecord } from "./records.ts";
import { invalid, notFound, Refusal } from "./refusal.ts";
import { plainFromHtml } from "./text.ts";
import type { CommentInput, TagChange, TicketCreate, TicketUpdate } from "./update-input.ts";
import { normalTags, withValues } from "./values.ts";

export interface Written {
  readonly ticket: TicketRecord;
  /** Absent when the update changed nothing. */
  readonly audit: AuditRecord | undefined;
  readonly comment: CommentRecord | undefined;
}

/** @throws Refusal 404 for an unknown ticket */
export function ticketOrRefuse(account: Account, id: number): TicketRecord {
  const ticket = account.ticket(id);
  if (!ticket) throw notFound();
  return ticket;
}

/** @throws Refusal 409 when `safe_update` is present and the stamp is not the ticket's */
function refuseStale(ticket: TicketRecord, input: TicketUpdate | TagChange): void {
  if (input.safe_update === undefined) return;
  if (input.updated_stamp !== undefined && Date.parse(input.updated_stamp) === ticket.updatedAtMs) return;
  throw new Refusal(409, "UpdateConflict", "the ticket was changed after the given stamp; read it again");
}

/**
 * Applies one update in one step: comment, status, values and the audit of them all.
 * @throws Refusal 404, 409 (stale stamp) or 422 (closed ticket, empty or one comment too many)
 */
export function updateTicket(account: Account, actor: Actor, id: number, input: TicketUpdate): Written {
  const before = ticketOrRefuse(account, id);
  refuseStale(before, input);
  if (before.status === "closed") throw invalid("status", "closed prevents ticket update", "TicketClosed");
  refuseAssignee(account, input.assignee_id);
  const next: TicketRecord = {
    ...before,
    subject: input.subject ?? before.subject,
    status: input.status ?? before.status,
    priority: input.priority === undefined ? before.priority : input.priority,
    assigneeId: input.assignee_id === undefined ? before.assigneeId : input.assignee_id,
    requesterId: input.requester_id === undefined ? before.requesterId : knownRequester(account, input.requester_id).id,
    externalId: input.external_id === undefined ? before.externalId : input.external_id,
    ...withValues(before, account.fields(), input),
  };
  return commit(account, actor, before, next, input);
}

/** `PUT` adds, `POST` replaces, `DELETE` takes away; the rules of an update hold. */
export function changeTags(
  account: Account,
  actor: Actor,
  id: number,
  how: "add" | "replace" | "remove",
  input: TagChange,
): TicketRecord {
  const ticket = ticketOrRefuse(account, id);
  const given = normalTags(input.tags);
  const tags =
    how === "replace"
      ? given
      : how === "add"
        ? [...ticket.tags, ...given]
        : ticket.tags.filter((tag) => !given.includes(tag));
  const { safe_update, updated_stamp } = input;
  return updateTicket(account, actor, id, { tags, safe_update, updated_stamp }).ticket;
}

/** @throws Refusal 422 for an unknown requester or a missing first comment */
export function createTicket(account: Account, actor: Actor, input: TicketCreate, id?: number): Written {
  if (!input.comment) throw invalid("description", "cannot be blank", "BlankValue");
  refuseAssignee(account, input.assignee_id);
  const requester = requesterOf(account, actor, input);
  const source = input.via_followup_source_id ? account.ticket(input.via_followup_source_id) : undefined;
  // Of a ticket that is not closed nothing follows, without a word.
  const parent = source?.status === "closed" ? source : undefined;
  const now = wholeSecond(account.clock());
  const ticketId = id ?? account.next("ticket", 1);
  account.reserve("ticket", ticketId);
  if (parent)
    account.write("follow-ups", parent.id, [...(account.read<number[]>("follow-ups", parent.id) ?? []), ticketId]);
  const empty = { tags: parent?.tags ?? [], fields: {} };
  const fresh: TicketRecord = {
    id: ticketId,
    subject: input.subject ?? plainFromHtml(input.comment.body ?? input.comment.html_body ?? "").slice(0, 80),
    status: input.status ?? "new",
    priority: input.priority ?? null,
    requesterId: requester.id,
    submitterId: input.submitter_id ?? actor.user.id,
    assigneeId: input.assignee_id ?? null,
    externalId: input.external_id ?? null,
    channel: actor.channel,
    rel: actor.rel ?? null,
    followUpOf: parent?.id ?? null,
    createdAtMs: now,
    updatedAtMs: now,
    ...withValues(empty, account.fields(), input),
  };
  return commit(account, actor, undefined, fresh, input);
}

/** @throws Refusal 422 for an assignee who is no agent, or none any more */
function refuseAssignee(account: Account, id: number | null | undefined): void {
  const user = id === null || id === undefined ? undefined : account.user(id);
  if (id && (!user || user.role === "end-user" || user.suspended)) throw invalid("assignee", "is invalid");
}

function requesterOf(account: Account, actor: Actor, input: TicketCreate): UserRecord {
  if (input.requester_id !== undefined) return knownRequester(account, input.requester_id);
  return input.requester ? findOrCreateEndUser(account, input.requester) : actor.user;
}

/** @throws Refusal 422 for a user that nobody knows */
function knownRequester(account: Account, id: number): UserRecord {
  const known = account.user(id);
  if (!known) throw invalid("requester", "is unknown");
  return known;
}

/** A mail from an unknown address makes a new end user. */
export function findOrCreateEndUser(account: Account, from: { email: string; name?: string | undefined }): UserRecord {
  const known = account.userByEmail(from.email);
  if (known) return known;
  const user: UserRecord = {
    id: account.next("user", 500_001),
    name: from.name?.trim() || from.email,
    email: from.email,
    role: "end-user",
    customRoleId: null,
    suspended: false,
    externalId: null,
    createdAtMs: account.clock(),
  };
  account.putUser(user);
  return user;
}

function commit(
  account: Account,
  actor: Actor,
  before: TicketRecord | undefined,
  wanted: TicketRecord,
  { comment, metadata }: { comment?: CommentInput | undefined; metadata?: Record<string, unknown> | undefined },
): Written {
  const now = wholeSecond(account.clock());
  const stamped = before ? { ...wanted, updatedAtMs: Math.max(now, before.updatedAtMs + 1000) } : wanted;
  const auditId = account.next("event", 9_000_001);
  const said = comment && makeComment(account, actor, stamped, auditId, comment);
  const events = [...(said ? [commentEvent(account, said)] : []), ...changeEvents(account, before, stamped)];
  if (events.length === 0 && before) return { ticket: before, audit: undefined, comment: undefined };
  const createdAtMs = account.clock();
  const audit = {
    id: auditId,
    ticketId: stamped.id,
    authorId: actor.user.id,
    ...cameIn(actor),
    createdAtMs,
    custom: metadata ?? {},
    events,
  };
  if (said) account.write("comments", stamped.id, [...account.comments(stamped.id), said]);
  account.write("audits", stamped.id, [...account.audits(stamped.id), audit]);
  account.write("ticket", stamped.id, stamped);
  return { ticket: stamped, audit, comment: said };
}

function changeEvents(account: Account, before: TicketRecord | undefined, after: TicketRecord): AuditEvent[] {
  const was = before && plainValues(before);
  return Object.entries(plainValues(after)).flatMap(([field_name, value]): AuditEvent[] => {
    const previous_value = was?.[field_name] ?? null;
    if (JSON.stringify(previous_value) === JSON.stringify(value)) return [];
    const id = account.next("event", 9_000_001);
    const shown = value === null ? "" : String(value);
    if (!before) return [{ id, type: "Create", field_name, value: shown }];
    return [{ id, type: "Change", field_name, value: shown, previous_value }];
  });
}

/** What an audit can tell apart, under Zendesk's names; a custom field goes by its id. */
function plainValues(ticket: TicketRecord): Record<string, unknown> {
  const { subject, status, priority, assigneeId, requesterId, externalId, tags, fields } = ticket;
  return {
    subject,
    status,
    priority,
    assignee_id: assigneeId === null ? null : String(assigneeId),
    requester_id: String(requesterId),
    external_id: externalId,
    tags: tags.join(" "),
    ...fields,
  };
}

const wholeSecond = (atMs: number): number => Math.floor(atMs / 1000) * 1000;
