/** What every hook needs: the calls, the session, the draft storage and the host, given once at the root. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Boot } from "../../core/contract/account.ts";
import type { Host } from "../host/host.ts";
import type { Api } from "./client.ts";
import type { DraftStorage } from "./draft-storage.ts";
import type { Session } from "./session.ts";

export interface Services {
  readonly api: Api;
  readonly session: Session;
  readonly host: Host;
  readonly draftStorage: DraftStorage;
  readonly boot: Boot;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices outside the app's root");
  return services;
}

/** Whether the session has ended: only a new page from the helpdesk brings another. */
export function useSessionOver(): boolean {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, session.isOver);
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Whether nothing can be sent: without a network, or after the session's end. The banner on top says which. */
export function useNothingSent(): boolean {
  const over = useSessionOver();
  return !useOnline() || over;
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribeOnline, () => navigator.onLine);
}
