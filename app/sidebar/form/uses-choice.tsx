import type { UsesChoice } from "../../../core/contract/option.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { useKeptText } from "./use-case-form.ts";

const EFFECTS = ["by_sum", "keep", "trim", "void"] as const;

/** What an exception does to the uses of a package, while it is typed: by the sum where nobody says otherwise. */
export function useUsesChoice(held: number) {
  const [effectText, setEffect] = useKeptText("exception-uses");
  const [off = "", setOff] = useKeptText("exception-uses-off");
  const effect = EFFECTS.find((known) => known === effectText) ?? "by_sum";
  const uses = /^\d{1,5}$/.test(off.trim()) ? Number(off.trim()) : 0;
  const wrong = effect === "trim" && (uses < 1 || uses > held);
  return { effect, off, wrong, setEffect, setOff, choice: wrong ? undefined : choiceOf(effect, uses) };
}

function choiceOf(effect: (typeof EFFECTS)[number], uses: number): UsesChoice | undefined {
  if (effect === "by_sum") return undefined;
  return effect === "trim" ? { effect, uses } : { effect };
}

export interface UsesFieldsProps {
  readonly held: number;
  readonly state: ReturnType<typeof useUsesChoice>;
  readonly tried: boolean;
}

/** Its own choice, beside the sum: a gesture need not cost a visit, and a package may end with one. */
export function UsesFields({ held, state, tried }: UsesFieldsProps) {
  const words = useSidebarWords().decide.usesOf;
  return (
    <>
      <SelectField
        label={words.label(held)}
        value={state.effect}
        choices={EFFECTS.map((value) => ({ value, label: words.choices[value] }))}
        onChange={state.setEffect}
      />
      {state.effect === "trim" ? (
        <TextField
          label={words.off}
          digits="numeric"
          maxLength={5}
          value={state.off}
          hint={words.range(held)}
          onChange={state.setOff}
          error={tried && state.wrong ? words.range(held) : undefined}
        />
      ) : null}
    </>
  );
}
