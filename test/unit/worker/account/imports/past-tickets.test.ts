/** Danger: a new ticket has the number of one in an old list from another helpdesk, and is shown as that patient's. */
import { expect, it } from "vitest";
import { importRecord } from "../../../../../core/contract/records.ts";
import { ok } from "../../../../../core/result.ts";
import { SnapshotDesk } from "../../../../../worker/account/rpc/ticket-reader.ts";
import { caseIdOfTicket } from "../../../../../worker/account/store/case/tickets.ts";
import type { Helpdesk, TicketText } from "../../../../../worker/connectors/helpdesk.ts";
import { aMail, aPatient, mayasPackage, ownMail, testClinic } from "../../../../support/clinic.ts";
import { anImport } from "../../../../support/imports.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { readTicket } from "../../../../support/stored-jobs.ts";

const DAY_MS = 86_400_000;
const SETTLED_AT_MS = Date.parse("2025-02-13T08:00:00Z");
const TICKET = { helpdesk: "zendesk", ticketId: "31" };

/** A list says that Bo's case was ticket 31; the helpdesk has a ticket 31 that Maya began then. */
function oldList(begunAtMs: number) {
  const clinic = testClinic([...mayasPackage, aPatient("P2", "Bo Ek", { emails: ["bo@example.com"] })]);
  const past = importRecord.parse({
    ...{ type: "past_case", source: "jane", sourceId: "R1", patient: "P2", reason: "changed_mind", offer: "refund" },
    ...{ amountMinor: 4_000, currency: "USD", exception: false, ticketId: "31" },
    ...{ openedAtMs: SETTLED_AT_MS - DAY_MS, closedAtMs: SETTLED_AT_MS },
  });
  anImport(clinic).must(0, [past]);
  const { subject, body, requesterName, requesterEmail } = aMail();
  const mail = { subject, body, requesterName, requesterEmail, receivedAtMs: begunAtMs };
  const told: TicketText = { ...mail, ticketId: "31", sender: ownMail("501"), tags: [] };
  const port: Partial<Helpdesk> = { readTicket: async () => ok(told), updateTicket: async () => ok(undefined) };
  const world = { ...worldOf(clinic, scriptedProcessor(8_000)), helpdesk: () => port as Helpdesk };
  const patientOfCase = () =>
    clinic.sql.one(
      "SELECT c.patient_id AS id FROM case_ticket t JOIN refund_case c ON c.id = t.case_id WHERE t.ticket_id = '31'",
    );
  return { clinic, world, patientOfCase };
}

it("a ticket that was begun after that case was settled is another one, at a look and where it is taken in", async () => {
  const young = oldList(SETTLED_AT_MS + 30 * DAY_MS);
  const { clinic } = young;
  expect(young.patientOfCase()).toEqual({ id: clinic.id("patient", "P2") });
  await new SnapshotDesk(young.world).read(TICKET);
  expect(caseIdOfTicket(clinic.sql, TICKET)).toBeUndefined();
  expect(clinic.sql.all("SELECT case_id AS caseId FROM event WHERE type = 'ticket.freed'")).toEqual([{ caseId: null }]);
  expect(clinic.sql.all("SELECT 1 FROM refund_case WHERE source IS NOT NULL")).toHaveLength(1);

  const taken = oldList(SETTLED_AT_MS + 30 * DAY_MS);
  await readTicket(taken.world, "zendesk 31");
  expect(taken.patientOfCase()).toEqual({ id: taken.clinic.id("patient", "P1") });
});

it("the ticket in which it was asked for stays, also where the list has a day only", async () => {
  for (const begunAtMs of [SETTLED_AT_MS - 3 * DAY_MS, SETTLED_AT_MS + DAY_MS]) {
    const old = oldList(begunAtMs);
    await new SnapshotDesk(old.world).read(TICKET);
    expect(old.patientOfCase()).toEqual({ id: old.clinic.id("patient", "P2") });
  }
});

it("of a clinic with two helpdesks a number alone is no ticket, and beside its helpdesk's name it is that one's", () => {
  const clinic = testClinic(mayasPackage);
  for (const kind of ["zendesk", "freshdesk"])
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?1, ?1, 'https://x', '{}')", kind);
  const past = (sourceId: string, helpdesk?: string) =>
    importRecord.parse({
      ...{ type: "past_case", source: "jane", sourceId, patient: "P1", reason: "changed_mind", offer: "refund" },
      ...{ amountMinor: 4_000, currency: "USD", exception: false, ticketId: "31", ...(helpdesk ? { helpdesk } : {}) },
      ...{ openedAtMs: SETTLED_AT_MS - DAY_MS, closedAtMs: SETTLED_AT_MS },
    });
  const taken = anImport(clinic).must(0, [past("R1"), past("R2", "freshdesk"), past("R3", "zendesk")]);
  expect(taken.refused).toEqual([]);
  expect(clinic.sql.all("SELECT helpdesk FROM case_ticket ORDER BY helpdesk")).toEqual([
    { helpdesk: "freshdesk" },
    { helpdesk: "zendesk" },
  ]);
});
