import type { Refusal } from "../../core/contract/problem.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { unreachableHelpdesk } from "./commands/hear-of-person.ts";
import { refusal } from "./commands/require-person.ts";
import type { Snapshot } from "./reads/snapshot.ts";
import { ticketSnapshot } from "./store/tickets.ts";
import type { AccountWorld } from "./world.ts";

/** How long a ticket that is no case yet is remembered: from looking at it to deciding on it. */
const REMEMBER_MS = 5 * 60_000;
const REMEMBERED_MAX = 200;

/** Tickets as the helpdesk tells them: from the account's row, else from memory, else asked for. Looking writes nothing. */
export class SnapshotDesk {
  readonly #world: AccountWorld;
  readonly #seen = new Map<string, { readonly snapshot: Snapshot; readonly untilMs: number }>();

  constructor(world: AccountWorld) {
    this.#world = world;
  }

  async read(ticket: TicketRef): Promise<Result<Snapshot, Refusal>> {
    const { shell, helpdesk } = this.#world;
    const kept = ticketSnapshot(shell.sql, ticket);
    if (kept) return ok(kept);
    const key = `${ticket.helpdesk} ${ticket.ticketId}`;
    const seen = this.#seen.get(key);
    if (seen && seen.untilMs > shell.nowMs()) return ok(seen.snapshot);
    const port = helpdesk(ticket.helpdesk);
    if (!port) return refusal("not_found", "This account has no such helpdesk.");
    const read = await port.readTicket(ticket.ticketId);
    if (!read.ok) {
      const isGone = read.error.verdict === "refused";
      return isGone ? refusal("not_found", "There is no such ticket.") : err(unreachableHelpdesk(read.error));
    }
    const { subject, body, requesterName, requesterEmail, receivedAtMs, sender } = read.value;
    const snapshot = { subject, body, requesterName, requesterEmail, receivedAtMs, sender };
    if (this.#seen.size >= REMEMBERED_MAX) this.#seen.clear();
    this.#seen.set(key, { snapshot, untilMs: shell.nowMs() + REMEMBER_MS });
    return ok(snapshot);
  }

  /** Of a request that may name a ticket: undefined where it names none. */
  async readIfNamed(ticket: TicketRef | undefined): Promise<Result<Snapshot | undefined, Refusal>> {
    return ticket ? this.read(ticket) : ok(undefined);
  }
}
