import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import { ofTicket, type ZendeskHttp } from "./http.ts";
import type { TicketChange } from "./ticket-facts.ts";
import { markersAnswer, ticketAnswer, type WireTicket } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

interface WriterTools {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
}

const CLOSED: ConnectorFailure = { verdict: "refused", detail: "zendesk.ticket_closed", ticket: "closed" };
const TRIES_MAX = 4;
const AUDIT_PAGES_MAX = 20;
/** Where the marker lies in `audit.metadata.custom`. */
const MARKER_NAME = "makegood_update";
/** Zendesk cuts a longer comment off without a word; better no note's tail than half a tag. */
const NOTE_BYTES_MAX = 60_000;

/**
 * Changes a ticket in one PUT: note, fields and tags together, because Zendesk allows one user thirty updates of a ticket in ten minutes.
 * Zendesk has no idempotency for updates. The marker in the audit's metadata stands in for it: it is looked for *after* the stamp was read,
 * and the PUT insists on that stamp, so that an earlier try that arrives late either is seen or makes this one fail and look again.
 */
export class TicketWriter {
  readonly #http: ZendeskHttp;
  readonly #services: WriterTools;

  constructor(http: ZendeskHttp, services: WriterTools) {
    this.#http = http;
    this.#services = services;
  }

  async update(update: TicketChange): Answer<void> {
    if (new TextEncoder().encode(update.privateNoteHtml ?? "").length > NOTE_BYTES_MAX) {
      return err({ verdict: "refused", detail: "zendesk.note_too_long" });
    }
    for (let attempt = 1; attempt <= TRIES_MAX; attempt += 1) {
      const tried = await this.#try(update);
      if (!tried.ok || tried.value === "done") return tried.ok ? ok(undefined) : tried;
      if (attempt < TRIES_MAX) await this.#services.sleep(attempt * 100 + Math.floor(this.#services.random() * 200));
    }
    return err({ verdict: "not_executed", detail: "zendesk.409" });
  }

  async #try(update: TicketChange): Answer<"done" | "overtaken"> {
    const path = `/api/v2/tickets/${encodeURIComponent(update.ticketId)}`;
    const read = ofTicket(await this.#http.read(`${path}.json`, ticketAnswer));
    if (!read.ok) return read;
    const marked = await this.#isMarked(`${path}/audits.json`, update.marker);
    if (!marked.ok) return marked;
    if (marked.value) return ok("done");
    if (read.value.ticket.status === "closed") return err(CLOSED);
    const written = await this.#http.write(`${path}.json`, { ticket: bodyOf(update, read.value.ticket) });
    if (!written.ok) return (await this.#isClosed(path, written.error)) ? err(CLOSED) : written;
    return ok(written.value.status === 409 ? "overtaken" : "done");
  }

  /** Somebody may have closed it between our reading and our writing; Zendesk then refuses the update as it refuses a wrong field. */
  async #isClosed(path: string, failure: ConnectorFailure): Promise<boolean> {
    if (failure.detail !== "zendesk.422") return false;
    const read = await this.#http.read(`${path}.json`, ticketAnswer);
    return read.ok && read.value.ticket.status === "closed";
  }

  async #isMarked(path: string, marker: string): Answer<boolean> {
    let search = "?per_page=100";
    for (let page = 1; page <= AUDIT_PAGES_MAX; page += 1) {
      const read = await this.#http.read(path + search, markersAnswer);
      if (!read.ok) return read;
      const { audits, next_page } = read.value;
      if (audits.some(({ metadata }) => metadata?.custom?.[MARKER_NAME] === marker)) return ok(true);
      if (!next_page) return ok(false);
      // Only the search part is followed: the path is ours.
      search = new URL(next_page, "https://zendesk.invalid").search;
    }
    return err({ verdict: "refused", detail: "zendesk.audits_too_many" });
  }
}

function bodyOf(update: TicketChange, ticket: WireTicket) {
  const leaving = new Set([...earlierValues(update, ticket), ...update.removeTags]);
  const isResting = ticket.status === "pending" || ticket.status === "hold" || ticket.status === "solved";
  const note = update.privateNoteHtml;
  return {
    ...(note === undefined ? {} : { comment: { html_body: withoutPlaceholders(note), public: false } }),
    custom_fields: update.fields.map(({ fieldId, value }) => ({ id: fieldId, value })),
    // `tags` replaces the whole list, so the ticket's own are sent along; the stamp guards them.
    tags: [...new Set([...ticket.tags.filter((tag) => !leaving.has(tag)), ...update.addTags])],
    ...(update.reopen && isResting ? { status: "open" } : {}),
    metadata: { [MARKER_NAME]: update.marker },
    safe_update: true,
    updated_stamp: ticket.updated_at,
  };
}

/** What the fields held that this update gives another value. */
function earlierValues({ fields }: TicketChange, ticket: WireTicket): unknown[] {
  return ticket.custom_fields
    .filter((held) => fields.some(({ fieldId, value }) => fieldId === held.id && value !== held.value))
    .map((held) => held.value);
}

/**
 * Zendesk fills `{{…}}` in comments, and drops what it does not know: in our words they are only characters. Split by an element whose
 * text it keeps as it is, the two never stand together.
 */
export function withoutPlaceholders(html: string): string {
  return html.replaceAll("{{", "{<code>{</code>").replaceAll("{%", "{<code>%</code>");
}
