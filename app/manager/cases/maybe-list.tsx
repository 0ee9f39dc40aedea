import type { MaybeRequest } from "../../../core/contract/request.ts";
import { useServices } from "../../api/context.ts";
import { useMaybeRequests } from "../../api/manager-queries.ts";
import { useSayRequest } from "../../api/ticket-mutations.ts";
import { TicketButton } from "../../cases/ticket-button.tsx";
import { useManagerWords } from "../../i18n/manager.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Skeleton } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { LimitedTo } from "../../ui/limited-to.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";
import { type Column, Listing } from "../listing.tsx";

/** Messages that may be refund requests: one line each, and one press says which. */
export function MaybeList() {
  const words = useManagerWords().maybe;
  const { states } = useWords();
  const columns = useColumns();
  const read = useMaybeRequests();
  if (read.isPending) return <Skeleton label={states.loading} />;
  if (!read.data) {
    return <ProblemNotice error={read.error} title={states.errorTitle} onRetry={() => void read.refetch()} />;
  }
  const { requests, total, limitedTo } = read.data;
  if (requests.length === 0)
    return (
      <>
        <p className="empty muted">{words.empty}</p>
        <LimitedTo to={limitedTo} />
      </>
    );
  return (
    <div className="stack">
      <p className="small muted">{words.hint}</p>
      <Listing
        label={words.pile}
        columns={columns}
        rows={requests}
        keyOf={({ ticket }) => `${ticket.helpdesk} ${ticket.ticketId}`}
      />
      <LimitedTo to={limitedTo} />
      {requests.length < total ? <p className="small muted">{words.more(requests.length, total)}</p> : null}
    </div>
  );
}

function useColumns(): Column<MaybeRequest>[] {
  const words = useManagerWords().maybe;
  const { boot } = useServices();
  const nowMs = useNow();
  const mayAnswer = boot.person.role !== "viewer";
  const cells: Record<keyof typeof words.columns, Column<MaybeRequest>["cell"]> = {
    message: (item) => (
      <span className="row">
        <bdi className="wrap">{item.subject || words.noCaseScope}</bdi>
        <TicketButton ticketId={item.ticket.ticketId} />
      </span>
    ),
    from: (item) => <bdi className="wrap">{item.requesterName}</bdi>,
    words: (item) =>
      item.quote ? (
        <bdi className="wrap">{words.quote(item.quote)}</bdi>
      ) : (
        <span className="muted">{words.because[item.because]}</span>
      ),
    received: (item) => <When atMs={item.receivedAtMs} nowMs={nowMs} />,
    answer: (item) => <Answer item={item} />,
  };
  return (["message", "from", "words", "received", "answer"] as const)
    .filter((key) => key !== "answer" || mayAnswer)
    .map((key) => ({ key, title: words.columns[key], cell: cells[key] }));
}

function Answer({ item }: { readonly item: MaybeRequest }) {
  const words = useManagerWords().maybe;
  const announce = useAnnounce();
  const said = useSayRequest(item.ticket);
  const subject = item.subject || words.noCaseScope;
  const say = (isRequest: boolean) =>
    said.mutate({ isRequest }, { onSuccess: () => announce(isRequest ? words.started(subject) : words.gone(subject)) });
  return (
    <>
      <span className="row">
        <Button sends disabled={said.isPending} label={words.yesOf(subject)} onClick={() => say(true)}>
          {words.yes}
        </Button>
        <Button sends disabled={said.isPending} label={words.noOf(subject)} onClick={() => say(false)}>
          {words.no}
        </Button>
      </span>
      {said.isError ? <ProblemNotice error={said.error} /> : null}
    </>
  );
}
