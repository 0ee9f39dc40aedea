import type { CaseCard } from "../../../core/contract/case.ts";
import { useAway } from "../../cases/away-words.ts";
import { Marks } from "../../cases/marks.tsx";
import { ageOf, nextDueOf } from "../../cases/next-due.ts";
import { stateWordsOf } from "../../cases/state-words.ts";
import { TicketButton } from "../../cases/ticket-button.tsx";
import { useReason } from "../../cases/use-reason.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Badge, type BadgeProps, Money } from "../../ui/basics.tsx";
import type { Column } from "../listing.tsx";
import { hrefOf } from "../route.ts";
import { useManagerFormat } from "../use-manager-format.ts";

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
  const format = useFormat();
  return (
    <span className="row">
      <Badge kind={TONES[item.state]}>{stateWordsOf(item, words)}</Badge>
      <Marks item={item} />
      {item.openTasks > 0 ? <Badge kind="warn">{words.cases.openTasks(item.openTasks)}</Badge> : null}
      {item.clinicianDueOn ? <Badge>{words.cases.clinician(format.day(item.clinicianDueOn))}</Badge> : null}
    </span>
  );
}

/** When the decision on an open case is due, and how far that is; a late one says so. */
export function Due({ dueAtMs, nowMs }: { readonly dueAtMs: number; readonly nowMs: number }) {
  const words = useManagerWords();
  const own = useManagerFormat();
  const format = useFormat();
  const isLate = dueAtMs < nowMs;
  return (
    <>
      <time dateTime={new Date(dueAtMs).toISOString()}>{format.instant(dueAtMs)}</time>
      <p className={isLate ? "small bad-text" : "small muted"}>
        {isLate ? words.overdue(own.span(dueAtMs, nowMs)) : format.relative(dueAtMs, nowMs)}
      </p>
    </>
  );
}

/** What is due next of a case: the decision, the first task, or the second look. */
function NextDue({ item, nowMs }: { readonly item: CaseCard; readonly nowMs: number }) {
  const words = useWords().cases;
  const format = useFormat();
  const next = nextDueOf(item, nowMs, format.civilDate);
  if (!next) return null;
  if (next.what === "decision") return <Due dueAtMs={next.atMs} nowMs={nowMs} />;
  const day = format.day(next.on);
  const [is, was] = next.what === "task" ? [words.taskDue, words.taskWasDue] : [words.reviewDue, words.reviewWasDue];
  return next.isLate ? <span className="bad-text">{was(day)}</span> : <span>{is(day)}</span>;
}

/** Who it is, and how long they have been waiting. */
function CaseName({ item, nowMs }: { readonly item: CaseCard; readonly nowMs: number }) {
  const words = useManagerWords();
  const common = useWords().cases;
  const age = ageOf(item, useFormat().civilDate(nowMs));
  return (
    <>
      <a className="wrap" href={hrefOf("cases", item.caseId)}>
        {item.patientName ?? words.unnamed}
      </a>
      {age === undefined ? null : <p className="small muted plain-weight">{common.age(age)}</p>}
    </>
  );
}

/** What was decided, or as long as nothing is, what would be suggested. */
function Sum({ item }: { readonly item: CaseCard }) {
  const words = useWords().cases;
  const format = useFormat();
  const { suggested } = item;
  if (item.amountMinor && item.currency) return <Money amountMinor={item.amountMinor} currency={item.currency} />;
  if (!suggested) return null;
  return <span className="muted">{words.suggested(format.money(suggested.amountMinor, suggested.currency))}</span>;
}

type Key = keyof ReturnType<typeof useManagerWords>["cases"]["columns"];

/** The columns of a list of cases; `wanted` says which, in what order. */
export function useCaseColumns(nowMs: number, wanted: readonly Key[]): Column<CaseCard>[] {
  const words = useManagerWords();
  const { lists } = useWords();
  const reasonOf = useReason();
  const awayOf = useAway();
  const format = useFormat();
  const cells: Record<Key, Column<CaseCard>["cell"]> = {
    patient: (item) => <CaseName item={item} nowMs={nowMs} />,
    due: (item) => (nextDueOf(item, nowMs, format.civilDate) ? <NextDue item={item} nowMs={nowMs} /> : undefined),
    reason: (item) => reasonOf(item),
    offer: (item) => (item.offer ? lists.offers[item.offer] : undefined),
    amount: (item) => (item.amountMinor || item.suggested ? <Sum item={item} /> : undefined),
    service: (item) => (item.service ? <span className="wrap">{item.service}</span> : undefined),
    state: (item) => <CaseState item={item} />,
    owner: (item) => (
      <>
        {item.owner ?? <span className="muted">{words.cases.nobody}</span>}
        {item.away ? <p className="small wrap">{awayOf(item.away)}</p> : null}
      </>
    ),
    opened: (item) => <span className="nowrap">{format.instant(item.openedAtMs)}</span>,
    ticket: (item) =>
      item.tickets.length === 0 ? undefined : (
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
