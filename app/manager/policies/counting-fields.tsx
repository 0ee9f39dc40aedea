import type { DraftOffer } from "../../../core/policy/draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { SelectField } from "../../ui/field.tsx";
import { WholeField } from "../typed/typed-fields.tsx";
import type { OfferEditorProps } from "./offer-editor-props.ts";

type Counting = NonNullable<DraftOffer["counting"]>;

/** Where a policy is silent it is read for the patient (`core/policy/count-uses.ts`). */
const SILENT: Counting = { noShows: "not_used", lateCancels: "not_used", bonus: "first" };

/** What counts as used: missed visits, late cancels, and whether bonus uses go first. */
export function CountingFields({ offer, field, marks, onChange }: OfferEditorProps) {
  const words = usePagesWords().policies.fields;
  const counting = offer.counting ?? SILENT;
  const change = (part: Partial<Counting>) => onChange({ ...offer, counting: { ...counting, ...part } });
  return (
    <>
      {(["noShows", "lateCancels"] as const).map((name) => (
        <Counted
          key={name}
          label={words[name]}
          value={counting[name]}
          error={marks.error(`${field}.counting.${name}`, true)}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <SelectField
        label={words.bonusUses}
        value={counting.bonus}
        choices={[
          { value: "first", label: words.bonusFirst },
          { value: "last", label: words.bonusLast },
        ]}
        onChange={(bonus) => change({ bonus })}
      />
    </>
  );
}

interface CountedProps {
  readonly label: string;
  readonly value: Counting["noShows"];
  readonly error: string | undefined;
  readonly onChange: (value: Counting["noShows"]) => void;
}

function Counted({ label, value, error, onChange }: CountedProps) {
  const words = usePagesWords().policies.fields;
  const choice = typeof value === "object" ? "from" : value;
  return (
    <>
      <SelectField
        label={label}
        value={choice}
        choices={[
          { value: "not_used", label: words.notCounted },
          { value: "used", label: words.counted },
          { value: "from", label: words.fromNth },
        ]}
        onChange={(next) => onChange(next === "from" ? { usedFromNth: 2 } : next)}
      />
      {typeof value === "object" ? (
        <WholeField
          label={`${label}: ${words.nth}`}
          value={value.usedFromNth}
          error={error}
          onChange={(usedFromNth) => onChange({ usedFromNth })}
        />
      ) : null}
    </>
  );
}
