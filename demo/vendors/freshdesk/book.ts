import { VendorBook, type World } from "../simulator/book.ts";
import { type AgentRow, type ContactRow, KINDS, type Kinds, type SettingsRow, type TicketRow } from "./records.ts";

/** As a new account of the plan Pro has it. */
const SETTINGS: SettingsRow = { id: "settings", callsTotal: 400, windowMs: 60_000, required: [], rulesByApi: true };
/** So that people's numbers look like Freshdesk's, and are nobody's ticket. */
const FIRST_PERSON = 36_000_000_000;

export class Book extends VendorBook<Kinds> {
  constructor(world: World) {
    super({ name: "freshdesk", kinds: KINDS, letters: "0123456789" }, world);
  }

  get settings(): SettingsRow {
    return this.get("settings", "settings") ?? SETTINGS;
  }

  newId(): string {
    return String(this.next());
  }

  newPersonId(): string {
    return String(FIRST_PERSON + this.next());
  }

  personByEmail(email: string): AgentRow | ContactRow | undefined {
    const wanted = email.toLowerCase();
    const has = (one: { readonly email: string }) => one.email.toLowerCase() === wanted;
    return this.list("agent").find(has) ?? this.list("contact").find(has);
  }

  person(id: string): AgentRow | ContactRow | undefined {
    return this.get("agent", id) ?? this.get("contact", id);
  }

  contactOf({ name, email }: { readonly name?: string | undefined; readonly email: string }): AgentRow | ContactRow {
    const known = this.personByEmail(email);
    return known ?? this.put("contact", { id: this.newPersonId(), name: name || email, email, active: false });
  }

  /** The number that the next ticket has. */
  newTicketId(): string {
    return String(Math.max(0, ...this.list("ticket").map(({ id }) => Number(id))) + 1);
  }

  /** Moves by a second at least, as the wire shows seconds only. */
  touched(ticket: TicketRow): TicketRow {
    return this.put("ticket", { ...ticket, updatedAtMs: Math.max(this.nowMs(), ticket.updatedAtMs) });
  }
}
