import { useId, useRef } from "react";
import type { LetterFault, LetterPiece } from "../../../core/contract/letters.ts";
import { languageName } from "../../../messages/language-name.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { PieceDesk } from "./use-piece.ts";

interface PieceEditorProps {
  readonly desk: PieceDesk;
  readonly faults: readonly LetterFault[];
}

/** Plain text with values in it: what is wrong is named by its line, and a press goes there. */
export function PieceEditor({ desk, faults }: PieceEditorProps) {
  const words = usePagesWords().letters;
  const reader = useLanguage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { view, text, change } = desk;
  const { mayEdit, product, language, values } = view;
  const isBlocked = faults.some(({ severity }) => severity === "blocks");
  const insert = (words: string) => {
    const area = field.current;
    if (!area) return;
    area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
    change(area.value);
    area.focus();
  };
  const goTo = ({ line, column, words: at }: LetterFault) => {
    const from = placeOf(text, line, column);
    field.current?.focus();
    field.current?.setSelectionRange(from, from + (text.startsWith(at, from) ? at.length : 0));
  };
  return (
    <div className="stack">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.text(languageName(reader, language))}
        </label>
        <textarea
          id={id}
          className="input letters-field"
          ref={field}
          lang={language}
          rows={8}
          maxLength={4000}
          readOnly={!mayEdit}
          aria-invalid={isBlocked}
          aria-describedby={`${id}-about`}
          spellCheck
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        <p className="small muted" id={`${id}-about`}>
          {text === product ? words.isProduct : words.keys}
        </p>
      </div>
      <Faults faults={faults} onGo={goTo} />
      {mayEdit ? (
        <>
          {text === product ? null : (
            <div>
              <Button onClick={() => change(product)}>{words.toProduct}</Button>
            </div>
          )}
          <Values values={values} onInsert={insert} />
        </>
      ) : null}
    </div>
  );
}

/** Where a line and a column are in a text; its end where the text is shorter by now. */
export function placeOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, start + column - 1);
}

function Faults({
  faults,
  onGo,
}: {
  readonly faults: readonly LetterFault[];
  readonly onGo: (fault: LetterFault) => void;
}) {
  const words = usePagesWords().letters;
  const say = useFaultWords();
  return (
    <div role="status">
      {faults.length === 0 ? null : (
        <section className="stack stack-tight" aria-label={words.faults}>
          <h3 className="small strong">{words.faults}</h3>
          <ul className="stack stack-tight">
            {faults.map((fault) => (
              <li key={`${fault.check} ${fault.line} ${fault.column} ${fault.words}`} className="stack stack-tight">
                <span className="row">
                  <Button kind="link" onClick={() => onGo(fault)}>
                    {words.place(fault.line, fault.column)}
                  </Button>
                  <Badge kind={fault.severity === "blocks" ? "bad" : "warn"}>{words[fault.severity]}</Badge>
                </span>
                <span className="small wrap">{say(fault)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What is wrong, in the reader's language. */
export function useFaultWords(): (fault: Pick<LetterFault, "check" | "words" | "message">) => string {
  const words = usePagesWords().letters;
  const { lists } = useWords();
  const checks: Readonly<Record<string, (words: string) => string>> = lists.checks;
  return ({ check, words: at, message }) => {
    if (check === undefined)
      return at === "" ? words.empty : message.endsWith("not closed") ? words.unclosed(at) : words.broken(at);
    return checks[check]?.(at) ?? message;
  };
}

/** Those that this piece's letters have stand open; the others a press away. */
function Values({
  values,
  onInsert,
}: {
  readonly values: LetterPiece["values"];
  readonly onInsert: (text: string) => void;
}) {
  const words = usePagesWords().letters;
  const here = values.filter(({ isUsedHere }) => isUsedHere);
  const others = values.filter(({ isUsedHere }) => !isUsedHere);
  return (
    <Panel title={words.values} aside={String(here.length)}>
      <p className="small muted">{words.valuesText}</p>
      <Chips values={here} onInsert={onInsert} />
      {others.length > 0 ? (
        <Panel title={words.moreValues(others.length)}>
          <Chips values={others} onInsert={onInsert} />
        </Panel>
      ) : null}
    </Panel>
  );
}

function Chips({
  values,
  onInsert,
}: {
  readonly values: LetterPiece["values"];
  readonly onInsert: (text: string) => void;
}) {
  const { valueNames } = usePagesWords().letters;
  return (
    <ul className="letters-values">
      {values.map(({ name, example, insert }) => (
        <li key={name}>
          <Button onClick={() => onInsert(insert)}>{name}</Button>
          <span className="small wrap">
            {valueNames[name] ?? ""} {example ? <span className="muted">“{example}”</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
