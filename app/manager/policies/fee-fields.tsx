import type { DraftOffer } from "../../../core/policy/draft.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { SelectField } from "../../ui/field.tsx";
import type { OfferEditorProps } from "./offer-editor.tsx";
import { MoneyField, PercentField } from "./typed-fields.tsx";

type Fee = NonNullable<DraftOffer["fees"]>[number];
type FeeKind = "none" | "fixed" | "share";

/** The code under which a fee stands in the sum; the first one of an offer needs no other. */
const FEE_CODE = "admin-fee";

const kindOf = (fee: Fee | undefined): FeeKind => (fee === undefined ? "none" : "bpsOfPaid" in fee ? "share" : "fixed");

/** The fee that is taken from the sum. A policy may have more than one: the others are kept as they are. */
export function FeeFields({ offer, field, currency, marks, onChange }: OfferEditorProps) {
  const words = useManagerWords().policies.fields;
  const [fee, ...others] = offer.fees ?? [];
  const kind = kindOf(fee);
  const put = (next: Fee | undefined) => {
    const { fees: _, ...rest } = offer;
    const fees = next ? [next, ...others] : others;
    onChange(fees.length > 0 ? { ...rest, fees } : rest);
  };
  const code = fee?.code ?? FEE_CODE;
  const error = marks.error(`${field}.fees.0`, true) ?? marks.error(`${field}.fees`);
  return (
    <>
      <SelectField
        label={words.fee}
        value={kind}
        choices={[
          { value: "none", label: words.feeNone },
          { value: "fixed", label: words.feeFixed },
          { value: "share", label: words.feeShare },
        ]}
        hint={others.length > 0 ? words.moreFees(others.length) : undefined}
        onChange={(next) =>
          put(next === "none" ? undefined : next === "fixed" ? { code } : { code, bpsOfPaid: undefined })
        }
      />
      {kind === "fixed" ? (
        <MoneyField
          label={words.feeAmount(currency)}
          currency={currency}
          value={fee?.amountMinor}
          error={error}
          onChange={(amountMinor) => put({ code, amountMinor })}
        />
      ) : null}
      {kind === "share" ? (
        <PercentField
          label={words.feePercent}
          value={fee?.bpsOfPaid}
          error={error}
          onChange={(bpsOfPaid) => put({ code, bpsOfPaid })}
        />
      ) : null}
    </>
  );
}
