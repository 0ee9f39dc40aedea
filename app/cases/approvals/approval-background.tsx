import type { ApprovalCard } from "../../../core/contract/approval-card.ts";
import { useWords } from "../../i18n/words.ts";
import { Panel } from "../../ui/panel.tsx";
import { When } from "../../ui/when.tsx";
import { Signals } from "../signals.tsx";

/** What was said and what speaks for and against, by when the patient is to hear, and the letter that goes with the yes. */
export function ApprovalBackground({ item, nowMs }: { readonly item: ApprovalCard; readonly nowMs: number }) {
  const common = useWords();
  const { approvals: words } = common;
  const { patientSays = [], signals = [], dueAtMs, letter } = item;
  return (
    <div className="approval-words">
      {patientSays.length > 0 ? (
        <p className="small muted">{words.wrote(item.patientName || common.cases.nobody)}</p>
      ) : null}
      {patientSays.map((said) => (
        <blockquote key={said} className="said wrap">
          <bdi>“{said}”</bdi>
        </blockquote>
      ))}
      {item.ticketId && item.patientSays?.length === 0 ? <p className="small muted">{words.noWords}</p> : null}
      <Signals signals={signals} />
      {dueAtMs === undefined ? null : (
        <p className={dueAtMs < nowMs ? "small warn-text" : "small"}>
          {dueAtMs < nowMs ? words.wasDue : words.due} <When atMs={dueAtMs} nowMs={nowMs} />
        </p>
      )}
      {letter === undefined ? (
        <p className="small muted">{words.noLetter}</p>
      ) : (
        <Panel title={words.letter}>
          <blockquote className="said wrap approval-letter">
            <bdi>{letter}</bdi>
          </blockquote>
        </Panel>
      )}
    </div>
  );
}
