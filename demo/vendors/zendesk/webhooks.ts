import type { Account } from "./account.ts";
import { isoSeconds } from "./answers.ts";
import type { WebhookCall } from "./triggers.ts";

const RETRY_AFTER_MS = [1_000, 2_000, 5_000, 15_000, 60_000];
const DELIVERY_TIMEOUT_MS = 10_000;

export interface WebhookConfig {
  readonly id: string;
  readonly accountId: string;
  readonly endpoint: string;
  readonly secret: string;
  readonly name?: string;
  readonly method?: string;
  readonly format?: string;
  readonly status?: "active" | "inactive";
  readonly subscriptions?: readonly string[];
}

/**
 * What can go wrong with a delivery: `duplicate` sends it twice under one invocation id, `repeat` twice under two,
 * `hold` keeps it back until a later one has gone out, `bad_signature` signs with another secret, `old_timestamp` dates
 * it an hour back (correctly signed), `drop` never sends it.
 */
export const WEBHOOK_FAULTS = ["duplicate", "repeat", "hold", "bad_signature", "old_timestamp", "drop"] as const;
export type WebhookFault = (typeof WEBHOOK_FAULTS)[number];

interface Invocation {
  readonly id: string;
  readonly webhookId: string;
  readonly sequence: number;
  readonly body: string;
  readonly attempts: number;
  readonly dueAtMs: number;
  readonly fault: WebhookFault | null;
  /** Held back until an invocation with a higher sequence has been sent. */
  readonly held: boolean;
}

/** One attempt, as the control endpoint lists it. `status` 0 means that no answer came. */
export interface Delivery {
  readonly invocationId: string;
  readonly body: string;
  readonly status: number;
  readonly outcome: "success" | "retrying" | "failed" | "dropped";
  readonly atMs: number;
}

/** The outgoing webhooks: queued with the change that caused them, sent by `pump`. */
export class Webhooks {
  readonly account: Account;
  readonly #deliver: (request: Request) => Promise<Response>;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(account: Account, deliver: (request: Request) => Promise<Response>) {
    this.account = account;
    this.#deliver = deliver;
  }

  /** Queues one call; nothing where there is no such webhook, or where it is off. */
  queue(call: WebhookCall): void {
    const webhook = this.#webhook(call.webhookId);
    if (!webhook || webhook.status === "inactive") return;
    const fault = this.#takeFault();
    this.#enqueue(call, fault);
    if (fault === "repeat") this.#enqueue(call, null);
  }

  #webhook(id: string): WebhookConfig | undefined {
    return this.account.all<WebhookConfig>("webhook").find((one) => one.id === id);
  }

  /** Sends what is due, oldest first, and answers how many calls were made. Calls from several sides queue up. */
  pump(): Promise<number> {
    const run = this.#tail.then(() => this.#sendDue());
    this.#tail = run.catch(() => 0);
    return run;
  }

  async #sendDue(): Promise<number> {
    let sent = 0;
    for (;;) {
      const due = this.#nextDue();
      if (!due) return sent;
      sent += await this.#send(due);
    }
  }

  #nextDue(): Invocation | undefined {
    const now = this.account.clock();
    return this.account.all<Invocation>("invocation").find(({ held, dueAtMs }) => !held && dueAtMs <= now);
  }

  async #send(invocation: Invocation): Promise<number> {
    const config = this.#webhook(invocation.webhookId);
    if (!config || invocation.fault === "drop") {
      this.#finish(invocation, 0, "dropped");
      return 0;
    }
    const times = invocation.fault === "duplicate" && invocation.attempts === 0 ? 2 : 1;
    let status = 0;
    for (let time = 0; time < times; time += 1) status = await this.#call(config, invocation);
    this.#record(invocation, status);
    this.#release(invocation.sequence);
    return times;
  }

  async #call(config: WebhookConfig, invocation: Invocation): Promise<number> {
    const request = await signedRequest(config, invocation, this.account.clock());
    try {
      const answer = await this.#deliver(request);
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  }

  /** Silence, 409, 429 and 5xx are tried again a few times; any other refusal is final. */
  #record(invocation: Invocation, status: number): void {
    const accepted = status >= 200 && status < 300;
    const passing = status === 0 || status === 409 || status === 429 || status >= 500;
    const wait = RETRY_AFTER_MS[invocation.attempts];
    if (accepted || !passing || wait === undefined) {
      this.#finish(invocation, status, accepted ? "success" : "failed");
      return;
    }
    this.#log(invocation, status, "retrying");
    const again = { ...invocation, attempts: invocation.attempts + 1, dueAtMs: this.account.clock() + wait };
    this.account.write("invocation", invocation.id, again);
  }

  #finish(invocation: Invocation, status: number, outcome: Delivery["outcome"]): void {
    this.account.remove("invocation", invocation.id);
    this.#log(invocation, status, outcome);
  }

  #log({ id, body }: Invocation, status: number, outcome: Delivery["outcome"]): void {
    const delivery: Delivery = { invocationId: id, body, status, outcome, atMs: this.account.clock() };
    this.account.write("delivery", this.account.next("delivery", 1), delivery);
  }

  #release(sentSequence: number): void {
    for (const waiting of this.account.all<Invocation>("invocation")) {
      const overtaken = waiting.held && waiting.sequence < sentSequence;
      if (overtaken) this.account.write("invocation", waiting.id, { ...waiting, held: false });
    }
  }

  #takeFault(): WebhookFault | null {
    const next = this.account.all<{ id: number; fault: WebhookFault }>("webhook-fault")[0];
    if (!next) return null;
    this.account.remove("webhook-fault", next.id);
    return next.fault;
  }

  #enqueue({ webhookId, body }: WebhookCall, fault: WebhookFault | null): void {
    const sequence = this.account.next("invocation", 1);
    const id = `INV${crypto.randomUUID().replaceAll("-", "").toUpperCase()}`;
    const dueAtMs = this.account.clock();
    const invocation: Invocation = {
      id,
      webhookId,
      sequence,
      body,
      attempts: 0,
      dueAtMs,
      fault,
      held: fault === "hold",
    };
    this.account.write("invocation", id, invocation);
  }
}

async function signedRequest(config: WebhookConfig, invocation: Invocation, nowMs: number): Promise<Request> {
  const { fault, body, id } = invocation;
  const timestamp = isoSeconds(fault === "old_timestamp" ? nowMs - 3_600_000 : nowMs);
  const secret = fault === "bad_signature" ? `${config.secret}-other` : config.secret;
  return new Request(config.endpoint, {
    method: "POST",
    signal: AbortSignal.timeout(DELIVERY_TIMEOUT_MS),
    headers: {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Zendesk Webhook",
      "x-zendesk-account-id": config.accountId,
      "x-zendesk-webhook-id": config.id,
      "x-zendesk-webhook-invocation-id": id,
      "x-zendesk-webhook-signature": await signature(secret, timestamp + body),
      "x-zendesk-webhook-signature-timestamp": timestamp,
    },
    body,
  });
}

/** Base64 of HMAC-SHA256 over the timestamp and the raw body, nothing between them. */
async function signature(secret: string, signed: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(signed)));
  return btoa(String.fromCharCode(...mac));
}
