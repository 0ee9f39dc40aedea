import type { DraftOffer } from "../../../core/policy/draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { EachPart } from "../typed/each-part.tsx";
import { freeCode } from "../typed/read-typed.ts";
import { MoneyField, PercentField } from "../typed/typed-fields.tsx";
import type { OfferEditorProps } from "./offer-editor-props.ts";

type Fee = NonNullable<DraftOffer["fees"]>[number];
type FeeKind = "none" | "fixed" | "share";

const FEES_MAX = 5;

const kindOf = (fee: Fee | undefined): FeeKind => (fee === undefined ? "none" : "bpsOfPaid" in fee ? "share" : "fixed");

/** The fees that are taken from the sum, in their order; a second one may be added beside the first. */
export function FeeFields(props: OfferEditorProps) {
  const { offer, field, marks, onChange } = props;
  const words = usePagesWords().policies.fields;
  const fees = offer.fees ?? [];
  const put = (next: readonly Fee[]) => {
    const { fees: _, ...rest } = offer;
    onChange(next.length > 0 ? { ...rest, fees: [...next] } : rest);
  };
  // The code under which a fee stands in the sum.
  const code = freeCode(
    "admin-fee",
    fees.map((fee) => fee.code),
    "fee",
  );
  const places: readonly (Fee | undefined)[] = fees.length === 0 ? [undefined] : fees;
  return (
    <>
      <EachPart items={places}>
        {(fee, at) => (
          <FeeField
            {...props}
            fee={fee}
            at={at}
            code={fee?.code ?? code}
            error={marks.error(`${field}.fees.${at}`, true) ?? (at === 0 ? marks.error(`${field}.fees`) : undefined)}
            onFee={(next) => put([...fees.slice(0, at), ...(next ? [next] : []), ...fees.slice(at + 1)])}
          />
        )}
      </EachPart>
      {fees.length > 0 && fees.length < FEES_MAX ? (
        <div>
          <Button onClick={() => put([...fees, { code }])}>{words.addFee}</Button>
        </div>
      ) : null}
    </>
  );
}

interface FeeFieldProps extends Pick<OfferEditorProps, "currency"> {
  readonly fee: Fee | undefined;
  readonly at: number;
  readonly code: string;
  readonly error: string | undefined;
  readonly onFee: (fee: Fee | undefined) => void;
}

function FeeField({ fee, at, code, currency, error, onFee }: FeeFieldProps) {
  const words = usePagesWords().policies.fields;
  const kind = kindOf(fee);
  const choose = (next: FeeKind) =>
    onFee(next === "none" ? undefined : next === "fixed" ? { code } : { code, bpsOfPaid: undefined });
  return (
    <>
      <SelectField
        label={words.fee(at + 1)}
        value={kind}
        choices={[
          { value: "none", label: words.feeNone },
          { value: "fixed", label: words.feeFixed },
          { value: "share", label: words.feeShare },
        ]}
        onChange={choose}
      />
      {kind === "fixed" ? (
        <MoneyField
          label={words.feeAmount(at + 1, currency)}
          currency={currency}
          value={fee?.amountMinor}
          error={error}
          onChange={(amountMinor) => onFee({ code, amountMinor })}
        />
      ) : null}
      {kind === "share" ? (
        <PercentField
          label={words.feePercent(at + 1)}
          value={fee?.bpsOfPaid}
          error={error}
          onChange={(bpsOfPaid) => onFee({ code, bpsOfPaid })}
        />
      ) : null}
    </>
  );
}
