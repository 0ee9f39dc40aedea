import type { Refusal } from "../../../core/contract/problem.ts";
import type { TicketRef, TicketView } from "../../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { DeadlinePassed, withDeadline } from "../../deadline.ts";
import { transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { followMerge, isNewlyGone, markBack, markGone, mergedFromCase } from "../domain/case/moved-tickets.ts";
import { freeTicket, isAnotherTicket } from "../domain/case/past-tickets.ts";
import { keepReread } from "../domain/intake/rereads.ts";
import { isFreshRead, UNCHECKED_SENDER } from "../domain/people/requester.ts";
import { refusal } from "../domain/people/require-person.ts";
import { isGoneTicket, ticketSnapshot } from "../store/case/tickets.ts";
import type { Actor } from "../store/context.ts";
import { type Snapshot, snapshotOf } from "../store/intake/snapshot.ts";
import { unreachableHelpdesk } from "./hear-of-person.ts";

/** How long a ticket that is no case yet is remembered: from looking at it to deciding on it. */
const REMEMBER_MS = 5 * 60_000;
/** Behind a look the helpdesk is asked at most so often, whether it answered or not. */
const ASKED_AGAIN_MS = 60_000;
/** A person waits no longer; an answer that comes later is kept all the same. */
const ANSWER_MS = 8_000;
const REMEMBERED_MAX = 200;

const REREAD: Actor = { type: "job", job: "reread" };

type Read = Result<Snapshot, Refusal>;

interface Asked {
  readonly atMs: number;
  state: "reading" | "told" | "silent";
}

/**
 * Tickets as the helpdesk tells them. A look is answered from what is kept and asks the helpdesk behind it; an act waits until the helpdesk
 * was asked less than a minute ago. Looking writes nothing, unless the ticket has become another's.
 */
export class SnapshotDesk {
  readonly #deps: JobDependencies;
  readonly #seen = new Map<string, Snapshot>();
  readonly #asked = new Map<string, Asked>();
  readonly #underWay = new Map<string, Promise<Read>>();

  constructor(deps: JobDependencies) {
    this.#deps = deps;
  }

  /** For a look: at once where the ticket is known. */
  async read(ticket: TicketRef): Promise<Read> {
    const known = this.known(ticket);
    if (!known) return this.#ask(ticket);
    this.#askBehind(ticket, known);
    return ok(known);
  }

  /** Of a request that may name a ticket: undefined where it names none. */
  async readIfNamed(ticket: TicketRef | undefined): Promise<Result<Snapshot | undefined, Refusal>> {
    return ticket ? this.read(ticket) : ok(undefined);
  }

  /**
   * For an act: read less than a minute ago. Where the helpdesk is silent what is known is given as old as it is, and the act itself refuses
   * (`checkSender`), unless somebody called the patient back; `sender_unchecked` where nothing is known.
   */
  async readToAct(ticket: TicketRef): Promise<Read> {
    const known = this.known(ticket);
    if (known && isFreshRead(known, this.#deps.runtime.nowMs())) return ok(known);
    const read = await this.#ask(ticket);
    if (read.ok || read.error.code === "not_found") return read;
    return known ? ok(known) : err(UNCHECKED_SENDER);
  }

  async readToActIfNamed(ticket: TicketRef | undefined): Promise<Result<Snapshot | undefined, Refusal>> {
    return ticket ? this.readToAct(ticket) : ok(undefined);
  }

  /** How sure it is that what was answered still holds: for the screen, which asks again while the helpdesk is being asked. */
  standing(ticket: TicketRef): TicketView["sender"] {
    const readAtMs = this.known(ticket)?.readAtMs;
    const asked = this.#asked.get(keyOf(ticket));
    const isSilent = asked?.state === "silent" && asked.atMs + ASKED_AGAIN_MS > this.#deps.runtime.nowMs();
    const state = asked?.state === "reading" ? "reading" : isSilent ? "silent" : "told";
    return { state, ...(readAtMs === undefined ? {} : { readAtMs }) };
  }

  /** What was read last, of the account's row and of memory. */
  known(ticket: TicketRef): Snapshot | undefined {
    const { runtime } = this.#deps;
    const kept = ticketSnapshot(runtime.sql, ticket);
    const seen = this.#seen.get(keyOf(ticket));
    if (!seen) return kept;
    if (kept) return (seen.readAtMs ?? 0) >= kept.readAtMs ? seen : kept;
    return (seen.readAtMs ?? 0) + REMEMBER_MS > runtime.nowMs() ? seen : undefined;
  }

  #askBehind(ticket: TicketRef, known: Snapshot): void {
    const nowMs = this.#deps.runtime.nowMs();
    const asked = this.#asked.get(keyOf(ticket));
    if (isFreshRead(known, nowMs) || (asked && asked.atMs + ASKED_AGAIN_MS > nowMs)) return;
    // Whatever comes of it shows at the next look.
    this.#ask(ticket).catch(() => undefined);
  }

  /** Several who wait for one ticket wait for one answer. */
  #ask(ticket: TicketRef): Promise<Read> {
    const key = keyOf(ticket);
    const underWay = this.#underWay.get(key);
    if (underWay) return underWay;
    const asked: Asked = { atMs: this.#deps.runtime.nowMs(), state: "reading" };
    if (this.#asked.size >= REMEMBERED_MAX) this.#asked.clear();
    this.#asked.set(key, asked);
    const told = this.#askHelpdesk(ticket).then((read) => {
      asked.state = read.ok || read.error.code === "not_found" ? "told" : "silent";
      return read;
    });
    const answer = withDeadline(ANSWER_MS, told)
      .catch((thrown: unknown): Read => {
        asked.state = "silent";
        if (thrown instanceof DeadlinePassed) return err(unreachableHelpdesk({ verdict: "not_executed", detail: "" }));
        throw thrown;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, answer);
    return answer;
  }

  async #askHelpdesk(ticket: TicketRef): Promise<Read> {
    const { runtime, helpdesk } = this.#deps;
    const port = helpdesk(ticket.helpdesk);
    if (!port) return refusal("not_found", "This account has no such helpdesk.");
    const read = await port.readTicket(ticket.ticketId);
    if (!read.ok) {
      const isGone = read.error.verdict === "refused";
      if (read.error.ticket === "gone" && isNewlyGone(runtime.sql, ticket) && !runtime.closed?.()) {
        transact(runtime, REREAD, (context) => markGone(context, ticket));
      }
      return isGone ? refusal("not_found", "There is no such ticket.") : err(unreachableHelpdesk(read.error));
    }
    const known = { kept: ticketSnapshot(runtime.sql, ticket), seen: this.#seen.get(keyOf(ticket)) };
    const snapshot = snapshotOf(runtime.sql, read.value, runtime.nowMs(), known);
    if (this.#seen.size >= REMEMBERED_MAX) this.#seen.clear();
    this.#seen.set(keyOf(ticket), snapshot);
    if (runtime.closed?.()) return ok(snapshot);
    const begunAtMs = read.value.receivedAtMs;
    if (isAnotherTicket(runtime.sql, ticket, begunAtMs)) {
      transact(runtime, REREAD, (context) => freeTicket(context, ticket, begunAtMs));
    }
    keepReread(runtime.sql, ticket, snapshot, (work) => transact(runtime, REREAD, work));
    if (isGoneTicket(runtime.sql, ticket)) transact(runtime, REREAD, (context) => markBack(context, ticket));
    const { mergedIds = [] } = read.value;
    if (mergedFromCase(runtime.sql, ticket, snapshot, mergedIds)) {
      transact(runtime, REREAD, (context) => followMerge(context, ticket, snapshot, mergedIds));
    }
    return ok(snapshot);
  }
}

const keyOf = ({ helpdesk, ticketId }: TicketRef): string => `${helpdesk} ${ticketId}`;
