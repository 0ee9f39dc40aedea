/**
 * Tickets that we make: one that follows a ticket which Freshdesk has put away, and one for a case that has none. A tag names the case, since no
 * other word of a ticket is ours alone; by it a ticket whose answer was lost is found again.
 */
import type * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { FollowUpOrder, TicketOrder, TicketText } from "../helpdesk.ts";
import { type FreshdeskHttp, parsed } from "./http.ts";
import { readArchived, readHere } from "./ticket-path.ts";
import type { TicketWriter } from "./ticket-writer.ts";
import { foundAnswer, ticketAnswer, ticketsAnswer } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;
type MadeFor = NonNullable<TicketText["madeFor"]>;

interface Maker {
  readonly http: FreshdeskHttp;
  readonly nowMs: () => number;
  readonly writer: TicketWriter;
}

const OPEN = 2;
const LOW = 1;

/** At most 32 characters each. */
const tagsOf = ({ caseId, closedTicketId }: MadeFor): string[] => [
  `mg_${caseId.toLowerCase()}`,
  ...(closedTicketId === undefined ? [] : [`mg_after_${closedTicketId}`]),
];

/** Only agents, rules and the API can set a tag, so no patient can claim a case with it. */
export function madeForIn(tags: readonly string[]): TicketText["madeFor"] {
  const [caseId] = tags.flatMap((tag) => /^mg_([0-9a-hjkmnp-tv-z]{26})$/i.exec(tag)?.[1] ?? []);
  const [closedTicketId] = tags.flatMap((tag) => /^mg_after_(\d{1,18})$/.exec(tag)?.[1] ?? []);
  if (caseId === undefined) return undefined;
  return { caseId: caseId.toUpperCase(), ...(closedTicketId === undefined ? {} : { closedTicketId }) };
}

export async function createFollowUp(maker: Maker, order: FollowUpOrder): Answer<{ ticketId: string }> {
  const { http } = maker;
  const archived = await readArchived(http, order.closedTicketId);
  const closed = archived.ok ? archived : await readHere(http, order.closedTicketId);
  if (!closed.ok) return closed;
  const { requester_id, subject } = closed.value;
  return make(maker, order, order, {
    list: `requester_id=${requester_id}`,
    about: { requester_id, subject: subject ?? "" },
  });
}

/** A requester whom Freshdesk does not know becomes a contact of it. */
export function createTicket(maker: Maker, order: TicketOrder): Answer<{ ticketId: string }> {
  const { name, email } = order.requester;
  return make(maker, { caseId: order.caseId }, order, {
    list: `email=${encodeURIComponent(email)}`,
    about: { name, email, subject: order.subject },
  });
}

interface Wish {
  /** Whose tickets it would be among. */
  readonly list: string;
  readonly about: { readonly subject: string; readonly [more: string]: unknown };
}

const HOUR_MS = 3_600_000;
/** Of the account's tickets of an hour, the newest first: three hundred. */
const PAGES_MOST = 3;

/** Looked for first: two tries at once cannot be told apart, and one account makes one at a time. */
async function make(
  maker: Maker,
  madeFor: MadeFor,
  { privateNoteHtml, assigneeId }: Pick<TicketOrder, "privateNoteHtml" | "assigneeId">,
  { list, about }: Wish,
): Answer<{ ticketId: string }> {
  const tags = tagsOf(madeFor);
  const { http, writer } = maker;
  const known = await find(maker, list, tags);
  if (!known.ok) return known;
  const made = known.value === undefined ? await post(http, { ...about, tags }, assigneeId) : ok(known.value);
  if (!made.ok) return made;
  const ticketId = String(made.value);
  const { caseId, closedTicketId } = madeFor;
  // Not as an update's, which counts up behind the case.
  const marker = `mg-${caseId}-${closedTicketId === undefined ? "new" : `after-${closedTicketId}`}`;
  const noted = await writer.update({ ticketId, privateNoteHtml, marker, addTags: [], removeTags: [], fields: {} });
  return noted.ok ? ok({ ticketId }) : noted;
}

/**
 * By the case's own tag, which nobody changes: the requester's tickets of thirty days, and then whosever it is, since the address it was made for may
 * be another by now. The search is minutes behind, so what was made in the last hour is looked for among all that is new.
 */
async function find({ http, nowMs }: Maker, list: string, wanted: readonly string[]): Answer<number | undefined> {
  const theirs = await http.read(`/tickets?${list}&${NEWEST}`, ticketsAnswer);
  // Of an address that Freshdesk does not know there are none.
  if (!theirs.ok && theirs.error.detail !== "freshdesk.400") return theirs;
  const own = theirs.ok ? firstOf(theirs.value, wanted) : undefined;
  if (own !== undefined) return ok(own);
  const query = encodeURIComponent(`"tag:'${wanted[0]}'"`);
  const searched = await http.read(`/search/tickets?query=${query}`, foundAnswer);
  if (!searched.ok) return searched;
  const older = firstOf(searched.value.results, wanted);
  if (older !== undefined) return ok(older);
  const since = new Date(nowMs() - HOUR_MS).toISOString().replace(/\.\d+Z$/, "Z");
  for (let page = 1; page <= PAGES_MOST; page += 1) {
    const search = `updated_since=${since}&${NEWEST}${page === 1 ? "" : `&page=${page}`}`;
    const recent = await http.readPage(`/tickets?${search}`, ticketsAnswer);
    if (!recent.ok) return recent;
    const made = firstOf(recent.value.value, wanted);
    if (made !== undefined || !recent.value.hasMore) return ok(made);
  }
  return ok(undefined);
}

const NEWEST = "order_by=created_at&order_type=desc&per_page=100";

/** The first that has these tags of ours, and no other of ours. */
function firstOf(tickets: z.infer<typeof ticketsAnswer>, wanted: readonly string[]): number | undefined {
  const fits = (tags: readonly string[] | null | undefined) => {
    const its = (tags ?? []).map((tag) => tag.toLowerCase()).filter((tag) => tag.startsWith("mg_"));
    return its.length === wanted.length && wanted.every((tag) => its.includes(tag));
  };
  return tickets
    .filter(({ tags }) => fits(tags))
    .map(({ id }) => id)
    .sort((a, b) => a - b)[0];
}

async function post(
  http: FreshdeskHttp,
  about: Wish["about"] & { readonly tags: readonly string[] },
  assigneeId: string | undefined,
): Answer<number> {
  // The patient sees the description: what a case says stands in the private note.
  const body = { ...about, description: escaped(about.subject), status: OPEN, priority: LOW };
  const owner = assigneeId !== undefined && /^\d{1,15}$/.test(assigneeId) ? Number(assigneeId) : undefined;
  const first = await http.make("/tickets", owner === undefined ? body : { ...body, responder_id: owner });
  const isRefused = !first.ok && first.error.detail === "freshdesk.400" && owner !== undefined;
  // Whoever owns the case may have left the helpdesk: better a ticket of nobody's than none.
  const made = isRefused ? await http.make("/tickets", body) : first;
  if (!made.ok) return made;
  const read = parsed(made.value, ticketAnswer, "unknown");
  return read.ok ? ok(read.value.id) : err(read.error);
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
