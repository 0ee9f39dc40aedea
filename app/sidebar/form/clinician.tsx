import type { ClinicianView } from "../../../core/contract/clinician.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import { useServices } from "../../api/context.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { AskAgain } from "./ask-again.tsx";
import { AnswerForm, AskForm } from "./clinician-forms.tsx";
import type { CaseForm } from "./use-case-form.ts";

const CLINICAL_REASONS: readonly ReasonCode[] = ["result", "plan_changed"];

/** Whether the policy waits for a clinician's word; the forms then stand where the suggestion would. */
export const needsClinician = ({ proposal }: CaseForm): boolean =>
  proposal?.needs.includes("clinician.answer") ?? false;

/** What a clinician was asked and said, where it may matter and the policy does not wait for it. */
export function Clinician({ matter }: { readonly matter: CaseForm }) {
  const words = useOpenedWords().judgement.clinician;
  const { boot } = useServices();
  const { ticket } = useOpenTicket();
  const { clinician } = ticket;
  const clinical = matter.proposal !== undefined && CLINICAL_REASONS.includes(matter.proposal.reason);
  if (needsClinician(matter) || (!clinician && !clinical)) return null;
  const acts = boot.person.role !== "viewer";
  return (
    <Panel title={words.title} aside={<Short clinician={clinician} />} asideBelow>
      {clinician ? <Standing clinician={clinician} /> : null}
      {acts && clinician ? <AskAgain matter={matter} clinician={clinician} /> : null}
      {acts && !clinician?.question?.waits ? <AskForm matter={matter} draft={undefined} /> : null}
      {acts && ticket.case ? <AnswerForm caseId={ticket.case.caseId} again={clinician?.answer !== undefined} /> : null}
    </Panel>
  );
}

function Short({ clinician }: { readonly clinician: ClinicianView | undefined }) {
  const words = useOpenedWords().judgement.clinician;
  const { lists } = useWords();
  const format = useFormat();
  if (clinician?.question?.waits) {
    return <span className="warn-text">{words.waits(format.day(clinician.question.dueOn))}</span>;
  }
  const { answer } = clinician ?? {};
  return answer
    ? words.said(lists.clinicianAnswers[answer.answer], format.day(answer.answeredOn), answer.answeredBy)
    : words.none;
}

/** The question that waits, and the answer that counts with who recorded it. */
export function Standing({ clinician }: { readonly clinician: ClinicianView }) {
  const words = useOpenedWords().judgement.clinician;
  const { lists } = useWords();
  const format = useFormat();
  const { question, answer } = clinician;
  return (
    <>
      {question?.waits ? (
        <Notice kind="plain" title={words.waitsFor(question.whom, format.day(question.dueOn))}>
          <p className="small">{words.askedBy(question.askedBy, format.instant(question.askedAtMs))}</p>
          {question.link ? <SentLink link={question.link} /> : <p className="small warn-text">{words.noLinkSent}</p>}
        </Notice>
      ) : null}
      {answer ? (
        <p className="wrap">
          <span className="strong">
            {words.said(lists.clinicianAnswers[answer.answer], format.day(answer.answeredOn), answer.answeredBy)}
          </span>
          <span className="small muted">
            {" "}
            {(answer.throughLink ? words.throughLink : words.recordedBy)(
              answer.recordedBy,
              format.instant(answer.recordedAtMs),
            )}
          </span>
        </p>
      ) : null}
    </>
  );
}

type Sent = NonNullable<NonNullable<ClinicianView["question"]>["link"]>;

/** Where the link went, what became of its message, and until when it works. */
function SentLink({ link }: { readonly link: Sent }) {
  const words = useOpenedWords().judgement.clinician;
  const { lists } = useWords();
  const format = useFormat();
  const state = lists.messageStates[link.message as keyof typeof lists.messageStates] ?? lists.messageStates.unknown;
  return (
    <>
      <p className="small wrap">{words.link(link.sentTo, format.instant(link.sentAtMs), state)}</p>
      {link.remindedAtMs === undefined ? null : (
        <p className="small muted">{words.reminded(format.instant(link.remindedAtMs))}</p>
      )}
      <p className="small muted">{words.linkEnds(format.instant(link.expiresAtMs))}</p>
    </>
  );
}
