/** A clinic at a simulated Freshdesk, and the real client between the two. Ana is an agent in both. */
import { assert } from "../../core/result.ts";
import { receiveWebhook } from "../../worker/account/commands/account/receive-webhook.ts";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import type { SecretStore } from "../../worker/account/store/account/secrets.ts";
import { ADMIN_KEY, freshdeskWorld, HOST } from "../demo/freshdesk/world.ts";
import { NOW_MS, testClinic } from "./clinic.ts";
import { mayasMassage } from "./deciding.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

const RULES_SECRET = "secret-of-the-rules";

export const AT_FRESHDESK = { helpdesk: "freshdesk", ticketId: "42" } as const;

export async function clinicAtFreshdesk() {
  const desk = await freshdeskWorld();
  const clinic = testClinic(mayasMassage());
  const { webhookSecret: _, apiKey: __, ...config } = desk.settings;
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('freshdesk', 'freshdesk', ?, ?)",
    `https://${HOST}`,
    JSON.stringify(config),
  );
  const processor = scriptedProcessor(8_000);
  const world: JobDependencies = {
    ...worldOf(clinic, processor),
    helpdesk: (id) => (id === "freshdesk" ? desk.client : undefined),
  };
  const ana = clinic.staff("agent");
  clinic.sql.run("UPDATE person SET helpdesk = 'freshdesk', external_id = '7001' WHERE id = ?", ana.personId);
  let nowMs = NOW_MS;
  const run = async (afterMs = 200_000) => {
    nowMs += afterMs;
    desk.time.nowMs += afterMs;
    clinic.setNow(nowMs);
    await runJobs(world);
  };
  const secrets = {
    get: (key: string) => (key === "freshdesk/webhookSecret" ? RULES_SECRET : ADMIN_KEY),
  } as unknown as SecretStore;
  await desk.control("PUT", "/webhook", { endpoint: "https://makegood.example/fd", secret: RULES_SECRET });
  /** What Freshdesk's rules tell reaches the account. */
  const hear = async () => {
    await desk.freshdesk.pump();
    for (const { headers, body } of desk.delivered.splice(0)) {
      const raw = { address: "", rawBody: body, headers: Object.fromEntries(headers) };
      const taken = await receiveWebhook({ runtime: clinic.runtime, secrets, fetch: desk.fetching }, "freshdesk", raw);
      assert(taken.ok, "The account takes what the rules tell");
    }
  };
  return { ...desk, clinic, world, processor, ana, run, hear };
}
