import type { CaseCard as Case } from "../../core/contract/case.ts";
import { useServices } from "../api/context.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Badge, Dotted } from "../ui/basics.tsx";
import { useNow } from "../ui/use-clock.ts";
import { useAway } from "./away-words.ts";
import { Marks } from "./marks.tsx";
import { ageOf, nextDueOf } from "./next-due.ts";
import { stateWordsOf } from "./state-words.ts";
import { useReason } from "./use-reason.ts";

const isBad = (state: Case["state"]): boolean => state === "needs_attention";

/** One case in a list. The whole card opens its ticket. */
export function CaseCard({ item }: { readonly item: Case }) {
  const words = useWords();
  const reasonOf = useReason();
  const awayOf = useAway();
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
  const { suggested } = item;
  const age = ageOf(item, format.civilDate(nowMs));
  const open = () => {
    if (ticket) void host.openTicket(ticket.ticketId).catch(() => {});
  };
  return (
    <button type="button" className="card card-button" disabled={!ticket} onClick={open}>
      <span className="card-title">
        <span className="strong wrap">{name}</span>
        {sum ? <span className="money">{sum}</span> : null}
        {!sum && suggested ? (
          <span className="money small muted">
            {words.cases.suggested(format.money(suggested.amountMinor, suggested.currency))}
          </span>
        ) : null}
      </span>
      <span className="small muted">
        <Dotted
          parts={[
            reasonOf(item),
            item.offer && words.lists.offers[item.offer],
            item.service,
            item.owner,
            age === undefined ? undefined : words.cases.age(age),
          ]}
        />
      </span>
      <span className="row small">
        <Badge kind={isBad(item.state) ? "bad" : "plain"}>{stateWordsOf(item, words)}</Badge>
        <Marks item={item} />
        {item.openTasks > 0 ? <Badge kind="warn">{words.cases.openTasks(item.openTasks)}</Badge> : null}
        {item.clinicianDueOn ? <Badge>{words.cases.clinician(format.day(item.clinicianDueOn))}</Badge> : null}
        <NextDue item={item} nowMs={nowMs} />
        {item.away ? <span className="wrap">{awayOf(item.away)}</span> : null}
        {ticket ? null : <span className="muted">{words.cases.noTicket}</span>}
      </span>
    </button>
  );
}

/** What is due next; what is late is marked and says since when. */
function NextDue({ item, nowMs }: { readonly item: Case; readonly nowMs: number }) {
  const words = useWords().cases;
  const format = useFormat();
  const next = nextDueOf(item, nowMs, format.civilDate);
  if (!next) return null;
  const say = {
    decision: { is: words.due, was: words.wasDue },
    task: { is: words.taskDue, was: words.taskWasDue },
    review: { is: words.reviewDue, was: words.reviewWasDue },
  }[next.what];
  const when = next.what === "decision" ? format.instant(next.atMs) : format.day(next.on);
  return (
    <>
      {next.isLate ? <Badge kind="bad">{words.overdue}</Badge> : null}
      <span className={next.isLate ? "bad-text" : "muted"}>{(next.isLate ? say.was : say.is)(when)}</span>
    </>
  );
}
