import type { DeskPlace } from "../../common/use-desk.ts";
import type { OpenTickets } from "../open-tickets.ts";
import { acted } from "./app-acts.ts";
import { dataOf } from "./app-data.ts";
import type { AppDesk, AppLocation } from "./app-host.ts";

export interface AppDeskOptions {
  readonly place: DeskPlace;
  readonly location: AppLocation;
  readonly tickets: OpenTickets;
  readonly resize: (heightPx: number) => void;
  readonly close: () => void;
  readonly invokeTemplate: AppDesk["invokeTemplate"];
}

/** The desk as an app in one of its places finds it. Nothing of a ticket is told on a page of its own. */
export function appDesk({ place, location, tickets, ...acts }: AppDeskOptions): AppDesk {
  const ticket = location === "ticket_sidebar" ? () => tickets.open() : undefined;
  return {
    ...acts,
    location,
    data: (name) => dataOf(name, place, ticket),
    trigger: (method, options) => acted(method, options, place.toast, ticket),
  };
}
