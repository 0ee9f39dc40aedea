/** Somebody is erased as two people do it on the page: Maya, unless a test says otherwise. */
import { assert } from "../../core/result.ts";
import type { TestClinic } from "./clinic.ts";
import { ulidOf } from "./deciding.ts";
import { acted } from "./operations.ts";

export const ERASURE = ulidOf("ERAS", 1);

type By = "admin" | "finance" | "agent";

export function erasing(clinic: TestClinic, { patientId = clinic.id("patient", "P1"), typed = "HW-1001" } = {}) {
  const people = { admin: clinic.staff("admin"), finance: clinic.staff("finance"), agent: clinic.staff("agent") };
  const ask = ({ id = ERASURE, by = "admin" as By, as = typed } = {}) =>
    acted(clinic.runtime, "askErasure", people[by], [id, { patientId, why: "patient_asked", typed: as }]);
  const end = (by: By, verdict: "confirm" | "reject" | "withdraw", id = ERASURE) =>
    acted(clinic.runtime, "endErasure", people[by], [id, { verdict }]);
  const confirm = (id = ERASURE) => end("finance", "confirm", id);
  const erase = () => {
    for (const answer of [ask(), confirm()]) assert(answer.ok, answer.ok ? "" : answer.error.detail);
  };
  return { people, patientId, ask, end, confirm, erase };
}
