import { Hono } from "hono";
import { inProcessFetch } from "../../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../../demo/vendors/key-value-store.ts";
import { createTwilio } from "../../../demo/vendors/twilio/create-twilio.ts";
import type { TwilioState } from "../../../demo/vendors/twilio/state.ts";
import type { RawDelivery } from "../../../worker/connectors/connector.ts";
import type { OutgoingMessage } from "../../../worker/connectors/patient-messenger.ts";
import { type TwilioSettings, twilioSettings } from "../../../worker/connectors/twilio/settings.ts";
import { twilio } from "../../../worker/connectors/twilio/twilio.ts";
import { seededRandom } from "../../support/seeded-random.ts";

export const START_MS = Date.UTC(2026, 10, 2, 9);
export const ACCOUNT_SID = `AC${"0a".repeat(16)}`;
export const SERVICE = `MG${"0b".repeat(16)}`;
export const NUMBER = "+34600000001";
export const MARIA = "+34600111222";
export const REPORTS = "https://clinic.example/webhooks/twilio/key";
export const SETTINGS: TwilioSettings = twilioSettings.parse({
  accountSid: ACCOUNT_SID,
  apiKeySid: `SK${"0c".repeat(16)}`,
  apiKeySecret: "secret-of-the-key",
  authToken: "token-of-the-account",
  from: NUMBER,
});

const ACCOUNT = {
  accountSid: ACCOUNT_SID,
  name: "Clínica Demo",
  authToken: SETTINGS.authToken,
  keys: [{ sid: SETTINGS.apiKeySid, secret: SETTINGS.apiKeySecret }],
  numbers: [{ number: NUMBER }, { number: "+34910000002", sms: false }],
  services: [SERVICE],
};

export const textTo = (to: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: "01JDQ0000000000000000000M1",
  to,
  text: "Your request: 123456",
  reportAddress: REPORTS,
  ...more,
});

/** A simulated Twilio, a clinic's account on it, our messenger that talks to it, and the address that it reports to. */
export async function twilioWorld({ account = {} as object, settings = {} as Partial<TwilioSettings>, seed = 1 } = {}) {
  const inbox: RawDelivery[] = [];
  const sent: Request[] = [];
  const time = { nowMs: START_MS };
  const clinic = new Hono().post("/webhooks/twilio/key", async (c) => {
    inbox.push({ rawBody: await c.req.text(), headers: c.req.header(), address: c.req.url });
    return c.body(null, 204);
  });
  const simulator = createTwilio({
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
  const simulated = inProcessFetch({ "api.twilio.com": simulator.app, "messaging.twilio.com": simulator.app });
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
    messenger: twilio.build(given, tools),
    /** As the clinic reads a report. */
    read: (delivery: RawDelivery, other: Partial<TwilioSettings> = {}) =>
      twilio.webhook.read(delivery, { ...given, ...other }, tools),
    fault: (fault: object) => control("/faults", { operation: "messages.create", ...fault }),
    behind: (number: string, is: string, more: object = {}) => control("/recipients", { number, is, ...more }),
    state: async (): Promise<TwilioState> => (await simulator.control.request("/state")).json(),
    /** So much later, with everything told that there is to tell. */
    later: async (ms = 60_000) => {
      time.nowMs += ms;
      await simulator.pump();
    },
  };
}
