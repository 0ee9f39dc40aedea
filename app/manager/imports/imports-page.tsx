import { useImportSetup } from "../../api/imports.ts";
import { isForbidden } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { Taken } from "../taken/taken.tsx";
import { Earlier } from "./earlier.tsx";
import { Keys } from "./keys.tsx";
import { Work } from "./work.tsx";

/** Files of records: dropped, tried, taken in, and what was taken in before. */
export function ImportsPage() {
  const words = usePagesWords().imports;
  const setup = useImportSetup();
  return (
    <section className="stack page">
      <PageTitle>{words.title}</PageTitle>
      {isForbidden(setup.error) ? null : <p className="muted">{words.text}</p>}
      <ReadState read={setup} whole forbidden={words.forbidden} />
      {setup.data ? (
        <>
          <Work setup={setup.data} />
          <Taken />
          <Earlier />
          <Keys />
        </>
      ) : null}
    </section>
  );
}
