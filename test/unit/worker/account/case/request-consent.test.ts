/** Danger: a form that is missing is held against the patient, nobody looks for it, or asking for it makes a clause binding after the fact. */
import { describe, expect, it } from "vitest";
import type { RequestConsentRequest } from "../../../../../core/contract/clinician.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import {
  aCard,
  aConsent,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  dump,
  mayasPackage,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";

const CASE = ulidOf("CASE", 1);

function ask(clinic: TestClinic, who: PersonActor, bend: Partial<RequestConsentRequest> = {}, mail = aMail()) {
  const request = { ticket, lineIds: [clinic.id("line", "N1")], reason: "changed_mind" as const, ...bend };
  return committed(clinic.runtime, "requestConsent", who, [CASE, request], mail);
}
const requested = (clinic: TestClinic) =>
  clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'consent.requested'");

describe("asking for the form that the records lack", () => {
  it("gives a letter, opens a dated task that names the form, waits for the patient, and is recorded", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    const asked = ask(clinic, agent);
    // Monday, 2 March: five working days later is Monday, 9 March.
    expect(asked).toMatchObject({
      ok: true,
      value: { caseId: CASE, dueOn: "2026-03-09", reply: { situation: "ask", problems: [] } },
    });
    const text = asked.ok ? (asked.value.reply?.text ?? "") : "";
    expect(text).toContain("Packages, version 2");
    expect(text).toContain("If you did not, just tell us so.");
    const detail = readCase(clinic.ctx(), agent, CASE);
    expect(detail.ok && detail.value.tasks).toMatchObject([
      {
        kind: "collect_consent",
        dueOn: "2026-03-09",
        text: "Find or collect the signed form “Packages, version 2” for “Laser hair removal, 6 sessions”",
      },
    ]);
    expect(detail.ok && detail.value.case.state).toBe("awaiting_patient");
    expect(requested(clinic).map(({ data }) => JSON.parse(data))).toEqual([
      { lines: [clinic.id("line", "N1")], policyVersionIds: ["packages@2"], dueOn: "2026-03-09" },
    ]);
  });

  it("asked twice is asked once, with the letter again", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    const first = ask(clinic, agent);
    const before = dump(clinic.sql);
    expect(ask(clinic, agent)).toEqual(first);
    expect(dump(clinic.sql)).toBe(before);
  });

  it("is written in the language that the agent chose", () => {
    const clinic = testClinic(mayasPackage);
    const asked = ask(clinic, clinic.staff("agent"), { language: "fr" });
    expect(asked.ok && asked.value.reply).toMatchObject({ language: "fr", problems: [] });
    expect(asked.ok && asked.value.reply?.text).toContain("Bonjour");
  });

  it("speaks Spanish to who writes Spanish, whatever the record says", () => {
    const clinic = testClinic([
      ...mayasPackage,
      aPatient("P1", "Maya Chen", { emails: ["maya@example.com"], language: "en" }),
    ]);
    const mail = aMail({
      body: "Hola, cambié de opinión sobre mi paquete de láser. Quiero un reembolso de las sesiones que no usé. Maya",
    });
    const asked = ask(clinic, clinic.staff("agent"), {}, mail);
    expect(asked.ok && asked.value.reply).toMatchObject({ language: "es", problems: [] });
  });

  it("a form that comes signed after the purchase still binds nobody", () => {
    const records = [
      aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })], {
        boughtOn: "2026-01-20",
      }),
      aCard("Y1", "B1", 120_000, { capturedAtMs: Date.parse("2026-01-20T18:30:00Z") }),
    ];
    const sumOf = (clinic: TestClinic) => {
      const read = evaluateRead(clinic.ctx(), clinic.staff("agent"), { ticket, reason: "changed_mind" }, aMail());
      return read.ok && read.value.proposal.options.map((one) => [one.kind, one.amountMinor]);
    };
    const clinic = testClinic(records);
    // Forty-one days after the purchase: the restrictive clause would decline, had it been signed before.
    expect(sumOf(clinic)).toEqual([["refund", 120_000]]);
    ask(clinic, clinic.staff("agent"));
    clinic.load([aConsent("C1", "packages@2", "2026-03-02T18:00:00Z")]);
    expect(sumOf(clinic)).toEqual([["refund", 120_000]]);
    clinic.load([aConsent("C2", "packages@2", "2026-01-19T18:00:00Z")]);
    expect(sumOf(clinic)).toEqual([["decline", 0]]);
  });

  it("is refused where none is missing", () => {
    const clinic = testClinic([...mayasPackage, aConsent("C1", "packages@2", "2026-01-20T18:00:00Z")]);
    const agent = clinic.staff("agent");
    const before = dump(clinic.sql);
    expect(ask(clinic, agent)).toMatchObject({ error: { code: "invalid", field: "lineIds" } });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("tells nothing to a writer whom nobody has verified, and is not a viewer's to do", () => {
    const clinic = testClinic(mayasPackage);
    const stranger = aMail({ requesterEmail: "maya+x@example.com" });
    expect(ask(clinic, clinic.staff("agent"), {}, stranger)).toMatchObject({ error: { code: "not_verified" } });
    expect(ask(clinic, clinic.staff("viewer"))).toMatchObject({ error: { code: "forbidden" } });
    expect(clinic.sql.all("SELECT 1 FROM refund_case")).toEqual([]);
  });
});
