import { expect, it } from "vitest";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { aCard, aLine, aMail, aPurchase, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";

it("takes the number from whoever decides, refuses more than were bought by its field, and moves a fifth", () => {
  const serums = aPurchase("B1", "P1", [aLine("N1", "serum", 10_000, { quantity: 5 })]);
  const clinic = testClinic([serums, aCard("Y1", "B1", 10_000)]);
  const lead = clinic.staff("lead");
  const lineIds = [clinic.id("line", "N1")];
  const asked = (attested: object) => {
    const answer = evaluateRead(clinic.ctx(), lead, { ticket, lineIds, attested }, aMail());
    if (!answer.ok) return [answer.error.code, answer.error.field];
    const { needs, options } = answer.value.proposal;
    return [needs.join(), options[0]?.amountMinor];
  };
  expect(asked({})).toEqual(["quantity.back", undefined]);
  expect(asked({ backQuantity: 1 })).toEqual(["", 2_000]);
  expect(asked({ backQuantity: 6 })).toEqual(["invalid", "attested.backQuantity"]);
  expect(decided(clinic, lead, ulidOf("DEC", 1), { attested: { backQuantity: 1 } }).amountMinor).toBe(2_000);
});
