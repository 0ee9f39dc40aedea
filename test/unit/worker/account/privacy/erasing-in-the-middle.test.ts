/** Danger: somebody is erased in the middle of something: money is lost sight of, a message leaves, a page stays open, a screen fails. */
import { describe, expect, it } from "vitest";
import type { OperationName } from "../../../../../core/contract/operations.ts";
import { readContext, transact } from "../../../../../worker/account/commands/run-command.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { keepText } from "../../../../../worker/account/store/audit/texts.ts";
import { foundIn } from "../../../../support/canaries.ts";
import {
  aCard,
  aLine,
  aMail,
  aMassageMail,
  aPatient,
  aPurchase,
  maya,
  mayasPackage,
  NOW_MS,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { ERASURE, erasing } from "../../../../support/erasing.ts";
import { anImport } from "../../../../support/imports.ts";
import { acted } from "../../../../support/operations.ts";
import { MAYAS_CASE, sentOnPage } from "../../../../support/patient-page.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { MINUTE_MS, scene, worldOf } from "../../../../support/sending.ts";

const because = (why: string) => ({ ok: false, error: { code: "erasure_refused", values: { because: [why] } } });

describe("somebody is not erased", () => {
  it("while money of theirs is on its way, from the decision until the processor has said", async () => {
    const one = scene("lost_before");
    const { ask } = erasing(one.clinic);
    expect(ask()).toMatchObject(because("case_open"));
    await one.at(3 * MINUTE_MS);
    expect(["unknown", "submitting"]).toContain(one.leg().state);
    // Whatever the case says of itself.
    one.clinic.sql.run("UPDATE refund_case SET closed_at_ms = 1, state = 'done'");
    expect(ask()).toMatchObject(because("case_open"));
  });

  it("while somebody takes a second look at a decision, or their case was opened between the asking and the yes", async () => {
    const { clinic, send, token } = await sentOnPage();
    const { ask, confirm } = erasing(clinic);
    clinic.sql.run("UPDATE task SET done_at_ms = 1, done_by = 'x' WHERE done_at_ms IS NULL");
    clinic.sql.run("UPDATE refund_case SET closed_at_ms = 1, state = 'done'");
    expect(ask()).toMatchObject({ ok: true });
    await send(token, { act: "look_again", sentence: "Please look at it again." });
    clinic.sql.run("UPDATE refund_case SET closed_at_ms = 1, state = 'done'");
    expect(clinic.sql.all("SELECT outcome FROM review")).toEqual([{ outcome: null }]);
    expect(confirm()).toMatchObject(because("case_open"));
    expect(foundIn(clinic.sql, ["Maya Chen"]).length).toBeGreaterThan(0);
  });

  it("while the bank asks about a payment of theirs", () => {
    const clinic = testClinic(mayasPackage);
    const { ask, confirm } = erasing(clinic);
    expect(ask()).toMatchObject({ ok: true });
    clinic.sql.run("UPDATE payment SET dispute = 'open_locked'");
    expect(confirm()).toMatchObject(because("disputed"));
    clinic.sql.run("UPDATE payment SET dispute = 'lost'");
    expect(confirm()).toMatchObject({ ok: true });
  });

  it("by who is that patient or their family, nor do they end a hold on themselves", () => {
    const clinic = testClinic(mayasPackage);
    const patientId = clinic.id("patient", "P1");
    const {
      ask,
      confirm,
      people: { admin, finance },
    } = erasing(clinic);
    const hold = { patientId, responsibleId: admin.personId, sentence: "Her lawyer wrote on Monday." };
    expect(acted(clinic.runtime, "putHold", admin, [ulidOf("HOLD", 1), hold])).toMatchObject({ ok: true });
    const isFamily = (personId: string) =>
      clinic.sql.run(
        "INSERT INTO person_family (person_id, patient_id, text_id, marked_by, marked_at_ms) VALUES (?, ?, 'none', ?, 1)",
        personId,
        patientId,
        finance.personId,
      );
    isFamily(admin.personId);
    expect(acted(clinic.runtime, "endHold", admin, [ulidOf("HOLD", 1)])).toMatchObject({
      error: { code: "own_matter" },
    });
    expect(ask()).toMatchObject({ error: { code: "own_matter" } });
    clinic.sql.run("DELETE FROM person_family");
    expect(acted(clinic.runtime, "endHold", admin, [ulidOf("HOLD", 1)])).toMatchObject({ ok: true });
    expect(ask({ id: ulidOf("ERAS", 4) })).toMatchObject({ ok: true });
    isFamily(finance.personId);
    expect(confirm(ulidOf("ERAS", 4))).toMatchObject({ error: { code: "own_matter" } });
  });

  it("twice, under an id of another act, of a patient who is not there, or by an id of another patient", () => {
    const clinic = testClinic([...mayasPackage, aPatient("P2", "Omar Diaz", { patientNumber: "HW-1002" })]);
    const patientId = clinic.id("patient", "P1");
    const {
      ask,
      confirm,
      erase,
      people: { admin },
    } = erasing(clinic);
    erase();
    expect(ask({ id: ulidOf("ERAS", 2) })).toMatchObject(because("erased"));
    expect(confirm()).toMatchObject({ ok: true });
    const wrong = (patientId: string) =>
      acted(clinic.runtime, "askErasure", admin, [ulidOf("ERAS", 3), { patientId, why: "law", typed: "HW-1001" }]);
    expect(wrong(ulidOf("NANE", 1))).toMatchObject({ error: { code: "not_found" } });
    expect(wrong(clinic.id("patient", "P2"))).toMatchObject({ error: { code: "invalid", field: "typed" } });
    const again = { patientId: clinic.id("patient", "P2"), why: "law", typed: "HW-1002" } as const;
    expect(acted(clinic.runtime, "askErasure", admin, [ERASURE, again])).toMatchObject({ ok: false });
    expect(clinic.sql.all("SELECT name FROM patient ORDER BY name")).toEqual([{ name: "" }, { name: "Omar Diaz" }]);
    expect(clinic.sql.all("SELECT type FROM event WHERE type = 'patient.erased'")).toHaveLength(1);
    const onNobody = { patientId, responsibleId: admin.personId, sentence: "Nobody to hold." };
    expect(acted(clinic.runtime, "putHold", admin, [ulidOf("HOLD", 1), onNobody])).toMatchObject({ ok: false });
  });
});

describe("once somebody is erased", () => {
  const closed = (clinic: TestClinic) => {
    clinic.sql.run("UPDATE task SET done_at_ms = 1, done_by = 'x' WHERE done_at_ms IS NULL");
    clinic.sql.run("UPDATE refund_case SET closed_at_ms = 1, state = 'done'");
  };

  it("their page is over, nothing can be said on it, and ticket, case and lists still open, without a name", async () => {
    const { clinic, open, send, token, agent, admin, runtime } = await sentOnPage();
    closed(clinic);
    erasing(clinic).erase();
    expect(open(token)).toMatchObject({ kind: "patient_over", over: "closed" });
    await send(token, { act: "look_again", sentence: "Please look at it again." });
    expect(clinic.sql.all("SELECT * FROM page_said")).toEqual([]);
    const view = openTicketView(readContext(runtime), agent, ticket, aMassageMail());
    expect(view).toMatchObject({ ok: true });
    // The mail itself stands at the helpdesk.
    const { ticket: _, draft: __, ...ours } = view.ok ? view.value : {};
    expect(JSON.stringify(ours)).not.toMatch(/Maya|Visa/);
    const detail = readCase(readContext(runtime), agent, MAYAS_CASE);
    expect(detail).toMatchObject({ ok: true });
    expect(JSON.stringify(detail)).not.toMatch(/Maya|example\.com|Visa/);
    const lists: [OperationName, unknown[]][] = [
      ["listCases", [{ pile: "all", owner: "everyone", limit: 20 }]],
      ["readPrivacy", []],
      ["moneyHealth", []],
      ["listImports", []],
    ];
    for (const [name, args] of lists) {
      const answer = JSON.stringify(acted(runtime, name, admin, args as never));
      expect([name, answer.includes("Maya Chen")]).toEqual([name, false]);
    }
    expect(verifyAudit(clinic.sql).ok).toBe(true);
  });

  it("what waited to be sent to them does not leave, and nobody is called because of it", async () => {
    const clinic = testClinic(mayasMassage());
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), {
      option: "decline",
      amountMinor: 0,
      exception: goodwill,
    });
    const patientId = clinic.id("patient", "P1");
    transact(clinic.runtime, { type: "job", job: "outbox" }, (context) =>
      queueMessage(context, {
        purpose: "acknowledgement",
        caseId: clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "",
        to: { recipient: "patient", recipientId: patientId },
        contact: { channel: "sms", value: "+14155550142" },
        isAwaited: true,
        words: { subject: "", text: "We have your request." },
      }),
    );
    clinic.sql.run("UPDATE approval SET state = 'void'");
    closed(clinic);
    erasing(clinic).erase();
    clinic.setNow(NOW_MS + MINUTE_MS);
    await runJobs(worldOf(clinic, scriptedProcessor(0)));
    expect(clinic.sql.all("SELECT state FROM outgoing_message")).toEqual([{ state: "useless" }]);
    expect(clinic.sql.all("SELECT * FROM task WHERE kind = 'message_failed'")).toEqual([]);
  });

  it("who paid for another is gone from that other's file as well, and the other's purchase and money stay", () => {
    const payer = aPatient("PY", "Quirin Vogelsang", { patientNumber: "HW-9", emails: ["quirin@example.com"] });
    const clinic = testClinic([
      payer,
      { ...maya, payer: "PY" },
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { payer: "PY" } as never),
      aCard("Y1", "B1", 8_000),
    ]);
    const payerId = clinic.id("patient", "PY");
    erasing(clinic, { patientId: payerId, typed: "hw-9" }).erase();
    expect(foundIn(clinic.sql, ["Quirin", "Vogelsang", "quirin@example.com", "HW-9"])).toEqual([]);
    expect(clinic.sql.one("SELECT name FROM patient WHERE payer_id = ?", payerId)).toEqual({ name: "Maya Chen" });
    expect(clinic.sql.one("SELECT collected_minor AS sum, last4 FROM payment")).toMatchObject({ sum: 8_000 });
    const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail());
    expect(view).toMatchObject({ ok: true, value: { patient: { name: "Maya Chen" } } });
  });

  it("no record of theirs comes in by either door, in whatever order its lines stand, and a second import is as empty", () => {
    const clinic = testClinic(mayasPackage);
    erasing(clinic).erase();
    const { must } = anImport(clinic);
    const all = [...mayasPackage].filter(({ type }) => type !== "location" && type !== "item");
    const before = clinic.sql.all(
      "SELECT (SELECT count(*) FROM patient), (SELECT count(*) FROM purchase), (SELECT count(*) FROM payment)",
    );
    for (const [n, records] of [all, all.toReversed(), all].entries()) must(n, records);
    expect(
      clinic.sql.all(
        "SELECT (SELECT count(*) FROM patient), (SELECT count(*) FROM purchase), (SELECT count(*) FROM payment)",
      ),
    ).toEqual(before);
    expect(foundIn(clinic.sql, ["Maya Chen", "maya@example.com", "5550142", "HW-1001"])).toEqual([]);
  });

  it("undoing the import that brought or changed them, or trying one on, gives back nothing of theirs", () => {
    const clinic = testClinic([]);
    const first = anImport(clinic);
    first.must(0, mayasPackage);
    first.end();
    const second = anImport(clinic);
    second.must(0, [{ ...maya, name: "Maya Chen-Ruiz", visits: 13 }]);
    second.end();
    erasing(clinic).erase();
    for (const one of [second, first]) one.undo();
    const dry = anImport(clinic, "dry_run");
    dry.must(0, [maya]);
    dry.end();
    expect(foundIn(clinic.sql, ["Maya Chen", "maya@example.com", "5550142", "HW-1001", "Ruiz"])).toEqual([]);
    expect(clinic.sql.all("SELECT name, source FROM patient")).toEqual([{ name: "", source: "erased" }]);
    expect(clinic.sql.one("SELECT sum(collected_minor) AS sum FROM payment")).toEqual({ sum: 120_000 });
    expect(verifyAudit(clinic.sql).ok).toBe(true);
  });

  it("a sentence that only the record names is gone as well, and nobody else's", () => {
    const clinic = testClinic([...mayasPackage, aPatient("P2", "Omar Diaz", { patientNumber: "HW-1002" })]);
    const agent = clinic.staff("agent");
    const other = { ...ticket, ticketId: "77" };
    acted(clinic.runtime, "matchTicket", agent, [ticket, { patientId: clinic.id("patient", "P1") }]);
    acted(clinic.runtime, "matchTicket", agent, [other, { patientId: clinic.id("patient", "P2") }]);
    for (const [at, words] of [
      [ticket, "Maya was told so at the desk."],
      [other, "Omar was told so at the desk."],
    ] as const)
      transact(clinic.runtime, agent, (context) =>
        context.record("reply.overridden", undefined, { ...at, textId: keepText(context, undefined, words) }),
      );
    erasing(clinic).erase();
    expect(clinic.sql.all("SELECT body FROM text WHERE body <> ''")).toEqual([
      { body: "Omar was told so at the desk." },
    ]);
  });
});
