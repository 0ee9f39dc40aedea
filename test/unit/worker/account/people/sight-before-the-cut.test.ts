/** Danger: a list that stops at so many is filled with what somebody does not see, and theirs stands behind it, unseen by all. */
import { expect, it } from "vitest";
import { sightOf } from "../../../../../worker/account/domain/people/sight.ts";
import { waitingApprovals } from "../../../../../worker/account/store/approval/asked.ts";
import { openDifferences } from "../../../../../worker/account/store/money/differences.ts";
import { legsForAttention, paymentsInDispute } from "../../../../../worker/account/store/money/needs-a-person.ts";
import { aCard, aLine, aPatient, aPurchase, aRecord, location, rules, testClinic } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";

it("the Money page and the list of approvals stop at so many of what this person sees", () => {
  const clinic = testClinic([
    ...mayasMassage(),
    { ...location, sourceId: "L2", title: "Hill Road" },
    aPatient("P2", "Otto Berg"),
    aPurchase("B2", "P2", [aLine("N2", "massage", 9_000)], { location: "L2" }),
    aCard("Y2", "B2", 9_000),
    aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } }),
  ]);
  const { sql } = clinic;
  const agent = clinic.staff("agent");
  const hill = [clinic.id("location", "L2")];
  committed(clinic.runtime, "setLocations", clinic.staff("admin"), [agent.personId, { locationIds: hill }]);
  const sight = sightOf(clinic.ctx(), agent);
  const [mayas, ottos] = [clinic.id("payment", "Y1"), clinic.id("payment", "Y2")];
  // Maya's come first in each list.
  for (const [n, paymentId] of [mayas, ottos].entries()) {
    sql.run(
      `INSERT INTO difference (id, payment_id, signature, kind, ref, ours, theirs, found_at_ms) VALUES (?, ?, 's', 'amount', '', '', '', ?)`,
      `D${n}`,
      paymentId,
      n,
    );
    sql.run("UPDATE payment SET dispute = 'open_refundable', dispute_answer_by_ms = ? WHERE id = ?", n + 1, paymentId);
  }
  expect(openDifferences(sql, 1, undefined).map(({ paymentId }) => paymentId)).toEqual([mayas]);
  expect(openDifferences(sql, 1, sight).map(({ paymentId }) => paymentId)).toEqual([ottos]);
  expect(paymentsInDispute(sql, 1, undefined)).toEqual([mayas]);
  expect(paymentsInDispute(sql, 1, sight)).toEqual([ottos]);
  expect([waitingApprovals(sql, 1, sight), legsForAttention(sql, 1, sight)]).toEqual([[], []]);
});
