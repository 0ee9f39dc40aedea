import { describe, expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { aMail, mayasPackage, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { acted } from "../../../../support/operations.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";

const INTAKE: Actor = { type: "job", job: "intake" };

function opened(): TestClinic {
  const clinic = testClinic(mayasPackage);
  transact(clinic.runtime, INTAKE, (context) => ingestTicket(context, ticket, aMail()));
  return clinic;
}

const stateOf = (clinic: TestClinic) => clinic.sql.one<{ state: string }>("SELECT state FROM refund_case")?.state;

function piles(clinic: TestClinic) {
  const listed = listCases(clinic.ctx(), clinic.staff("agent"), { owner: "everyone", limit: 50 });
  return listed.ok ? listed.value.piles : undefined;
}

const ask = (clinic: TestClinic, role: "agent" | "viewer" = "agent") =>
  acted(clinic.runtime, "askedPatient", clinic.staff(role), [ticket]);

const noteOn = (clinic: TestClinic) => {
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  return ticketUpdateOf(clinic.ctx(), caseId, ticket)?.privateNoteHtml;
};

describe("a question put to the patient", () => {
  it("takes the case off the agent's pile until the patient writes", () => {
    const clinic = opened();
    expect(piles(clinic)).toMatchObject({ needs_me: 1, waiting_patient: 0 });
    expect(ask(clinic)).toEqual({ ok: true, value: true });
    expect(stateOf(clinic)).toBe("awaiting_patient");
    expect(piles(clinic)).toMatchObject({ needs_me: 0, waiting_patient: 1 });
    transact(clinic.runtime, INTAKE, (context) => wroteBack(context, aReply()));
    expect(stateOf(clinic)).toBe("open");
    expect(piles(clinic)).toMatchObject({ needs_me: 1, waiting_patient: 0 });
  });

  it("writes intake's note no second time", () => {
    const clinic = opened();
    expect(noteOn(clinic)).toContain("$800.00");
    ask(clinic);
    expect(noteOn(clinic)).toBeUndefined();
    transact(clinic.runtime, INTAKE, (context) => wroteBack(context, aReply()));
    expect(noteOn(clinic)).toBeUndefined();
  });

  it("is refused from somebody who may only look, and changes nothing", () => {
    const clinic = opened();
    expect(ask(clinic, "viewer")).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(stateOf(clinic)).toBe("open");
  });

  it("on a ticket without a case leaves no trace, and neither does a mail on one", () => {
    const clinic = testClinic(mayasPackage);
    ask(clinic);
    transact(clinic.runtime, INTAKE, (context) => wroteBack(context, aReply()));
    expect(clinic.sql.one("SELECT count(*) AS n FROM refund_case")).toEqual({ n: 0 });
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type LIKE 'patient.%'")).toEqual([]);
  });
});
