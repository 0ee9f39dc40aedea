import type { UseQueryResult } from "@tanstack/react-query";
import type { LetterPreview, PreviewedLetter } from "../../../core/contract/letters.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Skeleton } from "../../ui/basics.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { useFaultWords } from "./piece-editor.tsx";

interface PiecePreviewProps {
  readonly preview: UseQueryResult<LetterPreview>;
  readonly language: string;
}

/** Whole letters with the piece marked in them, and what the check says of each. */
export function PiecePreview({ preview, language }: PiecePreviewProps) {
  const words = usePagesWords().letters.preview;
  const letters = preview.data?.letters ?? [];
  const isReal = letters.some(({ caseId }) => caseId !== undefined);
  return (
    <section className="stack letters-preview" aria-label={words.title}>
      <h3 className="section-title">{words.title}</h3>
      {preview.isPending ? <Skeleton label={words.wait} /> : null}
      {preview.isError ? <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.data?.isUnwritten ? <p className="small bad-text">{words.unwritten}</p> : null}
      {preview.data ? <p className="small muted">{isReal ? words.real : words.invented}</p> : null}
      {letters.length > 0 && letters.every(({ at }) => at === undefined) ? <p className="small">{words.none}</p> : null}
      {letters.map((letter) => (
        <Letter key={`${letter.caseId} ${letter.situation} ${letter.isShort}`} letter={letter} language={language} />
      ))}
    </section>
  );
}

function Letter({ letter, language }: { readonly letter: PreviewedLetter; readonly language: string }) {
  const { preview: words, kinds: kindsOf } = usePagesWords().letters;
  const { lists } = useWords();
  const say = useFaultWords();
  const { caseId, patientName, situation, isShort, text, at, problems } = letter;
  const kind = kindsOf(lists.offers)[situation] ?? situation;
  return (
    <article className="panel-box stack stack-tight">
      <p className="small wrap letters-links">
        {caseId === undefined ? (
          <span className="strong">{words.inventedCase}</span>
        ) : (
          <a href={hrefOf("cases", caseId)}>{patientName}</a>
        )}
        <span className="muted">
          {" · "}
          {isShort ? `${kind}, ${words.short}` : kind}
        </span>
      </p>
      <p className="letters-text" lang={language}>
        {at ? (
          <>
            {text.slice(0, at.from)}
            <mark>{text.slice(at.from, at.to)}</mark>
            {text.slice(at.to)}
          </>
        ) : (
          text
        )}
      </p>
      {problems.length === 0 ? (
        <p className="small muted">{words.fine}</p>
      ) : (
        <ul className="small stack stack-tight" aria-label={words.checks}>
          {problems.map((problem) => (
            <li
              key={`${problem.check} ${problem.words}`}
              className={problem.severity === "blocks" ? "bad-text wrap" : "warn-text wrap"}
            >
              {say(problem)}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
