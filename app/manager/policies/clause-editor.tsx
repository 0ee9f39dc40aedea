import type { DraftClause } from "../../../core/policy/draft.ts";
import type { FactName } from "../../../core/policy/readable-facts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { TextField } from "../../ui/field.tsx";
import type { Marks } from "./marks.ts";
import { OutcomeEditor } from "./outcome-editor.tsx";
import type { PolicyWords } from "./policy-words.ts";
import { TestsEditor } from "./tests-editor.tsx";
import { TextFields } from "./text-fields.tsx";

export interface ClauseEditorProps {
  readonly clause: DraftClause;
  readonly currency: string;
  readonly say: PolicyWords;
  readonly marks: Marks;
  readonly known: (fact: FactName) => readonly string[];
  readonly onChange: (clause: DraftClause) => void;
}

/** Every field of a clause, none of them as JSON. */
export function ClauseEditor({ clause, onChange, marks, ...rest }: ClauseEditorProps) {
  const words = usePagesWords().policies.fields;
  const change = (part: Partial<DraftClause>) => onChange({ ...clause, ...part });
  const restrictive = [marks.error("restrictive"), marks.hint("restrictive")].filter(Boolean).join(" ");
  return (
    <div className="stack policy-editor">
      <div className="policy-pair">
        <TextField
          label={words.title}
          maxLength={200}
          value={clause.title}
          error={marks.error("title")}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={words.code}
          maxLength={60}
          value={clause.id}
          error={marks.error("id")}
          onChange={(id) => change({ id })}
        />
      </div>
      <TextFields text={clause.text} labelIn={words.textIn} marks={marks} onChange={(text) => change({ text })} />
      <label className="check">
        <input
          type="checkbox"
          checked={clause.restrictive}
          onChange={({ target }) => change({ restrictive: target.checked })}
        />
        <span>{words.restrictive}</span>
      </label>
      {restrictive ? <p className="small warn-text">{restrictive}</p> : null}
      <TestsEditor {...rest} tests={clause.when} marks={marks} onChange={(when) => change({ when })} />
      <OutcomeEditor
        outcome={clause.grants}
        prefix="grants."
        currency={rest.currency}
        marks={marks}
        onChange={(grants) => change({ grants })}
      />
    </div>
  );
}
