import type { LetterList } from "../../../core/contract/letters.ts";
import { languageTitle } from "../../../messages/language-name.ts";
import { useLetters } from "../../api/letter-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { Skeleton } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { PageTitle } from "../page-title.tsx";
import { changeParams, type Route } from "../route.ts";
import { Segmented } from "../segmented.tsx";
import { DraftBar } from "./draft-bar.tsx";
import { PieceList } from "./piece-list.tsx";
import { PiecePage } from "./piece-page.tsx";
import { Versions } from "./versions.tsx";

/** The pieces of all letters, and one of them beside what it says in real letters. */
export function LettersPages({ route }: { readonly route: Route }) {
  const words = usePagesWords().letters;
  const { states } = useWords();
  const read = useLetters();
  return (
    <section className="stack page">
      <PageTitle>{words.title}</PageTitle>
      {read.isPending ? <Skeleton label={states.loading} /> : null}
      {read.isError && !read.data ? (
        <ProblemNotice error={read.error} title={words.loadError} onRetry={() => void read.refetch()} />
      ) : null}
      {read.data ? <Letters list={read.data} route={route} /> : null}
    </section>
  );
}

type Language = LetterList["languages"][number];

function Letters({ list, route }: { readonly list: LetterList; readonly route: Route }) {
  const words = usePagesWords().letters;
  const reader = useLanguage();
  const { languages, mayEdit, whole } = list;
  const [first = "en"] = languages;
  const language = languages.find((one) => one === route.params.get("language")) ?? first;
  const { piece } = route;
  return (
    <>
      <p className="muted">{words.intro}</p>
      {mayEdit ? null : <p className="small muted">{words.readOnly}</p>}
      {whole.length > 0 ? (
        <Notice kind="warn">
          <p className="wrap">
            {words.whole(whole.length)} {whole.map(({ templateId }) => templateId).join(", ")}
          </p>
        </Notice>
      ) : null}
      <DraftBar list={list} />
      <div>
        <Segmented
          label={words.language}
          value={language}
          choices={languages.map((value) => ({ value, label: languageTitle(reader, value) }))}
          onChange={(next: Language) => changeParams(route, { language: next })}
        />
      </div>
      <div className={piece === undefined ? "letters-columns" : "letters-columns letters-open"}>
        <PieceList list={list} language={language} piece={piece} />
        {piece === undefined ? (
          <div className="stack">
            <p className="muted">{words.choose}</p>
            <Versions list={list} />
          </div>
        ) : (
          <PiecePage key={`${language} ${piece}`} language={language} pieceKey={piece} list={list} />
        )}
      </div>
    </>
  );
}
