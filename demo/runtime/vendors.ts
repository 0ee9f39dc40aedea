import { createFreshdesk, type FreshdeskSimulator } from "../vendors/freshdesk/create-freshdesk.ts";
import type { VendorApp } from "../vendors/in-process.ts";
import { partOf } from "../vendors/key-value-store.ts";
import { createPayPal, type PayPalSimulator } from "../vendors/paypal/create-paypal.ts";
import { createSendGrid, type SendGridSimulator } from "../vendors/sendgrid/create-sendgrid.ts";
import { serveVendors } from "../vendors/serve.ts";
import type { ChatSimulator } from "../vendors/simulator/chat.ts";
import { createSlack } from "../vendors/slack/create-slack.ts";
import { SqliteStore } from "../vendors/sqlite-store.ts";
import { createSquare, type SquareSimulator } from "../vendors/square/create-square.ts";
import { createStripe, type StripeSimulator } from "../vendors/stripe/create-stripe.ts";
import { createTeams } from "../vendors/teams/create-teams.ts";
import { createTwilio, type TwilioSimulator } from "../vendors/twilio/create-twilio.ts";
import { createZendesk, type Zendesk } from "../vendors/zendesk/index.ts";
import { DEMO } from "./names.ts";

export interface Vendors {
  readonly zendesk: Zendesk;
  /** Another clinic's, with nothing of ours in it. */
  readonly emptyZendesk: Zendesk;
  readonly freshdesk: FreshdeskSimulator;
  readonly stripe: StripeSimulator;
  readonly paypal: PayPalSimulator;
  readonly square: SquareSimulator;
  readonly slack: ChatSimulator;
  readonly teams: ChatSimulator;
  readonly sendgrid: SendGridSimulator;
  readonly twilio: TwilioSimulator;
  readonly origin: string;
  close(): Promise<void>;
}

const PUMP_EVERY_MS = 500;

/** A host that is not simulated but called: the real vendor, for whoever has real keys. */
const passThrough: VendorApp = {
  fetch: async (request) => {
    const headers = new Headers(request.headers);
    for (const name of ["host", "connection", "content-length", "accept-encoding"]) headers.delete(name);
    const body = request.method === "GET" ? null : await request.arrayBuffer();
    const answer = await fetch(request.url, { method: request.method, headers, body });
    const answered = new Headers(answer.headers);
    answered.delete("content-encoding");
    answered.delete("content-length");
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answered });
  },
};

/** Every vendor's simulator on one port, remembering in one file, and the pumps that send their webhooks. */
export async function startVendors(options: {
  readonly port: number;
  readonly file: string;
  readonly subdomain: string;
  readonly appId: string;
  readonly realStripe: boolean;
}): Promise<Vendors> {
  const store = new SqliteStore(options.file);
  const common = { store, clock: Date.now, deliver: (request: Request) => fetch(request) };
  const stripe = createStripe({ ...common, random: Math.random });
  const paypal = createPayPal({ ...common, random: Math.random });
  const square = createSquare({ ...common, random: Math.random });
  const slack = createSlack({ ...common, random: Math.random });
  const teams = createTeams({ ...common, random: Math.random });
  const sendgrid = createSendGrid({ ...common, random: Math.random });
  const twilio = createTwilio({ ...common, random: Math.random });
  const zendesk = createZendesk({ ...common, subdomain: options.subdomain, appId: options.appId });
  const emptyZendesk = createZendesk({
    ...common,
    store: partOf(store, "empty"),
    subdomain: DEMO.emptyHelpdesk.subdomain,
    appId: DEMO.emptyHelpdesk.appId,
    isEmpty: true,
  });
  const freshdesk = createFreshdesk({ ...common, random: Math.random });
  const server = await serveVendors({
    port: options.port,
    apps: {
      "api.stripe.com": options.realStripe ? passThrough : stripe.app,
      "files.stripe.com": options.realStripe ? passThrough : stripe.files,
      "api-m.paypal.com": paypal.app,
      "api-m.sandbox.paypal.com": paypal.app,
      "connect.squareup.com": square.app,
      "connect.squareupsandbox.com": square.app,
      "hooks.slack.com": slack.app,
      [DEMO.teamsHost]: teams.app,
      "api.sendgrid.com": sendgrid.app,
      "api.eu.sendgrid.com": sendgrid.app,
      "api.twilio.com": twilio.app,
      "messaging.twilio.com": twilio.app,
      [DEMO.freshdesk.host]: freshdesk.app,
      [`${options.subdomain}.zendesk.com`]: zendesk.app,
      [`${DEMO.emptyHelpdesk.subdomain}.zendesk.com`]: emptyZendesk.app,
    },
    control: {
      stripe: stripe.control,
      paypal: paypal.control,
      square: square.control,
      slack: slack.control,
      teams: teams.control,
      sendgrid: sendgrid.control,
      twilio: twilio.control,
      freshdesk: freshdesk.control,
      zendesk: zendesk.control,
      "zendesk-empty": emptyZendesk.control,
    },
  });
  let pumping: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    pumping = Promise.allSettled([
      pumping,
      ...[stripe, paypal, square, sendgrid, twilio, zendesk, emptyZendesk, freshdesk].map(({ pump }) => pump()),
    ]);
  }, PUMP_EVERY_MS);
  return {
    zendesk,
    emptyZendesk,
    freshdesk,
    stripe,
    paypal,
    square,
    slack,
    teams,
    sendgrid,
    twilio,
    origin: server.origin,
    close: async () => {
      clearInterval(timer);
      await pumping;
      await server.close();
      store.close();
    },
  };
}
