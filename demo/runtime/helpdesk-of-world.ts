import type { ConnectionInput } from "../../core/contract/account.ts";
import type { SampleClinic } from "../clinic/shape.ts";
import type { HelpdeskKind } from "../desk/page-html.ts";
import type { createDesk } from "../desk/server.ts";

export type Desk = ReturnType<typeof createDesk>;

/** What a world does in the way of its helpdesk. */
export interface HelpdeskOfWorld {
  readonly kind: HelpdeskKind;
  readonly desk: Desk;
  /** Tells the simulator whom to let in and where to send its webhooks; answers how the Worker connects. At every start. */
  connect(): Promise<ConnectionInput>;
  /** The helpdesk's users: needed before anybody can sign in. */
  loadPeople(clinic: SampleClinic): Promise<void>;
  loadTickets(clinic: SampleClinic): Promise<void>;
  /** Calls `/v1/…` as the clinic's admin, by the way in which this helpdesk's app calls it. Rejects where it is refused. */
  callAsAdmin(method: "POST" | "PUT", path: string, body: unknown): Promise<void>;
}
