import { useId, useState } from "react";
import { AppFrame } from "./app/app-frame.tsx";
import type { AppHost } from "./app/app-host.ts";
import type { FreshdeskContext } from "./desk.tsx";

interface AppPanelProps {
  readonly context: FreshdeskContext;
  readonly ticketId: number | undefined;
  readonly onHost: (host: AppHost | undefined) => void;
}

/** Apps stand as icons at the side, and are opened by them. One that was opened stays open from ticket to ticket, in the same frame. */
export function AppPanel({ context, ticketId, onHost }: AppPanelProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const toggle = () => {
    setWasOpened(true);
    setOpen(!isOpen);
  };
  return (
    <aside className={isOpen ? "apps is-open" : "apps"} aria-label="Apps">
      <div id={id} className="app-panel" hidden={!isOpen}>
        <h2>
          Makegood
          <button type="button" className="close" aria-label="Close Makegood" onClick={() => setOpen(false)}>
            ×
          </button>
        </h2>
        {wasOpened && (
          <AppFrame
            context={context}
            location="ticket_sidebar"
            isActive={isOpen && ticketId !== undefined}
            ticketId={ticketId}
            onHost={onHost}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
      <button
        type="button"
        className="app-icon"
        aria-expanded={isOpen}
        aria-controls={id}
        data-testid="app-icon"
        onClick={toggle}
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M4 20V10M10 20V4M16 20v-7M22 20H2" />
        </svg>
        <span>Makegood</span>
      </button>
    </aside>
  );
}
