import { DurableObject } from "cloudflare:workers";
import type { ProvisionRequest } from "../../core/contract/account.ts";
import type { LinkVisit } from "../../core/contract/link-page.ts";
import { type AnswerOf, type ArgsOf, OPERATION_NAMES } from "../../core/contract/operations.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { AccountEnv } from "../account-env.ts";
import type { PageLoad } from "../connectors/helpdesk.ts";
import { type Limit, Limits } from "../limits.ts";
import { log } from "../log.ts";
import { provision } from "./commands/account/provision.ts";
import { receiveWebhook } from "./commands/account/receive-webhook.ts";
import { makeSetupLink } from "./commands/account/setup-link.ts";
import { unlessClosed } from "./commands/run-command.ts";
import { refusal, tooMany } from "./domain/people/require-person.ts";
import { guardOf } from "./guard/guard-of.ts";
import { runJobs } from "./jobs/run-jobs.ts";
import { wakeUp } from "./jobs/wake-up.ts";
import { enterSetup, showSetup } from "./operations/account/open-setup.ts";
import { renewSession } from "./operations/account/renew-session.ts";
import { Door } from "./operations/enter.ts";
import { RECORDS_METHODS, RecordsDesk } from "./operations/imports/records-desk.ts";
import { actOnLink, openLink } from "./operations/links/open-link.ts";
import type { PlatformRpc } from "./rpc/account-rpc.ts";
import { COPY_METHODS, Copies } from "./rpc/copies.ts";
import { PROVISION, unreachableHelpdesk } from "./rpc/hear-of-person.ts";
import { FORMS, LOOKS, MISSES, TRIED_TOO_OFTEN } from "./rpc/link-limits.ts";
import { openPage } from "./rpc/open-page.ts";
import { openSession, type SessionInput } from "./rpc/open-session.ts";
import { type AccountServices, accountServices } from "./rpc/services.ts";
import { askSignInCode, signInByCode } from "./rpc/sign-in.ts";
import { connectionById } from "./store/account/connections.ts";
import type { PersonActor } from "./store/context.ts";
import { openJobs } from "./store/outbox.ts";

/** While a backup is made. */
const LOOK_AGAIN_MS = 15_000;

/**
 * One clinic: its database, its commands, its outbox and its timer. Here is what the platform, the operator and the vendors call; what people
 * ask is one method for each operation (`operations/registry.ts`). RPC reaches methods of the prototype and nothing else: they are put there.
 */
export class ClinicAccount extends DurableObject<AccountEnv> implements PlatformRpc {
  protected services: AccountServices;
  /** Who guesses a link stands here only as a hash that this object forgets when it sleeps: looking writes nothing. */
  readonly #limits = new Limits();
  #door: Door;
  readonly #copies: Copies;
  readonly #records = new RecordsDesk(() => this.services);
  #run: Promise<void> | undefined;

  static {
    for (const name of COPY_METHODS) {
      Object.defineProperty(ClinicAccount.prototype, name, {
        value(this: ClinicAccount, ...args: unknown[]) {
          return (this.#copies[name] as (...given: unknown[]) => unknown).apply(this.#copies, args);
        },
      });
    }
    for (const name of RECORDS_METHODS) {
      Object.defineProperty(ClinicAccount.prototype, name, {
        value(this: ClinicAccount, ...args: unknown[]) {
          return (this.#records[name] as (...given: unknown[]) => unknown).apply(this.#records, args);
        },
      });
    }
    for (const name of OPERATION_NAMES) {
      Object.defineProperty(ClinicAccount.prototype, name, {
        value(this: ClinicAccount, actor: PersonActor, ...args: ArgsOf<typeof name>) {
          return unlessClosed<AnswerOf<typeof name>>(() => this.#door.enter(name, actor, ...args));
        },
      });
    }
  }

  constructor(state: DurableObjectState, env: AccountEnv) {
    super(state, env);
    this.services = accountServices(state, env);
    this.#door = this.#newDoor();
    const accountId = (state.id.name ?? "").replace(/^acct:/, "");
    this.#copies = new Copies({
      services: () => this.services,
      accountId,
      guardAt: (id) => guardOf(env, `acct:${id}`),
      storage: state.storage,
      startAnew: () => state.abort("restored"),
      running: () => this.#run,
      beginAnew: (schema) => this.#beginAnew(schema),
      wakeUp,
    });
  }

  #newDoor(): Door {
    return new Door(this.services, (work) => void setTimeout(work, 0));
  }

  /** Only for an account that is none yet. */
  async #beginAnew(schema?: number): Promise<void> {
    await this.ctx.storage.deleteAll();
    this.services = accountServices(this.ctx, this.env, schema);
    this.#door = this.#newDoor();
  }

  async provision(input: ProvisionRequest) {
    const done = this.services.repeatable(PROVISION, "provision", "account", (c) =>
      provision(c, this.services.secrets, input, this.services),
    );
    this.services.connectors.forget();
    return done;
  }

  openPage(helpdesk: string, load: PageLoad) {
    return unlessClosed(() => openPage(this.services.deps, helpdesk, load));
  }

  async helpdeskConnection(helpdesk: string) {
    const row = connectionById(this.services.sql, helpdesk);
    // The settings but the secrets.
    return row
      ? ok(JSON.parse(row.config) as Record<string, unknown>)
      : refusal("not_found", "This account has no such helpdesk.");
  }

  async helpdeskPublicKey(helpdesk: string): Promise<Result<{ pem: string }, Refusal>> {
    const read = await this.services.connectors.helpdesk(helpdesk)?.publicKey?.();
    if (!read) return refusal("not_found", "This account has no such helpdesk.");
    return read.ok ? ok({ pem: read.value }) : err(unreachableHelpdesk(read.error));
  }

  openSession(input: SessionInput) {
    return unlessClosed(() => openSession(this.services.deps, input));
  }

  async renewSession(actor: PersonActor, helpdesk: string) {
    return renewSession(this.services, actor, helpdesk);
  }

  /** Each asks the helpdesk, whose limits are the clinic's. */
  async askSignInCode(helpdesk: string, email: string) {
    return this.#limited(`sign in ${helpdesk}`, {}, LOOKS, () => askSignInCode(this.services, helpdesk, email));
  }

  async signInByCode(helpdesk: string, challengeId: string, code: string) {
    return this.#limited(`code ${challengeId}`, {}, FORMS, () =>
      signInByCode(this.services, helpdesk, challengeId, code),
    );
  }

  async makeSetupLink() {
    return this.services.repeatable(PROVISION, "make_setup_link", "setup", (c) =>
      makeSetupLink(c, this.services.setupLinks),
    );
  }

  async showSetup(token: string, visit: LinkVisit = {}) {
    return this.#limited(token, visit, LOOKS, () => showSetup(this.services, token, visit));
  }

  async enterSetup(token: string, form: Readonly<Record<string, string>>, visit: LinkVisit = {}) {
    return this.#limited(`form ${token}`, visit, FORMS, () => enterSetup(this.services, token, form, visit));
  }

  /** `address` is absent from a Worker of the release before, which knows no vendor that signs it. */
  receiveWebhook(connectionId: string, headers: Record<string, string>, rawBody: string, address = "") {
    return unlessClosed(() => receiveWebhook(this.services, connectionId, { headers, rawBody, address }));
  }

  async openLink(token: string, visit: LinkVisit = {}) {
    return this.#limited(token, visit, LOOKS, () => openLink(this.services, token, visit));
  }

  async actOnLink(token: string, form: Readonly<Record<string, string>>, visit: LinkVisit = {}) {
    return this.#limited(`form ${token}`, visit, FORMS, () => actOnLink(this.services, token, form, visit));
  }

  /** Of a link that is none those count who come from one place, of one that is there whoever holds it. */
  async #limited<T>(
    what: string,
    { from }: LinkVisit,
    limit: Limit,
    open: () => Result<T, Refusal> | Promise<Result<T, Refusal>>,
  ) {
    const nowMs = this.services.runtime.nowMs();
    const misses = `missed ${from}`;
    const heldMs = from === undefined ? 0 : this.#limits.waitMs(misses, MISSES, nowMs);
    const waitMs = heldMs || this.#limits.take(what, limit, nowMs);
    if (waitMs > 0) return tooMany(TRIED_TOO_OFTEN, waitMs);
    const opened = await unlessClosed(open);
    if (!opened.ok && from !== undefined) this.#limits.take(misses, MISSES, nowMs);
    return opened;
  }

  async wake() {
    await this.services.watch.ready();
    if (this.services.runtime.closed?.()) return ok({ openJobs: openJobs(this.services.sql) });
    if (wakeUp(this.services.runtime).isLate) {
      log("error", "timer.late", { accountId: this.ctx.id.name });
      // Else who is to be told of it would wait for that very timer.
      this.ctx.waitUntil(this.#runJobs());
    }
    return ok({ openJobs: openJobs(this.services.sql) });
  }

  override async alarm(): Promise<void> {
    await this.#runJobs();
  }

  /** One run at a time, whoever began it. Never throws: the platform would try six times and then forget the timer. */
  #runJobs(): Promise<void> {
    this.#run ??= this.#runOnce().finally(() => {
      this.#run = undefined;
    });
    return this.#run;
  }

  async #runOnce(): Promise<void> {
    const { watch, runtime, standstill } = this.services;
    try {
      await watch.ready();
      if (!runtime.closed?.()) await runJobs(this.services.deps);
    } catch (thrown) {
      console.error(JSON.stringify({ event: "alarm.threw", error: thrown instanceof Error ? thrown.name : "?" }));
    } finally {
      // What is closed for good has no timer; what stands still for a while looks again.
      if (standstill.isHeld) void this.ctx.storage.setAlarm(runtime.nowMs() + LOOK_AGAIN_MS);
      else if (!runtime.closed?.()) runtime.arm();
    }
  }
}
