/** Danger: a matter is on a legal hold, and the patient is written to all the same; or what was held is swept away. */
import { describe, expect, it } from "vitest";
import { ok } from "../../../../../core/result.ts";
import { readContext, transact } from "../../../../../worker/account/commands/run-command.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { holdingDraftOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { dropOldSnapshots } from "../../../../../worker/account/store/intake/snapshots.ts";
import { holdsOn } from "../../../../../worker/account/store/privacy/holds.ts";
import { approveAs } from "../../../../support/approving.ts";
import { insertRow } from "../../../../support/canaries.ts";
import { aPatient, mayasPackage, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { codeScene, MINUTE_MS } from "../../../../support/codes.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted, committed } from "../../../../support/operations.ts";
import { pageClinic, sentOnPage } from "../../../../support/patient-page.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const HOLD = ulidOf("HOLD", 1);
const DAY_MS = 24 * 60 * MINUTE_MS;
const refused = { ok: false, error: { code: "legal_hold" } };

function hold(clinic: TestClinic, more: object = {}, patientId = clinic.id("patient", "P1")) {
  const admin = clinic.staff("admin");
  const request = { patientId, responsibleId: admin.personId, sentence: "Her lawyer wrote on Monday.", ...more };
  expect(acted(clinic.runtime, "putHold", admin, [HOLD, request])).toMatchObject({ ok: true });
  return () => expect(acted(clinic.runtime, "endHold", admin, [HOLD])).toMatchObject({ ok: true });
}

describe("while a legal hold lasts", () => {
  it("nobody approves what waits, and nothing is drafted that says so; both come back afterwards", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    decided(clinic, agent, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
    const { id, hash } = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {
      id: "",
      hash: "",
    };
    const reply = () => holdingDraftOf(readContext(clinic.runtime), ulidOf("DEC", 1));
    expect(reply()).toBeDefined();
    const end = hold(clinic);
    expect(reply()).toBeUndefined();
    const yes = { verdict: "approve", approvalHash: hash } as const;
    expect(approveAs(clinic.runtime, clinic.staff("lead"), id, yes)).toMatchObject(refused);
    expect(clinic.sql.one("SELECT state FROM leg")).toEqual({ state: "requested" });
    end();
    expect(approveAs(clinic.runtime, clinic.staff("lead"), id, yes)).toMatchObject({ ok: true });
  });

  it("their page shows nothing and takes nothing, and opens again afterwards", async () => {
    const { clinic, open, send, give, token } = await sentOnPage();
    const end = hold(clinic);
    expect(open(token)).toMatchObject({ kind: "patient_over", over: "closed" });
    expect(await send(token, { act: "look_again", sentence: "Please look at it again." })).not.toMatchObject({
      value: { isDone: true },
    });
    expect(clinic.sql.all("SELECT * FROM page_said")).toEqual([]);
    expect(await give()).toMatchObject(refused);
    end();
    expect(open(token)).toMatchObject({ kind: "patient" });
  });

  it("no ticket is made to write to them on a case that has none", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    const request = { patientId: clinic.id("patient", "P1"), how: "in_person", said: "She wants her money back." };
    expect(acted(clinic.runtime, "startCase", agent, [ulidOf("CASE", 1), request as never])).toMatchObject({
      ok: true,
    });
    hold(clinic);
    expect(acted(clinic.runtime, "orderTicket", agent, [ulidOf("CASE", 1)])).toMatchObject(refused);
    expect(clinic.sql.all("SELECT * FROM job WHERE kind IN ('make_ticket', 'follow_up_ticket')")).toEqual([]);
  });

  it("no code is sent to them", () => {
    const { clinic, send } = codeScene();
    hold(clinic);
    expect(send(1)).toMatchObject(refused);
    expect(clinic.sql.all("SELECT * FROM outgoing_message")).toEqual([]);
  });

  it("what was queued for them before it does not leave, and what goes to others does", async () => {
    const clinic = testClinic(mayasPackage);
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
    const patientId = clinic.id("patient", "P1");
    const queued = (recipient: "patient" | "provider", recipientId: string, value: string) =>
      transact(clinic.runtime, { type: "job", job: "outbox" }, (context) =>
        queueMessage(context, {
          purpose: recipient === "patient" ? "acknowledgement" : "clinician_question",
          to: { recipient, recipientId },
          contact: { channel: "sms", value },
          isAwaited: true,
          words: { subject: "", text: "We have your request." },
        }),
      );
    queued("patient", patientId, "+14155550142");
    queued("provider", "PR1", "+15550001111");
    hold(clinic);
    const sent: string[] = [];
    clinic.setNow(NOW_MS + MINUTE_MS);
    await runJobs({
      ...worldOf(clinic, scriptedProcessor(0)),
      messenger: () => ({
        send: async ({ to }) => {
          sent.push(to);
          return ok({ vendorRef: "SM1" });
        },
      }),
    });
    expect(sent).toEqual(["+15550001111"]);
    expect(clinic.sql.one("SELECT state, code FROM outgoing_message WHERE recipient = 'patient'")).toEqual({
      state: "refused",
      code: "legal_hold",
    });
  });

  it("whatever an agent writes into the reply is stopped when it is sent", () => {
    const house = pageClinic();
    house.takeIn();
    const check = () =>
      committed(house.runtime, "checkSend", house.agent, [ticket, { text: "Thank you for your patience." }]);
    const found = () => {
      const checked = check();
      return checked.ok ? checked.value.findings.map((one) => one.check) : checked.error.code;
    };
    expect(found()).not.toContain("legal_hold");
    const end = hold(house.clinic);
    expect(found()).toContain("legal_hold");
    expect(
      acted(house.runtime, "insistSend", house.agent, [ticket, { text: "Thank you for your patience." }]),
    ).toMatchObject({
      error: { code: "reply_refused" },
    });
    end();
    expect(found()).not.toContain("legal_hold");
  });

  it("mails of theirs are kept, those that are nobody's case too", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    const swept = () => {
      clinic.setNow(NOW_MS + 400 * DAY_MS);
      transact(clinic.runtime, { type: "job", job: "sweep" }, dropOldSnapshots);
      return clinic.sql.all("SELECT ticket_id FROM ticket_snapshot").length;
    };
    acted(clinic.runtime, "matchTicket", agent, [ticket, { patientId: clinic.id("patient", "P1") }]);
    insertRow(clinic.sql, "ticket_snapshot", {
      helpdesk: ticket.helpdesk,
      ticket_id: ticket.ticketId,
      read_at_ms: NOW_MS,
    });
    const end = hold(clinic);
    expect(swept()).toBe(1);
    end();
    expect(swept()).toBe(0);
  });

  it("whoever was merged is held with whom they were merged into, whichever of both was named", () => {
    for (const named of ["P1", "P2"]) {
      const clinic = testClinic([...mayasPackage, aPatient("P2", "Maya Chen-Ruiz", { emails: ["m2@example.com"] })]);
      const [first, second] = [clinic.id("patient", "P1"), clinic.id("patient", "P2")];
      clinic.sql.run("UPDATE patient SET merged_into = ? WHERE id = ?", first, second);
      hold(clinic, {}, clinic.id("patient", named));
      expect([first, second].map((one) => holdsOn(clinic.sql, one).length)).toEqual([1, 1]);
    }
  });
});
