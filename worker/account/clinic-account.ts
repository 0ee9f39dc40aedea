import type { ProvisionRequest } from "../../core/contract/account.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { unreachableHelpdesk } from "./commands/hear-of-person.ts";
import { openSession, type SessionInput, sessionOf } from "./commands/open-session.ts";
import { provision } from "./commands/provision.ts";
import { receiveWebhook } from "./commands/receive-webhook.ts";
import { refusal } from "./commands/require-person.ts";
import type { Actor, PersonActor } from "./context.ts";
import type { AccountDoor } from "./door.ts";
import { PolicyDoor } from "./doors/policy-door.ts";
import { readHelpdesk } from "./helpdesk-settings.ts";
import { ensureDaily } from "./jobs/daily.ts";
import { ensureHeadJob } from "./jobs/publish-head.ts";
import { ensureJobs } from "./jobs/sweep.ts";
import { dropOldSnapshots } from "./ledger/snapshots.ts";
import { openJobs } from "./outbox.ts";
import { admit, transact } from "./run-command.ts";
import { runJobs } from "./run-jobs.ts";
import { externalIdOf } from "./store/people.ts";

/**
 * One clinic: its database, its commands, its outbox and its timer. Here is what the platform, the operator and the vendors call; what
 * people ask is inherited, a room for each page (`doors/`). Together they are the door that routes see (`door.ts`).
 */
export class ClinicAccount extends PolicyDoor implements AccountDoor {
  async provision(input: ProvisionRequest) {
    const actor: Actor = { type: "job", job: "provision" };
    const done = this.tools.repeatable(actor, "provision", "account", (c) => provision(c, this.tools.secrets, input));
    this.tools.connectors.forget();
    return done;
  }

  async helpdeskConnection(helpdesk: string) {
    const settings = readHelpdesk(this.tools.sql, helpdesk);
    if (!settings) return refusal("not_found", "This account has no such helpdesk.");
    const { subdomain, appId, installationId, frameOrigin } = settings;
    return ok({ subdomain, appId, installationId, frameOrigin });
  }

  async helpdeskPublicKey(helpdesk: string): Promise<Result<{ pem: string }, Refusal>> {
    const read = await this.tools.connectors.helpdesk(helpdesk)?.publicKey();
    if (!read) return refusal("not_found", "This account has no such helpdesk.");
    return read.ok ? ok({ pem: read.value }) : err(unreachableHelpdesk(read.error));
  }

  openSession(input: SessionInput) {
    return openSession(this.tools.world, input);
  }

  async renewSession(actor: PersonActor, helpdesk: string) {
    const here = admit(this.tools.sql, actor);
    // Who was suspended is asked about again: the helpdesk may have taken them back.
    if (!here.ok && here.error.code === "session_expired") return here;
    const externalId = externalIdOf(this.tools.sql, helpdesk, actor.personId);
    return externalId
      ? sessionOf(this.tools.world, helpdesk, externalId)
      : refusal("unauthenticated", "Nobody of that id.");
  }

  /** `address` is absent from a Worker of the release before, which knows no vendor that signs it. */
  receiveWebhook(connectionId: string, headers: Record<string, string>, rawBody: string, address = "") {
    return receiveWebhook(this.tools, connectionId, { headers, rawBody, address });
  }

  async wake() {
    const actor: Actor = { type: "job", job: "sweep" };
    await this.tools.watch.ready();
    transact(this.tools.shell, actor, (context) => {
      ensureJobs(context);
      ensureDaily(context, this.tools.shell.random());
      ensureHeadJob(context);
      dropOldSnapshots(context);
    });
    return ok({ openJobs: openJobs(this.tools.sql) });
  }

  /** Never throws: the platform would try six times and then forget the timer. */
  override async alarm(): Promise<void> {
    try {
      await this.tools.watch.ready();
      await runJobs(this.tools.world);
    } catch (thrown) {
      console.error(JSON.stringify({ event: "alarm.threw", error: thrown instanceof Error ? thrown.name : "?" }));
    } finally {
      this.tools.shell.arm();
    }
  }
}
