import { useState } from "react";
import { useServices } from "../api/context.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/button.tsx";

export interface TicketButtonProps {
  readonly ticketId: string;
  readonly kind?: "plain" | "link";
}

/** Opens a ticket in the helpdesk around the page, and says so when the helpdesk does not. */
export function TicketButton({ ticketId, kind = "link" }: TicketButtonProps) {
  const words = useWords().ticket;
  const { host } = useServices();
  const [failed, setFailed] = useState(false);
  const open = () => {
    setFailed(false);
    host.openTicket(ticketId).catch(() => setFailed(true));
  };
  return (
    <>
      <Button kind={kind} onClick={open} label={words.open(ticketId)}>
        <span className="nowrap">{words.name(ticketId)}</span>
      </Button>
      {failed ? (
        <span className="small bad-text" role="alert">
          {words.failed(ticketId)}
        </span>
      ) : null}
    </>
  );
}
