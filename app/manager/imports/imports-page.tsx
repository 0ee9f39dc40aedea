import { may } from "../../../core/approval/may.ts";
import { useServices } from "../../api/context.ts";
import { useImportSetup } from "../../api/imports.ts";
import { isForbidden } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { Taken } from "../taken/taken.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Earlier } from "./earlier.tsx";
import { Keys } from "./keys.tsx";
import { type DroppedFiles, useFiles } from "./use-files.ts";
import { Work } from "./work.tsx";

/** Files of records: dropped, tried, taken in, and what was taken in before. */
export function ImportsPage() {
  const words = usePagesWords().imports;
  const { boot } = useServices();
  const setup = useImportSetup();
  const dropped = useFiles();
  const mayImport = may(boot.person, "import.apply").ok && !isForbidden(setup.error);
  return (
    <section className="stack page">
      <PageTitle>{words.title}</PageTitle>
      {isForbidden(setup.error) ? null : <p className="muted">{words.text}</p>}
      <ReadState read={setup} whole forbidden={words.forbidden} />
      {setup.data ? (
        <>
          <Work setup={setup.data} dropped={dropped} />
          <Taken />
          <Earlier />
          <Keys />
        </>
      ) : mayImport ? (
        <Early dropped={dropped} />
      ) : null}
    </section>
  );
}

/** Until the settings are read, or where they cannot be: what is dropped is kept for then, and the browser does not open it in place of the page. */
function Early({ dropped: { files, tooMany, add } }: { readonly dropped: DroppedFiles }) {
  const words = usePagesWords().imports;
  return (
    <>
      <DropZone
        choose={files.length > 0 ? words.chooseMore : words.choose}
        drop={words.drop}
        disabled={false}
        onFiles={add}
      />
      {tooMany ? <p className="field-error">{words.tooMany}</p> : null}
      <ul className="stack" aria-label={words.files}>
        {files.map(({ key, name }) => (
          <li key={key} className="panel-box wrap">
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
