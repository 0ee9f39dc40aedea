import { may } from "../../../core/approval/may.ts";
import type { HoldView } from "../../../core/contract/privacy.ts";
import { useServices } from "../../api/context.ts";
import { useEndHold } from "../../api/privacy-acts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { hrefOf } from "../route.ts";

/** What may not be touched, and what was released. */
export function Holds({ holds }: { readonly holds: readonly HoldView[] }) {
  const words = usePagesWords().privacy.holds;
  return (
    <section className="stack" aria-labelledby="holds">
      <h2 className="section-title" id="holds">
        {words.title}
      </h2>
      {holds.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {holds.map((hold) => (
          <li key={hold.holdId} className="panel-box stack stack-tight">
            <Hold hold={hold} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hold({ hold }: { readonly hold: HoldView }) {
  const words = usePagesWords().privacy.holds;
  const format = useFormat();
  const announce = useAnnounce();
  const end = useEndHold();
  const { boot } = useServices();
  const { holdId, patientName, caseId, responsible, sentence, putBy, putAtMs, endedBy, endedAtMs } = hold;
  const lasts = endedAtMs === undefined;
  const mayEnd = lasts && may(boot.person, "hold.set").ok;
  const yes = (close: () => void) =>
    end.mutate(holdId, {
      onSuccess: () => {
        close();
        announce(words.isEnded(patientName));
      },
    });
  return (
    <>
      <p className="row">
        <span className="strong wrap">{patientName || words.erased}</span>
        <Badge kind={lasts ? "warn" : "plain"}>{lasts ? words.lasts : words.ended}</Badge>
        {caseId === undefined ? null : <a href={hrefOf("cases", caseId)}>{words.toCase}</a>}
      </p>
      {sentence ? <p className="wrap">{sentence}</p> : null}
      <p className="small">{words.ask(responsible)}</p>
      <p className="small muted">{words.by(putBy, format.instant(putAtMs))}</p>
      {endedAtMs === undefined ? null : (
        <p className="small muted">{words.endedBy(endedBy ?? "", format.instant(endedAtMs))}</p>
      )}
      {mayEnd ? (
        <TwoStepAct
          button={words.end}
          label={words.endOf(patientName)}
          title={words.endQuestion(patientName)}
          yes={words.endYes}
          no={words.no}
          act={end}
          onYes={yes}
        >
          <p className="small">{words.endWhat}</p>
        </TwoStepAct>
      ) : null}
    </>
  );
}
