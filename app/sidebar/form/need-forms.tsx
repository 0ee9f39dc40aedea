/** One small form for each fact that staff can attest. What is attested goes into the question, and into the facts hash. */
import { useState } from "react";
import { parseAmount } from "../../../core/money/parse.ts";
import { CLINICIAN_ANSWERS } from "../../../core/words.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import type { Attested } from "../view.ts";
import type { CaseForm } from "./use-case-form.ts";

const PRODUCT = ["unopened", "opened", "damaged"] as const;

function useAttest(): (part: Attested) => void {
  const { view, change } = useOpenTicket();
  return (part) => change({ attested: { ...view.attested, ...part } });
}

function YesNo({ label, hint, onAnswer }: { label: string; hint?: string; onAnswer: (yes: boolean) => void }) {
  const { states } = useWords();
  return (
    <fieldset className="plain-fieldset stack stack-tight">
      <legend className="field-label">{label}</legend>
      {hint ? <p className="small muted">{hint}</p> : null}
      <div className="row">
        <Button onClick={() => onAnswer(true)}>{states.yes}</Button>
        <Button onClick={() => onAnswer(false)}>{states.no}</Button>
      </div>
    </fieldset>
  );
}

export function NoteForm() {
  const words = useSidebarWords().decide.needs;
  const attest = useAttest();
  const [seen, setSeen] = useState(false);
  const [on, setOn] = useState("");
  if (!seen) {
    return (
      <YesNo
        label={words.medicalNote}
        hint={words.medicalNoteHint}
        onAnswer={(yes) => (yes ? setSeen(true) : attest({ medicalNote: false }))}
      />
    );
  }
  return (
    <div className="stack stack-tight">
      <TextField label={words.medicalNoteOn} type="date" value={on} onChange={setOn} hint={words.medicalNoteHint} />
      <Button disabled={on === ""} onClick={() => attest({ medicalNote: true, medicalNoteOn: on })}>
        {words.use}
      </Button>
    </div>
  );
}

export function ListedForm() {
  const words = useSidebarWords().decide.needs;
  const attest = useAttest();
  return (
    <YesNo
      label={words.conditionListed}
      hint={words.conditionListedHint}
      onAnswer={(conditionListed) => attest({ conditionListed })}
    />
  );
}

/** A whole number out of what was typed; the currency without decimals refuses fractions and words. */
function readCount(typed: string, most: number, locale: string): number | undefined {
  const parsed = parseAmount(typed, "JPY", locale);
  return parsed.ok && parsed.value.amountMinor <= most ? parsed.value.amountMinor : undefined;
}

function CountForm({ label, most, onAnswer }: { label: string; most: number; onAnswer: (count: number) => void }) {
  const words = useSidebarWords().decide.needs;
  const { locale } = useFormat();
  const [typed, setTyped] = useState("");
  const count = readCount(typed, most, locale);
  return (
    <div className="stack stack-tight">
      <TextField label={label} digits="numeric" value={typed} maxLength={7} onChange={setTyped} />
      <Button disabled={count === undefined} onClick={() => count !== undefined && onAnswer(count)}>
        {words.use}
      </Button>
    </div>
  );
}

export function MilesForm() {
  const words = useSidebarWords().decide.needs;
  const attest = useAttest();
  return <CountForm label={words.movedMiles} most={25_000} onAnswer={(movedMiles) => attest({ movedMiles })} />;
}

export function HoursForm() {
  const words = useSidebarWords().decide.needs;
  const attest = useAttest();
  const said = (cancelledHoursBefore: number) => attest({ cancelledHoursBefore });
  return <CountForm label={words.cancelledHours} most={10_000} onAnswer={said} />;
}

export function FaultForm() {
  const words = useSidebarWords().decide.needs;
  const attest = useAttest();
  return <YesNo label={words.clinicAtFault} onAnswer={(clinicAtFault) => attest({ clinicAtFault })} />;
}

export function ClinicianForm() {
  const words = useSidebarWords().decide.needs;
  const { clinicianAnswers } = useWords().lists;
  const attest = useAttest();
  return (
    <SelectField
      label={words.clinicianAnswer}
      value={undefined}
      choices={CLINICIAN_ANSWERS.map((value) => ({ value, label: clinicianAnswers[value] }))}
      onChange={(clinicianAnswer) => attest({ clinicianAnswer })}
    />
  );
}

/** One press says the state; the day on which it came back is asked only where the policy needs it. */
export function ProductForm({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().decide.needs;
  const attest = useAttest();
  const [on, setOn] = useState("");
  if (matter.proposal?.needs.includes("product.state")) {
    return (
      <fieldset className="plain-fieldset stack stack-tight">
        <legend className="field-label">{words.productState}</legend>
        <div className="row">
          {PRODUCT.map((productState) => (
            <Button key={productState} onClick={() => attest({ productState })}>
              {words.product[productState]}
            </Button>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div className="stack stack-tight">
      <TextField label={words.productReturnedOn} type="date" value={on} onChange={setOn} />
      <Button disabled={on === ""} onClick={() => attest({ productReturnedOn: on })}>
        {words.use}
      </Button>
    </div>
  );
}

/** Of several alike, how many come back: the smallest line of several decides what may be typed. */
export function QuantityForm({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().decide.needs;
  const attest = useAttest();
  const most = Math.min(...matter.lines.map(({ quantity }) => quantity).filter((quantity) => quantity > 1));
  return (
    <CountForm label={words.backQuantity(most)} most={most} onAnswer={(n) => n > 0 && attest({ backQuantity: n })} />
  );
}

export function DuplicateForm({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().decide.needs;
  const format = useFormat();
  const attest = useAttest();
  const payments = matter.allLines.flatMap(({ payments: paid }) => paid);
  const different = [...new Map(payments.map((payment) => [payment.paymentId, payment])).values()];
  return (
    <SelectField
      label={words.duplicate}
      value={undefined}
      choices={different.map(({ paymentId, label, capturedOn, collectedMinor, currency }) => ({
        value: paymentId,
        label: `${label} · ${format.day(capturedOn)} · ${format.money(collectedMinor, currency)}`,
      }))}
      onChange={(duplicateOfPaymentId) => attest({ duplicateOfPaymentId })}
    />
  );
}
