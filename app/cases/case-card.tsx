import type { CaseCard as Case } from "../../core/contract/case.ts";
import { useServices } from "../api/context.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Badge, Dotted } from "../ui/small.tsx";
import { useNow } from "../ui/use-clock.ts";
import { Marks } from "./marks.tsx";
import { stateWordsOf } from "./state-words.ts";
import { useReason } from "./use-reason.ts";

export interface CaseCardProps {
  readonly item: Case;
  /** Instead of opening the ticket in the helpdesk. */
  readonly onOpen?: (caseId: string) => void;
}

const isBad = (state: Case["state"]): boolean => state === "needs_attention";

/** One case in a list. The whole card opens it. */
export function CaseCard({ item, onOpen }: CaseCardProps) {
  const words = useWords();
  const reasonOf = useReason();
  const format = useFormat();
  const nowMs = useNow();
  const { host } = useServices();
  const name = item.patientName ?? words.cases.nobody;
  // The newest: an earlier one may be closed.
  const ticket = item.tickets.at(-1);
  const sum =
    item.amountMinor !== undefined && item.amountMinor > 0 && item.currency
      ? format.money(item.amountMinor, item.currency)
      : undefined;
  const open = () => {
    if (onOpen) onOpen(item.caseId);
    else if (ticket) void host.openTicket(ticket.ticketId).catch(() => {});
  };
  return (
    <button type="button" className="card card-button" disabled={!onOpen && !ticket} onClick={open}>
      <span className="card-title">
        <span className="strong wrap">{name}</span>
        {sum ? <span className="money">{sum}</span> : null}
      </span>
      <span className="small muted">
        <Dotted parts={[reasonOf(item), item.offer && words.lists.offers[item.offer], item.service, item.owner]} />
      </span>
      <span className="row small">
        <Badge kind={isBad(item.state) ? "bad" : "plain"}>{stateWordsOf(item, words)}</Badge>
        <Marks item={item} />
        {item.openTasks > 0 ? <Badge kind="warn">{words.cases.openTasks(item.openTasks)}</Badge> : null}
        {item.clinicianDueOn ? <Badge>{words.cases.clinician(format.day(item.clinicianDueOn))}</Badge> : null}
        {item.dueAtMs !== undefined ? (
          <span className={item.dueAtMs < nowMs ? "warn-text" : "muted"}>
            {(item.dueAtMs < nowMs ? words.cases.wasDue : words.cases.due)(format.instant(item.dueAtMs))}
          </span>
        ) : null}
        {ticket ? null : <span className="muted">{words.cases.noTicket}</span>}
      </span>
    </button>
  );
}
