import type { FactName } from "../../../core/policy/readable-facts.ts";
import { useServices } from "../../api/context.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useWords } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { BrokenLetterNotice } from "../conversation/broken-letter.tsx";
import type { Inserting } from "../conversation/use-insert.ts";
import { PutLine } from "../letters/put-line.tsx";
import { useOpenTicket, usePartLabel } from "../ticket-context.ts";
import { AskAgain } from "./ask-again.tsx";
import { Standing } from "./clinician.tsx";
import { AnswerForm, AskForm } from "./clinician-forms.tsx";
import {
  ClinicianForm,
  DuplicateForm,
  FaultForm,
  HoursForm,
  ListedForm,
  MilesForm,
  NoteForm,
  ProductForm,
  QuantityForm,
} from "./need-forms.tsx";
import type { CaseForm, Reply } from "./use-case-form.ts";

/** Facts that staff can attest here and now, and the form that asks for each; the others come with the records. */
const FORMS: Partial<
  Record<FactName, "note" | "listed" | "miles" | "hours" | "fault" | "clinician" | "product" | "duplicate" | "quantity">
> = {
  "evidence.medical_note": "note",
  "days.medical_note_after_purchase": "note",
  "evidence.condition_listed": "listed",
  moved_miles: "miles",
  "visit.cancelled_hours_before": "hours",
  clinic_at_fault: "fault",
  "clinician.answer": "clinician",
  "product.state": "product",
  "product.returned": "product",
  "charge.duplicate": "duplicate",
  "quantity.back": "quantity",
};

export interface NeedsProps {
  readonly matter: CaseForm;
  readonly reply: Reply;
  readonly insert: (text: string) => Promise<void>;
  readonly inserting: Inserting;
}

/** The policy cannot decide yet: asks the agent for the missing fact, or helps to ask the patient. */
export function Needs({ matter, reply, insert, inserting }: NeedsProps) {
  const words = useSidebarWords().decide;
  const { lists } = useWords();
  const label = usePartLabel(words.needsTitle);
  const needs = matter.proposal?.needs ?? [];
  const forms = [...new Set(needs.map((fact) => FORMS[fact]).filter((form) => form !== undefined))];
  const fromRecords = needs.filter((fact) => !FORMS[fact]);
  const clinician = forms.includes("clinician");
  const { boot } = useServices();
  const { ticket } = useOpenTicket();
  // Asking the clinician inserts the holding reply in the same click.
  const waits = ticket.clinician?.question?.waits === true;
  const asksFirst = clinician && boot.person.role !== "viewer" && !waits;
  const clinicianTitle = waits ? words.needs.clinicianWaits : words.needs.clinicianTitle;
  return (
    <section className="suggestion stack" aria-label={label}>
      <h2 className="headline">{clinician ? clinicianTitle : words.needsTitle}</h2>
      <p className="small muted">{words.needsText}</p>
      {forms.includes("note") ? <NoteForm /> : null}
      {forms.includes("listed") ? <ListedForm /> : null}
      {forms.includes("miles") ? <MilesForm /> : null}
      {forms.includes("hours") ? <HoursForm /> : null}
      {forms.includes("fault") ? <FaultForm /> : null}
      {clinician ? <AskedFirst matter={matter} reply={reply} /> : null}
      {forms.includes("product") ? <ProductForm matter={matter} /> : null}
      {forms.includes("duplicate") ? <DuplicateForm matter={matter} /> : null}
      {forms.includes("quantity") ? <QuantityForm matter={matter} /> : null}
      {fromRecords.length > 0 ? (
        <Notice kind="plain">
          <p>{words.needs.fromRecords(fromRecords.map((fact) => lists.facts[fact]).join(", "))}</p>
        </Notice>
      ) : null}
      {matter.asking ? <Spinner>{words.working}</Spinner> : null}
      <BrokenLetterNotice broken={reply.draft?.brokenLetter} />
      {reply.text && reply.problems.length === 0 && !asksFirst ? (
        <Button kind={forms.length === 0 ? "primary" : "plain"} wide onClick={() => void insert(reply.text)}>
          {clinician ? words.needs.holding : words.needs.askPatient}
        </Button>
      ) : null}
      <PutLine text={reply.text} inserting={inserting} />
    </section>
  );
}

/** The question to the clinician, or what is known of it; the answer goes into the case, or into the question where there is none yet. */
function AskedFirst({ matter, reply }: { readonly matter: CaseForm; readonly reply: Reply }) {
  const { boot } = useServices();
  const { ticket } = useOpenTicket();
  const { clinician } = ticket;
  if (boot.person.role === "viewer") return clinician ? <Standing clinician={clinician} /> : null;
  const draft = { situation: reply.draft?.situation, text: reply.problems.length === 0 ? reply.text : "" };
  return (
    <>
      {clinician ? <Standing clinician={clinician} /> : null}
      {clinician ? <AskAgain matter={matter} clinician={clinician} /> : null}
      {clinician?.question?.waits ? null : <AskForm matter={matter} draft={draft} />}
      {ticket.case ? <AnswerForm caseId={ticket.case.caseId} again={false} /> : <ClinicianForm />}
    </>
  );
}
