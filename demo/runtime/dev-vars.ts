import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** Real keys for a demo against a real vendor; absent ones leave their simulator in place. */
export interface RealKeys {
  readonly stripeSecretKey?: string;
  readonly stripeWebhookSecret?: string;
}

/** Reads `.dev.vars`, if there is one. */
export function readRealKeys(file = ".dev.vars"): RealKeys {
  if (!existsSync(file)) return {};
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = parseEnv(readFileSync(file, "utf8"));
  return {
    ...(STRIPE_SECRET_KEY ? { stripeSecretKey: STRIPE_SECRET_KEY } : {}),
    ...(STRIPE_WEBHOOK_SECRET ? { stripeWebhookSecret: STRIPE_WEBHOOK_SECRET } : {}),
  };
}
