import type { ReactNode } from "react";
import type { CarriedPolicyView, CarriedRulesView, CarryPlan, CarryState } from "../../../core/contract/carry.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Panel } from "../../ui/panel.tsx";
import { ChangesList } from "../policies/changes-panel.tsx";
import { usePolicyWords } from "../policies/policy-words.ts";
import { Changes } from "../rules/changes.tsx";
import { PlanLetters } from "./plan-letters.tsx";
import { StateBadge } from "./state-badge.tsx";

export const isBrought = ({ state }: { readonly state: CarryState }): boolean => state === "new" || state === "changed";

/** How many things would be brought. */
export const broughtIn = ({ rules, policies, letters }: CarryPlan): number =>
  [...(rules ? [rules] : []), ...policies, ...letters].filter(isBrought).length;

/** Everything in the file, by how it stands in this account. */
export function Plan({ plan }: { readonly plan: CarryPlan }) {
  const words = usePagesWords().carry;
  const { instant } = useFormat();
  const { from, madeAtMs, rules, policies, letters, stays } = plan;
  return (
    <div className="stack">
      <p className="wrap">{words.from(from.title, instant(madeAtMs), from.isTest)}</p>
      <Part title={words.rules.title}>
        {rules ? <RulesPart rules={rules} /> : <p className="muted">{words.none}</p>}
      </Part>
      <Part title={words.policies.title}>
        {policies.length === 0 ? <p className="muted">{words.none}</p> : null}
        {policies.map((policy) => (
          <PolicyPart key={policy.policyId} view={policy} />
        ))}
      </Part>
      <Part title={words.letters.title}>
        <PlanLetters letters={letters} />
      </Part>
      {stays.policies.length + stays.letters > 0 ? (
        <p className="muted wrap">{words.stays(stays.policies, stays.letters)}</p>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack stack-tight">
      <h3 className="strong">{title}</h3>
      {children}
    </section>
  );
}

function RulesPart({
  rules: { state, changes, currency, way, processors = [], replaces },
}: {
  readonly rules: CarriedRulesView;
}) {
  const words = usePagesWords().carry.rules;
  return (
    <div className="card stack stack-tight">
      <p>
        <StateBadge state={state} />
      </p>
      {state === "new" ? <p>{words.first}</p> : null}
      {changes.length > 0 ? <Changes changes={changes} currency={currency} /> : null}
      {state === "changed" ? <p className="wrap">{words.way[way]}</p> : null}
      {state === "there" ? <p className="wrap">{words.there}</p> : null}
      {state === "held" ? <p className="wrap">{words.held(processors)}</p> : null}
      {replaces === undefined ? null : <p className="wrap">{words.replaces(replaces)}</p>}
      {state === "same" ? null : <p className="small muted wrap">{words.stay}</p>}
    </div>
  );
}

function PolicyPart({ view }: { readonly view: CarriedPolicyView }) {
  const words = usePagesWords().carry.policies;
  const { day } = useFormat();
  const { policy, state, changes, draft, retiredOn, mistakes } = view;
  const say = usePolicyWords(policy.currency);
  return (
    <div className="card stack stack-tight">
      <p className="row">
        <span className="strong wrap">{policy.title}</span>
        <StateBadge state={state} />
      </p>
      {isBrought(view) ? <p className="wrap">{words.draft}</p> : null}
      {state === "there" ? <p className="wrap">{words.there}</p> : null}
      {state === "held" ? (
        <p className="wrap">{retiredOn ? words.retired(day(retiredOn)) : words.held(draft?.editedBy ?? "")}</p>
      ) : null}
      {mistakes > 0 && state !== "same" ? <p className="wrap">{words.mistakes(mistakes)}</p> : null}
      {changes.length > 0 ? (
        <Panel title={words.changes(changes.length)} startOpen={isBrought(view) && changes.length <= 4}>
          <ChangesList changes={changes} clauses={policy.clauses} say={say} />
        </Panel>
      ) : null}
    </div>
  );
}
