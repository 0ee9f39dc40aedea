import { may } from "../../../core/approval/may.ts";
import type { EndErasureRequest, ErasureView } from "../../../core/contract/privacy.ts";
import { useServices } from "../../api/context.ts";
import { useEndErasure, useLetBack } from "../../api/privacy-acts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { Kept } from "./kept.tsx";

/** Who is to be erased, and who was: with what stayed of them. */
export function Erasures({ erasures }: { readonly erasures: readonly ErasureView[] }) {
  const words = usePagesWords().privacy.erase;
  return (
    <section className="stack" aria-labelledby="erasures">
      <h2 className="section-title" id="erasures">
        {words.title}
      </h2>
      {erasures.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {erasures.map((erasure) => (
          <li key={erasure.erasureId} className="panel-box stack stack-tight">
            <Erasure erasure={erasure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const KIND = { waiting: "warn", done: "ok", rejected: "plain", withdrawn: "plain" } as const;

function Erasure({ erasure }: { readonly erasure: ErasureView }) {
  const words = usePagesWords().privacy.erase;
  const format = useFormat();
  const { patientId, patientName, why, state, askedBy, askedAtMs, endedBy, endedAtMs, kept, aloneFromMs } = erasure;
  return (
    <>
      <p className="row">
        <span className="strong wrap">{patientName || words.somebody}</span>
        <Badge kind={KIND[state]}>{words.states[state]}</Badge>
      </p>
      <p className="small">{words.because[why]}</p>
      {patientName ? null : <p className="small muted wrap">{words.id(patientId)}</p>}
      <p className="small muted">{words.askedBy(askedBy, format.instant(askedAtMs))}</p>
      {endedAtMs === undefined ? null : (
        <p className="small muted">{words.endedBy[state](endedBy ?? "", format.instant(endedAtMs))}</p>
      )}
      {kept ? <Kept kept={kept} /> : null}
      {aloneFromMs === undefined ? null : <p className="small">{words.alone(format.instant(aloneFromMs))}</p>}
      {state === "waiting" ? <EndErasure erasure={erasure} /> : null}
      {state === "done" ? <LetBack erasure={erasure} /> : null}
    </>
  );
}

function EndErasure({ erasure }: { readonly erasure: ErasureView }) {
  const words = usePagesWords().privacy.erase;
  const announce = useAnnounce();
  const end = useEndErasure();
  const { erasureId, patientName, mayConfirm, mayWithdraw } = erasure;
  const send = (verdict: EndErasureRequest["verdict"]) =>
    // These buttons are gone by then, and with them what `mutate` would have called.
    void end.mutateAsync({ id: erasureId, request: { verdict } }).then(
      () => announce(words.done[verdict]),
      () => undefined,
    );
  const withdraw = mayWithdraw ? (
    <Button sends label={words.withdrawOf(patientName)} disabled={end.isPending} onClick={() => send("withdraw")}>
      {words.withdraw}
    </Button>
  ) : null;
  if (!mayConfirm)
    return (
      <>
        <div className="row">
          {withdraw}
          <p className="small muted">{words.waits}</p>
        </div>
        {end.isError ? <ProblemNotice error={end.error} /> : null}
      </>
    );
  const reject = (
    <Button sends label={words.rejectOf(patientName)} disabled={end.isPending} onClick={() => send("reject")}>
      {words.reject}
    </Button>
  );
  return (
    <TwoStepAct
      button={words.confirm}
      label={words.confirmOf(patientName)}
      beside={
        <>
          {reject}
          {withdraw}
        </>
      }
      title={words.confirmQuestion(patientName)}
      yes={words.confirmYes}
      no={words.no}
      danger
      act={end}
      onYes={() => send("confirm")}
    >
      <p className="small">{words.what}</p>
    </TwoStepAct>
  );
}

function LetBack({ erasure: { erasureId, isLetBack } }: { readonly erasure: ErasureView }) {
  const words = usePagesWords().privacy.erase;
  const { boot } = useServices();
  const back = useLetBack();
  if (isLetBack) return <p className="small">{words.isLetBack}</p>;
  if (!may(boot.person, "patient.erase").ok) return null;
  return (
    <>
      <p className="small">{words.staysOut}</p>
      <div>
        <Button sends disabled={back.isPending} onClick={() => back.mutate(erasureId)}>
          {words.letBack}
        </Button>
      </div>
      {back.isError ? <ProblemNotice error={back.error} /> : null}
    </>
  );
}
