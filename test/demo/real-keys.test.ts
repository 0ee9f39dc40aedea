import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startDemo } from "../../demo/runtime/demo.ts";
import { threeFreePorts } from "../browser/support/ports.ts";
import { tinyClinic } from "./tiny-clinic.ts";

it("starts on an empty folder with real keys of Stripe: the clinic's payments are loaded, and the simulated Stripe tells nobody", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "makegood-demo-"));
  const realKeys = { stripeSecretKey: "sk_test_of_a_real_account", stripeWebhookSecret: "whsec_of_a_real_account" };
  const demo = await startDemo({ port: await threeFreePorts(), dataDir, reset: false, clinic: tinyClinic, realKeys });
  try {
    const state = await fetch(`${demo.vendorsOrigin}/_control/stripe/state`);
    expect(await state.json()).toMatchObject({ refunds: [{ amount: 10_000 }], undelivered: 0 });
  } finally {
    await demo.close();
    rmSync(dataDir, { recursive: true });
  }
});
