import { createContext, useContext } from "react";
import type { MatterView } from "../../core/contract/matter.ts";
import type { TicketRef, TicketView } from "../../core/contract/ticket.ts";
import { ticketKey } from "../api/draft-storage.ts";
import type { ViewState } from "./view.ts";

/** The ticket on screen with what the person chose on it. */
export interface OpenTicket extends ViewState {
  readonly ref: TicketRef;
  readonly ticket: TicketView;
  /** Of a mail about more than one purchase: which of its matters the part shows. Absent where the ticket is one. */
  readonly matter?: OpenMatter | undefined;
}

export interface OpenMatter {
  /** From one on, in the order in which the mail speaks of them. */
  readonly number: number;
  readonly view: MatterView;
  /** The title of the matter whose letter speaks of this one too. */
  readonly toldWith?: string | undefined;
  /** Another is to be decided yet: the letter that comes with it speaks of this one too. */
  readonly isOtherOpen: boolean;
}

/** By what name this tab keeps what is decided and typed here. */
export const draftKeyOf = ({ ref, matter }: Pick<OpenTicket, "ref" | "matter">): string =>
  matter ? matterKey(ref, matter.view.lineId) : ticketKey(ref);

export const matterKey = (ref: TicketRef, lineId: string): string => `${ticketKey(ref)}#${lineId}`;

export const TicketContext = createContext<OpenTicket | undefined>(undefined);

export function useOpenTicket(): OpenTicket {
  const open = useContext(TicketContext);
  if (!open) throw new Error("useOpenTicket outside an open ticket");
  return open;
}

/** What a part of the page is called; of one of several matters with what was bought, so that no two are called alike. */
export function usePartLabel(label: string): string {
  const { matter } = useOpenTicket();
  return matter ? `${label}: ${matter.view.title}` : label;
}
