/** Every outside system that an account can be connected to, by the kind that is stored. A vendor is named here and in its own folder. */
import type { HelpdeskConnector, ProcessorConnector } from "./connector.ts";
import { paypal } from "./paypal/paypal.ts";
import { square } from "./square/square.ts";
import { stripe } from "./stripe/stripe.ts";
import { zendesk } from "./zendesk/zendesk.ts";

type Fields = Record<string, unknown>;
export type AnyConnector = ProcessorConnector<Fields> | HelpdeskConnector<Fields>;

const CONNECTORS: ReadonlyMap<string, AnyConnector> = new Map<string, AnyConnector>([
  ["paypal", paypal],
  ["square", square],
  ["stripe", stripe],
  ["zendesk", zendesk],
]);

export const connectorOf = (kind: string): AnyConnector | undefined => CONNECTORS.get(kind);

/** How people call an outside system; its kind where it has no name here. */
export const titleOf = (kind: string): string => CONNECTORS.get(kind)?.title ?? kind;

/** What any of them needs of a delivery; no other header goes further. */
export const WEBHOOK_HEADERS: readonly string[] = [...CONNECTORS.values()].flatMap(({ webhook }) => webhook.headers);

/** What the first helpdesk of an account is called, also before there is one. */
export const FIRST_HELPDESK = "zendesk";
