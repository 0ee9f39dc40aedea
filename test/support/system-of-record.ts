/** A decision whose money has gone, under a policy that offers one thing, and what the clinic's own system says of it afterwards. */
import type { ImportRecord } from "../../core/contract/records.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../worker/account/queries/case/case-detail.ts";
import {
  aCard,
  aLine,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  NOW_MS,
  packagePolicy,
  sixSessions,
  type TestClinic,
  testClinic,
} from "./clinic.ts";
import { decided, ulidOf } from "./deciding.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

/** Six sessions for 1,200.00, two used: 4 are left, at 200.00 each. `fields` is what a later export says. */
export const aPackage = (fields: Parameters<typeof sixSessions>[0] = {}) =>
  aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions(fields) })]);
const bought: readonly ImportRecord[] = [
  aPackage(),
  aCard("Y1", "B1", 120_000),
  aUse("U1", "N1"),
  aUse("U2", "N1", { usedOn: "2026-02-20" }),
];
export const aBooking = (sourceId: string, onDate: string, fields: { cancelledOn?: string } = {}) =>
  aRecord("booking", sourceId, { patient: "P1", line: "N1", onDate, title: "Laser", ...fields });

interface Offer {
  readonly kind: "refund" | "credit" | "extend";
  readonly entitlement: "void" | "trim" | "keep";
  readonly more?: object;
}

/** A policy of today that offers one thing, so that a decision has just its effect. */
const offering = ({ kind, entitlement, more = {} }: Offer) =>
  aPolicy({
    ...packagePolicy(9, "2026-01-02"),
    clauses: [],
    otherwise: {
      offers: [{ kind, formula: { type: kind === "extend" ? "none" : "unused_share" }, entitlement, ...more } as never],
    },
  });

export async function settled(
  offer: Offer,
  records: readonly ImportRecord[] = [],
  bend: object = {},
  role: "lead" | "finance" = "lead",
) {
  const clinic = testClinic([...bought, offering(offer)]);
  if (records.length > 0) clinic.load(records);
  const processor = scriptedProcessor(120_000);
  const world = worldOf(clinic, processor);
  const lead = clinic.staff(role);
  const amountMinor = offer.kind === "extend" ? 0 : 80_000;
  const decision = decided(clinic, lead, ulidOf("DEC", 1), { option: offer.kind, amountMinor, ...bend });
  clinic.setNow(NOW_MS + 180_000);
  await runJobs(world);
  return { clinic, processor, world, lead, decision };
}

export const tasks = (clinic: TestClinic) => {
  const lead = clinic.staff("lead");
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  const read = readCase(clinic.ctx(), lead, caseId);
  if (!read.ok) throw new Error(read.error.detail);
  return read.value.tasks.map(({ kind, text, doneBy }) => ({ kind, text, doneBy: doneBy ?? "open" }));
};
export const stateOf = (clinic: TestClinic) =>
  clinic.sql.one<{ state: string }>("SELECT state FROM refund_case")?.state;
