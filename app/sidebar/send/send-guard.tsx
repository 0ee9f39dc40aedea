import { useEffect, useRef } from "react";
import type { TicketRef } from "../../../core/contract/ticket.ts";
import { StoppedNotice } from "../later/parts.tsx";
import { useSendCheck } from "./use-send-check.ts";

/** Stands over every page of a ticket: a reply that was stopped, with the words at fault in their place. */
export function SendGuard({ ticketRef }: { readonly ticketRef: TicketRef }) {
  const { stopped, forget } = useSendCheck(ticketRef);
  const shown = useRef<HTMLDivElement>(null);
  // The sentence in the helpdesk sends people here, and they may have read far below.
  useEffect(() => {
    if (stopped) shown.current?.scrollIntoView({ block: "nearest" });
  }, [stopped]);
  if (!stopped) return null;
  return (
    <div ref={shown}>
      <StoppedNotice ticketRef={ticketRef} stopped={stopped} onDone={forget} />
    </div>
  );
}
