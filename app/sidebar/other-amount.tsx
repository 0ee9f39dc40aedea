import { useState } from "react";
import type { Money } from "../../core/money/amount.ts";
import { parseAmount } from "../../core/money/parse.ts";
import { EXCEPTION_CAUSES, MONEY_OFFERS } from "../../core/words.ts";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { useOpenTicket } from "./ticket-context.ts";
import { type Matter, useException, useKeptText } from "./use-matter.ts";
import { UsesFields, useUsesChoice } from "./uses-choice.tsx";

type MoneyOffer = (typeof MONEY_OFFERS)[number];

interface Limits {
  readonly currency: string;
  readonly minMinor: number;
  readonly maxMinor: number;
}

/** What the law or a tender rules out is not offered as an exception either; the server refuses it as well. */
function kindsOf({ proposal }: Matter): readonly MoneyOffer[] {
  return MONEY_OFFERS.filter((kind) => !proposal?.notOffered.some((one) => one.kind === kind));
}

/** The legal floor and what is left, from the policy's option; for an offer it does not make, what is left of the payments. */
function limitsOf(matter: Matter, kind: MoneyOffer): Limits | undefined {
  const option = matter.proposal?.options.find((known) => known.kind === kind);
  if (option) return { currency: option.currency, minMinor: Math.max(1, option.minMinor), maxMinor: option.maxMinor };
  const line = matter.lines[0];
  if (!line) return undefined;
  const left = line.payments.filter(({ currency }) => currency === line.currency).map(({ leftMinor }) => leftMinor);
  return { currency: line.currency, minMinor: 1, maxMinor: left.reduce((sum, one) => sum + one, 0) };
}

/** An amount that differs from the policy: an exception with a cause, a sentence and a name behind it. */
export function OtherAmount({ matter }: { readonly matter: Matter }) {
  const words = useSidebarWords().decide.other;
  const { ticket } = useOpenTicket();
  if (!ticket.allowed.decide) return null;
  return (
    <Panel title={words.title}>
      {ticket.allowed.exception ? <ExceptionForm matter={matter} /> : <p className="small">{words.notAllowed}</p>}
    </Panel>
  );
}

function ExceptionForm({ matter }: { readonly matter: Matter }) {
  const words = useSidebarWords().decide.other;
  const common = useWords();
  const format = useFormat();
  const { view, change } = useOpenTicket();
  const { cause, sentence, made, setCause, setSentence } = useException();
  const [kindText, setKind] = useKeptText("exception-offer");
  const [typed = "", setTyped] = useKeptText("exception-amount");
  const [tried, setTried] = useState(false);
  const held = matter.lines.reduce((sum, line) => sum + (line.entitlement?.left ?? 0), 0);
  const uses = useUsesChoice(held);
  const kinds = kindsOf(matter);
  const kind = kinds.find((known) => known === kindText) ?? kinds[0];
  const limits = kind && limitsOf(matter, kind);
  if (!kind || !limits) return null;
  const parsed = readAmount(typed, limits, format.locale);
  const range = common.fields.amountRange(
    format.money(limits.minMinor, limits.currency),
    format.money(limits.maxMinor, limits.currency),
  );
  const use = () => {
    setTried(true);
    if (typeof parsed === "string" || !made || (held > 0 && uses.wrong)) return;
    change({ option: kind, amountMinor: parsed.amountMinor, uses: held > 0 ? uses.choice : undefined });
  };
  const amountError = { wrong: common.fields.amountWrong, outside: range };
  return (
    <div className="stack">
      <p className="small muted">{words.text}</p>
      <SelectField
        label={words.offer}
        value={kind}
        choices={kinds.map((value) => ({ value, label: common.lists.offers[value] }))}
        onChange={setKind}
      />
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
      <Button onClick={use}>
        {typeof parsed === "string" ? words.useTyped : words.use(format.money(parsed.amountMinor, parsed.currency))}
      </Button>
      {view.amountMinor !== undefined ? (
        <Button kind="link" onClick={() => change({ option: undefined, amountMinor: undefined, uses: undefined })}>
          {words.drop}
        </Button>
      ) : null}
    </div>
  );
}

function readAmount(typed: string, limits: Limits, locale: string): Money | "wrong" | "outside" {
  const parsed = parseAmount(typed, limits.currency, locale);
  if (!parsed.ok) return "wrong";
  const { amountMinor } = parsed.value;
  return amountMinor < limits.minMinor || amountMinor > limits.maxMinor ? "outside" : parsed.value;
}
