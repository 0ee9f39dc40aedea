import type { DraftFormula } from "../../../core/policy/draft.ts";
import { OFFER_KINDS, type OfferKind } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { SelectField } from "../../ui/field.tsx";
import { usePolicyWords } from "../policies/policy-words.ts";
import { Checks, MoneyField, PercentField, WholeField } from "../typed/typed-fields.tsx";
import { type DraftFloor, isFaulty, needed, type RulesDesk, shown, useWrong } from "./desk.ts";

type Effect = DraftFloor["effect"];
type Formula = Extract<Effect, { type: "at_least" }>["formula"];

const TYPES = ["at_least", "forbid", "no_fees", "pay_within_days"] as const satisfies readonly Effect["type"][];
const FORMULAS = ["bps_of_paid", "unused_share", "overpaid", "fixed"] as const satisfies readonly Formula["type"][];

const freshEffect = (type: Effect["type"]): Effect => {
  if (type === "at_least") return { type, formula: { type: "bps_of_paid", bps: 10_000 } };
  if (type === "forbid") return { type, kinds: ["credit"] };
  return type === "no_fees" ? { type } : { type, days: null };
};

const freshFormula = (type: Formula["type"]): Formula => {
  if (type === "bps_of_paid") return { type, bps: 10_000 };
  if (type === "fixed") return { type, amountMinor: null };
  return type === "time_left" ? { type, by: "days" } : { type };
};

const isOffer = (word: string): word is OfferKind => OFFER_KINDS.some((one) => one === word);

/** What a floor does, in a sentence. */
export function useEffectWords(currency: string) {
  const words = usePagesWords().law.effect;
  const { offers } = useWords().lists;
  const say = usePolicyWords(currency);
  return (effect: Effect): string => {
    if (effect.type === "at_least") return words.atLeast(say.formula(gapless(effect.formula)));
    if (effect.type === "forbid") return words.forbid(effect.kinds.map((kind) => offers[kind]).join(", "));
    return effect.type === "no_fees" ? words.noFees : words.within(effect.days ?? 0);
  };
}

/** A number that is not typed yet is absent where policies speak of it. */
const gapless = (formula: Formula): DraftFormula =>
  Object.fromEntries(Object.entries(formula).filter(([, value]) => value !== null)) as DraftFormula;

interface EffectFieldsProps {
  readonly effect: Effect;
  readonly field: string;
  readonly desk: RulesDesk;
  readonly onChange: (effect: Effect) => void;
}

export function EffectFields({ effect, field, desk, onChange }: EffectFieldsProps) {
  const { law, rulesPage } = usePagesWords();
  const words = law.effect;
  const { offers } = useWords().lists;
  const wrong = useWrong(desk.faults);
  return (
    <>
      <SelectField
        label={words.label}
        value={effect.type}
        choices={TYPES.map((value) => ({ value, label: words.names[value] }))}
        onChange={(type) => onChange(freshEffect(type))}
      />
      {effect.type === "at_least" ? (
        <FormulaFields
          formula={effect.formula}
          field={`${field}.formula`}
          desk={desk}
          onChange={(formula) => onChange({ ...effect, formula })}
        />
      ) : null}
      {effect.type === "forbid" ? (
        <Checks
          label={words.kinds}
          choices={OFFER_KINDS.map((value) => ({ value, label: offers[value] }))}
          chosen={effect.kinds}
          error={wrong.at(`${field}.kinds`, rulesPage.wrong.choose)}
          onChange={(chosen) => onChange({ ...effect, kinds: chosen.filter(isOffer) })}
        />
      ) : null}
      {effect.type === "pay_within_days" ? (
        <WholeField
          label={words.days}
          value={shown(effect.days)}
          error={wrong.whole(`${field}.days`, "payWithinDays")}
          onChange={(days) => onChange({ ...effect, days: needed(days) })}
        />
      ) : null}
    </>
  );
}

interface FormulaFieldsProps {
  readonly formula: Formula;
  readonly field: string;
  readonly desk: RulesDesk;
  readonly onChange: (formula: Formula) => void;
}

function FormulaFields({ formula, field, desk, onChange }: FormulaFieldsProps) {
  const { law } = usePagesWords();
  const { policies } = usePagesWords();
  const words = law.effect;
  const wrong = useWrong(desk.faults);
  const { currency } = desk.draft;
  // One that came in by a file may be of another kind: it stays until another is chosen.
  const types = FORMULAS.some((one) => one === formula.type) ? FORMULAS : [formula.type, ...FORMULAS];
  return (
    <>
      <SelectField
        label={words.formula}
        value={formula.type}
        choices={types.map((value) => ({ value, label: policies.formulas[value] }))}
        onChange={(type) => onChange(freshFormula(type))}
      />
      {formula.type === "bps_of_paid" ? (
        <PercentField
          label={words.percent}
          value={shown(formula.bps)}
          error={isFaulty(desk.faults, `${field}.bps`) ? law.wrong.percent : undefined}
          onChange={(bps) => onChange({ ...formula, bps: needed(bps) })}
        />
      ) : null}
      {formula.type === "fixed" ? (
        <MoneyField
          label={words.amount(currency)}
          currency={currency}
          value={shown(formula.amountMinor)}
          error={wrong.money(`${field}.amountMinor`, currency)}
          onChange={(amountMinor) => onChange({ ...formula, amountMinor: needed(amountMinor) })}
        />
      ) : null}
    </>
  );
}
