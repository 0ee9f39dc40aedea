/** Danger: what erases somebody in a test fails on the object's own SQLite, or leaves their words in a row of it. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { foundIn } from "../support/canaries.ts";
import { mayasPackage } from "../support/clinic-records.ts";
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
    ok: false,
    error: { code: "import_refused" },
  });
  expect(must(await clinic.door().searchPatients(agent, "maya")).patients).toEqual([]);
});
