import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { Helpdesk, HelpdeskUser } from "../helpdesk.ts";
import { ofTicket, ZendeskHttp, type ZendeskTools } from "./http.ts";
import { createFollowUp, createTicket } from "./own-tickets.ts";
import { PageCheck } from "./page-check.ts";
import { readMessages } from "./read-messages.ts";
import { readSent } from "./read-sent.ts";
import { readShown } from "./read-shown.ts";
import { readTicket } from "./read-ticket.ts";
import type { ZendeskSettings } from "./settings.ts";
import { changeOf, clearingOf } from "./ticket-facts.ts";
import { TicketWriter } from "./ticket-writer.ts";
import { userAnswer } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

export interface ZendeskClientOptions extends ZendeskTools {
  readonly config: Omit<ZendeskSettings, "webhookSecret">;
  /** Waits between two tries of an update that somebody else overtook; `setTimeout` when absent. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** From 0 up to 1: spreads those tries. `Math.random` when absent. */
  readonly random?: () => number;
}

/** Zendesk's Support API as the account needs it. Keep the client: it holds the token. */
export function zendeskClient(options: ZendeskClientOptions): Helpdesk {
  const http = new ZendeskHttp(options);
  const writer = new TicketWriter(http, {
    sleep: options.sleep ?? ((ms) => new Promise((done) => setTimeout(done, ms))),
    random: options.random ?? Math.random,
  });
  const { appId, fields, frameOrigin } = options.config;
  const publicKey = () => readPublicKey(http, appId);
  const pages = new PageCheck({ config: options.config, readKey: publicKey, nowMs: options.nowMs });
  return {
    readTicket: async (ticketId) => ofTicket(await readTicket(http, ticketId)),
    readMessages: async (ticketId, sinceMs) => ofTicket(await readMessages(http, ticketId, sinceMs)),
    readSent: async (ticketId, sinceMs) => ofTicket(await readSent(http, ticketId, sinceMs)),
    readUser: (externalId) => readUser(http, externalId),
    readShown: async (ticketId) => ofTicket(await readShown(http, ticketId, fields)),
    updateTicket: (update) => writer.update(changeOf(update, fields)),
    clearTicket: (clearing) => writer.update(clearingOf(clearing, fields)),
    createTicket: (order) => createTicket(http, order),
    createFollowUp: (order) => createFollowUp(http, order),
    frameOrigins: [new URL(frameOrigin).origin],
    checkPage: (load) => pages.check(load),
    publicKey,
  };
}

/** Only that there is no such user is a word about them: whoever may not be asked has not left. */
const aboutUser = (failure: ConnectorFailure): ConnectorFailure =>
  failure.verdict === "refused" && failure.detail !== "zendesk.404" ? { ...failure, verdict: "unauthorised" } : failure;

async function readUser(http: ZendeskHttp, externalId: string): Answer<HelpdeskUser> {
  const read = await http.read(`/api/v2/users/${encodeURIComponent(externalId)}.json`, userAnswer);
  if (!read.ok) return err(aboutUser(read.error));
  const { id, name, role, active, suspended, locale, email, verified } = read.value.user;
  return ok({
    externalId: String(id),
    name,
    role: role === "admin" || role === "agent" ? role : "end-user",
    active: active !== false && suspended !== true,
    locale: locale ?? "en",
    ...(email ? { email } : {}),
    ...(email && verified === true ? { emailVerified: true } : {}),
  });
}

/** Two addresses are in use for the same key: the one of Zendesk's Apps API, and the same with `.pem`. */
export async function readPublicKey(http: ZendeskHttp, appId: string): Answer<string> {
  const base = `/api/v2/apps/${encodeURIComponent(appId)}/public_key`;
  const named = await http.readText(`${base}.pem`);
  const answer = named.ok || named.error.verdict !== "refused" ? named : await http.readText(base);
  if (!answer.ok) return answer;
  const pem = answer.value.text.trim();
  const isPem = pem.startsWith("-----BEGIN PUBLIC KEY-----") && pem.endsWith("-----END PUBLIC KEY-----");
  return isPem ? ok(pem) : err({ verdict: "refused", detail: "zendesk.public_key.not_pem" });
}
