/** A clinic in whose records something speaks unasked: one visit that was sold twice within a minute, and what a test looks at of it. */
import { caseDetail } from "../../core/contract/case-detail.ts";
import { dismissFoundRequest } from "../../core/contract/found.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import { transact } from "../../worker/account/commands/run-command.ts";
import { applyRefunds } from "../../worker/account/domain/money/processor-truth.ts";
import { lookFor } from "../../worker/account/jobs/look-for.ts";
import { readCase } from "../../worker/account/queries/case/case-detail.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { aCard, aLine, aPurchase, aRecord, NOW_MS, type TestClinic, testClinic } from "./clinic.ts";
import { acted } from "./operations.ts";

export const at = (time: string) => Date.parse(`2026-02-14T${time}:00Z`);

export const massage = (n: number, patient = "P1") =>
  aPurchase(`B${n}`, patient, [aLine(`N${n}`, "massage", 25_000)], { boughtOn: "2026-02-14" });

export const booked = (line: string, patient = "P1") =>
  aRecord("booking", `K-${line}`, { patient, line, onDate: "2026-02-14", title: "Massage" });

export const second = (refundedElsewhereMinor = 0) =>
  aCard("Y2", "B2", 25_000, { capturedAtMs: at("22:03"), refundedElsewhereMinor });

/** One visit, sold twice within a minute. */
export const twice = [
  massage(1),
  massage(2),
  aCard("Y1", "B1", 25_000, { capturedAtMs: at("22:02") }),
  second(),
  booked("N1"),
];

/** As before, and nobody knows for which of them the patient came. */
export const perhaps = twice.slice(0, 4);

export const look = (clinic: TestClinic) => {
  for (;;) if (lookFor(clinic.runtime).type === "done") return;
};

export const found = (clinic: TestClinic) =>
  clinic.sql.all<{ kind: string; caseId: string; foundId: string }>(
    "SELECT kind, case_id AS caseId, id AS foundId FROM found ORDER BY id",
  );

export const states = (clinic: TestClinic) =>
  clinic.sql.all("SELECT state, reason, reason_said AS said FROM refund_case ORDER BY id");

export const moneyRows = (clinic: TestClinic) =>
  clinic.sql.one("SELECT (SELECT count(*) FROM leg) AS legs, (SELECT count(*) FROM decision) AS decisions");

export function detailOf(clinic: TestClinic, actor: PersonActor, caseId = found(clinic)[0]?.caseId ?? "") {
  const read = readCase(clinic.ctx(), actor, caseId);
  if (!read.ok) throw new Error(read.error.detail);
  return caseDetail.parse(read.value);
}

export function dismiss(clinic: TestClinic, actor: PersonActor, why = "meant_so", sentence?: string) {
  const [one] = found(clinic);
  const request = dismissFoundRequest.parse({ why, ...(sentence ? { sentence } : {}) });
  return acted(clinic.runtime, "dismissFound", actor, [one?.caseId ?? "", one?.foundId ?? "", request]);
}

/** The second charge goes back at the processor, or does not arrive. */
export function wentBack(clinic: TestClinic, status: "succeeded" | "failed"): void {
  const refund = {
    vendorRef: "re_1",
    paymentRef: "pi_Y2",
    amountMinor: 25_000,
    currency: "USD",
    createdAtMs: NOW_MS,
  } as const;
  transact(clinic.runtime, { type: "job", job: "outbox" }, (c) =>
    applyRefunds(c, clinic.id("payment", "Y2"), [{ ...refund, status }]),
  );
  look(clinic);
}

export function opened(records: readonly ImportRecord[] = twice): TestClinic {
  const clinic = testClinic(records);
  look(clinic);
  return clinic;
}
