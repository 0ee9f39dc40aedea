import { useId, useState } from "react";
import type { ApprovalCard } from "../../../core/contract/approval-card.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { When } from "../../ui/when.tsx";
import { TicketButton } from "../ticket-button.tsx";
import { worthOf } from "../worth.ts";
import { ApprovalAct } from "./approval-act.tsx";
import { ApprovalBackground } from "./approval-background.tsx";
import { ApprovalFacts } from "./approval-facts.tsx";
import { Changed } from "./changed.tsx";
import { isSame } from "./changes.ts";
import type { Ended } from "./ended.ts";

export interface ApprovalItemProps {
  readonly item: ApprovalCard;
  readonly nowMs: number;
  /** The page of a case, on a surface that has one. */
  readonly caseHref: ((caseId: string) => string) | undefined;
  readonly onEnd: (ended: Ended) => void;
}

/** Less than this to the end is shown as a warning. */
const SOON_MS = 4 * 60 * 60_000;

/** One request with everything that is decided on, and the answers. What changed since it was first shown must be read before answering. */
export function ApprovalItem({ item, nowMs, caseHref, onEnd }: ApprovalItemProps) {
  const common = useWords();
  const words = common.approvals;
  const format = useFormat();
  const titleId = useId();
  const [read, setRead] = useState(item);
  const [wasReread, setReread] = useState(false);
  const over = item.expiresAtMs <= nowMs;
  const seen = isSame(read, item);
  const reread = () => {
    setRead(item);
    setReread(true);
  };
  return (
    <article className="approval" aria-labelledby={titleId}>
      <header className="approval-head">
        <h3 className="approval-title wrap" id={titleId}>
          {worthOf(item, common, format)}{" "}
          <span className="approval-name">{words.forWhom(item.patientName || common.cases.nobody)}</span>
        </h3>
        <Badge kind={over ? "bad" : item.expiresAtMs - nowMs < SOON_MS ? "warn" : "plain"}>
          {over ? (
            words.expired
          ) : (
            <>
              {words.expires} <When atMs={item.expiresAtMs} nowMs={nowMs} />
            </>
          )}
        </Badge>
      </header>
      <ApprovalFacts item={item} nowMs={nowMs} />
      <ApprovalBackground item={item} nowMs={nowMs} />
      {seen ? null : <Changed read={read} now={item} onRead={reread} />}
      <footer className="approval-foot">
        {item.mayDecide && item.standsInFor ? (
          <p className="stands-in wrap">{words.standsIn(item.standsInFor)}</p>
        ) : null}
        {item.mayDecide && seen ? (
          <ApprovalAct key={item.approvalHash} item={item} titleId={titleId} takesFocus={wasReread} onEnd={onEnd} />
        ) : null}
        {item.whyNot ? <p className="warn-text">{common.lists.approvalWhyNot[item.whyNot]}</p> : null}
        <p className="row approval-links">
          {item.ticketId ? <TicketButton ticketId={item.ticketId} /> : null}
          {caseHref ? <a href={caseHref(item.caseId)}>{words.openCase}</a> : null}
        </p>
      </footer>
    </article>
  );
}
