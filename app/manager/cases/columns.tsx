import type { CaseCard } from "../../../core/contract/case.ts";
import { REASON_LABELS } from "../../../core/reasons/reasons.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Badge, type BadgeProps, Money } from "../../ui/small.tsx";
import type { Column } from "../listing.tsx";
import { hrefOf } from "../route.ts";
import { TicketButton } from "../ticket-button.tsx";
import { useManagerFormat, When } from "../when.tsx";

const TONES: Record<CaseCard["state"], NonNullable<BadgeProps["kind"]>> = {
  open: "warn",
  awaiting_approval: "warn",
  awaiting_patient: "plain",
  in_progress: "plain",
  needs_attention: "bad",
  done: "ok",
  declined: "plain",
};

/** The state of a case in words, with what is still to do. */
export function CaseState({ item }: { readonly item: CaseCard }) {
  const words = useWords();
  return (
    <span className="row">
      <Badge kind={TONES[item.state]}>{words.lists.caseStates[item.state]}</Badge>
      {item.openTasks > 0 ? <Badge kind="warn">{words.cases.openTasks(item.openTasks)}</Badge> : null}
    </span>
  );
}

/** When the decision is due; an open case that is late says so. */
export function Due({ item, nowMs }: { readonly item: CaseCard; readonly nowMs: number }) {
  const words = useManagerWords();
  const own = useManagerFormat();
  const format = useFormat();
  const { dueAtMs, closedAtMs } = item;
  if (dueAtMs === undefined || closedAtMs !== undefined) return <span className="muted">{words.cases.none}</span>;
  if (dueAtMs >= nowMs) return <When atMs={dueAtMs} nowMs={nowMs} />;
  return (
    <span>
      {format.instant(dueAtMs)} <span className="bad-text nowrap">· {words.overdue(own.relative(dueAtMs, nowMs))}</span>
    </span>
  );
}

export function CaseName({ item }: { readonly item: CaseCard }) {
  const words = useManagerWords();
  return (
    <a className="wrap" href={hrefOf("cases", item.caseId)}>
      {item.patientName ?? words.unnamed}
    </a>
  );
}

type Key = keyof ReturnType<typeof useManagerWords>["cases"]["columns"];

/** The columns of a list of cases; `wanted` says which, in what order. */
export function useCaseColumns(nowMs: number, wanted: readonly Key[]): Column<CaseCard>[] {
  const words = useManagerWords();
  const { lists } = useWords();
  const language = useLanguage();
  const format = useFormat();
  const cells: Record<Key, Column<CaseCard>["cell"]> = {
    patient: (item) => <CaseName item={item} />,
    due: (item) => <Due item={item} nowMs={nowMs} />,
    reason: (item) => REASON_LABELS[item.reason][language],
    offer: (item) => (item.offer ? lists.offers[item.offer] : words.cases.none),
    amount: (item) =>
      item.amountMinor && item.currency ? (
        <Money amountMinor={item.amountMinor} currency={item.currency} />
      ) : (
        words.cases.none
      ),
    service: (item) => <span className="wrap">{item.service ?? words.cases.none}</span>,
    state: (item) => <CaseState item={item} />,
    owner: (item) => item.owner ?? <span className="muted">{words.cases.nobody}</span>,
    opened: (item) => <span className="nowrap">{format.instant(item.openedAtMs)}</span>,
    ticket: (item) =>
      item.tickets.length === 0 ? (
        <span className="muted">{words.cases.none}</span>
      ) : (
        <span className="row">
          {item.tickets.map(({ ticketId }) => (
            <TicketButton key={ticketId} ticketId={ticketId} />
          ))}
        </span>
      ),
  };
  return wanted.map((key) => ({
    key,
    title: words.cases.columns[key],
    cell: cells[key],
    figures: key === "amount",
  }));
}
