/** Danger: somebody deletes, merges or reassigns a ticket at the helpdesk, and its case loses its owner, its patient, or itself. */
import { describe, expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { tellTickets } from "../../../../../worker/account/domain/case/cases.ts";
import { keepReread } from "../../../../../worker/account/domain/intake/rereads.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { takeTicket } from "../../../../../worker/account/jobs/ticket/read-ticket.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { maybeRequests } from "../../../../../worker/account/queries/intake/maybe-requests.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { SnapshotDesk } from "../../../../../worker/account/rpc/ticket-reader.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import type { Helpdesk, TicketText } from "../../../../../worker/connectors/helpdesk.ts";
import { aMail, aPatient, mayasPackage, NOW_MS, ownMail, testClinic, ticket } from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { labelsOf } from "../../../../support/shown.ts";

type Ref = { readonly helpdesk: "zendesk"; readonly ticketId: string };
const target: Ref = { helpdesk: "zendesk", ticketId: "60" };
const GONE = { ok: false, error: { verdict: "refused", detail: "desk.no_such_ticket", ticket: "gone" } } as const;
const INTAKE = { type: "job", job: "intake" } as const;

const told = (mail: Snapshot, fields: Partial<TicketText> = {}): TicketText => ({
  ticketId: target.ticketId,
  subject: mail.subject,
  body: mail.body,
  requesterName: mail.requesterName,
  requesterEmail: mail.requesterEmail,
  receivedAtMs: mail.receivedAtMs,
  sender: mail.sender ?? ownMail("501"),
  tags: [],
  ...fields,
});

/** Maya's case, taken up by Ana; the helpdesk answers as the test says. */
function desk({ isTaken = true } = {}) {
  const clinic = provisioned(testClinic(mayasPackage));
  const port: { -readonly [K in keyof Helpdesk]?: Helpdesk[K] } = {
    updateTicket: async () => ({ ok: true, value: undefined }),
    readTicket: async () => GONE,
  };
  const world = { ...worldOf(clinic, scriptedProcessor(120_000)), helpdesk: () => port as Helpdesk };
  const ana = clinic.staff("agent", "Ana");
  transact(clinic.runtime, INTAKE, (c) => ingestTicket(c, ticket, aMail({ sender: ownMail("501") })));
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  if (isTaken) clinic.sql.run("UPDATE refund_case SET owner_id = ?", ana.personId);
  const card = () => {
    const read = listCases(clinic.ctx(), ana, { limit: 9, owner: "everyone" });
    return read.ok ? read.value.cases.find((one) => one.caseId === caseId) : undefined;
  };
  const caseOf = (which: Ref) =>
    clinic.sql.one<{ id: string }>("SELECT case_id AS id FROM case_ticket WHERE ticket_id = ?", which.ticketId)?.id;
  const types = () => clinic.sql.all<{ type: string }>("SELECT type FROM event").map(({ type }) => type);
  const tell = () => transact(clinic.runtime, INTAKE, (c) => tellTickets(c, caseId));
  return { clinic, port, world, ana, caseId, card, caseOf, types, tell, look: new SnapshotDesk(world) };
}

describe("a ticket that was deleted, or marked as spam", () => {
  it("leaves its case with its owner and its state, marked, and is told nothing more", async () => {
    const { clinic, port, world, card, types, tell } = desk();
    let tries = 0;
    port.updateTicket = async () => {
      tries += 1;
      return GONE;
    };
    await runJobs(world);
    expect(card()).toMatchObject({ state: "open", owner: "Ana", pile: "needs_me", marks: ["ticket_gone"] });
    tell();
    await runJobs(world);
    expect(tries).toBe(1);
    expect(types().filter((type) => type === "ticket.gone")).toHaveLength(1);
    expect(clinic.sql.all("SELECT 1 FROM job WHERE kind = 'update_ticket'")).toEqual([]);
  });

  it("is noticed by looking as well, once", async () => {
    const { clinic, card, types, look } = desk();
    for (const minutes of [2, 4]) {
      clinic.setNow(NOW_MS + minutes * 60_000);
      expect(await look.readToAct(ticket)).toMatchObject({ ok: false, error: { code: "not_found" } });
    }
    expect(types().filter((type) => type === "ticket.gone")).toHaveLength(1);
    expect(card()).toMatchObject({ owner: "Ana", marks: ["ticket_gone"] });
  });

  it("is not what a helpdesk says that is only silent, or refuses this one read", async () => {
    const { clinic, port, card, look } = desk();
    for (const [minutes, detail] of [
      [2, "zendesk.403"],
      [4, "zendesk.500"],
    ] as const) {
      clinic.setNow(NOW_MS + minutes * 60_000);
      port.readTicket = async () => ({
        ok: false,
        error: { verdict: detail === "zendesk.403" ? "refused" : "not_executed", detail },
      });
      await look.readToAct(ticket);
    }
    expect(card()).not.toHaveProperty("marks");
  });

  it("that comes back is told what it missed", async () => {
    const { clinic, port, world, card, types, look } = desk();
    port.updateTicket = async () => GONE;
    await runJobs(world);
    const notes: string[] = [];
    port.updateTicket = async (update) => {
      notes.push(String(labelsOf(update)));
      return { ok: true, value: undefined };
    };
    clinic.setNow(NOW_MS + 120_000);
    port.readTicket = async () => ({ ok: true, value: told(aMail({ sender: ownMail("501") }), { ticketId: "31" }) });
    expect(await look.readToAct(ticket)).toMatchObject({ ok: true });
    expect(card()).not.toHaveProperty("marks");
    expect(types()).toContain("ticket.back");
    await runJobs(world);
    expect(notes).toEqual(["changed_mind,refund_state_open"]);
  });

  it("of which people were asked whether it is a request is asked about no more", async () => {
    const { clinic, look } = desk();
    const german = "Guten Tag, ich habe das Paket gekauft und kann die Termine leider nicht wahrnehmen. Vielen Dank.";
    transact(clinic.runtime, INTAKE, (c) => ingestTicket(c, target, aMail({ subject: "Paket", body: german })));
    expect(maybeRequests(clinic.ctx(), clinic.staff("lead"))).toMatchObject({ value: { total: 1 } });
    clinic.setNow(NOW_MS + 120_000);
    expect(await look.readToAct(target)).toMatchObject({ ok: false });
    expect(maybeRequests(clinic.ctx(), clinic.staff("lead"))).toMatchObject({ value: { total: 0 } });
    expect(clinic.sql.all("SELECT 1 FROM ticket_snapshot WHERE ticket_id = '60'")).toEqual([]);
  });

  it("loses nothing of what was decided", async () => {
    const { clinic, port, world, ana, card } = desk();
    decided(clinic, ana, ulidOf("DEC", 1), { ticket });
    port.updateTicket = async () => GONE;
    await runJobs(world);
    expect(card()).toMatchObject({ owner: "Ana", amountMinor: 80_000, state: "in_progress" });
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "reserved" }]);
  });
});

describe("a ticket that was merged into another", () => {
  const merge = (clinic: ReturnType<typeof desk>["clinic"], fields: Partial<TicketText>) =>
    transact(clinic.runtime, INTAKE, (c) =>
      takeTicket(c, target, told(aMail({ sender: ownMail("501") }), { mergedIds: [ticket.ticketId], ...fields })),
    );

  it("takes its case along, with its owner; no second case is opened", () => {
    const { clinic, caseId, caseOf, card } = desk();
    merge(clinic, {});
    expect(caseOf(target)).toBe(caseId);
    expect(card()).toMatchObject({ owner: "Ana", state: "open" });
    expect(card()?.tickets.map(({ ticketId }) => ticketId)).toEqual([ticket.ticketId, target.ticketId]);
    expect(clinic.sql.all("SELECT 1 FROM refund_case")).toHaveLength(1);
    const followed = clinic.sql.one("SELECT follow_up_of AS of FROM case_ticket WHERE ticket_id = '60'");
    expect(followed).toEqual({ of: ticket.ticketId });
  });

  it("does not take it into somebody else's ticket, whoever merged them", () => {
    const { clinic, caseId, caseOf } = desk();
    clinic.load([aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] })]);
    merge(clinic, { requesterName: "Omar Diaz", requesterEmail: "omar@example.com", sender: ownMail("777") });
    expect(caseOf(target)).not.toBe(caseId);
    expect(caseOf(ticket)).toBe(caseId);
  });

  it("leaves the other ticket's own case alone", () => {
    const { clinic, caseOf, caseId } = desk();
    const other = aMail({ sender: ownMail("501"), requesterEmail: "maya+x@example.com" });
    transact(clinic.runtime, INTAKE, (c) => ingestTicket(c, target, other));
    const own = caseOf(target);
    expect(own).not.toBe(caseId);
    merge(clinic, {});
    expect(caseOf(target)).toBe(own);
  });
});

it("a mail that comes while its ticket's case is being opened is read as a reply, and not lost", async () => {
  const { clinic, port, world } = desk();
  const later = aMail({ body: "And please call me.", receivedAtMs: NOW_MS + 1_000 });
  transact(clinic.runtime, INTAKE, (c) => c.queue("read_replies", { helpdesk: "zendesk", ticketId: "60" }));
  port.readTicket = async () => {
    // Somebody opens it meanwhile, on the mail that they see.
    transact(clinic.runtime, INTAKE, (c) => ingestTicket(c, target, aMail({ sender: ownMail("501") })));
    return { ok: true, value: told(aMail({ sender: ownMail("501") })) };
  };
  const message = { messageId: "9001", body: later.body, writtenAtMs: later.receivedAtMs, sender: ownMail("501") };
  port.readMessages = async () => ({ ok: true, value: [message] });
  await runJobs(world);
  await runJobs(world);
  expect(clinic.sql.all("SELECT message_id AS id FROM reply")).toEqual([{ id: "9001" }]);
});

it("a requester who was deleted voids who was verified, and the case keeps patient and owner", () => {
  const { clinic, ana, card } = desk();
  const deleted = aMail({ requesterName: "Deleted user", requesterEmail: "", sender: ownMail("501") });
  keepReread(clinic.sql, ticket, deleted, (work) => transact(clinic.runtime, INTAKE, work));
  const view = openTicketView(clinic.ctx(), ana, ticket, deleted);
  expect(view).toMatchObject({
    ok: true,
    value: {
      patient: { name: "Maya Chen" },
      verification: { state: "not_verified" },
      allowed: { blocked: "not_verified" },
    },
  });
  expect(card()).toMatchObject({ owner: "Ana", patientName: "Maya Chen", state: "open" });
});
