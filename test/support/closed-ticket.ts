/** A clinic at a simulated Zendesk with the real client between the two; and one whose ticket was closed before its refund came back. */

import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { zendeskClient } from "../../worker/connectors/zendesk/client.ts";
import { zendeskAccount } from "../demo/zendesk-account.ts";
import { aMail, NOW_MS, ownMail, testClinic } from "./clinic.ts";
import { decided, mayasMassage, ulidOf } from "./deciding.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";
import { readMoney } from "./stored-jobs.ts";

export const CLOSED = { helpdesk: "zendesk", ticketId: "42" } as const;
const CONFIG = { subdomain: "harbour", appId: "900100", oauthClientId: "makegood", oauthClientSecret: "s3cret" };
const SETTINGS = { ...CONFIG, installationId: "1", frameOrigin: "https://x.test" };
const FIELDS = { reason: 360_001, state: 360_002, amount: 360_003, caseId: 360_004 };

export interface SimulatedTicket {
  readonly id: number;
  readonly status: string;
  readonly followUpOf: number | null;
  readonly requesterId: number;
  readonly assigneeId: number | null;
  readonly tags: readonly string[];
  readonly comments: readonly { readonly public: boolean; readonly plainBody: string }[];
}

/** A clinic at a simulated Zendesk, and the real client between the two. Ana is an agent in both. */
export async function clinicAtZendesk(ownerAtDesk = "7001") {
  const { zendesk, control, api, time } = await zendeskAccount({ deliver: async () => new Response() });
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(8_000);
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('zendesk', 'zendesk', 'https://harbour.zendesk.com', ?)",
    JSON.stringify({ ...SETTINGS, oauthClientId: "makegood", fields: FIELDS }),
  );
  let calls: string[] = [];
  const inner = inProcessFetch({ "harbour.zendesk.com": zendesk.app });
  const client = zendeskClient({
    config: { ...CONFIG, ...SETTINGS, fields: FIELDS },
    nowMs: () => time.nowMs,
    sleep: async () => {},
    random: () => 0,
    fetch: (input, init) => {
      const request = new Request(input, init);
      calls.push(`${request.method} ${new URL(request.url).pathname}`);
      return inner(request);
    },
  });
  const world: JobDependencies = { ...worldOf(clinic, processor), helpdesk: () => client };
  const ana = clinic.staff("agent");
  clinic.sql.run("UPDATE person SET external_id = ? WHERE id = ?", ownerAtDesk, ana.personId);
  let nowMs = NOW_MS;
  const run = async (afterMs = 200_000) => {
    nowMs += afterMs;
    time.nowMs += afterMs;
    clinic.setNow(nowMs);
    await runJobs(world);
  };
  return {
    clinic,
    world,
    processor,
    ana,
    control,
    api,
    run,
    tickets: async () => ((await (await control("GET", "/state")).json()) as { tickets: SimulatedTicket[] }).tickets,
    calls: () => {
      const seen = calls;
      calls = [];
      return seen;
    },
  };
}

/** The refund of 80.00 settles; then the ticket is closed. `ownerAtDesk` is the Zendesk id of the agent who decided. */
export async function closedTicket(ownerAtDesk = "7001") {
  const { processor, ...play } = await clinicAtZendesk(ownerAtDesk);
  const { clinic, world, ana, control, run } = play;
  const desk = (await (await control("GET", "/state")).json()) as { tickets: { id: number; requesterId: number }[] };
  const maya = desk.tickets.find(({ id }) => String(id) === CLOSED.ticketId)?.requesterId;
  const mail = aMail({ sender: ownMail(String(maya)) });
  const bend = { ticket: CLOSED, mail, replyText: "We will return $80.00." };
  const decision = decided(clinic, ana, ulidOf("DEC", 1), bend);
  await run();
  await control("POST", "/tickets/42/close");
  return {
    ...play,
    decision,
    snapshot: mail,
    bounce: async () => {
      processor.move("re_1", "failed");
      await readMoney(world, "stripe refund:re_1");
    },
  };
}
