import { useWords } from "../i18n/words.ts";
import { TextField } from "../ui/field.tsx";

/** Shorter words find too much. A ticket may have one digit. */
const SHORTEST = 2;

export const isSearch = (typed: string): boolean => typed.trim().length >= SHORTEST || /^#?\d+$/.test(typed.trim());

/** Looks a case up, on whatever pile it lies. */
export function CaseSearch({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  const words = useWords().cases;
  return (
    <TextField
      label={words.search}
      hint={words.searchHint}
      type="search"
      maxLength={100}
      value={value}
      onChange={onChange}
    />
  );
}
