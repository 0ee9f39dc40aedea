/** Danger: whoever changes a record, or who writes on a ticket, makes a code prove what it does not. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aMail, aPatient, maya, ticket } from "../../../../support/clinic.ts";
import { codeScene, DAY_MS, MINUTE_MS, NOON_MS, RIGHT, stranger } from "../../../../support/codes.ts";
import { acted } from "../../../../support/operations.ts";

const sms = { channel: "sms" };

describe("a contact is on file", () => {
  it("of a guardian since they answer for the patient, however long their number was known", () => {
    const { clinic, view, send } = codeScene();
    const aunt = aPatient("G1", "Rosa Chen", { since: "2019-01-01", emails: [], phones: ["(415) 555-0188"] });
    clinic.sql.run("DELETE FROM guardian_since");
    clinic.setNow(NOON_MS - 10 * DAY_MS);
    clinic.load([aunt]);
    clinic.setNow(NOON_MS - 30 * MINUTE_MS);
    clinic.load([aPatient("P1", "Maya Chen", { ...maya, guardian: "G1" })]);
    clinic.setNow(NOON_MS);
    const hers = view().codes?.contacts.find(({ whose }) => whose === "guardian");
    expect(hers).toMatchObject({ ...sms, against: "added_since" });
    expect(send(1, hers?.contactId)).toMatchObject({ error: { values: { because: "added_since" } } });
    // On a later request's day she has answered for a while, and another import changes nothing of that.
    clinic.setNow(NOON_MS + 2 * DAY_MS);
    clinic.load([aPatient("P1", "Maya C. Chen", { ...maya, guardian: "G1" })]);
    expect(clinic.sql.all("SELECT since_ms AS sinceMs FROM guardian_since")).toEqual([
      { sinceMs: NOON_MS - 30 * MINUTE_MS },
    ]);
  });

  it("of a record that was made after the account began since it was made, whatever day it names", () => {
    const { clinic } = codeScene();
    clinic.setNow(NOON_MS + 30 * DAY_MS);
    clinic.load([aPatient("P1-again", "Maya Chen", { since: "2019-01-01", emails: [], phones: ["(415) 555-0666"] })]);
    expect(clinic.sql.all("SELECT since_ms AS sinceMs FROM contact_since WHERE value_norm = '+14155550666'")).toEqual([
      { sinceMs: NOON_MS + 30 * DAY_MS },
    ]);
  });

  it("under a name from which nobody works out the number, on the screen and in the record", () => {
    const { clinic, agent, patientId, phone } = codeScene();
    const contactId = phone()?.contactId ?? "";
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const said = { patientId, how: "call_back" as const, sentence: "Called and spoke to her.", contactId };
    expect(acted(clinic.runtime, "verifyTicket", agent, [ticket, said], stranger)).toMatchObject({ ok: true });
    const record = JSON.stringify(clinic.sql.all("SELECT data FROM event WHERE type = 'identity.verified'"));
    expect(record).toContain("calledHash");
    expect(record).not.toContain(hash("sms +14155550142"));
    expect(hash(`${patientId} phone +14155550142`)).not.toContain(contactId);
  });
});

it("a code to the guardian's number says that the guardian told it back", () => {
  const { clinic, view, send, tell } = codeScene();
  clinic.setNow(NOON_MS - 10 * DAY_MS);
  clinic.load([aPatient("G1", "Rosa Chen", { since: "2019-01-01", emails: [], phones: ["(415) 555-0188"] })]);
  clinic.load([aPatient("P1", "Maya Chen", { ...maya, guardian: "G1" })]);
  clinic.setNow(NOON_MS);
  const hers = view().codes?.contacts.find(({ whose }) => whose === "guardian");
  expect(send(1, hers?.contactId)).toMatchObject({ ok: true });
  expect(tell(1, RIGHT)).toMatchObject({ ok: true });
  const told = clinic.sql.all<{ type: string; by: string }>(
    "SELECT type, json_extract(data, '$.toldBy') AS by FROM event WHERE type IN ('identity.code_tried', 'identity.verified') ORDER BY seq",
  );
  expect(told).toEqual([
    { type: "identity.code_tried", by: "guardian" },
    { type: "identity.verified", by: "guardian" },
  ]);
  expect(clinic.sql.all<{ body: string }>("SELECT body FROM text").map(({ body }) => body)).toContain(
    "•••88, the guardian’s",
  );
});

describe("a code proves nothing", () => {
  it("of whoever took the ticket over since it was sent", () => {
    const { view, send, tell } = codeScene();
    send(1);
    const other = { ...stranger, requesterEmail: "thief@example.com" };
    expect(tell(1, RIGHT, other)).toMatchObject({ error: { code: "too_late" } });
    expect(view().verification.state).toBe("not_verified");
    expect(tell(1, RIGHT)).toMatchObject({ ok: true });
  });

  it("on a ticket that was given to another patient since, and does not take it back", () => {
    const { clinic, agent, patientId, phone, send, tell } = codeScene();
    clinic.load([aPatient("P2", "Noor Haddad", { emails: [], phones: ["(415) 555-0177"] })]);
    const noor = clinic.id("patient", "P2");
    const contactId = phone()?.contactId;
    send(1);
    acted(clinic.runtime, "matchTicket", agent, [ticket, { patientId: noor }]);
    expect(tell(1, RIGHT)).toMatchObject({ error: { code: "too_late" } });
    expect(clinic.sql.all("SELECT patient_id AS patientId, verified_how AS how FROM ticket_match")).toEqual([
      { patientId: noor, how: null },
    ]);
    expect(send(2, contactId, patientId)).toMatchObject({ error: { code: "contact_refused" } });
  });

  it("longer than ten minutes where a clock that ran ahead wrote down its end", () => {
    const { clinic, view, send, tell } = codeScene();
    clinic.setNow(NOON_MS + DAY_MS);
    send(1);
    clinic.setNow(NOON_MS + 60 * MINUTE_MS);
    expect(view().codes?.sent?.state).toBe("expired");
    expect(tell(1, RIGHT)).toMatchObject({ error: { code: "too_late" } });
  });

  it("of the dead: none is sent", () => {
    const { clinic, agent, patientId, phone, send } = codeScene();
    const contactId = phone()?.contactId;
    const mail = aMail({ ...stranger, body: "My mother Maya Chen passed away. Please refund her package." });
    const said = { about: "somebody_else" as const, patientId, hasDied: true };
    expect(acted(clinic.runtime, "sayWho", agent, [ticket, said], mail)).toMatchObject({ ok: true });
    expect(send(1, contactId, patientId, mail)).toMatchObject({ error: { code: "contact_refused" } });
    expect(clinic.sql.all("SELECT 1 FROM outgoing_message")).toEqual([]);
  });
});
