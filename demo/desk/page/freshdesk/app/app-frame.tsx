import { useEffect, useRef, useState } from "react";
import type { FreshdeskContext } from "../desk.tsx";
import { appDesk } from "./app-desk.ts";
import { AppHost, type AppLocation } from "./app-host.ts";

const PAGES: Readonly<Record<AppLocation, string>> = {
  ticket_sidebar: "/freshdesk-app/ticketSidebar.html",
  full_page_app: "/freshdesk-app/index.html",
};

export interface AppFrameProps {
  readonly context: FreshdeskContext;
  readonly location: AppLocation;
  /** It was opened, and stands in front. */
  readonly isActive: boolean;
  readonly ticketId?: number | undefined;
  readonly onHost?: (host: AppHost | undefined) => void;
  readonly onClose?: () => void;
}

/** The app in its frame, which stays while the agent goes from ticket to ticket: it is told of each. */
export function AppFrame({ context, location, isActive, ticketId, onHost, onClose }: AppFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [heightPx, setHeightPx] = useState<number>();
  const close = useRef(onClose);
  close.current = onClose;
  const [host] = useState(() => {
    const { api, tickets, place } = context;
    const { invokeTemplate } = api;
    const acts = { invokeTemplate, resize: setHeightPx, close: () => close.current?.() };
    return new AppHost(appDesk({ place, location, tickets, ...acts }));
  });

  useEffect(() => {
    onHost?.(host);
    return () => onHost?.(undefined);
  }, [host, onHost]);
  // Told anew for each ticket: the number is what it depends on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (isActive) host.activate();
    else host.deactivate();
  }, [host, isActive, ticketId]);

  const isSidebar = location === "ticket_sidebar";
  return (
    <iframe
      ref={frame}
      src={PAGES[location]}
      title="Makegood"
      className={isSidebar ? "app-frame is-sidebar" : "app-frame is-page"}
      data-testid="app-frame"
      style={isSidebar && heightPx !== undefined ? { height: `${heightPx}px` } : undefined}
      allow="clipboard-write"
      onLoad={() => {
        if (frame.current?.contentWindow) host.greet(frame.current.contentWindow, window.location.origin);
      }}
    />
  );
}
