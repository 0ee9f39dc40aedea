import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { ulid } from "ulid";
import { parseAmount } from "../../../core/money/parse.ts";
import { isReference, isSentence } from "../../../core/sentence.ts";
import { type CreditAct, useCreditAct } from "../../api/decision-mutations.ts";
import { unbroken } from "../../i18n/format.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useOpenTicket } from "../ticket-context.ts";

/** What somebody wants to do with credit, and how much of it there is. */
export interface CreditWish {
  /** Tells two wishes apart. */
  readonly mark: string;
  readonly act: "spend" | "pay_out" | "take_back" | "undo";
  readonly currency: string;
  readonly maxMinor: number;
  readonly lotId?: string;
  /** The use to be taken back, whole. */
  readonly useId?: string;
  /** Where it would be paid out to. */
  readonly to?: string;
}

/** Amount and cause first, then one question. The act keeps its id while the form is open, so that sending again does nothing twice. */
export function CreditForm({ wish, onEnd }: { readonly wish: CreditWish; readonly onEnd: () => void }) {
  const words = useOpenedWords().credit;
  const format = useFormat();
  const announce = useAnnounce();
  const { ref, ticket } = useOpenTicket();
  const [actId] = useState(ulid);
  const [said, setSaid] = useState({ amount: "", why: "" });
  const [asked, setAsked] = useState<number>();
  const send = useCreditAct(ref);
  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => form.current?.focus(), []);
  const yes = (amountMinor: number) => {
    const sum = { actId, amountMinor, currency: wish.currency };
    const why = said.why.trim();
    const act = actOf(wish, sum, why, ticket.patient?.patientId);
    if (!act) return;
    const done = () => {
      announce(words.done[wish.act]);
      onEnd();
    };
    void send.mutateAsync(act).then(done, () => {});
  };
  return (
    <fieldset className="confirm stack" aria-label={words.act[wish.act]} tabIndex={-1} ref={form}>
      <p className="small">{words.text[wish.act]}</p>
      {asked === undefined ? (
        <Fields wish={wish} said={said} onSaid={setSaid} onNext={setAsked} onNo={onEnd} />
      ) : (
        <Question
          text={
            wish.act === "pay_out"
              ? words.question.pay_out(format.money(asked, wish.currency), unbroken(wish.to ?? ""))
              : words.question[wish.act](format.money(asked, wish.currency))
          }
          busy={send.isPending}
          onYes={() => yes(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
      {send.isError ? <ProblemNotice error={send.error} /> : null}
    </fieldset>
  );
}

/** Undefined where nobody is matched, or no grant was chosen: then there is no such button. */
function actOf(
  { act, lotId, useId }: CreditWish,
  sum: { readonly actId: string; readonly amountMinor: number; readonly currency: string },
  why: string,
  patientId: string | undefined,
): CreditAct | undefined {
  if (act === "spend") return patientId ? { act, ...sum, patientId, reference: why } : undefined;
  if (act === "undo") return useId ? { act, actId: sum.actId, useId, sentence: why } : undefined;
  return lotId ? { act, ...sum, lotId, sentence: why } : undefined;
}

interface FieldsProps {
  readonly wish: CreditWish;
  readonly said: { readonly amount: string; readonly why: string };
  readonly onSaid: (said: { amount: string; why: string }) => void;
  readonly onNext: (amountMinor: number) => void;
  readonly onNo: () => void;
}

function Fields({ wish, said, onSaid, onNext, onNo }: FieldsProps) {
  const words = useOpenedWords().credit;
  const { fields } = useWords();
  const format = useFormat();
  const [tried, setTried] = useState(false);
  const { currency, maxMinor, act } = wish;
  const parsed = parseAmount(said.amount, currency, format.moneyLocale);
  // A use is taken back whole: nobody types how much.
  const whole = act === "undo";
  const amountMinor = whole ? maxMinor : parsed.ok ? parsed.value.amountMinor : 0;
  const fits = amountMinor > 0 && amountMinor <= maxMinor;
  const short = !(act === "spend" ? isReference(said.why) : isSentence(said.why));
  const range = fields.amountRange(format.money(1, currency), format.money(maxMinor, currency));
  const next = () => {
    setTried(true);
    if (fits && !short) onNext(amountMinor);
  };
  const why = { value: said.why, onChange: (text: string) => onSaid({ ...said, why: text }) };
  return (
    <>
      {whole ? null : (
        <TextField
          label={`${fields.amount} (${currency})`}
          digits="decimal"
          value={said.amount}
          maxLength={40}
          hint={range}
          onChange={(amount) => onSaid({ ...said, amount })}
          error={tried && !fits ? (parsed.ok ? range : fields.amountWrong(format.typedExample(currency))) : undefined}
        />
      )}
      {act === "spend" ? (
        <TextField
          {...why}
          label={words.reference}
          hint={words.referenceHint}
          maxLength={100}
          error={tried && short ? words.referenceShort : undefined}
        />
      ) : (
        <TextArea
          {...why}
          label={words.sentence}
          maxLength={1000}
          error={tried && short ? fields.sentenceShort : undefined}
        />
      )}
      <Buttons>
        <Button onClick={next}>{words.next}</Button>
        <Button kind="link" onClick={onNo}>
          {words.cancel}
        </Button>
      </Buttons>
    </>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Takes the focus; Escape is no. */
function Question({ text, busy, onYes, onNo }: QuestionProps) {
  const words = useOpenedWords().credit;
  const { states } = useWords();
  const titleId = useId();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  return (
    <fieldset
      className="plain-fieldset stack"
      aria-labelledby={titleId}
      onKeyDown={(event) => event.key === "Escape" && onNo()}
    >
      <p className="strong wrap" id={titleId}>
        {text}
      </p>
      <Buttons>
        <Button kind="primary" sends onClick={onYes} disabled={busy} describedBy={titleId} ref={yes}>
          {busy ? states.saving : words.yes}
        </Button>
        <Button onClick={onNo} disabled={busy}>
          {words.no}
        </Button>
      </Buttons>
    </fieldset>
  );
}

function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className="row confirm-buttons">{children}</div>;
}
