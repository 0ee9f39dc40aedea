import { useState } from "react";
import type { MergeSide, MergeSuggestion } from "../../../core/contract/merges.ts";
import { useMergePatients, useSayNotSame } from "../../api/merges.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { notMergedBecause } from "./because.ts";
import { Sides } from "./sides.tsx";

/** Two records beside each other, with what speaks for their being one and what against it. */
export function Suggested({ suggestion }: { readonly suggestion: MergeSuggestion }) {
  const words = usePagesWords().patients;
  const { one, other, evidence, against } = suggestion;
  return (
    <>
      <p className="small">
        <span className="strong">{words.because}</span> {evidence.map((code) => words.evidence[code]).join(" · ")}
      </p>
      {against.length > 0 ? (
        <p className="small">
          <span className="strong">{words.but}</span> {against.map((code) => words.against[code]).join(" · ")}
        </p>
      ) : null}
      <Sides one={one} other={other} />
      <Join one={one} other={other} />
    </>
  );
}

function Join({ one, other }: { readonly one: MergeSide; readonly other: MergeSide }) {
  const words = usePagesWords().patients;
  const announce = useAnnounce();
  const merge = useMergePatients();
  const notSame = useSayNotSame();
  const [standing, setStanding] = useState(one.patientId);
  const names = [one.name, other.name] as const;
  const because = notMergedBecause(merge.error);
  const yes = (close: () => void) =>
    merge.mutate(
      standing === one.patientId
        ? { patientId: one.patientId, otherId: other.patientId }
        : { patientId: other.patientId, otherId: one.patientId },
      {
        onSuccess: () => {
          close();
          announce(words.merged(...names));
        },
      },
    );
  const no = () =>
    notSame.mutate(
      { patientId: one.patientId, otherId: other.patientId },
      { onSuccess: () => announce(words.saidNotSame(...names)) },
    );
  return (
    <>
      <TwoStepAct
        button={words.merge}
        label={words.mergeOf(...names)}
        title={words.question(...names)}
        yes={words.yes}
        no={words.no}
        act={merge}
        saysProblem={because !== undefined}
        onYes={yes}
        beside={
          <Button sends disabled={notSame.isPending} label={words.notSameOf(...names)} onClick={no}>
            {words.notSame}
          </Button>
        }
      >
        <p className="small">{words.what}</p>
        <SelectField
          label={words.stands}
          value={standing}
          choices={[one, other].map((side) => ({ value: side.patientId, label: words.record(side) }))}
          onChange={setStanding}
        />
        {because ? <p className="field-error">{words.not[because]}</p> : null}
      </TwoStepAct>
      {notSame.isError ? <ProblemNotice error={notSame.error} /> : null}
    </>
  );
}
