/** Fields whose text becomes a number: sums in minor units, shares in basis points, whole numbers. What cannot be read is a gap, and says so. */
import { useEffect, useRef, useState } from "react";
import { toDecimalText } from "../../../core/money/amount.ts";
import { parseAmount } from "../../../core/money/parse.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { TextField } from "../../ui/field.tsx";
import { readPercent, readWhole } from "./read-typed.ts";

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: number | undefined;
  /** What is no such number is a gap like an empty field, and said to be one where a gap would mean something. */
  readonly onChange: (value: number | undefined, isUnreadable: boolean) => void;
}

interface Reading {
  readonly write: (value: number) => string;
  /** Undefined for what is no such number. */
  readonly read: (text: string) => number | undefined;
  readonly wrong: string;
}

/** Keeps what was typed, and follows the value when it changes from elsewhere. */
function TypedField({ value, onChange, reading, error, ...field }: NumberFieldProps & { readonly reading: Reading }) {
  const { read, write, wrong } = reading;
  const [text, setText] = useState(value === undefined ? "" : write(value));
  const told = useRef(value);
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    setText(value === undefined ? "" : write(value));
  }, [value, write]);
  const isWrong = text.trim() !== "" && read(text) === undefined;
  const type = (next: string) => {
    setText(next);
    told.current = read(next);
    onChange(told.current, next.trim() !== "" && told.current === undefined);
  };
  return (
    <TextField
      {...field}
      digits="decimal"
      maxLength={40}
      value={text}
      onChange={type}
      error={isWrong ? wrong : error}
    />
  );
}

export function MoneyField({ currency, ...field }: NumberFieldProps & { readonly currency: string }) {
  const { amountWrong } = useWords().fields;
  const { moneyLocale, typedExample } = useFormat();
  const reading: Reading = {
    write: (amountMinor) => toDecimalText({ amountMinor, currency }),
    read: (text) => {
      const parsed = parseAmount(text, currency, moneyLocale);
      return parsed.ok ? parsed.value.amountMinor : undefined;
    },
    wrong: amountWrong(typedExample(currency)),
  };
  return <TypedField {...field} reading={reading} />;
}

/** Basis points, typed as a percentage. */
export function PercentField(field: NumberFieldProps) {
  const { percentWrong } = usePagesWords().policies.fields;
  return (
    <TypedField {...field} reading={{ write: (bps) => String(bps / 100), read: readPercent, wrong: percentWrong }} />
  );
}

export function WholeField(field: NumberFieldProps) {
  const { wholeNumber } = usePagesWords().policies.fields;
  return <TypedField {...field} reading={{ write: String, read: readWhole, wrong: wholeNumber }} />;
}

export interface ChecksProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Several of a list: native check boxes under one name. */
export function Checks({ label, hint, error, choices, chosen, onChange }: ChecksProps) {
  return (
    <fieldset className="field checks">
      <legend className="field-label">{label}</legend>
      {hint ? <p className="small muted">{hint}</p> : null}
      <div className="checks-row">
        {choices.map(({ value, label: name }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {error ? <p className="field-error">{error}</p> : null}
    </fieldset>
  );
}

export interface ListFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

const split = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Words of the clinic's own, with commas between. The text stays as typed while it means the same. */
export function ListField({ values, onChange, ...field }: ListFieldProps) {
  const [text, setText] = useState(values.join(", "));
  const means = split(text).join("\n") === values.join("\n");
  return (
    <TextField
      {...field}
      value={means ? text : values.join(", ")}
      onChange={(next) => {
        setText(next);
        onChange(split(next));
      }}
    />
  );
}
