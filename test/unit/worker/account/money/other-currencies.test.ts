/** Danger: a currency whose smallest coin is not a hundredth loses or gains one on the way, or is refused at the very end. */

import { expect, it } from "vitest";
import { inProcessFetch } from "../../../../../demo/vendors/in-process.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { GuardWatch } from "../../../../../worker/account/guard/guard-watch.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { stripeProcessor } from "../../../../../worker/connectors/stripe/processor.ts";
import { SECRET_KEY, stripeWorld } from "../../../../demo/stripe-world.ts";
import { approveAs } from "../../../../support/approving.ts";
import { aCard, aLine, aPurchase, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { MemoryGuard } from "../../../../support/memory-guard.ts";
import { NO_MESSENGERS } from "../../../../support/no-messengers.ts";

const MINUTE_MS = 60_000;

/** One purchase in the currency, at the simulated Stripe under the amount that Stripe writes for it. */
async function bought(currency: string, paidMinor: number, stripeAmount: number) {
  const purchase = aPurchase("B1", "P1", [aLine("N1", "massage", paidMinor)], { currency });
  const clinic = testClinic([purchase, aCard("Y1", "B1", paidMinor, { currency })]);
  const world = await stripeWorld();
  await world.pay({ paymentIntentId: "pi_Y1", amountMinor: stripeAmount, currency });
  const fetch = inProcessFetch({ "api.stripe.com": world.simulator.app });
  const processor = stripeProcessor({ fetch, secretKey: SECRET_KEY });
  const watch = new GuardWatch(clinic.runtime, new MemoryGuard());
  const account: JobDependencies = {
    runtime: clinic.runtime,
    watch,
    processor: () => processor,
    helpdesk: () => undefined,
    ...NO_MESSENGERS,
  };
  return { clinic, account, world };
}

/** Asked for, and where the rules name no limit in the currency approved by somebody else in finance. */
function refundOf(clinic: TestClinic, n: number, currency: string, amountMinor: number) {
  const bend = { currency, amountMinor, exception: goodwill };
  const asked = decideAs(clinic, clinic.staff("finance"), ulidOf("DEC", n), bend);
  if (!asked.ok || asked.value.state === "approved") return asked;
  const approval = clinic.sql.one<{ id: string; hash: string }>(
    "SELECT id, hash FROM approval WHERE state = 'waiting'",
  );
  const yes = { verdict: "approve", approvalHash: approval?.hash ?? "" } as const;
  return approveAs(clinic.runtime, clinic.staff("finance"), approval?.id ?? "", yes);
}

/** Our minor units, Stripe's own for the same sum, three parts of it that our steps can move, and one that they cannot. */
it.each([
  { currency: "USD", paidMinor: 10_000, stripe: 10_000, parts: [3_333, 3_333, 3_334], off: undefined },
  { currency: "JPY", paidMinor: 10_000, stripe: 10_000, parts: [3_333, 3_333, 3_334], off: undefined },
  { currency: "KWD", paidMinor: 10_000, stripe: 10_000, parts: [3_330, 3_330, 3_340], off: 3_333 },
  { currency: "ISK", paidMinor: 10_000, stripe: 1_000_000, parts: [3_333, 3_333, 3_334], off: undefined },
  { currency: "UGX", paidMinor: 10_000, stripe: 1_000_000, parts: [3_333, 3_333, 3_334], off: undefined },
  { currency: "MGA", paidMinor: 10_000, stripe: 100, parts: [3_300, 3_300, 3_400], off: 3_333 },
  { currency: "HUF", paidMinor: 10_000, stripe: 10_000, parts: [3_333, 3_333, 3_334], off: undefined },
])("partial after partial in $currency comes to exactly what was paid, and not one coin more", async (given) => {
  const { currency, paidMinor, stripe, parts, off } = given;
  const { clinic, account, world } = await bought(currency, paidMinor, stripe);
  if (off !== undefined) {
    expect(refundOf(clinic, 90, currency, off)).toMatchObject({ error: { code: "invalid", field: "amountMinor" } });
  }
  for (const [n, part] of parts.entries()) {
    expect(refundOf(clinic, n + 1, currency, part)).toMatchObject({ ok: true });
    clinic.setNow(NOW_MS + (n + 1) * 10 * MINUTE_MS);
    await runJobs(account);
  }
  const { refunds } = await world.state();
  expect(refunds.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
  expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(stripe);
  expect(clinic.sql.all("SELECT DISTINCT state FROM leg")).toEqual([{ state: "settled" }]);
  const split = clinic.sql.one("SELECT sum(net_minor + tax_minor) AS minor FROM allocation");
  expect(split).toEqual({ minor: paidMinor });
  const more = refundOf(clinic, 91, currency, parts[0] ?? 0);
  expect(more.ok).toBe(false);
});

it("finance has to say yes in another currency than the rules'", () => {
  const dinars = { currency: "KWD" };
  const clinic = testClinic([
    aPurchase("B1", "P1", [aLine("N1", "massage", 4_330)], dinars),
    aCard("Y1", "B1", 4_330, dinars),
  ]);
  const bend = { currency: "KWD", amountMinor: 430, exception: goodwill };
  const view = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), bend);
  expect(view.state).toBe("awaiting_approval");
  expect(view.approval?.needs).toBe("finance");
  expect(view.legs.map(({ amountMinor, currency }) => [amountMinor, currency])).toEqual([[430, "KWD"]]);
});
