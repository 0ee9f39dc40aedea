import { err } from "../../../core/result.ts";
import type { Helpdesk } from "../helpdesk.ts";
import { Agents } from "./agents.ts";
import { FreshdeskHttp, type FreshdeskTools } from "./http.ts";
import { createFollowUp, createTicket } from "./own-tickets.ts";
import { readMessages, readSent } from "./read-messages.ts";
import { readShown } from "./read-shown.ts";
import { readTicket } from "./read-ticket.ts";
import type { FreshdeskSettings } from "./settings.ts";
import { changeOf, clearingOf, type TicketChange, withoutTags } from "./ticket-facts.ts";
import { TicketWriter } from "./ticket-writer.ts";

export interface FreshdeskClientOptions extends FreshdeskTools {
  readonly config: Omit<FreshdeskSettings, "webhookSecret">;
  /** Waits until nobody writes a ticket's tags; `setTimeout` when absent. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Freshdesk's API v2 as the account needs it. Keep the client: it holds whose turn it is on a ticket, and what the limits allow. */
export function freshdeskClient(options: FreshdeskClientOptions): Helpdesk {
  const { config, nowMs } = options;
  const http = new FreshdeskHttp(options);
  const sleep = options.sleep ?? ((ms) => new Promise<void>((done) => setTimeout(done, ms)));
  const writer = new TicketWriter(http, { nowMs, sleep });
  const agents = new Agents(http, nowMs);
  const mailIsChecked = config.mailIsChecked === true;
  const written = config.tagsByRules === true && config.fields ? withoutTags : (change: TicketChange) => change;
  return {
    readTicket: (ticketId) => readTicket(http, ticketId, mailIsChecked),
    readMessages: (ticketId, sinceMs) => readMessages(http, [ticketId, sinceMs], mailIsChecked),
    readSent: (ticketId, sinceMs) => readSent(http, ticketId, sinceMs),
    readUser: (externalId) => agents.byId(externalId),
    findStaff: (email) => agents.byEmail(email),
    readShown: (ticketId) => readShown(http, ticketId, config),
    updateTicket: (update) => writer.update(written(changeOf(update, config.fields))),
    clearTicket: (clearing) => writer.update(written(clearingOf(clearing, config.fields))),
    createTicket: (order) => createTicket({ http, writer, nowMs }, order),
    createFollowUp: (order) => createFollowUp({ http, writer, nowMs }, order),
    frameOrigins: [`https://${config.host}`],
    // Its app is served by Freshworks, and its people prove themselves by a code.
    checkPage: async () => err({ why: "no_signed_pages" }),
  };
}
