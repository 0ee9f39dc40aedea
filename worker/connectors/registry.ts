/** Every outside system that an account can be connected to, by the kind that is stored. A vendor is named here and in its own folder. */

import type { HelpdeskConnector, MessengerConnector, NotifierConnector, ProcessorConnector } from "./connector.ts";
import type { DisputeTraits } from "./dispute-desk.ts";
import { freshdesk } from "./freshdesk/freshdesk.ts";
import { paypal } from "./paypal/paypal.ts";
import { sendgrid } from "./sendgrid/sendgrid.ts";
import { slack } from "./slack/slack.ts";
import { square } from "./square/square.ts";
import { stripe } from "./stripe/stripe.ts";
import { teams } from "./teams/teams.ts";
import { twilio } from "./twilio/twilio.ts";
import { zendesk } from "./zendesk/zendesk.ts";

type Fields = Record<string, unknown>;
export type AnyConnector =
  | ProcessorConnector<Fields>
  | HelpdeskConnector<Fields>
  | MessengerConnector<Fields>
  | NotifierConnector<Fields>;

const CONNECTORS: ReadonlyMap<string, AnyConnector> = new Map<string, AnyConnector>([
  ["freshdesk", freshdesk],
  ["paypal", paypal],
  ["sendgrid", sendgrid],
  ["slack", slack],
  ["square", square],
  ["stripe", stripe],
  ["teams", teams],
  ["twilio", twilio],
  ["zendesk", zendesk],
]);

export const connectorOf = (kind: string): AnyConnector | undefined => CONNECTORS.get(kind);

/** Kinds that can be connected. */
export const CONNECTOR_KINDS: readonly string[] = [...CONNECTORS.keys()];

/** Which settings its own parts at the helpdesk fill in. */
export const filledBy = (connector: AnyConnector): readonly string[] =>
  connector.role === "helpdesk" ? (connector.parts?.fills ?? []) : [];

/** How people call an outside system; its kind where it has no name here. */
export const titleOf = (kind: string): string => CONNECTORS.get(kind)?.title ?? kind;

/** Whether a processor of this kind lists the refunds of a payment, so that what it does not show is not there. */
export function listsRefunds(kind: string): boolean {
  const connector = CONNECTORS.get(kind);
  return connector?.role === "processor" && connector.traits.provesAbsence;
}

/** How a processor of this kind takes evidence; undefined where it takes none. */
export function disputeTraits(kind: string): DisputeTraits | undefined {
  const connector = CONNECTORS.get(kind);
  return connector?.role === "processor" ? connector.disputes : undefined;
}

/** What any of them needs of a delivery; no other header goes further. */
export const WEBHOOK_HEADERS: readonly string[] = [...CONNECTORS.values()].flatMap(
  ({ webhook }) => webhook?.headers ?? [],
);

/** Those that open our pages: each at an address that begins with its kind. */
export const HELPDESK_KINDS: readonly string[] = [...CONNECTORS].flatMap(([kind, { role }]) =>
  role === "helpdesk" ? [kind] : [],
);

/** What the check of a page of this kind needs. */
export function pageHeadersOf(kind: string): readonly string[] {
  const connector = CONNECTORS.get(kind);
  return connector?.role === "helpdesk" ? connector.pageHeaders : [];
}

/** What the first helpdesk of an account is called, also before there is one. */
export const FIRST_HELPDESK = "zendesk";
