import { TicketStore } from "./ticket-store.ts";
import type { FreshdeskTicket } from "./tickets.ts";

/** The tickets that an agent has looked at since the page was opened, with their unsent drafts, and which of them stands before the app. */
export class OpenTickets {
  readonly #stores = new Map<number, TicketStore>();
  readonly #waiting = new Map<number, ((store: TicketStore) => void)[]>();
  #openId: number | undefined;

  show(ticketId: number | undefined): void {
    this.#openId = ticketId;
  }

  store(ticketId: number): TicketStore | undefined {
    return this.#stores.get(ticketId);
  }

  told(ticket: FreshdeskTicket): TicketStore {
    const known = this.#stores.get(ticket.id);
    known?.accept(ticket);
    const store = known ?? new TicketStore(ticket);
    this.#stores.set(ticket.id, store);
    for (const tell of this.#waiting.get(ticket.id) ?? []) tell(store);
    this.#waiting.delete(ticket.id);
    return store;
  }

  /** The ticket that is open when it is asked, once it was read. Rejects where none is. */
  async open(): Promise<TicketStore> {
    const id = this.#openId;
    if (id === undefined) throw { message: "No ticket is open" };
    return (
      this.#stores.get(id) ??
      new Promise((resolve) => this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]))
    );
  }
}
