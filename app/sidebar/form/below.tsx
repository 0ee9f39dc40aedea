/** What stands below a matter and is opened one by one: its records, its reply, and what is of the whole ticket. */
import type { DecisionView } from "../../../core/contract/decision.ts";
import { DecidedOn } from "../../cases/basis/decided-on.tsx";
import { RecordManualReply } from "../../cases/conversation/record-manual-reply.tsx";
import { RootCauses } from "../../cases/root-causes.tsx";
import { useOpenedWords } from "../../i18n/opened.ts";
import { LetterLanguage } from "../conversation/letter-language.tsx";
import { ReplyPanel, type ReplyPanelProps } from "../conversation/reply-panel.tsx";
import { Also } from "../decide/effects.tsx";
import { Similar } from "../decide/similar.tsx";
import { OtherLetters } from "../letters/due-letters.tsx";
import { History } from "../records/history.tsx";
import { Payments } from "../records/payments.tsx";
import { Uses } from "../records/uses.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { Clinician } from "./clinician.tsx";
import type { CaseForm } from "./use-case-form.ts";

export interface BelowProps extends ReplyPanelProps {
  readonly matter: CaseForm;
  readonly deciding: boolean;
  readonly latest: DecisionView | undefined;
}

export function Below({ matter, deciding, latest, ...act }: BelowProps) {
  const { matter: ofSeveral } = useOpenTicket();
  const { draft } = act.reply;
  const lines = matter.lines.length > 0 ? matter.lines : matter.allLines;
  return (
    <div>
      <Clinician matter={matter} />
      {deciding && matter.missing.length === 0 ? <Similar matter={matter} /> : null}
      <Also matter={matter} />
      {deciding ? <ReplyPanel {...act} language={draft ? <LetterLanguage draft={draft} /> : null} /> : null}
      {latest && !deciding ? <DecidedOn decisionId={latest.decisionId} /> : null}
      <Uses lines={lines} proposal={matter.proposal} />
      <Payments lines={lines} />
      {ofSeveral ? null : <OfTicket />}
    </div>
  );
}

/** What is of the ticket and not of one matter. */
export function OfTicket() {
  const { ticket } = useOpenTicket();
  const { rootCause } = useOpenedWords();
  return (
    <>
      <OtherLetters />
      {ticket.story ? <History story={ticket.story} /> : null}
      {ticket.case ? <RecordManualReply caseId={ticket.case.caseId} sayable={ticket.sayable} /> : null}
      {ticket.case && ticket.decisions.length > 0 ? (
        <RootCauses caseId={ticket.case.caseId} named={ticket.case.rootCause} words={rootCause} />
      ) : null}
    </>
  );
}
