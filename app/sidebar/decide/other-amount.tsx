import { type ReactNode, useState } from "react";
import type { Money } from "../../../core/money/amount.ts";
import { parseAmount } from "../../../core/money/parse.ts";
import { EXCEPTION_CAUSES, OFFER_KINDS, type OfferKind } from "../../../core/words.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { isMoneyOffer } from "../form/case-form.ts";
import { type CaseForm, useException, useKeptText } from "../form/use-case-form.ts";
import { UsesFields, useUsesChoice } from "../form/uses-choice.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { AS_SUGGESTED, type View } from "../view.ts";

interface Limits {
  readonly currency: string;
  readonly minMinor: number;
  readonly maxMinor: number;
}

/**
 * What the law or a tender rules out is not offered as an exception either; the server refuses it as well. A redo or a refusal that the
 * policy offers itself is none.
 */
function kindsOf({ proposal }: CaseForm): readonly OfferKind[] {
  const { notOffered = [], options = [] } = proposal ?? {};
  const isOffered = (kind: OfferKind) => options.some((one) => one.kind === kind);
  return OFFER_KINDS.filter((kind) => !notOffered.some((one) => one.kind === kind)).filter(
    (kind) => isMoneyOffer(kind) || kind === "extend" || !isOffered(kind),
  );
}

/** The legal floor and what is left, from the policy's option; for an offer it does not make, what is left of the payments. */
function limitsOf(matter: CaseForm, kind: OfferKind): Limits | undefined {
  const option = matter.proposal?.options.find((known) => known.kind === kind);
  if (option) return { currency: option.currency, minMinor: Math.max(1, option.minMinor), maxMinor: option.maxMinor };
  const line = matter.lines[0];
  if (!line) return undefined;
  const left = line.payments.filter(({ currency }) => currency === line.currency).map(({ leftMinor }) => leftMinor);
  return { currency: line.currency, minMinor: 1, maxMinor: left.reduce((sum, one) => sum + one, 0) };
}

/** An amount that differs from the policy: an exception with a cause, a sentence and a name behind it. */
export function OtherAmount({ matter }: { readonly matter: CaseForm }) {
  const words = useOpenedWords().other;
  const { ticket } = useOpenTicket();
  if (!ticket.allowed.decide) return null;
  return (
    <Panel title={words.title}>
      {ticket.allowed.exception ? <ExceptionForm matter={matter} /> : <p className="small">{words.notAllowed}</p>}
    </Panel>
  );
}

function ExceptionForm({ matter }: { readonly matter: CaseForm }) {
  const words = useOpenedWords().other;
  const common = useWords();
  const { view, change } = useOpenTicket();
  const { cause, sentence, made, setCause, setSentence } = useException();
  const [kindText, setKind] = useKeptText("exception-offer");
  const [tried, setTried] = useState(false);
  const kinds = kindsOf(matter);
  const kind = kinds.find((known) => known === kindText) ?? kinds[0];
  if (!kind) return null;
  const wanted = (own: Partial<View> | undefined) => {
    setTried(true);
    if (own && made) change({ ...AS_SUGGESTED, option: kind, ...own });
  };
  const isInUse = view.amountMinor !== undefined || (view.option !== undefined && view.option === kind);
  return (
    <div className="stack">
      <p className="small muted">{words.text}</p>
      <SelectField
        label={words.offer}
        value={kind}
        choices={kinds.map((value) => ({ value, label: common.lists.offers[value] }))}
        onChange={setKind}
      />
      <OwnOffer key={kind} matter={matter} kind={kind} tried={tried} onUse={wanted}>
        <SelectField
          label={words.cause}
          value={EXCEPTION_CAUSES.find((known) => known === cause)}
          choices={EXCEPTION_CAUSES.map((value) => ({ value, label: common.lists.causes[value] }))}
          onChange={setCause}
          error={tried && !cause ? common.fields.required : undefined}
        />
        <TextArea
          label={words.sentence}
          value={sentence}
          maxLength={1000}
          onChange={setSentence}
          error={tried && !made && cause ? common.fields.sentenceShort : undefined}
        />
      </OwnOffer>
      {isInUse ? (
        <Button kind="link" onClick={() => change(AS_SUGGESTED)}>
          {words.drop}
        </Button>
      ) : null}
    </div>
  );
}

interface OwnOfferProps {
  readonly matter: CaseForm;
  readonly kind: OfferKind;
  readonly tried: boolean;
  /** What the person wants of this kind; undefined while a field of it is wrong. */
  readonly onUse: (own: Partial<View> | undefined) => void;
  /** Cause and sentence, which every exception has. */
  readonly children: ReactNode;
}

/** The fields of one kind of offer around those of every exception: a sum, days, or nothing more. */
function OwnOffer(props: OwnOfferProps) {
  if (isMoneyOffer(props.kind)) return <OwnSum {...props} />;
  return props.kind === "extend" ? <OwnDays {...props} /> : <OwnWord {...props} />;
}

function OwnSum({ matter, kind, tried, onUse, children }: OwnOfferProps) {
  const words = useOpenedWords().other;
  const common = useWords();
  const format = useFormat();
  const [typed = "", setTyped] = useKeptText("exception-amount");
  const held = matter.lines.reduce((sum, line) => sum + (line.entitlement?.left ?? 0), 0);
  const uses = useUsesChoice(held);
  const limits = limitsOf(matter, kind);
  if (!limits) return null;
  const parsed = readAmount(typed, limits, format.moneyLocale);
  const range = common.fields.amountRange(
    format.money(limits.minMinor, limits.currency),
    format.money(limits.maxMinor, limits.currency),
  );
  const amountError = { wrong: common.fields.amountWrong(format.typedExample(limits.currency)), outside: range };
  const isWrong = typeof parsed === "string" || (held > 0 && uses.wrong);
  const own = isWrong ? undefined : { amountMinor: parsed.amountMinor, uses: held > 0 ? uses.choice : undefined };
  return (
    <>
      <TextField
        label={`${common.fields.amount} (${limits.currency})`}
        digits="decimal"
        value={typed}
        maxLength={40}
        hint={range}
        onChange={setTyped}
        error={tried && typeof parsed === "string" ? amountError[parsed] : undefined}
      />
      {held > 0 ? <UsesFields held={held} state={uses} tried={tried} /> : null}
      {children}
      <Button onClick={() => onUse(own)}>
        {typeof parsed === "string" ? words.useTyped : words.use(format.money(parsed.amountMinor, parsed.currency))}
      </Button>
    </>
  );
}

const DAYS_MAX = 3650;

function OwnDays({ tried, onUse, children }: OwnOfferProps) {
  const { other } = useOpenedWords();
  const [typed = "", setTyped] = useKeptText("exception-days");
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  const isWrong = days < 1 || days > DAYS_MAX;
  return (
    <>
      <TextField
        label={other.days}
        digits="numeric"
        value={typed}
        maxLength={4}
        onChange={setTyped}
        error={tried && isWrong ? other.daysWrong : undefined}
      />
      {children}
      <Button onClick={() => onUse(isWrong ? undefined : { days })}>{other.useOffer}</Button>
    </>
  );
}

function OwnWord({ onUse, children }: OwnOfferProps) {
  const words = useOpenedWords().other;
  return (
    <>
      {children}
      <Button onClick={() => onUse({})}>{words.useOffer}</Button>
    </>
  );
}

function readAmount(typed: string, limits: Limits, locale: string): Money | "wrong" | "outside" {
  const parsed = parseAmount(typed, limits.currency, locale);
  if (!parsed.ok) return "wrong";
  const { amountMinor } = parsed.value;
  return amountMinor < limits.minMinor || amountMinor > limits.maxMinor ? "outside" : parsed.value;
}
