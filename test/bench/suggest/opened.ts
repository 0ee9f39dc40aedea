/** A world in the product: its records imported, its mail taken in, its ticket opened by an agent. */
import { assert } from "../../../core/result.ts";
import { ingestTicket } from "../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../worker/account/commands/run-command.ts";
import { openTicketView } from "../../../worker/account/queries/intake/open-ticket.ts";
import type { PersonActor } from "../../../worker/account/store/context.ts";
import type { Snapshot } from "../../../worker/account/store/intake/snapshot.ts";
import { migrate } from "../../../worker/account/store/migrate.ts";
import { clinicAgainOn, ownMail, type TestClinic, ticket } from "../../support/clinic.ts";
import { rewound } from "../../support/rewound-sql.ts";
import type { World } from "./world.ts";

export interface Opened {
  readonly clinic: TestClinic;
  readonly agent: PersonActor;
  readonly snapshot: Snapshot;
  /** What a record is called in the world, by our own id of it. */
  readonly nameOf: (id: string) => string;
}

const HALF_AN_HOUR_MS = 1_800_000;

const emptyStore = rewound(migrate);

/**
 * Imports before money is switched on, as a clinic does. Throws where a record is refused. The world that was opened before is gone: all of
 * them live in one store, one after the other.
 */
export function openWorld({ records, mail }: World): Opened {
  const clinic = clinicAgainOn(emptyStore(), 0);
  clinic.setNow(mail.atMs + HALF_AN_HOUR_MS);
  clinic.load(records);
  const { sql } = clinic;
  sql.run("INSERT INTO setting (key, value) VALUES ('money', 'on')");
  const snapshot: Snapshot = {
    subject: mail.subject,
    body: mail.body,
    requesterName: mail.name,
    requesterEmail: mail.email,
    receivedAtMs: mail.atMs,
    sender: ownMail("501"),
  };
  transact(clinic.runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, ticket, snapshot));
  const rows = ["patient", "line", "payment"].flatMap((table) =>
    sql.all<{ id: string; name: string }>(`SELECT id, source_id AS name FROM ${table} WHERE source_id IS NOT NULL`),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return { clinic, agent: clinic.staff("agent"), snapshot, nameOf: (id) => names.get(id) ?? id };
}

/** What the server tells the sidebar when the agent opens the ticket. */
export function ticketOf({ clinic, agent, snapshot }: Opened) {
  const read = openTicketView(clinic.ctx(), agent, ticket, snapshot);
  assert(read.ok, read.ok ? "" : read.error.detail);
  return read.value;
}
