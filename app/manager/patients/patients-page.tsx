import { useMerges } from "../../api/merges.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { Merged } from "./merged.tsx";
import { NotSame } from "./not-same.tsx";
import { Suggested } from "./suggested.tsx";

/** Records that may be one patient's: joined by a person, never by themselves, and parted again. */
export function PatientsPage() {
  const words = usePagesWords().patients;
  const read = useMerges();
  const { suggestions = [], isCut, merges = [], notSame = [] } = read.data ?? {};
  return (
    <section className="stack page sections">
      <PageTitle>{words.title}</PageTitle>
      <ReadState read={read} forbidden={words.forbidden} />
      {read.data ? (
        <>
          <section className="stack" aria-labelledby="may-be-one">
            <h2 className="section-title" id="may-be-one">
              {words.suggested}
            </h2>
            <p className="muted">{words.text}</p>
            {suggestions.length === 0 ? <p className="muted">{words.none}</p> : null}
            <ul className="stack">
              {suggestions.map((one) => (
                <li key={`${one.one.patientId} ${one.other.patientId}`} className="panel-box stack">
                  <Suggested suggestion={one} />
                </li>
              ))}
            </ul>
            {isCut ? <Notice kind="plain">{words.more}</Notice> : null}
          </section>
          <Merged merges={merges} />
          <NotSame pairs={notSame} />
        </>
      ) : null}
    </section>
  );
}
