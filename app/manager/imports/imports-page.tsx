import { useImportSetup } from "../../api/imports.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useWords } from "../../i18n/words.ts";
import { Skeleton } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { PageTitle } from "../page-title.tsx";
import { Earlier } from "./earlier.tsx";
import { Work } from "./work.tsx";

/** Files of records: dropped, tried, taken in, and what was taken in before. */
export function ImportsPage() {
  const words = useManagerWords().imports;
  const { states } = useWords();
  const setup = useImportSetup();
  const isForbidden = setup.error instanceof ApiProblem && setup.error.problem.code === "forbidden";
  return (
    <section className="stack page">
      <PageTitle>{words.title}</PageTitle>
      {isForbidden ? (
        <Notice kind="plain">
          <p>{words.forbidden}</p>
        </Notice>
      ) : (
        <p className="muted">{words.text}</p>
      )}
      {setup.isPending ? <Skeleton label={states.loading} /> : null}
      {setup.isError && !isForbidden ? (
        <ProblemNotice error={setup.error} title={states.errorTitle} onRetry={() => void setup.refetch()} />
      ) : null}
      {setup.data ? (
        <>
          <Work setup={setup.data} />
          <Earlier />
        </>
      ) : null}
    </section>
  );
}
