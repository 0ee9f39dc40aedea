import type { LinkedTaken } from "../../../core/contract/taken.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useUnlinkTaken } from "../../api/taken.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Dotted } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNameOf } from "./facts.tsx";

/** Links that were made lately, each undone with one press while nothing rests on it. */
export function Linked({ linked }: { readonly linked: readonly LinkedTaken[] }) {
  const words = usePagesWords().taken;
  const { number } = useFormat();
  return (
    <Panel title={words.lately} aside={number(linked.length)}>
      <ul className="stack">
        {linked.map((taken) => (
          <li key={taken.takenId} className="stack stack-tight">
            <OneLink taken={taken} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Why it stays, where a refusal says so. */
function restsOf(error: unknown): unknown {
  const rests: unknown = error instanceof ApiProblem ? error.problem.values?.rests : undefined;
  return Array.isArray(rests) ? (rests[0] as { readonly what?: unknown } | undefined)?.what : undefined;
}

function OneLink({ taken }: { readonly taken: LinkedTaken }) {
  const words = usePagesWords().taken;
  const { day } = useFormat();
  const nameOf = useNameOf();
  const announce = useAnnounce();
  const undo = useUnlinkTaken();
  const { takenId, patientName, title, boughtOn, how, by } = taken;
  const rests = restsOf(undo.error);
  const stays = Object.entries(words.stays).find(([what]) => what === rests)?.[1];
  return (
    <>
      <p className="small">
        <span className="strong wrap">{nameOf(taken)}</span>{" "}
        <Dotted
          parts={[
            patientName,
            title,
            words.boughtOn(day(boughtOn)),
            how === "hand" ? words.how.hand(by) : words.how.reference,
          ]}
        />
      </p>
      <div>
        <Button
          sends
          disabled={undo.isPending}
          label={words.undoOf(nameOf(taken))}
          onClick={() => undo.mutate(takenId, { onSuccess: () => announce(words.undone) })}
        >
          {words.undo}
        </Button>
      </div>
      {stays ? (
        <Notice kind="bad" alert>
          {stays}
        </Notice>
      ) : undo.isError ? (
        <ProblemNotice error={undo.error} />
      ) : null}
    </>
  );
}
