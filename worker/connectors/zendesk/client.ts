import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { Helpdesk, HelpdeskUser } from "../helpdesk.ts";
import { ZendeskHttp, type ZendeskTools } from "./http.ts";
import { createFollowUp, createTicket } from "./own-tickets.ts";
import { readMessages } from "./read-messages.ts";
import { readTicket } from "./read-ticket.ts";
import { TicketWriter } from "./ticket-writer.ts";
import { userAnswer } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

export interface ZendeskClientOptions extends ZendeskTools {
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
  return {
    readTicket: (ticketId) => readTicket(http, ticketId),
    readMessages: (ticketId, sinceMs) => readMessages(http, ticketId, sinceMs),
    readUser: (externalId) => readUser(http, externalId),
    publicKey: () => readPublicKey(http, options.config.appId),
    updateTicket: (update) => writer.update(update),
    createTicket: (order) => createTicket(http, order),
    createFollowUp: (order) => createFollowUp(http, order),
  };
}

async function readUser(http: ZendeskHttp, externalId: string): Answer<HelpdeskUser> {
  const read = await http.read(`/api/v2/users/${encodeURIComponent(externalId)}.json`, userAnswer);
  if (!read.ok) return read;
  const { id, name, role, active, suspended, locale, email } = read.value.user;
  return ok({
    externalId: String(id),
    name,
    role,
    active: active !== false && suspended !== true,
    locale: locale ?? "en",
    ...(email ? { email } : {}),
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
