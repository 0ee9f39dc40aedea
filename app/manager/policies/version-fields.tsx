import { useState } from "react";
import type { PolicyDraft } from "../../../core/policy/draft.ts";
import { ITEM_KINDS } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Checks, ListField } from "../typed/typed-fields.tsx";
import type { Marks } from "./marks.ts";
import { TextFields } from "./text-fields.tsx";

export interface VersionFieldsProps {
  readonly draft: PolicyDraft;
  readonly marks: Marks;
  readonly knownCategories: readonly string[];
  readonly onChange: (change: Partial<PolicyDraft>) => void;
}

/** What belongs to the whole policy: its title, what it applies to, the text that is signed. */
export function VersionFields({ draft, marks, knownCategories, onChange }: VersionFieldsProps) {
  const { fields: words, kinds } = usePagesWords().policies;
  const { appliesTo } = draft;
  const apply = (part: PolicyDraft["appliesTo"]) => {
    const next = { ...appliesTo, ...part };
    const of = (name: "kinds" | "categories") => (next[name]?.length ? { [name]: next[name] } : {});
    onChange({ appliesTo: { ...of("kinds"), ...of("categories") } });
  };
  return (
    <section className="panel-box stack">
      <TextField
        label={words.title}
        maxLength={200}
        value={draft.title}
        error={marks.error("title")}
        onChange={(title) => onChange({ title })}
      />
      <Checks
        label={words.kinds}
        hint={[words.kindsHint, marks.hint("appliesTo.kinds")].filter(Boolean).join(" ")}
        choices={ITEM_KINDS.map((value) => ({ value, label: kinds[value] }))}
        chosen={appliesTo.kinds ?? []}
        onChange={(chosen) => apply({ kinds: ITEM_KINDS.filter((kind) => chosen.includes(kind)) })}
      />
      <div className="policy-pair">
        <ListField
          label={words.categories}
          hint={[words.categoriesHint, knownCategories.join(", "), marks.hint("appliesTo.categories")]
            .filter(Boolean)
            .join(" ")}
          error={marks.error("appliesTo.categories", true)}
          values={appliesTo.categories ?? []}
          onChange={(categories) => apply({ categories })}
        />
        <CurrencyField draft={draft} marks={marks} onChange={onChange} />
      </div>
      <Panel title={words.wholeIn("en")} startOpen={draft.text.en.trim() === ""}>
        <TextFields text={draft.text} labelIn={words.wholeIn} marks={marks} onChange={(text) => onChange({ text })} />
      </Panel>
    </section>
  );
}

/** Three letters; what is not yet three is only on the screen. */
function CurrencyField({ draft, marks, onChange }: Pick<VersionFieldsProps, "draft" | "marks" | "onChange">) {
  const { currency } = usePagesWords().policies.fields;
  const [text, setText] = useState(draft.currency);
  const type = (next: string) => {
    const code = next.toUpperCase();
    setText(code);
    if (/^[A-Z]{3}$/.test(code)) onChange({ currency: code });
  };
  return (
    <TextField
      label={currency}
      maxLength={3}
      value={text}
      hint={marks.hint("currency")}
      error={marks.error("currency")}
      onChange={type}
    />
  );
}
