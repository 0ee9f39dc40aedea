/** Danger: a decision that was taken back is held against the patient as if they had asked twice. */
import { expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { aMail, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";

it("a request is the first still once its decision was stopped, and not while one stands", () => {
  const clinic = testClinic(mayasMassage());
  const ana = clinic.staff("agent");
  const isFirst = () => {
    const read = evaluateRead(
      clinic.ctx(),
      ana,
      { ticket, lineIds: [clinic.id("line", "N1")], reason: "changed_mind" },
      aMail(),
    );
    assert(read.ok, read.ok ? "" : read.error.detail);
    return read.value.proposal.signals.some(({ code }) => code === "first_request");
  };
  expect(isFirst()).toBe(true);
  decided(clinic, ana, ulidOf("DEC", 1));
  expect(isFirst()).toBe(false);
  expect(acted(clinic.runtime, "stop", ana, [ulidOf("DEC", 1), {}])).toMatchObject({ ok: true });
  expect(isFirst()).toBe(true);
});
