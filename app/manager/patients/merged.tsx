import type { MergeView } from "../../../core/contract/merges.ts";
import { useUndoMerge } from "../../api/merges.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Panel } from "../../ui/panel.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";
import { notMergedBecause } from "./because.ts";
import { Sides } from "./sides.tsx";

/** Records that are read as one person's, each to be parted again. */
export function Merged({ merges }: { readonly merges: readonly MergeView[] }) {
  const words = usePagesWords().patients;
  return (
    <section className="stack" aria-labelledby="joined-records">
      <h2 className="section-title" id="joined-records">
        {words.joined}
      </h2>
      {merges.length === 0 ? <p className="muted">{words.noneJoined}</p> : null}
      <ul className="stack">
        {merges.map((merge) => (
          <li key={merge.other.patientId} className="panel-box stack">
            <OneMerge merge={merge} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneMerge({ merge }: { readonly merge: MergeView }) {
  const words = usePagesWords().patients;
  const { number } = useFormat();
  const nowMs = useNow();
  const announce = useAnnounce();
  const undo = useUndoMerge();
  const { patient, other, mergedBy, mergedAtMs, mixedCases } = merge;
  const because = notMergedBecause(undo.error);
  const yes = (close: () => void) =>
    undo.mutate(
      { patientId: patient.patientId, otherId: other.patientId },
      {
        onSuccess: () => {
          close();
          announce(words.parted(patient.name, other.name));
        },
      },
    );
  return (
    <>
      <p className="strong wrap">{words.standsFor(words.record(patient), words.record(other))}</p>
      <p className="small muted">
        {words.by(mergedBy)} <When atMs={mergedAtMs} nowMs={nowMs} />
      </p>
      <Panel title={words.records}>
        <Sides one={patient} other={other} />
      </Panel>
      <TwoStepAct
        button={words.undo}
        label={words.undoOf(patient.name, other.name)}
        title={words.undoQuestion(patient.name, other.name)}
        yes={words.undoYes}
        no={words.no}
        danger
        act={undo}
        saysProblem={because !== undefined}
        onYes={yes}
      >
        <p className="small">{words.undoWhat}</p>
        {mixedCases > 0 ? <p className="small">{words.mixed(mixedCases, number(mixedCases))}</p> : null}
        {because ? <p className="field-error">{words.not[because]}</p> : null}
      </TwoStepAct>
    </>
  );
}
