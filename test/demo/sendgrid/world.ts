import { Hono } from "hono";
import { inProcessFetch } from "../../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../../demo/vendors/key-value-store.ts";
import { createSendGrid } from "../../../demo/vendors/sendgrid/create-sendgrid.ts";
import { asDer, newSigningKey, signRaw } from "../../../demo/vendors/sendgrid/signing.ts";
import type { SendGridState } from "../../../demo/vendors/sendgrid/state.ts";
import type { RawDelivery } from "../../../worker/connectors/connector.ts";
import type { OutgoingMessage } from "../../../worker/connectors/patient-messenger.ts";
import { sendgrid } from "../../../worker/connectors/sendgrid/sendgrid.ts";
import type { SendGridSettings } from "../../../worker/connectors/sendgrid/settings.ts";
import { seededRandom } from "../../support/seeded-random.ts";

export const START_MS = Date.UTC(2026, 10, 2, 9);
export const WEBHOOK_URL = "https://clinic.example/webhooks/sendgrid/key";
export const MARIA = "maria@example.com";
export const MESSAGE = "01JDQ0000000000000000000M1";
export const SIGNATURE = "x-twilio-email-event-webhook-signature";
export const STAMP = "x-twilio-email-event-webhook-timestamp";
/** Made once: a pair takes longer than all that is done with it. */
export const SIGNING = await newSigningKey();

export const SETTINGS: SendGridSettings = {
  region: "global",
  apiKey: "SG.key-of-the-clinic",
  fromAddress: "refunds@clinic.example",
  fromName: "Clínica Demo",
  webhookPublicKey: SIGNING.publicKey,
};

const ACCOUNT = {
  keys: [{ key: SETTINGS.apiKey, scopes: ["mail.send", "sender_verification_eligible"] }],
  senders: [SETTINGS.fromAddress],
  webhook: { url: WEBHOOK_URL },
  signing: SIGNING,
};

export const mailTo = (to: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: MESSAGE,
  to,
  subject: "Your request",
  text: "Your request: 123456",
  ...more,
});

/** Signed as SendGrid does, now or at another time. */
export async function signed(body: unknown, { atMs = START_MS, signing = SIGNING } = {}): Promise<RawDelivery> {
  const rawBody = typeof body === "string" ? body : JSON.stringify(body);
  const stamp = String(Math.floor(atMs / 1000));
  const signature = asDer(await signRaw(signing, stamp + rawBody));
  return { rawBody, headers: { [SIGNATURE]: signature, [STAMP]: stamp }, address: WEBHOOK_URL };
}

/** A simulated SendGrid, a clinic's account on it, our messenger that talks to it, and the clinic's webhook. */
export async function sendgridWorld({
  account = {} as object,
  settings = {} as Partial<SendGridSettings>,
  seed = 1,
} = {}) {
  const inbox: RawDelivery[] = [];
  const sent: Request[] = [];
  const time = { nowMs: START_MS };
  const webhook = { status: 204 };
  const clinic = new Hono().post("/webhooks/sendgrid/key", async (c) => {
    inbox.push({ rawBody: await c.req.text(), headers: c.req.header(), address: c.req.url });
    return c.body(null, webhook.status as 204);
  });
  const simulator = createSendGrid({
    store: new MemoryStore(),
    clock: () => time.nowMs,
    random: seededRandom(seed),
    deliver: async (request) => clinic.fetch(request),
  });
  const control = async (path: string, body: unknown = {}) => {
    const answer = await simulator.control.request(path, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`control said ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const simulated = inProcessFetch({ "api.sendgrid.com": simulator.app, "api.eu.sendgrid.com": simulator.app });
  const fetching: typeof fetch = (input, init) => {
    sent.push(new Request(input as string, init));
    return simulated(input, init);
  };
  const tools = { fetch: fetching, nowMs: () => time.nowMs };
  await control("/accounts", { ...ACCOUNT, ...account });
  const given = { ...SETTINGS, ...settings };
  return {
    simulator,
    inbox,
    sent,
    time,
    tools,
    control,
    fetch: fetching,
    messenger: sendgrid.build(given, tools),
    answerWebhook: (status: number) => {
      webhook.status = status;
    },
    /** As the clinic reads a delivery. */
    read: (delivery: RawDelivery, other: Partial<SendGridSettings> = {}) =>
      sendgrid.webhook.read(delivery, { ...given, ...other }, tools),
    fault: (fault: object) => control("/faults", { operation: "mail.send", ...fault }),
    behind: (address: string, is: string) => control("/recipients", { address, is }),
    state: async (): Promise<SendGridState> => (await simulator.control.request("/state")).json(),
    /** So much later, with everything told that there is to tell. */
    later: async (ms = 60_000) => {
      time.nowMs += ms;
      await simulator.pump();
    },
  };
}
