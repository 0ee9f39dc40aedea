/** Whether the ticket is a refund request, where only a person can say. */
import { useSayRequest } from "../../api/ticket-mutations.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useOpenTicket } from "../ticket-context.ts";

/** Says it, and says what came of it. */
function useSaid() {
  const words = useOpenedWords().request.done;
  const announce = useAnnounce();
  const { ref, ticket, reset } = useOpenTicket();
  const said = useSayRequest(ref);
  const say = (isRequest: boolean, isKnown = false) =>
    said.mutate(isKnown ? { isRequest, overturns: true } : { isRequest }, {
      onSuccess: () => {
        reset();
        announce(isRequest ? words.started : ticket.case ? words.ended : words.no);
      },
    });
  return { say, said };
}

/** The mail may be a request: one press says which, and nothing was done before. */
export function MaybeRequest() {
  const words = useOpenedWords().request;
  const { states } = useWords();
  const { intent, allowed } = useOpenTicket().ticket;
  const { say, said } = useSaid();
  return (
    <Notice kind="warn" title={words.maybe.title} headed>
      {intent.quote ? (
        <p className="quote wrap">
          <bdi>{words.quote(intent.quote)}</bdi>
        </p>
      ) : null}
      <p>{words.maybe.because[intent.because ?? "words"]}</p>
      <p className="small">{words.maybe.until}</p>
      {allowed.start ? (
        <div className="row">
          <Button kind="primary" sends disabled={said.isPending} onClick={() => say(true)}>
            {said.isPending ? states.saving : words.maybe.yes}
          </Button>
          <Button sends disabled={said.isPending} onClick={() => say(false)}>
            {words.maybe.no}
          </Button>
        </div>
      ) : null}
      {said.isError ? <ProblemNotice error={said.error} /> : null}
    </Notice>
  );
}

/** Nothing was found, which is not to say that nothing is asked; or somebody has said so. */
export function NoRequest() {
  const words = useOpenedWords().request;
  const { states } = useWords();
  const format = useFormat();
  const { intent, allowed } = useOpenTicket().ticket;
  const { say, said } = useSaid();
  const { saidNo } = intent;
  return (
    <Notice kind="plain" title={saidNo ? words.not : words.none.title} headed>
      <p className="wrap">{saidNo ? words.saidNo(saidNo.byPerson, format.instant(saidNo.atMs)) : words.none.text}</p>
      {allowed.start ? (
        <div>
          <Button sends disabled={said.isPending} onClick={() => say(true, saidNo !== undefined)}>
            {said.isPending ? states.saving : words.none.start}
          </Button>
        </div>
      ) : null}
      {said.isError ? <ProblemNotice error={said.error} /> : null}
    </Notice>
  );
}

/** Ends a case that was none, in one press: *Start a case* takes it back. */
export function NotARequest() {
  const words = useOpenedWords().request;
  const { allowed } = useOpenTicket().ticket;
  const { say, said } = useSaid();
  if (!allowed.notARequest) return null;
  return (
    <div className="small">
      <Button kind="link" sends disabled={said.isPending} onClick={() => say(false, true)}>
        {words.not}
      </Button>
      {said.isError ? <ProblemNotice error={said.error} /> : null}
    </div>
  );
}
