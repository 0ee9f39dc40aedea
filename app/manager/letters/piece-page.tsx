import { useEffect, useRef, useState } from "react";
import type { LetterList, LetterPiece } from "../../../core/contract/letters.ts";
import { languageTitle } from "../../../messages/language-name.ts";
import { useLetterPiece, useLetterPreview } from "../../api/letter-queries.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { Skeleton } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { PieceEditor } from "./piece-editor.tsx";
import { PieceHistory } from "./piece-history.tsx";
import { useFullPieceName } from "./piece-names.ts";
import { PiecePreview } from "./piece-preview.tsx";
import { PieceSaving } from "./piece-saving.tsx";
import { type PieceDesk, usePiece } from "./use-piece.ts";

interface PiecePageProps {
  readonly language: LetterList["languages"][number];
  readonly pieceKey: string;
  readonly list: LetterList;
}

/** One piece in one language: written on the left, read in letters on the right. */
export function PiecePage({ language, pieceKey, list }: PiecePageProps) {
  const words = usePagesWords().letters;
  const { states } = useWords();
  const name = useFullPieceName();
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useLetterPiece(language, pieceKey);
  const isMissing = read.error instanceof ApiProblem && read.error.problem.code === "not_found";
  // A press in the list leads here: a screen reader says where.
  useEffect(() => {
    if (document.activeElement?.closest(".letters-list")) heading.current?.focus();
  }, []);
  return (
    <div className="stack letters-piece">
      <p className="letters-back">
        <a href={hrefOf("letters", undefined, { language })}>← {words.back}</a>
      </p>
      <h2 className="section-title wrap" tabIndex={-1} ref={heading}>
        {name(pieceKey)}
      </h2>
      {read.isPending ? <Skeleton label={states.loading} /> : null}
      {isMissing ? (
        <Notice kind="warn" alert>
          <p>{words.missing}</p>
        </Notice>
      ) : null}
      {read.isError && !isMissing ? (
        <ProblemNotice error={read.error} title={words.loadError} onRetry={() => void read.refetch()} />
      ) : null}
      {read.data ? (
        <Piece key={read.dataUpdatedAt} start={read.data} list={list} onAnew={() => void read.refetch()} />
      ) : null}
    </div>
  );
}

interface PieceProps {
  readonly start: LetterPiece;
  readonly list: LetterList;
  readonly onAnew: () => void;
}

/** After which pause the preview is asked for. */
const PAUSE_MS = 500;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function Piece({ start, list, onAnew }: PieceProps) {
  const words = usePagesWords().letters;
  const { lists } = useWords();
  const desk = usePiece(start);
  const { view, text } = desk;
  const [caseIds, setCaseIds] = useState<readonly string[]>([]);
  const asked = { key: start.key, language: start.language, body: usePaused(text), caseIds: [...caseIds] };
  const preview = useLetterPreview(asked, list.draft?.editedAtMs ?? list.versions[0]?.publishedAtMs ?? 0);
  const found = (preview.data?.letters ?? []).flatMap(({ caseId }) => caseId ?? []);
  // The cases that were found first stay, so that typing changes the words and not the letters.
  useEffect(() => {
    if (caseIds.length === 0 && found.length > 0) setCaseIds(found);
  });
  const kinds = words.kinds(lists.offers);
  return (
    <>
      <p className="small muted wrap">{words.stands(view.kinds.map((kind) => kinds[kind] ?? kind).join(", "))}</p>
      <PieceSaving desk={desk} onTakeTheirs={onAnew} />
      <div className="letters-desk">
        <div className="stack letters-editor">
          <ProductChanged desk={desk} />
          <PieceEditor desk={desk} faults={preview.data?.faults ?? []} />
          <Others desk={desk} />
          <PieceHistory desk={desk} />
        </div>
        <PiecePreview preview={preview} language={view.language} />
      </div>
    </>
  );
}

function ProductChanged({ desk }: { readonly desk: PieceDesk }) {
  const words = usePagesWords().letters;
  const { productWas, product, language, mayEdit } = desk.view;
  if (productWas === undefined) return null;
  return (
    <Notice kind="warn" title={words.productChanged}>
      <p className="small strong">{words.productWas}</p>
      <p className="letters-text" lang={language}>
        {productWas}
      </p>
      <p className="small strong">{words.productNow}</p>
      <p className="letters-text" lang={language}>
        {product}
      </p>
      {mayEdit ? (
        <div className="row">
          <Button onClick={() => desk.change(desk.text)}>{words.seen}</Button>
          <Button onClick={() => desk.change(product)}>{words.toProduct}</Button>
        </div>
      ) : null}
    </Notice>
  );
}

function Others({ desk }: { readonly desk: PieceDesk }) {
  const words = usePagesWords().letters;
  const reader = useLanguage();
  const { others } = desk.view;
  return (
    <Panel title={words.others}>
      <div className="stack">
        {others.map(({ language, text, isOwn }) => (
          <div key={language} className="stack stack-tight">
            <p className="small">
              <span className="strong">{languageTitle(reader, language)}</span>{" "}
              <span className="muted">{isOwn ? words.states.own : words.states.product}</span>
            </p>
            <p className="letters-text" lang={language}>
              {text}
            </p>
          </div>
        ))}
      </div>
    </Panel>
  );
}
