import type { CarriedLetterView } from "../../../core/contract/carry.ts";
import { languageTitle } from "../../../messages/language-name.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage } from "../../i18n/words.ts";
import { useFullPieceName } from "../letters/piece-names.ts";
import { StateBadge } from "./state-badge.tsx";

/** Each piece that differs, with what patients read now and would read; those that are the same are counted. */
export function PlanLetters({ letters }: { readonly letters: readonly CarriedLetterView[] }) {
  const { letters: words, none } = usePagesWords().carry;
  const others = letters.filter(({ state }) => state !== "same");
  const same = letters.length - others.length;
  return (
    <>
      {letters.length === 0 ? <p className="muted">{none}</p> : null}
      {others.map((letter) => (
        <Letter key={`${letter.language} ${letter.key}`} letter={letter} />
      ))}
      {same > 0 ? <p className="muted">{words.same(same)}</p> : null}
      {others.length > 0 ? <p className="small muted wrap">{words.draft}</p> : null}
    </>
  );
}

function Letter({ letter: { key, language, state, before, after, heldBy } }: { readonly letter: CarriedLetterView }) {
  const words = usePagesWords().carry.letters;
  const reader = useLanguage();
  const nameOf = useFullPieceName();
  return (
    <div className="card stack stack-tight">
      <p className="row">
        <span className="strong wrap">{words.piece(nameOf(key), languageTitle(reader, language))}</span>
        <StateBadge state={state} />
      </p>
      {heldBy === undefined ? null : <p className="wrap">{words.held(heldBy)}</p>}
      {state === "there" ? <p className="wrap">{words.there}</p> : null}
      {[
        [words.before, before],
        [words.after, after],
      ].map(([name, text]) => (
        <div key={name} className="stack stack-tight">
          <span className="small strong">{name}</span>
          <blockquote className="said wrap approval-letter" lang={language}>
            <bdi>{text}</bdi>
          </blockquote>
        </div>
      ))}
    </div>
  );
}
