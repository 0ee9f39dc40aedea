import type { SettingField } from "../../../core/contract/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";

interface SettingInputProps {
  readonly field: SettingField;
  readonly value: string | boolean;
  /** Of a secret: whether there is one. */
  readonly isSet: boolean;
  readonly isNew: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string | boolean) => void;
}

const LONGEST = 2000;

/** One setting, as its connector says what it is. */
export function SettingInput({ field, value, isSet, isNew, error, onChange }: SettingInputProps) {
  const words = usePagesWords().connections;
  const { type, choices = [], isOptional } = field;
  const stays = isNew ? undefined : isSet ? words.keySet : words.keyNotSet;
  const hint = [field.hint, type === "secret" ? stays : undefined].filter(Boolean).join(" ") || undefined;
  const label = isOptional && type !== "flag" ? words.optional(field.label) : field.label;
  const text = String(value);
  const common = { label, hint, error };
  if (type === "flag") {
    return (
      <div>
        <label className="check">
          <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
          <span>{label}</span>
        </label>
        {hint ? <p className="small muted">{hint}</p> : null}
      </div>
    );
  }
  if (type === "choice")
    return <SelectField {...common} value={text === "" ? undefined : text} choices={choices} onChange={onChange} />;
  if (type === "list") return <TextArea {...common} value={text} maxLength={LONGEST} onChange={onChange} />;
  const digits = type === "number" ? { digits: "numeric" as const } : {};
  return (
    <TextField
      {...common}
      {...digits}
      type={type === "secret" ? "password" : "text"}
      value={text}
      maxLength={LONGEST}
      onChange={onChange}
    />
  );
}
