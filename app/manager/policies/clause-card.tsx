import type { ReactNode } from "react";
import type { DraftClause } from "../../../core/policy/draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import type { PolicyWords } from "./policy-words.ts";

/** A card of the flow: what holds, and what follows. */
export function ClauseCard({
  title,
  number,
  conditions,
  outcome,
  restrictive,
  badges,
  acts,
  children,
}: {
  readonly title: string;
  readonly number?: number;
  readonly conditions: string;
  readonly outcome: readonly string[];
  readonly restrictive: boolean;
  readonly badges?: ReactNode;
  readonly acts?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { card } = usePagesWords().policies;
  return (
    <div className="card flow-card stack">
      <div className="title-row">
        <h3 className="flow-title wrap">
          {number === undefined ? null : <span className="flow-number">{number}</span>} {title}
        </h3>
        {badges}
      </div>
      <dl className="flow-facts">
        <dt>{card.ifAll}</dt>
        <dd>
          {conditions}
          {restrictive ? <span className="muted"> · {card.needsSignature}</span> : null}
        </dd>
        <dt>{card.grants}</dt>
        <dd>
          {outcome.map((one) => (
            <span key={one} className="flow-outcome">
              {one}
            </span>
          ))}
        </dd>
      </dl>
      {acts}
      {children}
    </div>
  );
}

export function Arrow() {
  return <p className="flow-arrow small muted">↓ {usePagesWords().policies.card.next}</p>;
}

/** The conditions of a clause in one sentence. */
export function useConditions(say: PolicyWords): (when: DraftClause["when"]) => string {
  const { card } = usePagesWords().policies;
  return (when) => (when.length === 0 ? card.always : when.map(say.test).join(card.and));
}
