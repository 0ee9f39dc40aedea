import { type ReactNode, useId } from "react";
import { useWords } from "../i18n/words.ts";

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** What a control gets from its field: name it, and tie hint and error to it. */
interface Ties {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

function Field({ label, hint, error, control }: FieldProps & { readonly control: (ties: Ties) => ReactNode }) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {control({ id, "aria-describedby": describedBy, "aria-invalid": error !== undefined })}
      {hint ? (
        <p className="small muted" id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "search" | "date" | "password";
  /** `decimal` and `numeric` bring up the digits on a touch keyboard; the value stays text. */
  readonly digits?: "decimal" | "numeric";
  readonly maxLength?: number;
  /** Of a date: the first and the last day that may be chosen. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export function TextField({ value, onChange, type = "text", digits, maxLength, min, max, ...field }: TextFieldProps) {
  return (
    <Field
      {...field}
      control={(ties) => (
        <input
          {...ties}
          className={digits ? "input input-number" : "input"}
          type={type}
          inputMode={digits}
          maxLength={maxLength}
          min={min}
          max={max}
          autoComplete={type === "password" ? "new-password" : "off"}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lang?: string;
  readonly maxLength?: number;
}

export function TextArea({ value, onChange, lang, maxLength, ...field }: TextAreaProps) {
  return (
    <Field
      {...field}
      control={(ties) => (
        <textarea
          {...ties}
          className="input"
          lang={lang}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SelectFieldProps<T extends string> extends FieldProps {
  /** Undefined shows a first, empty choice. */
  readonly value: T | undefined;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  /** What the empty choice says; "Choose…" when absent. */
  readonly unset?: string;
}

export function SelectField<T extends string>({ value, choices, onChange, unset, ...field }: SelectFieldProps<T>) {
  const words = useWords();
  const pick = (text: string) => {
    const choice = choices.find((known) => known.value === text);
    if (choice) onChange(choice.value);
  };
  return (
    <Field
      {...field}
      control={(ties) => (
        <select {...ties} className="input" value={value ?? ""} onChange={(event) => pick(event.target.value)}>
          {value === undefined ? <option value="">{unset ?? words.fields.choose}</option> : null}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
