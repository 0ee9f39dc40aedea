import type { ApprovalView, DecisionView, LegView } from "../../../core/contract/decision.ts";
import { reasonLabel } from "../../../core/reasons/reasons.ts";
import { DecidedOn } from "../../cases/basis/decided-on.tsx";
import { ProviderPay } from "../../cases/provider-pay.tsx";
import { worthOf } from "../../cases/worth.ts";
import { unbroken } from "../../i18n/format.ts";
import { legProblem, legStateWords, needsManual, standingProblem } from "../../i18n/leg-problem.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Badge, type BadgeProps } from "../../ui/basics.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { type Stand, standOf } from "./stand.ts";

type Tone = NonNullable<BadgeProps["kind"]>;
const STAND_TONES: Record<Stand, Tone> = {
  decided: "ok",
  came_to_nothing: "bad",
  awaiting_approval: "warn",
  approved: "ok",
  rejected: "bad",
  asked_back: "warn",
  stopped: "plain",
};
const LEG_TONES: Record<LegView["state"], Tone> = {
  requested: "plain",
  reserved: "plain",
  submitting: "plain",
  unknown: "warn",
  pending: "plain",
  settled: "ok",
  failed: "bad",
  bounced: "bad",
  closed: "plain",
  attention: "bad",
};

/** What was decided, by whom, and where the money of each decision is. The newest first. */
export function Decisions({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  const words = useManagerWords().case;
  const newestFirst = [...decisions].sort((a, b) => b.decidedAtMs - a.decidedAtMs);
  return (
    <section className="stack" aria-label={words.decisions}>
      <h2 className="section-title">{words.decisions}</h2>
      {decisions.length === 0 ? <p className="empty muted">{words.noDecision}</p> : null}
      <ul className="stack">
        {newestFirst.map((decision) => (
          <li key={decision.decisionId} className="panel-box stack">
            <Decision decision={decision} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ decision }: { readonly decision: DecisionView }) {
  const words = useManagerWords().case;
  const common = useWords();
  const language = useLanguage();
  const format = useFormat();
  const { approval, exception, legs } = decision;
  const stand = standOf(decision);
  return (
    <>
      <div className="title-row">
        <h3 className="wrap">
          {worthOf(decision, common, format)}{" "}
          {decision.bonusMinor > 0 ? words.bonus(format.money(decision.bonusMinor, decision.currency)) : null}
        </h3>
        <Badge kind={STAND_TONES[stand]}>{words.states[stand]}</Badge>
      </div>
      <p className="small muted wrap">
        {reasonLabel(decision.reason, language)} ·{" "}
        {words.decided(decision.decidedBy, format.instant(decision.decidedAtMs))}
      </p>
      {exception ? (
        <div>
          <p className="strong">{common.approvals.exception(common.lists.causes[exception.cause])}</p>
          {exception.sentence ? <blockquote className="said">{exception.sentence}</blockquote> : null}
        </div>
      ) : null}
      {stand === "came_to_nothing" ? null : <ProviderPay pays={decision.providerPay} />}
      <DecidedOn decisionId={decision.decisionId} />
      {approval ? <Approval approval={approval} /> : null}
      {legs.length > 0 ? (
        <ul className="legs" aria-label={words.legs}>
          {legs.map((leg) => (
            <Leg key={leg.legId} leg={leg} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Approval({ approval }: { readonly approval: ApprovalView }) {
  const words = useManagerWords().case;
  const { approvals, lists } = useWords();
  const format = useFormat();
  const { state, onBehalfOf, sentence, endedBecause } = approval;
  const decidedBy = approvals.by(approval.decidedBy ?? words.somebody, onBehalfOf);
  const said = {
    waiting: () => words.approval.waiting(lists.roles[approval.needs], format.instant(approval.expiresAtMs)),
    approved: () => words.approval.approved(decidedBy),
    rejected: () => words.approval.rejected(decidedBy),
    asked_back: () => words.approval.asked_back(decidedBy),
    expired: () => approvals.ended.time,
    void: () => (endedBecause ? approvals.ended[endedBecause] : words.approval.withdrawn),
  }[state]();
  return (
    <div>
      <p className="wrap">
        {said} <span className="muted">({lists.approvalWhy[approval.why]})</span>
      </p>
      {sentence ? <blockquote className="said">{sentence}</blockquote> : null}
    </div>
  );
}

/** One movement of money. Its words say what is known, no more. */
function Leg({ leg }: { readonly leg: LegView }) {
  const words = useManagerWords().case;
  const common = useWords();
  const { lists } = common;
  const format = useFormat();
  const nowMs = useNow();
  // An older copy of the record knows nothing of what left since.
  const inDoubt = leg.heldBecause === "frozen" || leg.problem === "stopped_while_frozen";
  const problem = standingProblem(leg);
  const leavesAtMs = leg.heldBecause === undefined ? leg.leavesAtMs : undefined;
  const leaves = leavesAtMs !== undefined && leavesAtMs > nowMs ? format.relative(leavesAtMs, nowMs) : undefined;
  return (
    <li className="leg">
      <span className="wrap">
        {words.leg(format.money(leg.amountMinor, leg.currency), unbroken(leg.label))}
        {needsManual(leg, !inDoubt) ? <span className="muted"> · {words.byHand}</span> : null}
      </span>
      <span className={`leg-state tone-${LEG_TONES[leg.state]} wrap`}>
        {inDoubt ? null : legStateWords(common, leg)}
        {leaves ? <span className="muted"> · {words.leaves(leaves)}</span> : null}
      </span>
      {leg.heldBecause ? <span className="small wrap leg-more">{lists.heldBecause[leg.heldBecause]}</span> : null}
      {problem || leg.vendorRef ? (
        <span className="small muted wrap leg-more">
          {[problem && legProblem(common, problem), leg.vendorRef && words.reference(leg.vendorRef)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      ) : null}
    </li>
  );
}
