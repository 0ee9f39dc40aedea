/** A clinic at a simulated Freshdesk, and the real client between the two. Ana is an agent in both. */
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { freshdeskWorld, HOST } from "../demo/freshdesk/world.ts";
import { NOW_MS, testClinic } from "./clinic.ts";
import { mayasMassage } from "./deciding.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

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
  return { ...desk, clinic, world, processor, ana, run };
}
