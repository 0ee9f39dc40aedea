/** Danger: a refund that left from here counts a second time, or is asked about, because the processor's list shows it too. */
import { expect, it } from "vitest";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { SENT_AT } from "../../../../support/sending.ts";
import { change, charge, DAY_MS, syncDesk } from "../../../../support/sync-desk.ts";

it.each([
  ["settled", "ok"],
  ["whose answer was lost", "lost_after"],
] as const)("a refund of ours %s is found in a list as the one that it is", async (_, mood) => {
  const desk = syncDesk(mayasMassage());
  const { clinic, scripted } = desk;
  scripted.plan(mood);
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  desk.later(SENT_AT);
  await desk.run(2);
  expect(scripted.refunds).toHaveLength(1);
  desk.listPayments(charge("pi_Y1"), {
    ...change("refund", "re_1", "pi_Y1"),
    amountMinor: 8_000,
    atMs: clinic.runtime.nowMs(),
  });
  await desk.sync();
  await desk.run(3);
  desk.later(DAY_MS);
  await desk.sync();
  await desk.run(3);
  expect(clinic.sql.all("SELECT state, vendor_ref AS ref FROM leg")).toEqual([{ state: "settled", ref: "re_1" }]);
  expect(clinic.sql.all("SELECT 1 FROM outside_refund")).toEqual([]);
  expect(clinic.sql.all("SELECT elsewhere_minor AS minor FROM payment")).toEqual([{ minor: 0 }]);
  expect(clinic.sql.all("SELECT 1 FROM difference")).toEqual([]);
  expect(scripted.refunds).toHaveLength(1);
});
