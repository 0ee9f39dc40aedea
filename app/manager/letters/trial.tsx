import { languageName } from "../../../messages/language-name.ts";
import { useLetterTrial } from "../../api/letter-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage } from "../../i18n/words.ts";
import { Spinner } from "../../ui/basics.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { WholeClinic } from "../whole-clinic.tsx";
import { useFaultWords } from "./piece-editor.tsx";
import { useFullPieceName } from "./piece-names.ts";

/** Last month's letters under the draft: how many read differently, and which would fail a check. */
export function Trial({ editedAtMs }: { readonly editedAtMs: number }) {
  const words = usePagesWords().letters.draft;
  const reader = useLanguage();
  const name = useFullPieceName();
  const say = useFaultWords();
  const { data, isPending, isError, error, refetch } = useLetterTrial(editedAtMs);
  return (
    <section className="stack stack-tight" aria-label={words.tryTitle}>
      {isPending ? <Spinner>{words.trying}</Spinner> : null}
      {isError ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className="stack stack-tight" role="status">
          <p className="strong">{data.failing.length > 0 ? words.failing(data.failing.length) : words.noneFailing}</p>
          <p className="small muted">{words.tried(data.looked, data.changed)}</p>
          <WholeClinic limitedTo={data.limitedTo} />
          {data.cases > data.most ? <p className="small muted">{words.capped(data.most, data.cases)}</p> : null}
        </div>
      ) : null}
      <ul className="small stack stack-tight letters-links">
        {(data?.failing ?? []).map(({ caseId, patientName, fault }) => (
          <li key={caseId} className="wrap">
            <a href={hrefOf("cases", caseId)}>{patientName}</a>{" "}
            <a href={hrefOf("letters", fault.key, { language: fault.language })}>
              {name(fault.key)}, {languageName(reader, fault.language)}
            </a>{" "}
            {say(fault)}
          </li>
        ))}
      </ul>
    </section>
  );
}
