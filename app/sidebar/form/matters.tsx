/** A mail about more than one purchase: a suggestion for each, one below the other, each with its own button. */
import type { MatterView } from "../../../core/contract/matter.ts";
import { useSayMatter } from "../../api/ticket-mutations.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Correction, DueLetters, NotARequest, OfTicket, OpenTasks, OutTwice } from "../later/parts.tsx";
import { outTwiceOf } from "../locked.ts";
import { Due } from "../records/due.tsx";
import { TicketContext, useOpenTicket } from "../ticket-context.ts";
import { useView } from "../view.ts";
import { linesOf } from "./case-form.ts";
import { MatterBody } from "./matter-body.tsx";
import { mattersSeen, tellsToo, ticketOfMatter } from "./several.ts";

/** What is of the ticket and not of one matter stands once: above them what went wrong, below them history and days. */
export function Matters({ matters }: { readonly matters: readonly MatterView[] }) {
  const { matters: words, after } = useSidebarWords();
  const { ticket } = useOpenTicket();
  const { stillOpen } = ticket.case ?? {};
  return (
    <>
      <p className="small muted">{words.several(matters.length)}</p>
      <Correction />
      <DueLetters />
      <OutTwice payments={outTwiceOf(linesOf(ticket.story))} />
      {matters.map((matter, n) => (
        <OneMatter key={matter.lineId} matter={matter} number={n + 1} of={matters.length} />
      ))}
      {stillOpen ? <p className="small">{after.stillOpen[stillOpen]}</p> : null}
      <div>
        <OpenTasks />
        <OfTicket />
      </div>
      <Due />
      {ticket.decisions.length > 0 ? null : <NotARequest />}
    </>
  );
}

interface OneMatterProps {
  readonly matter: MatterView;
  readonly number: number;
  readonly of: number;
}

function OneMatter({ matter, number, of }: OneMatterProps) {
  const words = useSidebarWords().matters;
  const { ref, ticket } = useOpenTicket();
  const viewState = useView(number);
  const { quote } = matter.intent;
  const open = {
    number,
    view: matter,
    toldWith: tellsToo(ticket, matter)?.title,
    isOtherOpen: mattersSeen(ticket).some(({ lineId, state }) => lineId !== matter.lineId && state === "open"),
  };
  return (
    <section className="matter stack" aria-label={words.title(number, of, matter.title)}>
      <h2 className="matter-title wrap">{words.title(number, of, matter.title)}</h2>
      {matter.state === "ended" ? (
        <>
          {quote ? (
            <p className="small muted quote wrap">
              <bdi>{words.quote(quote)}</bdi>
            </p>
          ) : null}
          <p>{words.ended}</p>
        </>
      ) : (
        <TicketContext value={{ ref, ticket: ticketOfMatter(ticket, matter), matter: open, ...viewState }}>
          <MatterBody />
        </TicketContext>
      )}
      <Asked matter={matter} />
    </section>
  );
}

/** Where the mail was cut wrongly, one press says that this is not asked for, and another takes it back. */
function Asked({ matter: { lineId, state, title } }: { readonly matter: MatterView }) {
  const words = useSidebarWords().matters;
  const announce = useAnnounce();
  const { ref, ticket } = useOpenTicket();
  const said = useSayMatter(ref);
  const isEnded = state === "ended";
  const others = (ticket.matters ?? []).filter((other) => other.lineId !== lineId && other.state !== "ended");
  // Saying it of the last one would say it of the ticket, for which there is another button.
  if (state === "decided" || !ticket.case || !ticket.allowed.notAMatter || (!isEnded && others.length === 0))
    return null;
  const say = () =>
    said.mutate(
      { lineId, isAsked: isEnded },
      { onSuccess: () => announce(isEnded ? words.askedAgain(title) : words.endedNow(title)) },
    );
  const label = isEnded ? words.again : words.not;
  return (
    <div className="small">
      <Button kind="link" label={`${label}: ${title}`} sends disabled={said.isPending} onClick={say}>
        {label}
      </Button>
      {said.isError ? <ProblemNotice error={said.error} /> : null}
    </div>
  );
}
