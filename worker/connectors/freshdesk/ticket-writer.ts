import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import { allConversations, isStaffNote } from "./conversations.ts";
import type { FreshdeskHttp } from "./http.ts";
import type { TicketChange } from "./ticket-facts.ts";
import { ofTicket, readHere, ticketPath } from "./ticket-path.ts";
import { Turns } from "./turns.ts";
import type { WireTicket } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

export interface WriterTools {
  readonly nowMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

const WRITES_MAX = 3;
/** Others write in bursts: an agent saves, and rules follow. What was changed less than so long ago may be changed again at once. */
const FRESH_MS = 10_000;
const QUIET_MS = 1_000;
const QUIET_LOOKS_MAX = 5;
const OPEN = 2;
const NOT_KEPT = "freshdesk.not_kept";
/** A form that asks for more refuses every change of properties, and rules of the clinic's own take tags away: both leave a note alone. */
const TAKES_A_NOTE: ReadonlySet<string> = new Set(["freshdesk.400", NOT_KEPT]);

/**
 * Changes a ticket. Freshdesk replaces the whole list of tags and knows neither a stamp nor a key of a request, so: one update of a ticket at a
 * time; the list is read once nobody is writing it, and written at once after; then it is read again, and what somebody wrote over is written anew.
 * A tag that another writes between that reading and that writing is lost all the same; fields, each for itself, never are.
 */
export class TicketWriter {
  readonly #http: FreshdeskHttp;
  readonly #tools: WriterTools;
  readonly #turns = new Turns();

  constructor(http: FreshdeskHttp, tools: WriterTools) {
    this.#http = http;
    this.#tools = tools;
  }

  update(change: TicketChange): Answer<void> {
    return this.#turns.take(change.ticketId, async () => {
      const written = await this.#write(change);
      if (!written.ok && !TAKES_A_NOTE.has(written.error.detail)) return written;
      const noted = await this.#note(change);
      return noted.ok ? written : noted;
    });
  }

  async #write(change: TicketChange): Answer<void> {
    for (let writes = 0; ; writes += 1) {
      const read = await this.#readToWrite(change);
      if (!read.ok) return read;
      // What was wished once is not wished again: somebody may have put it to rest meanwhile.
      const body = bodyOf(writes === 0 ? change : { ...change, reopen: false }, read.value);
      if (!body) return ok(undefined);
      if (writes === WRITES_MAX) return err({ verdict: "refused", detail: NOT_KEPT });
      const written = await this.#http.write(ticketPath(change.ticketId), body);
      if (!written.ok) {
        await this.#writeWithoutFields(change.ticketId, body, written.error);
        return err(await ofTicket(this.#http, change.ticketId, written.error));
      }
      if (body.tags) await this.#tools.sleep(QUIET_MS);
    }
  }

  /** A field that is gone, or lacks a value of ours, is refused with all that came along: the rest is worth having. */
  async #writeWithoutFields(ticketId: string, body: TicketBody, { detail }: ConnectorFailure): Promise<void> {
    const { custom_fields: fields, ...rest } = body;
    if (detail === "freshdesk.400" && fields && Object.keys(rest).length > 0) {
      await this.#http.write(ticketPath(ticketId), rest);
    }
  }

  /** The ticket; where its tags have to change, as it is once it has rested for a second. */
  async #readToWrite(change: TicketChange): Answer<WireTicket> {
    let read = await readHere(this.#http, change.ticketId);
    for (let looks = 0; looks < QUIET_LOOKS_MAX; looks += 1) {
      if (!read.ok || !bodyOf(change, read.value)?.tags) return read;
      if (this.#tools.nowMs() - Date.parse(read.value.updated_at) > FRESH_MS) return read;
      await this.#tools.sleep(QUIET_MS);
      const again = await readHere(this.#http, change.ticketId);
      if (again.ok && again.value.updated_at === read.value.updated_at) return again;
      read = again;
    }
    return read;
  }

  /** Adds the note with a reference that people see; it is looked for first, since a repeat would be a second note. */
  async #note({ ticketId, marker, privateNoteHtml }: TicketChange): Answer<void> {
    if (privateNoteHtml === undefined) return ok(undefined);
    const said = await allConversations(this.#http, ticketId);
    if (!said.ok) return said;
    const reference = `Ref ${marker}`;
    if (said.value.some((one) => isStaffNote(one) && holds(one.body_text ?? one.body ?? "", reference))) {
      return ok(undefined);
    }
    const note = { body: `${privateNoteHtml}<p>${reference}</p>`, private: true };
    const made = await this.#http.make(`${ticketPath(ticketId)}/notes`, note);
    return made.ok ? ok(undefined) : err(await ofTicket(this.#http, ticketId, made.error));
  }
}

/** The whole of it: one reference may begin as another does. */
const holds = (text: string, reference: string): boolean =>
  text.split(reference).some((rest, at) => at > 0 && !/^[\w-]/.test(rest));

interface TicketBody {
  readonly tags?: readonly string[];
  readonly custom_fields?: Readonly<Record<string, string | null>>;
  readonly status?: number;
}

const bare = (tag: string): string => tag.toLowerCase();

/** Only what is not so already; undefined where all is. */
function bodyOf(change: TicketChange, ticket: WireTicket): TicketBody | undefined {
  const held = ticket.custom_fields ?? {};
  const fields = Object.entries(change.fields).filter(([name, value]) => String(held[name] ?? "") !== (value ?? ""));
  // A tag that stands there in other capitals is that tag: nobody knows which Freshdesk keeps.
  const leaving = new Set([...change.removeTags, ...fields.map(([name]) => String(held[name] ?? ""))].map(bare));
  const staying = ticket.tags.filter((tag) => !leaving.has(bare(tag)));
  const standing = new Set(staying.map(bare));
  const ours = new Set(change.addTags.filter((tag) => !standing.has(bare(tag))));
  const tags = change.leavesTags ? ticket.tags : [...staying, ...ours];
  const isSame = tags.length === ticket.tags.length && tags.every((tag) => ticket.tags.includes(tag));
  // Of a clinic's own states nobody knows whether one rests; whoever has to act looks at what is open.
  const isReopened = change.reopen === true && ticket.status !== OPEN;
  if (isSame && fields.length === 0 && !isReopened) return undefined;
  return {
    ...(isSame ? {} : { tags }),
    ...(fields.length === 0 ? {} : { custom_fields: Object.fromEntries(fields) }),
    ...(isReopened ? { status: OPEN } : {}),
  };
}
