import { createContext, useContext } from "react";
import type { TicketRef, TicketView } from "../../core/contract/ticket.ts";
import type { ViewState } from "./view.ts";

/** The ticket on screen with what the person chose on it. */
export interface OpenTicket extends ViewState {
  readonly ref: TicketRef;
  readonly ticket: TicketView;
}

export const TicketContext = createContext<OpenTicket | undefined>(undefined);

export function useOpenTicket(): OpenTicket {
  const open = useContext(TicketContext);
  if (!open) throw new Error("useOpenTicket outside an open ticket");
  return open;
}
