/** Danger: a backup or an earlier state brings back who was erased since, and nobody thinks of it. */
import { expect, it } from "vitest";
import { GuardWatch } from "../../../../../worker/account/guard/guard-watch.ts";
import { patientById } from "../../../../../worker/account/store/people/patients.ts";
import { aPatient, dump, mayasPackage, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { ERASURE, erasing } from "../../../../support/erasing.ts";
import { MemoryGuard } from "../../../../support/memory-guard.ts";
import { acted } from "../../../../support/operations.ts";

/** Made twice it is one clinic and its older copy: every id is the same. */
function clinicOf(records = mayasPackage) {
  const clinic = testClinic(records);
  return { clinic, it: erasing(clinic) };
}
const nameOf = (clinic: TestClinic, id: string) => patientById(clinic.sql, id)?.name;
const states = (clinic: TestClinic) => clinic.sql.all("SELECT id, state FROM erasure");

async function erasedSince(guard: MemoryGuard) {
  const { clinic, it: erases } = clinicOf();
  erases.erase();
  expect(await new GuardWatch(clinic.runtime, guard).advance()).toBe("held");
  return clinic;
}

it("whoever was erased since is erased again at the first look at the guard, and comes in no more", async () => {
  const guard = new MemoryGuard();
  await erasedSince(guard);
  expect(JSON.stringify([...guard.erased.values()])).not.toMatch(/Maya|Chen|HW-1001|@/);
  const { clinic, it: older } = clinicOf();
  expect(nameOf(clinic, older.patientId)).toBe("Maya Chen");
  await new GuardWatch(clinic.runtime, guard).ready();
  expect(nameOf(clinic, older.patientId)).toBe("");
  expect(dump(clinic.sql)).not.toMatch(/Maya|maya@/);
  expect(states(clinic)).toEqual([{ id: ERASURE, state: "done" }]);
  clinic.load([aPatient("P1", "Maya Chen", { patientNumber: "HW-1001" })]);
  expect(dump(clinic.sql)).not.toMatch(/Maya|HW-1001/);
  const once = dump(clinic.sql);
  await new GuardWatch(clinic.runtime, guard).ready();
  expect(dump(clinic.sql)).toBe(once);
});

it("an erasure that the guard was not told is told at the next look, and kept once", async () => {
  const guard = new MemoryGuard();
  const { clinic, it: erases } = clinicOf();
  guard.deaf = true;
  erases.erase();
  expect(await new GuardWatch(clinic.runtime, guard).advance()).toBe("unreachable");
  guard.deaf = false;
  await new GuardWatch(clinic.runtime, guard).ready();
  await new GuardWatch(clinic.runtime, guard).ready();
  expect([...guard.erased.keys()]).toEqual([ERASURE]);
});

it("who came after the copy and was erased does not come in with the next file", async () => {
  const guard = new MemoryGuard();
  await erasedSince(guard);
  const clinic = testClinic(mayasPackage.filter(({ type }) => type === "location" || type === "item"));
  clinic.staff("admin");
  await new GuardWatch(clinic.runtime, guard).ready();
  clinic.load([aPatient("P1", "Maya Chen", { patientNumber: "HW-1001" })]);
  expect(dump(clinic.sql)).not.toMatch(/Maya|HW-1001/);
});

it("who is held in the copy waits on the page of privacy, and is erased once nothing is in the way", async () => {
  const guard = new MemoryGuard();
  await erasedSince(guard);
  const { clinic, it: older } = clinicOf();
  const { admin } = older.people;
  const hold = ulidOf("HELD", 1);
  const held = { patientId: older.patientId, responsibleId: admin.personId, sentence: "A lawyer wrote to us." };
  acted(clinic.runtime, "putHold", admin, [hold, held]);
  await new GuardWatch(clinic.runtime, guard).ready();
  expect(nameOf(clinic, older.patientId)).toBe("Maya Chen");
  expect(states(clinic)).toEqual([{ id: ERASURE, state: "waiting" }]);
  clinic.sql.run("UPDATE legal_hold SET ended_by = ?, ended_at_ms = 1 WHERE id = ?", admin.personId, hold);
  await new GuardWatch(clinic.runtime, guard).ready();
  expect(nameOf(clinic, older.patientId)).toBe("");
  expect(states(clinic)).toEqual([{ id: ERASURE, state: "done" }]);
});
