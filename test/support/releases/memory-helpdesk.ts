/** A helpdesk that outlives the account's process, as `memory-processor.ts`: tickets, what was written on them, and what they were told. */
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../../../worker/connectors/failure.ts";
import type {
  Helpdesk,
  HelpdeskUser,
  TicketClearing,
  TicketMessage,
  TicketText,
  TicketUpdate,
} from "../../../worker/connectors/helpdesk.ts";

const GONE: ConnectorFailure = { verdict: "refused", detail: "desk.gone", ticket: "gone" };

export interface DeskState {
  readonly users: HelpdeskUser[];
  readonly tickets: Record<string, TicketText>;
  readonly messages: Record<string, TicketMessage[]>;
  readonly closed: string[];
}

export class MemoryHelpdesk {
  readonly state: DeskState;
  /** What tickets were told in this life. */
  readonly updates: TicketUpdate[] = [];
  readonly clearings: TicketClearing[] = [];
  /** It does not accept our key while true. */
  isLocked = false;

  constructor(state: DeskState) {
    this.state = state;
  }

  readonly port: Helpdesk = {
    readTicket: async (ticketId) => this.#ticket(ticketId),
    readMessages: async (ticketId, sinceMs) =>
      ok((this.state.messages[ticketId] ?? []).filter(({ writtenAtMs }) => writtenAtMs > sinceMs)),
    readUser: async (externalId) => {
      const user = this.state.users.find((one) => one.externalId === externalId);
      return user ? ok(user) : err(GONE);
    },
    frameOrigins: [],
    checkPage: async () => err({ why: "no_pages" }),
    clearTicket: async (clearing) => {
      this.clearings.push(clearing);
      return ok(undefined);
    },
    updateTicket: async (update) => {
      if (this.isLocked) return err({ verdict: "unauthorised", detail: "zendesk.401" });
      if (this.state.closed.includes(update.ticketId))
        return err({ verdict: "refused", detail: "desk.closed", ticket: "closed" });
      this.updates.push(update);
      return ok(undefined);
    },
    createTicket: async ({ caseId, subject, requester, privateNoteHtml }) =>
      ok({
        ticketId: this.#made(
          { caseId },
          { subject, requesterName: requester.name, requesterEmail: requester.email },
          privateNoteHtml,
        ),
      }),
    createFollowUp: async ({ caseId, closedTicketId, privateNoteHtml }) => {
      const before = this.#ticket(closedTicketId);
      return before.ok
        ? ok({ ticketId: this.#made({ caseId, closedTicketId }, before.value, privateNoteHtml) })
        : before;
    },
  };

  #ticket(ticketId: string): Result<TicketText, ConnectorFailure> {
    const ticket = this.state.tickets[ticketId];
    return ticket ? ok(ticket) : err(GONE);
  }

  /** The same order twice is one ticket. */
  #made(
    madeFor: NonNullable<TicketText["madeFor"]>,
    of: Pick<TicketText, "subject" | "requesterName" | "requesterEmail">,
    body: string,
  ): string {
    const same = Object.values(this.state.tickets).find(
      (one) => JSON.stringify(one.madeFor) === JSON.stringify(madeFor),
    );
    const ticketId = same?.ticketId ?? String(900 + Object.keys(this.state.tickets).length);
    const { subject, requesterName, requesterEmail } = of;
    const sender = {
      requesterId: "0",
      channel: "api",
      rel: null,
      flags: [],
      trusted: null,
      ownWords: false,
      userVerified: null,
    };
    this.state.tickets[ticketId] ??= {
      ticketId,
      subject,
      body,
      requesterName,
      requesterEmail,
      receivedAtMs: 0,
      sender,
      tags: [],
      madeFor,
    };
    return ticketId;
  }
}
