import { expect, it } from "vitest";
import { type FaultKnown, faultOf } from "../../../../../core/reply/values/fault.ts";

const known = (facts: Partial<FaultKnown["facts"][number]>, over: Partial<FaultKnown> = {}): FaultKnown => ({
  facts: [{ reason: "billing_error", evidence: {}, ...facts }],
  attestedDuplicate: false,
  kind: "refund",
  ...over,
});

it("owns a fault only where a person vouched for it, not because the patient says so or the records agree", () => {
  expect(faultOf(known({ evidence: { clinicAtFault: true } }))).toBe("proven");
  expect(faultOf(known({}, { attestedDuplicate: true }))).toBe("proven");
  expect(faultOf(known({}))).toBeUndefined();
  expect(faultOf(known({ reason: "service_fault" }))).toBeUndefined();
  expect(faultOf(known({ duplicateOfPaymentId: "01J00000000000000000000000" }))).toBeUndefined();
});

it("says that nothing was found where a person said so, or a charge that is refused was looked up", () => {
  expect(faultOf(known({ reason: "service_fault", evidence: { clinicAtFault: false } }))).toBe("not_found");
  expect(faultOf(known({}, { kind: "decline" }))).toBe("not_found");
  expect(faultOf(known({ claim: { overpaidMinor: 500, foundOn: "2026-03-01" } }, { kind: "decline" }))).toBeUndefined();
  expect(faultOf(known({ reason: "result" }, { kind: "decline" }))).toBeUndefined();
});
