/** Danger: typing anything unlocks money; or a code goes where whoever writes has put themselves. */
import { describe, expect, it } from "vitest";
import { readContext } from "../../../../../worker/account/commands/run-command.ts";
import { contactsOnFile } from "../../../../../worker/account/domain/people/contacts-on-file.ts";
import { aPatient, maya, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { codeScene, DAY_MS, MINUTE_MS, NOON_MS, RIGHT, stranger } from "../../../../support/codes.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";

const sentTexts = (clinic: TestClinic) =>
  clinic.sql.all<{ to: string; words: string }>(
    `SELECT c.body AS "to", w.body AS words FROM outgoing_message m JOIN text c ON c.id = m.contact_text_id
     JOIN text w ON w.id = m.words_text_id ORDER BY m.id`,
  );

describe("a code to the contact on file", () => {
  it("goes to the contact on file, not to whoever writes, and verifies once it is told back", () => {
    const { clinic, view, phone, send, tell } = codeScene();
    expect(phone()).toMatchObject({ whose: "patient", masked: "•••42" });
    expect(send(1)).toMatchObject({ ok: true });
    const [text] = sentTexts(clinic);
    expect(text?.to).toBe("+14155550142");
    expect(text?.words).toContain(RIGHT);
    expect(text?.words).not.toMatch(/massage|laser|refund/i);
    expect(view().verification.state).toBe("not_verified");
    expect(tell(1, "27 18-28")).toMatchObject({ ok: true });
    expect(view()).toMatchObject({ verification: { state: "verified", how: "code_to_contact_on_file" } });
    expect(view()).not.toHaveProperty("codes");
  });

  it("is not verified by saying so: how it was checked is refused without a code", () => {
    const { clinic, agent, patientId, view } = codeScene();
    const said = { patientId, how: "code_to_contact_on_file" as const, sentence: "xxx I sent a code, really." };
    const done = acted(clinic.runtime, "verifyTicket", agent, [ticket, said], stranger);
    expect(done).toMatchObject({ error: { code: "invalid", field: "how" } });
    expect(view().verification.state).toBe("not_verified");
  });

  it("opens nothing after five wrong tries, each of them on record without its digits", () => {
    const { clinic, view, send, tell } = codeScene();
    send(1);
    for (let n = 0; n < 5; n += 1) {
      expect(tell(1, "111111")).toMatchObject({ ok: true, value: { isRight: false } });
      expect(view().codes?.sent).toMatchObject({ triesLeft: 4 - n });
    }
    expect(tell(1, RIGHT)).toMatchObject({ error: { code: "too_many" } });
    expect(view().codes?.sent?.state).toBe("spent");
    const tried = clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'identity.code_tried'");
    expect(tried).toHaveLength(5);
    expect(JSON.stringify(clinic.sql.all("SELECT data FROM event"))).not.toMatch(/111111|271828/);
  });

  it("opens nothing after ten minutes, nor twice, nor once a later one was sent; and what is no code costs no try", () => {
    const { clinic, view, send, tell } = codeScene();
    send(1);
    expect(tell(1, "xxx")).toMatchObject({ error: { code: "invalid", field: "code" } });
    expect(view().codes?.sent?.triesLeft).toBe(5);
    send(2);
    expect(tell(1, RIGHT)).toMatchObject({ error: { code: "too_late" } });
    clinic.setNow(NOON_MS + 10 * MINUTE_MS);
    expect(tell(2, RIGHT)).toMatchObject({ error: { code: "too_late" } });
    send(3);
    expect(tell(3, RIGHT)).toMatchObject({ ok: true });
    expect(tell(3, RIGHT)).toMatchObject({ error: { code: "already_decided" } });
  });

  it("is not that of another ticket", () => {
    const { clinic, agent, send } = codeScene();
    send(1);
    const other = { helpdesk: "zendesk", ticketId: "77" };
    const done = acted(clinic.runtime, "checkCode", agent, [other, ulidOf("CODE", 1), { code: RIGHT }], {
      snapshot: stranger,
      isCode: () => true,
    });
    expect(done).toMatchObject({ error: { code: "not_found" } });
  });
});

describe("the id of a code", () => {
  it("that was sent for one ticket is refused for another, and sends nothing there", () => {
    const { clinic, agent, patientId, phone, send } = codeScene();
    const contactId = phone()?.contactId ?? "";
    expect(send(1)).toMatchObject({ ok: true });
    expect(send(1)).toMatchObject({ ok: true });
    const elsewhere = { helpdesk: "zendesk", ticketId: "77" };
    const prepared = { snapshot: stranger, made: { code: RIGHT, mac: "x" } };
    const done = acted(
      clinic.runtime,
      "sendCode",
      agent,
      [elsewhere, ulidOf("CODE", 1), { patientId, contactId }],
      prepared,
    );
    expect(done).toMatchObject({ error: { code: "id_reused" } });
    expect(sentTexts(clinic)).toHaveLength(1);
  });
});

describe("a code is refused", () => {
  it.each([
    [-2, "added_since"],
    [-24 * 60 + 1, "added_since"],
    [-24 * 60, undefined],
  ])("to a number that came on file %i minutes before the mail, whatever day that was", (minutes, against) => {
    const { clinic, phone } = codeScene();
    // A minute after midnight at the clinic.
    const askedAtMs = Date.parse("2026-03-02T08:01:00Z");
    clinic.sql.run("UPDATE contact_since SET since_ms = ?", askedAtMs + minutes * MINUTE_MS);
    const [sms] = contactsOnFile(readContext(clinic.runtime), clinic.id("patient", "P1"), askedAtMs).filter(
      ({ channel }) => channel === "sms",
    );
    expect([phone()?.masked, sms?.against]).toEqual(["•••42", against]);
  });

  it("to a number of whom the first import knew only since yesterday", () => {
    const clinic = testClinic([]);
    clinic.setNow(Date.parse("2026-03-02T08:01:00Z"));
    const patient = (id: string, since: string, phone: string) =>
      aPatient(id, id, { since, emails: [], phones: [phone] });
    clinic.load([patient("P1", "2026-03-01", "(415) 555-0101"), patient("P2", "2026-02-28", "(415) 555-0102")]);
    expect(
      clinic.sql.all("SELECT since_ms = 0 AS old FROM contact_since WHERE kind = 'phone' ORDER BY value_norm"),
    ).toEqual([{ old: 0 }, { old: 1 }]);
  });

  it("to a contact that came on file on the day of the request, and is sent to it on a later request's day", () => {
    const { clinic, view, send } = codeScene();
    clinic.setNow(NOON_MS - 30 * MINUTE_MS);
    clinic.load([aPatient("P1", "Maya Chen", { ...maya, emails: ["maya@example.com"], phones: ["(415) 555-0999"] })]);
    clinic.setNow(NOON_MS);
    expect(view().codes?.contacts.find(({ channel }) => channel === "sms")).toMatchObject({
      against: "added_since",
      masked: "•••99",
    });
    expect(send(1)).toMatchObject({ error: { code: "contact_refused", values: { because: "added_since" } } });
    expect(sentTexts(clinic)).toEqual([]);
  });

  it("to a contact that is not this patient's, and for a patient whose case it is not", () => {
    const { clinic, agent, send } = codeScene();
    clinic.load([aPatient("P2", "Noor Haddad", { emails: [], phones: ["(415) 555-0177"] })]);
    expect(send(1, "0123456789abcdef0123")).toMatchObject({ error: { code: "invalid", field: "contactId" } });
    acted(clinic.runtime, "sayRequest", agent, [ticket, { isRequest: true }], stranger);
    expect(send(2, "0123456789abcdef0123", clinic.id("patient", "P2"))).toMatchObject({
      error: { code: "contact_refused" },
    });
  });

  it("the sixth time for one ticket in an hour, and the twenty-first for the account", () => {
    const { clinic, agent, patientId, phone, send } = codeScene();
    for (let n = 1; n <= 5; n += 1) expect(send(n)).toMatchObject({ ok: true });
    expect(send(6)).toMatchObject({ error: { code: "too_many" } });
    const contactId = phone()?.contactId ?? "";
    const elsewhere = (n: number) => {
      const codeId = ulidOf("CODE", 100 + n);
      const other = { helpdesk: "zendesk", ticketId: `${900 + Math.floor(n / 5)}` };
      const prepared = { snapshot: stranger, made: { code: RIGHT, mac: codeId } };
      return acted(clinic.runtime, "sendCode", agent, [other, codeId, { patientId, contactId }], prepared);
    };
    for (let n = 0; n < 15; n += 1) expect(elsewhere(n)).toMatchObject({ ok: true });
    expect(elsewhere(15)).toMatchObject({ error: { code: "too_many" } });
    clinic.setNow(NOON_MS + 61 * MINUTE_MS);
    expect(send(7)).toMatchObject({ ok: true });
  });

  it("where nothing carries it, and is not offered then", () => {
    const { view, send } = codeScene({ connected: false });
    expect(view().codes).toMatchObject({ canSend: false });
    expect(send(1)).toMatchObject({ error: { code: "contact_refused", values: { because: "no_messenger" } } });
  });

  it("to a number that was written down without its country: elsewhere it is somebody else's", () => {
    const { clinic, phone, send } = codeScene();
    clinic.sql.run("UPDATE contact_since SET value_norm = '+600111222' WHERE kind = 'phone'");
    expect(phone()?.against).toBe("country_unsure");
    expect(send(1)).toMatchObject({ error: { code: "contact_refused", values: { because: "country_unsure" } } });
    expect(sentTexts(clinic)).toEqual([]);
  });

  it("by text at night", () => {
    const { clinic, phone, send } = codeScene();
    clinic.setNow(Date.parse("2026-03-03T07:00:00Z"));
    expect(phone()?.against).toBe("quiet_hours");
    expect(send(1)).toMatchObject({ error: { code: "contact_refused" } });
  });
});

describe("a call back", () => {
  it("names the number on file, as a hash in the record; one that came on file since proves nothing", () => {
    const { clinic, agent, patientId, phone, view } = codeScene();
    const call = (contactId?: string) =>
      acted(
        clinic.runtime,
        "verifyTicket",
        agent,
        [
          ticket,
          { patientId, how: "call_back", sentence: "Called and spoke to her.", ...(contactId ? { contactId } : {}) },
        ],
        stranger,
      );
    expect(call()).toMatchObject({ error: { code: "invalid", field: "contactId" } });
    const [mail] = view().codes?.contacts.filter(({ channel }) => channel === "email") ?? [];
    expect(call(mail?.contactId)).toMatchObject({ error: { code: "invalid", field: "contactId" } });
    expect(call(phone()?.contactId)).toMatchObject({ ok: true });
    expect(view().verification).toMatchObject({ state: "verified", how: "call_back" });
    const [event] = clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'identity.verified'");
    expect(JSON.parse(event?.data ?? "{}")).toHaveProperty("calledHash");
    expect(event?.data).not.toContain("5550142");
  });
});

it("what was on file stays since when it was, over imports; what is taken off and put on again is new", () => {
  const clinic = testClinic();
  const patient = (phones: string[]) =>
    aPatient("P9", "Ines Ortega", { since: "2020-01-01", emails: ["ines@example.com"], phones });
  const since = () =>
    clinic.sql.all(
      "SELECT value_norm AS value, since_ms AS sinceMs FROM contact_since WHERE kind = 'phone' AND patient_id = ? ORDER BY value_norm",
      clinic.id("patient", "P9"),
    );
  clinic.load([patient(["(415) 555-0111"])]);
  expect(since()).toEqual([{ value: "+14155550111", sinceMs: 0 }]);
  clinic.setNow(NOW_MS + DAY_MS);
  clinic.load([patient(["(415) 555-0111", "(415) 555-0222"])]);
  clinic.setNow(NOW_MS + 2 * DAY_MS);
  clinic.load([patient(["(415) 555-0222"])]);
  clinic.setNow(NOW_MS + 3 * DAY_MS);
  clinic.load([patient(["(415) 555-0111", "(415) 555-0222"])]);
  expect(since()).toEqual([
    { value: "+14155550111", sinceMs: NOW_MS + 3 * DAY_MS },
    { value: "+14155550222", sinceMs: NOW_MS + DAY_MS },
  ]);
});

it("offers first what the patient wants to be written to by, and mail where nobody said", () => {
  const channels = (contactBy?: "sms" | "email") => {
    const wish = contactBy === undefined ? {} : { contactBy };
    const clinic = testClinic([
      aPatient("P1", "Maya Chen", { emails: ["m@example.com"], phones: ["(415) 555-0101"], ...wish }),
    ]);
    clinic.setNow(NOON_MS);
    return contactsOnFile(readContext(clinic.runtime), clinic.id("patient", "P1"), NOON_MS).map((one) => one.channel);
  };
  expect(channels()).toEqual(["email", "sms"]);
  expect(channels("email")).toEqual(["email", "sms"]);
  expect(channels("sms")).toEqual(["sms", "email"]);
});
