import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { vi } from "vitest";
import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import type { TicketView } from "../../core/contract/ticket.ts";
import { assert } from "../../core/result.ts";
import type { Role } from "../../core/words.ts";
import type { PayPalState } from "../../demo/vendors/paypal/state.ts";
import type { SquareState } from "../../demo/vendors/square/state.ts";
import type { StripeState } from "../../demo/vendors/stripe/state.ts";
import type { AccountRpc } from "../../worker/account/rpc/account-rpc.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { signSession } from "../../worker/auth/session.ts";
import { basics } from "../support/clinic.ts";
import {
  createVendors,
  done,
  type Processor,
  prepareVendors,
  processorAt,
  processorsOf,
  provisioning,
  signEverybodyIn,
} from "./money-vendors.ts";
import { must } from "./must.ts";
import { storeOf } from "./store-of.ts";

const json = { "content-type": "application/json" };

export interface MoneyClinic {
  readonly accountKey: string;
  /** A fresh door each time: one that was aborted stays broken. */
  door(): AccountRpc;
  readonly people: Readonly<Record<Role, PersonActor>>;
  readonly stripe: Processor<StripeState>;
  readonly paypal: Processor<PayPalState>;
  readonly square: Processor<SquareState>;
  /** Every delivery of a vendor, and what the Worker answered. */
  readonly delivered: readonly { readonly request: Request; readonly status: number }[];
  readonly zendesk: {
    control(method: string, path: string, body?: unknown): Promise<Response>;
    pump(): Promise<number>;
  };
  /** Moves the clock on. */
  pass(ms: number): void;
  /** Runs the alarm until nothing is due any more. */
  runAlarms(): Promise<void>;
  rows<Row>(query: string): Promise<Row[]>;
  write(query: string): Promise<void>;
  /** When the object's timer fires; null while none is set. */
  timer(): Promise<number | null>;
  /** Calls the real Worker as this person. */
  ask(who: PersonActor, method: string, path: string, body?: unknown): Promise<Response>;
}

const open: string[] = [];

/** After each test: no timer of its clinics fires into the next one, and the clock is the real one again. */
export async function closeClinics(): Promise<void> {
  for (const accountId of open.splice(0)) {
    await runInDurableObject(env.ACCOUNT.getByName(`acct:${accountId}`), (_, state) => state.storage.deleteAlarm());
  }
  vi.restoreAllMocks();
  vi.useRealTimers();
}

/** A clinic in the real object, between a Stripe and a Zendesk that answer in this process. Only `Date` is faked. */
export async function moneyClinic(accountId: string, records: readonly ImportRecord[]): Promise<MoneyClinic> {
  // From now on, not from a fixed day: the runtime's own clock fires alarms that lie in its past.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  open.push(accountId);
  const accountKey = makeAccountKey(env.ROOT_KEY, accountId);
  const stub = () => env.ACCOUNT.getByName(`acct:${accountId}`);
  const door = () => stub() as unknown as AccountRpc;
  // The runtime runs a due alarm by itself too, and has none while it does: what is due has to be done before anybody looks.
  const nextAlarm = () =>
    vi.waitFor(
      async () => {
        const [due, jobs] = await runInDurableObject(stub(), async (_, { storage }) => [
          await storage.getAlarm(),
          storage.sql.exec("SELECT 1 FROM job WHERE due_at_ms <= ?", Date.now()).toArray().length,
        ]);
        // While it runs a later alarm may be set: by a webhook, or by what the run has queued.
        const isComing = due !== null && due <= Date.now() + 1000;
        assert(isComing || jobs === 0, "What is due is not done yet");
        return due;
      },
      { timeout: 30_000 },
    );
  const delivered: { request: Request; status: number }[] = [];
  const deliver = async (request: Request) => {
    const copy = request.clone();
    const answer = await exports.default.fetch(request);
    delivered.push({ request: copy, status: answer.status });
    return answer;
  };
  const vendors = createVendors(accountId, deliver);
  const { zendesk } = vendors;
  const stripe = processorAt<StripeState>(vendors.stripe);
  const paypal = processorAt<PayPalState>(vendors.paypal);
  const square = processorAt<SquareState>(vendors.square);
  const desk = async (method: string, path: string, body: unknown = {}) =>
    done(
      await zendesk.control.request(path, {
        method,
        headers: json,
        ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const controls = { stripe: stripe.control, paypal: paypal.control, square: square.control };
  await prepareVendors(controls, desk, accountKey, records);
  must(await door().provision(provisioning(accountId, processorsOf(records))));
  const people = await signEverybodyIn(door());
  must(await door().importRecords(people.admin, { records: [...basics] }));
  if (records.length > 0) must(await door().importRecords(people.admin, { records: [...records] }));
  return {
    accountKey,
    door,
    people,
    stripe,
    paypal,
    square,
    delivered,
    zendesk: { control: desk, pump: zendesk.pump },
    pass: (ms) => {
      vi.setSystemTime(Date.now() + ms);
    },
    runAlarms: async () => {
      for (let round = 0; round < 20; round += 1) {
        const due = await nextAlarm();
        if (due === null || due > Date.now() + 1000) return;
        vi.setSystemTime(Math.max(due, Date.now()));
        await runDurableObjectAlarm(stub());
      }
    },
    rows: <Row>(query: string) =>
      runInDurableObject(stub(), (_, state) => state.storage.sql.exec(query).toArray() as Row[]),
    write: (query) =>
      runInDurableObject(stub(), (account) => {
        storeOf(account).run(query);
      }),
    timer: () => runInDurableObject(stub(), (_, state) => state.storage.getAlarm()),
    ask: async (who, method, path, body) => {
      const session = { accountId, actor: who, helpdesk: "zendesk", maxAtMs: Date.now() + 3_600_000 } as const;
      const { bearer } = await signSession(env.ROOT_KEY, session, Date.now());
      return exports.default.fetch(
        new Request(`http://localhost${path}`, {
          method,
          headers: { ...json, authorization: `Bearer ${bearer}` },
          ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
        }),
      );
    },
  };
}

/** What an agent sends who takes the suggested refund of the open ticket; each field may be bent. */
export function askOf(view: TicketView, bend: Partial<DecideRequest> = {}): DecideRequest {
  const { proposal } = view;
  const refund = proposal?.options.find((option) => option.kind === "refund");
  assert(proposal && refund, "Nothing is suggested");
  const { factsHash, decidedHash, policyVersionIds, rulesVersionId, lineIds, reason } = proposal;
  const { helpdesk, ticketId } = view.ticket;
  return {
    ticket: { helpdesk, ticketId },
    caseId: "01CASE00000000000000000001",
    lineIds,
    reason,
    factsHash,
    ...(decidedHash === undefined ? {} : { decidedHash }),
    policyVersionIds,
    rulesVersionId,
    option: "refund",
    amountMinor: refund.amountMinor,
    currency: refund.currency,
    ...bend,
  };
}

export const theTicket = { helpdesk: "zendesk", ticketId: "31" } as const;

/** Opens the ticket and decides the refund as suggested. */
export async function decideOn(
  clinic: MoneyClinic,
  decisionId: string,
  bend: Partial<DecideRequest> = {},
): Promise<DecisionView> {
  const view = must(await clinic.door().openTicket(clinic.people.agent, theTicket));
  return must(await clinic.door().decide(clinic.people.agent, decisionId, askOf(view, bend)));
}
