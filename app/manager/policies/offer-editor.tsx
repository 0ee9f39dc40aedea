import type { DraftFormula, DraftOffer } from "../../../core/policy/draft.ts";
import { isMoneyOffer } from "../../../core/policy/offer-sum.ts";
import { OFFER_KINDS, SPLITS } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { SelectField } from "../../ui/field.tsx";
import { MoneyField, PercentField, WholeField } from "../typed/typed-fields.tsx";
import { CountingFields } from "./counting-fields.tsx";
import { FeeFields } from "./fee-fields.tsx";
import type { OfferEditorProps } from "./offer-editor-props.ts";

const FORMULAS = [
  "unused_share",
  "paid_less_used_at_list",
  "bps_of_paid",
  "time_left",
  "fixed",
  "overpaid",
  "none",
] as const satisfies readonly DraftFormula["type"][];
const ENTITLEMENTS = ["void", "trim", "keep"] as const;

const formulaOf = (type: DraftFormula["type"]): DraftFormula =>
  type === "time_left" ? { type, by: "days" } : { type };

/** Another kind keeps what it has in common with the one before; what it cannot have goes. */
function ofKind(offer: DraftOffer, kind: DraftOffer["kind"]): DraftOffer {
  const { bonus, extendDays, ...rest } = offer;
  if (!isMoneyOffer(kind)) {
    const { counting: _, fees: __, capMinor: ___, split: ____, ...plain } = rest;
    return {
      ...plain,
      kind,
      formula: { type: "none" },
      entitlement: "keep",
      ...(kind === "extend" ? { extendDays } : {}),
    };
  }
  const formula: DraftFormula = isMoneyOffer(offer.kind) ? offer.formula : { type: "unused_share" };
  const entitlement = isMoneyOffer(offer.kind) ? offer.entitlement : "void";
  return { ...rest, kind, formula, entitlement, ...(kind === "credit" && bonus ? { bonus } : {}) };
}

/** One offer: what it is, how its sum is made, and what comes with it. */
export function OfferEditor(props: OfferEditorProps) {
  const { offer, field, marks, onChange } = props;
  const words = usePagesWords().policies.fields;
  const { lists } = useWords();
  const money = isMoneyOffer(offer.kind);
  return (
    <div className="policy-fields">
      <SelectField
        label={words.kind}
        value={offer.kind}
        choices={OFFER_KINDS.map((value) => ({ value, label: lists.offers[value] }))}
        error={marks.error(field) ?? marks.error(`${field}.kind`)}
        hint={marks.hint(field)}
        onChange={(kind) => onChange(ofKind(offer, kind))}
      />
      {money ? <SumFields {...props} /> : null}
      {offer.kind === "extend" ? (
        <WholeField
          label={words.extendDays}
          value={offer.extendDays}
          error={marks.error(`${field}.extendDays`)}
          onChange={(extendDays) => onChange({ ...offer, extendDays })}
        />
      ) : null}
      <SelectField
        label={words.entitlement}
        value={offer.entitlement}
        choices={ENTITLEMENTS.map((value) => ({ value, label: words.entitlements[value] }))}
        onChange={(entitlement) => onChange({ ...offer, entitlement })}
      />
      <SelectField
        label={words.approver}
        value={offer.approver ?? "nobody"}
        choices={[
          { value: "nobody", label: words.approverNone },
          { value: "lead", label: lists.roles.lead },
          { value: "finance", label: lists.roles.finance },
        ]}
        onChange={(approver) => {
          const { approver: _, ...rest } = offer;
          onChange(approver === "nobody" ? rest : { ...rest, approver });
        }}
      />
    </div>
  );
}

function SumFields(props: OfferEditorProps) {
  const { offer, field, currency, marks, onChange } = props;
  const { fields: words, formulas } = usePagesWords().policies;
  const { formula } = offer;
  const readsUses = formula.type === "unused_share" || formula.type === "paid_less_used_at_list";
  const errorOf = (name: string) => marks.error(`${field}.${name}`);
  return (
    <>
      <SelectField
        label={words.formula}
        value={formula.type}
        choices={FORMULAS.map((value) => ({ value, label: formulas[value] }))}
        onChange={(type) => onChange({ ...offer, formula: formulaOf(type) })}
      />
      {formula.type === "bps_of_paid" ? (
        <PercentField
          label={words.percent}
          value={formula.bps}
          error={errorOf("formula.bps")}
          onChange={(bps) => onChange({ ...offer, formula: { ...formula, bps } })}
        />
      ) : null}
      {formula.type === "fixed" ? (
        <MoneyField
          label={words.amount(currency)}
          currency={currency}
          value={formula.amountMinor}
          error={errorOf("formula.amountMinor")}
          onChange={(amountMinor) => onChange({ ...offer, formula: { ...formula, amountMinor } })}
        />
      ) : null}
      {formula.type === "time_left" ? (
        <SelectField
          label={words.by}
          value={formula.by}
          choices={[
            { value: "days", label: words.byDays },
            { value: "periods", label: words.byPeriods },
          ]}
          onChange={(by) => onChange({ ...offer, formula: { ...formula, by } })}
        />
      ) : null}
      {readsUses ? <CountingFields {...props} /> : null}
      <FeeFields {...props} />
      <MoneyField
        label={words.cap(currency)}
        hint={words.optional}
        currency={currency}
        value={offer.capMinor}
        error={errorOf("capMinor")}
        onChange={(capMinor) => onChange(without({ ...offer, capMinor }, "capMinor"))}
      />
      <SelectField
        label={words.split}
        value={offer.split ?? "newest_card_first"}
        choices={SPLITS.map((value) => ({ value, label: words.splits[value] }))}
        onChange={(split) => onChange({ ...offer, split })}
      />
      {offer.kind === "credit" ? <BonusFields {...props} /> : null}
    </>
  );
}

function BonusFields({ offer, field, currency, marks, onChange }: OfferEditorProps) {
  const words = usePagesWords().policies.fields;
  const change = (bonus: NonNullable<DraftOffer["bonus"]>) => {
    const { bonus: _, ...rest } = offer;
    const isEmpty = bonus.bps === undefined && bonus.capMinor === undefined;
    onChange(isEmpty ? rest : { ...rest, bonus });
  };
  return (
    <>
      <PercentField
        label={words.bonus}
        hint={words.optional}
        value={offer.bonus?.bps}
        error={marks.error(`${field}.bonus.bps`)}
        onChange={(bps) => change({ ...offer.bonus, bps })}
      />
      {offer.bonus ? (
        <MoneyField
          label={words.bonusCap(currency)}
          currency={currency}
          value={offer.bonus.capMinor}
          error={marks.error(`${field}.bonus.capMinor`)}
          onChange={(capMinor) => change({ ...offer.bonus, capMinor })}
        />
      ) : null}
    </>
  );
}

/** An empty field is an absent one. */
function without(offer: DraftOffer, name: "capMinor"): DraftOffer {
  const { [name]: value, ...rest } = offer;
  return value === undefined ? rest : offer;
}
