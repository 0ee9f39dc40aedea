/** Danger: a refusal has no packet, or one that the records changed later; whoever may not makes one; a file leaves and nobody knows. */
import { hash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { disputePieces } from "../../../../../worker/account/rpc/dispute-pieces.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import {
  aCard,
  aConsent,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aUse,
  mayasPackage,
  NOW_MS,
  sixSessions,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { performed } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const CLINICAL = "Erythema";
const CASE = ulidOf("CASE", 1);
const MADE = ulidOf("PACK", 1);

let clinic: TestClinic;
let lead: PersonActor;
beforeEach(() => {
  clinic = testClinic([
    aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions(), seller: CLINICAL })], {
      boughtOn: "2026-01-15",
      invoice: "INV-7",
    }),
    aCard("Y1", "B1", 120_000, { capturedAtMs: Date.parse("2026-01-15T20:00:00Z") }),
    aConsent("C1", "packages@2", "2026-01-15T18:00:00Z"),
    aUse("U1", "N1", { usedOn: "2026-01-20", provider: "Dr. Nia Park, MD", noteRef: CLINICAL }),
    aUse("U2", "N1", { usedOn: "2026-02-10", provider: "Nia Park" }),
    aPatient("P2", "Ottoline Grey"),
    aPurchase("B2", "P2", [aLine("N2", "serum", 4_000)]),
  ]);
  lead = clinic.staff("lead");
});

const refuse = () => {
  const mail = aMail({
    body: `I changed my mind about my laser package and want a refund. My ${CLINICAL} is back. Card 4242 4242 4242 4242.`,
  });
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { option: "decline", amountMinor: 0, mail });
};
const runDue = () => runJobs(worldOf(clinic, scriptedProcessor(0)));
const list = async (who = lead) => {
  const answer = await performed({ runtime: clinic.runtime }, "listPackets", who, CASE);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const contents = () => clinic.sql.all<{ content: string }>("SELECT content FROM packet").map(({ content }) => content);
const events = (type: string) =>
  clinic.sql
    .all<{ data: string }>("SELECT data FROM event WHERE type = ? ORDER BY seq", type)
    .map(({ data }) => JSON.parse(data));

describe("a refusal", () => {
  it("has its packet the same day, once, with the clause, the signed terms, initials and what is missing", async () => {
    refuse();
    await runDue();
    await runDue();
    const [content = "", ...more] = contents();
    expect(more).toEqual([]);
    expect(JSON.parse(content)).toMatchObject({
      madeFor: "refusal",
      madeOn: "2026-03-02",
      paper: "letter",
      customer: { name: "Maya Chen", patientNumber: "HW-1001", email: "maya@example.com" },
      terms: [{ policyVersionId: "packages@2", accepted: { on: "2026-01-15", how: "tablet", isBeforePurchase: true } }],
      decisions: [{ offer: "decline", clause: { text: "After thirty days we do not give money back." } }],
      useLogs: [
        {
          uses: [
            { usedOn: "2026-01-20", initials: "NP" },
            { usedOn: "2026-02-10", initials: "NP" },
          ],
        },
      ],
      messages: [{ by: "patient", said: "asks" }],
    });
    const { packets } = await list();
    expect(packets).toMatchObject([
      { madeFor: "refusal", holds: { accepted: 1, visits: 2, messages: 1, hasWords: false } },
    ]);
    expect(packets[0]?.madeBy).toBeUndefined();
    expect(packets[0]?.holds?.missing.map(({ what }) => what)).toEqual(["letter", "clinic_address"]);
    expect(packets[0]?.hash).toBe(hash("sha256", content, "hex"));
    expect(events("packet.made")).toMatchObject([{ decisionId: ulidOf("DEC", 1), hash: packets[0]?.hash }]);
  });

  it("says nothing clinical, no card number, and nothing of another patient", async () => {
    refuse();
    await runDue();
    expect(contents().join()).not.toMatch(/Erythema|4242|Ottoline|serum/);
  });

  it("stays as it was that day, whatever the records say later", async () => {
    refuse();
    await runDue();
    const before = contents();
    clinic.load([aUse("U3", "N1", { usedOn: "2026-02-25" }), aConsent("C2", "packages@2", "2026-02-25T18:00:00Z")]);
    await runDue();
    expect(contents()).toEqual(before);
    expect(() => clinic.sql.run("UPDATE packet SET content = 'another'")).toThrow("never another");
    expect(() => clinic.sql.run("DELETE FROM packet")).toThrow("never removed");
  });
});

it("a refusal whose job was lost has its packet at the next look", async () => {
  refuse();
  clinic.sql.run("DELETE FROM job");
  wakeUp(clinic.runtime);
  await runDue();
  expect(contents()).toHaveLength(1);
});

describe("a packet that somebody asks for", () => {
  const make = (who: PersonActor, withWords: boolean, packetId = MADE) =>
    performed({ runtime: clinic.runtime }, "makePacket", who, CASE, packetId, { madeFor: "refusal", withWords });

  it("is made by lead, finance and admin, and by nobody else", async () => {
    refuse();
    for (const role of ["viewer", "agent"] as const)
      expect(await make(clinic.staff(role), false)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    for (const [n, role] of (["lead", "finance", "admin"] as const).entries())
      expect(await make(clinic.staff(role), false, ulidOf("PACK", n + 5))).toMatchObject({ ok: true });
    expect((await list()).packets).toHaveLength(3);
  });

  it("is one under its id, and has the words once somebody says that nothing in them is clinical", async () => {
    refuse();
    expect(await make(lead, true)).toMatchObject({ ok: true });
    expect(await make(lead, true)).toMatchObject({ ok: true });
    const [content = "", ...more] = contents();
    expect(more).toEqual([]);
    expect(content).toContain("I changed my mind");
    expect(content).not.toContain("4242 4242 4242 4242");
    expect(events("packet.made")).toMatchObject([{ packetId: MADE, withWords: true }]);
  });

  it("is refused for a payment that the case does not have", async () => {
    refuse();
    const asked = { madeFor: "dispute", paymentId: ulidOf("PAY", 1), withWords: false } as const;
    const answer = await performed({ runtime: clinic.runtime }, "makePacket", lead, CASE, MADE, asked);
    expect(answer).toMatchObject({ ok: false, error: { code: "not_found" } });
  });

  it("for the bank holds the whole purchase of the payment and says which payment it is", async () => {
    refuse();
    const asked = { madeFor: "dispute", paymentId: clinic.id("payment", "Y1"), withWords: false } as const;
    expect(await performed({ runtime: clinic.runtime }, "makePacket", lead, CASE, MADE, asked)).toMatchObject({
      ok: true,
    });
    expect(JSON.parse(contents()[0] ?? "")).toMatchObject({
      madeFor: "dispute",
      purchases: [{ invoice: "INV-7", payments: [{ label: "Visa ··42", isDisputed: true, reference: "pi_Y1" }] }],
    });
  });

  it("leaves as files that name nobody, and the record says who took them", async () => {
    refuse();
    await make(lead, false);
    for (const form of ["pdf", "zip"] as const) {
      const file = await performed({ runtime: clinic.runtime }, "takePacket", lead, CASE, MADE, { form });
      if (!file.ok) throw new Error(file.error.code);
      const bytes = Buffer.from(file.value.base64, "base64");
      expect(file.value).toMatchObject({ name: `evidence-${MADE}.${form}`, mediaType: `application/${form}` });
      expect(file.value.sha256).toBe(hash("sha256", bytes, "hex"));
      if (form === "pdf") expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      else expect(strFromU8(unzipSync(bytes)["text/cover.txt"] ?? new Uint8Array())).toContain("Maya Chen");
    }
    expect(events("packet.taken")).toEqual([
      { packetId: MADE, form: "pdf" },
      { packetId: MADE, form: "zip" },
    ]);
    const elsewhere = await performed({ runtime: clinic.runtime }, "takePacket", lead, ulidOf("CASE", 2), MADE, {
      form: "pdf",
    });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: "not_found" } });
  });

  it("is gone with its patient, and its hash stays", async () => {
    refuse();
    await make(lead, false);
    clinic.sql.run("INSERT INTO erasing (kind, id) VALUES ('erased', 'x')");
    clinic.sql.run("UPDATE packet SET content = ''");
    clinic.sql.run("DELETE FROM erasing");
    const [packet] = (await list()).packets;
    expect(packet).toMatchObject({ packetId: MADE, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(packet?.holds).toBeUndefined();
    const taken = await performed({ runtime: clinic.runtime }, "takePacket", lead, CASE, MADE, { form: "pdf" });
    expect(taken).toMatchObject({ ok: false, error: { code: "not_found" } });
  });
});

describe("what of a payment went back", () => {
  it("is what has left: neither what only waits to leave nor what became account credit", async () => {
    const made = async (option: "refund" | "credit") => {
      const own = testClinic(mayasPackage);
      decided(own, own.staff("finance"), ulidOf("DEC", 1), {
        option,
        ...(option === "credit" ? { exception: goodwill } : {}),
      });
      const asked = { madeFor: "dispute", paymentId: own.id("payment", "Y1"), withWords: false } as const;
      const said = async (packetId: string) => {
        const answer = await performed(
          { runtime: own.runtime },
          "makePacket",
          own.staff("finance"),
          CASE,
          packetId,
          asked,
        );
        expect(answer).toMatchObject({ ok: true });
        const row = own.sql.one<{ content: string }>("SELECT content FROM packet WHERE id = ?", packetId);
        return JSON.parse(row?.content ?? "").purchases[0].payments[0].wentBackMinor;
      };
      const before = await said(MADE);
      own.setNow(NOW_MS + SENT_AT);
      const world = worldOf(own, scriptedProcessor(120_000));
      for (let round = 0; round < 4; round += 1) await runJobs(world);
      return [before, await said(ulidOf("PACK", 2))];
    };
    expect(await made("refund")).toEqual([0, 80_000]);
    expect(await made("credit")).toEqual([0, 0]);
  });
});

describe("two patients who were held to be one", () => {
  const on = () => ({ runtime: clinic.runtime });
  const ids = () => [clinic.id("patient", "P1"), clinic.id("patient", "P2")] as const;

  it("have no packet that leaves once they are two again, and it is empty where either is erased", async () => {
    refuse();
    expect(await performed(on(), "mergePatients", lead, ...ids())).toMatchObject({ ok: true });
    const request = { madeFor: "refusal", withWords: false } as const;
    const make = (id: string) => performed(on(), "makePacket", lead, CASE, id, request);
    const take = (id: string) => performed(on(), "takePacket", lead, CASE, id, { form: "pdf" });
    expect(await make(MADE)).toMatchObject({ ok: true });
    expect(await take(MADE)).toMatchObject({ ok: true });
    expect(await performed(on(), "undoMerge", lead, ...ids())).toMatchObject({ ok: true });
    expect(await take(MADE)).toMatchObject({ ok: false, error: { code: "case_mixed" } });
    expect(await make(ulidOf("PACK", 2))).toMatchObject({ ok: true });
    expect(await take(ulidOf("PACK", 2))).toMatchObject({ ok: true });
    const asked = { patientId: clinic.id("patient", "P2"), why: "law", typed: "Ottoline Grey" } as const;
    const erasure = ulidOf("ERAS", 1);
    expect(await performed(on(), "askErasure", clinic.staff("admin"), erasure, asked)).toMatchObject({ ok: true });
    const confirmed = await performed(on(), "endErasure", clinic.staff("finance"), erasure, { verdict: "confirm" });
    expect(confirmed).toMatchObject({ ok: true });
    expect(contents().map((content) => content === "")).toEqual([true, false]);
  });

  it("have none that leaves once its ticket turned out to be the other's, and none of before is laid before a bank", async () => {
    refuse();
    const payment = clinic.id("payment", "Y1");
    clinic.sql.run(
      `INSERT INTO dispute (id, connection_id, ref, payment_id, reason, amount_minor, currency, state, inquiry, found_at_ms)
       VALUES ('DISPUTE1', 'stripe', 'dp_1', ?, 'refund_not_given', 120000, 'USD', 'needs_answer', 0, 1)`,
      payment,
    );
    await disputePieces(clinic.runtime, "DISPUTE1");
    const [{ id } = { id: "" }] = clinic.sql.all<{ id: string }>("SELECT id FROM packet");
    const take = () => performed(on(), "takePacket", lead, CASE, id, { form: "pdf" });
    expect(await take()).toMatchObject({ ok: true });
    clinic.sql.run("UPDATE refund_case SET set_aside_at_ms = ?", NOW_MS + 1);
    clinic.setNow(NOW_MS + 2);
    expect(await take()).toMatchObject({ ok: false, error: { code: "not_ready" } });
    for (const _again of [1, 2]) await disputePieces(clinic.runtime, "DISPUTE1");
    expect(contents()).toHaveLength(2);
  });

  it("have none made while something of the other stands in the case", async () => {
    refuse();
    clinic.sql.run(
      "UPDATE purchase SET patient_id = ? WHERE id = ?",
      clinic.id("patient", "P2"),
      clinic.id("purchase", "B1"),
    );
    const asked = { madeFor: "refusal", withWords: false } as const;
    expect(await performed(on(), "makePacket", lead, CASE, MADE, asked)).toMatchObject({
      ok: false,
      error: { code: "case_mixed" },
    });
    await runDue();
    expect(contents()).toEqual([]);
  });
});

describe("what is laid before a bank", () => {
  const dispute = () => {
    refuse();
    clinic.sql.run(
      `INSERT INTO dispute (id, connection_id, ref, payment_id, reason, amount_minor, currency, state, inquiry, found_at_ms)
       VALUES ('DISPUTE1', 'stripe', 'dp_1', ?, 'refund_not_given', 120000, 'USD', 'needs_answer', 0, 1)`,
      clinic.id("payment", "Y1"),
    );
  };

  it("is a packet that stays to be read, the same one again, as texts and pages by kind", async () => {
    dispute();
    const pieces = await disputePieces(clinic.runtime, "DISPUTE1");
    const again = await disputePieces(clinic.runtime, "DISPUTE1");
    expect(contents()).toHaveLength(1);
    expect(again).toEqual(pieces);
    expect(pieces?.texts.map(({ kind }) => kind)).toEqual([
      "refusal",
      "terms_shown",
      "bought",
      "visits",
      "summary",
      "service_dates",
      "patient_name",
      "patient_email",
    ]);
    expect(pieces?.files.map(({ kind }) => kind)).toEqual(["terms", "visit_record", "receipt"]);
    expect(JSON.stringify(pieces?.texts)).not.toMatch(/Erythema|4242|Ottoline/);
  });

  it("is of the dispute that it answers, where a payment has two", async () => {
    dispute();
    clinic.sql.run(
      `INSERT INTO dispute (id, connection_id, ref, payment_id, reason, amount_minor, currency, state, inquiry, found_at_ms)
       SELECT 'DISPUTE2', connection_id, 'dp_2', payment_id, reason, 45000, currency, state, inquiry, found_at_ms FROM dispute`,
    );
    for (const [id, ref, amountMinor] of [
      ["DISPUTE1", "dp_1", 120_000],
      ["DISPUTE2", "dp_2", 45_000],
    ] as const) {
      const pieces = await disputePieces(clinic.runtime, id);
      expect(pieces?.texts.find(({ kind }) => kind === "summary")?.text).toContain(ref);
      expect(JSON.parse(contents().at(-1) ?? "").dispute).toMatchObject({ reference: ref, amountMinor });
    }
    expect(contents()).toHaveLength(2);
  });

  it("is nothing where no dispute is known, or no case", async () => {
    expect(await disputePieces(clinic.runtime, "DISPUTE1")).toBeUndefined();
  });
});
