/** Danger: what erases somebody in a test fails on the object's own SQLite, or leaves their words in a row of it. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { foundIn } from "../support/canaries.ts";
import { aPatient, maya, mayasPackage } from "../support/clinic-records.ts";
import { ulidOf } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";
import { storeOf } from "./store-of.ts";

beforeEach(quiet);
afterEach(closeClinics);

it("on the real object a patient is held, exported, erased by two, and does not come back with the next import", async () => {
  const clinic = await moneyClinic("erased01", mayasPackage);
  const { admin, finance, agent } = clinic.people;
  const opened = must(await clinic.door().openTicket(agent, theTicket));
  const patientId = opened.patient?.patientId ?? "";
  const [holdId, erasureId] = [ulidOf("HOLD", 1), ulidOf("ERAS", 1)];
  const hold = { patientId, responsibleId: admin.personId, sentence: "Her lawyer wrote on Monday." };
  must(await clinic.door().putHold(admin, holdId, hold));
  const held = must(await clinic.door().openTicket(agent, theTicket));
  expect([held.hold?.sentence, held.draft, held.allowed.blocked]).toEqual([hold.sentence, undefined, "legal_hold"]);
  const asking = { patientId, why: "patient_asked", typed: "HW-1001" } as const;
  expect(await clinic.door().askErasure(admin, erasureId, asking)).toMatchObject({
    error: { code: "erasure_refused", values: { because: ["held"] } },
  });
  must(await clinic.door().endHold(admin, holdId));

  const file = await clinic.ask(admin, "POST", `/v1/patients/${patientId}/export`);
  expect(await file.text()).toContain("maya@example.com");
  for (const other of [agent, finance])
    expect((await clinic.ask(other, "POST", `/v1/patients/${patientId}/export`)).status).toBe(403);

  const sums = await clinic.rows("SELECT sum(collected_minor) AS collected, count(*) AS n FROM payment");
  must(await clinic.door().askErasure(admin, ulidOf("ERAS", 2), asking));
  must(await clinic.door().endErasure(finance, ulidOf("ERAS", 2), { verdict: "confirm" }));
  const { patient, kept } = must(await clinic.door().readPatientPrivacy(admin, patientId));
  expect([patient.name, kept.payments]).toEqual(["", 1]);
  expect(await clinic.rows("SELECT sum(collected_minor) AS collected, count(*) AS n FROM payment")).toEqual(sums);
  must(await clinic.door().verifyAudit(admin));
  const stands = await runInDurableObject(env.ACCOUNT.getByName("acct:erased01"), (account) =>
    foundIn(storeOf(account), ["Maya Chen", "maya@example.com", "HW-1001", "5550142", "Her lawyer"]),
  );
  expect(stands).toEqual([]);
  expect(await clinic.door().importRecords(admin, { records: [...mayasPackage] })).toMatchObject({
    ok: true,
    value: { added: 0, changed: 0, erased: mayasPackage.map((_, at) => at) },
  });
  expect(must(await clinic.door().searchPatients(agent, "maya")).patients).toEqual([]);
});

it("hostile ids are told apart and no fault of the server's; a program's records of somebody erased are refused alone", async () => {
  const clinic = await moneyClinic("erased02", mayasPackage);
  const { admin, finance, agent } = clinic.people;
  const patientId = must(await clinic.door().openTicket(agent, theTicket)).patient?.patientId ?? "";
  const hostile = [
    "%27%20OR%201=1--",
    "..%2f..%2fpatients",
    "%00",
    "%F0%9F%92%A9",
    "null",
    "x".repeat(3_000),
    `${patientId}%20`,
  ];
  for (const id of hostile) {
    const answers = [
      clinic.ask(admin, "POST", `/v1/patients/${id}/export`),
      clinic.ask(admin, "GET", `/v1/patients/${id}/privacy`),
      clinic.ask(admin, "PUT", `/v1/erasures/${id}`, { patientId, why: "law", typed: "HW-1001" }),
      clinic.ask(admin, "PUT", `/v1/erasures/${id}/end`, { verdict: "confirm" }),
      clinic.ask(admin, "POST", `/v1/erasures/${id}/let-back`),
      clinic.ask(admin, "PUT", `/v1/holds/${id}`, {
        patientId,
        responsibleId: admin.personId,
        sentence: "A lawyer wrote.",
      }),
      clinic.ask(admin, "POST", `/v1/holds/${id}/end`),
    ];
    for (const { status } of await Promise.all(answers)) expect([400, 404, 422, 429]).toContain(status);
  }
  expect(
    await clinic.rows("SELECT (SELECT count(*) FROM erasure) AS erasures, (SELECT count(*) FROM legal_hold) AS holds"),
  ).toEqual([{ erasures: 0, holds: 0 }]);
  for (const bad of [
    {},
    { patientId, why: "because", typed: "HW-1001" },
    { patientId, why: "law", typed: "HW-1001", force: true },
  ])
    expect((await clinic.ask(admin, "PUT", `/v1/erasures/${ulidOf("ERAS", 9)}`, bad)).status).toBe(422);

  must(await clinic.door().askErasure(admin, ulidOf("ERAS", 1), { patientId, why: "law", typed: "HW-1001" }));
  // Two who confirm at once erase once.
  const both = [1, 2].map(() => clinic.door().endErasure(finance, ulidOf("ERAS", 1), { verdict: "confirm" }));
  for (const one of await Promise.all(both)) expect(one.ok).toBe(true);
  expect(await clinic.rows("SELECT count(*) AS n FROM event WHERE type = 'patient.erased'")).toEqual([{ n: 1 }]);

  const made = await clinic.ask(admin, "PUT", "/v1/import-keys/01NANE00000000000000000000", {
    source: maya.source,
    title: "Nightly",
  });
  const { newKey } = (await made.json()) as { newKey: string };
  const others = ["Q1", "Q2"].map((id) => aPatient(id, `Other ${id}`, { emails: [`${id.toLowerCase()}@example.com`] }));
  const records = [maya, others[0], { ...maya, sourceId: "P77", patientNumber: "hw1001" }, others[1]].map((one) => ({
    ...one,
    source: undefined,
  }));
  const answer = await exports.default.fetch("https://makegood.example/v1/records", {
    method: "POST",
    headers: { authorization: `Bearer ${newKey}`, "content-type": "application/x-ndjson" },
    body: records.map((one) => `${JSON.stringify(one)}\n`).join(""),
  });
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ counts: { added: 2, refused: 2 } });
  expect(text).not.toMatch(/Maya|HW-?1001|maya@/i);
  const stands = await runInDurableObject(env.ACCOUNT.getByName("acct:erased02"), (account) =>
    foundIn(storeOf(account), ["Maya Chen", "maya@example.com", "HW-1001"]),
  );
  expect(stands).toEqual([]);
  must(await clinic.door().verifyAudit(admin));
});
