import type { DelegationView } from "../../../core/contract/delegation.ts";
import { useEndDelegation } from "../../api/delegation-mutations.ts";
import { useDelegations } from "../../api/manager-queries.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { StandInForm } from "./stand-in-form.tsx";

/** Who approves for whom now or soon, and the form to let somebody do so. */
export function Delegations() {
  const words = useManagerWords().delegations;
  const read = useDelegations();
  const { data } = read;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ReadState read={read} />
      {data?.delegations.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {data?.delegations.map((one) => (
          <li key={one.delegationId} className="panel-box stack stack-tight">
            <StandIn one={one} />
          </li>
        ))}
      </ul>
      {data?.mayGive ? (
        <Panel title={words.ask}>
          <StandInForm list={data} />
        </Panel>
      ) : null}
    </section>
  );
}

function StandIn({ one }: { readonly one: DelegationView }) {
  const words = useManagerWords().delegations;
  const { states } = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const end = useEndDelegation();
  const { from, to, running, sentence, mayEnd, delegationId } = one;
  const stop = () =>
    void end.mutateAsync(delegationId).then(
      () => announce(words.ended(to.name, from.name)),
      () => {},
    );
  return (
    <>
      <p className="row">
        <span className="strong wrap">{words.pair(to.name, from.name)}</span>
        <Badge kind={running ? "ok" : "plain"}>{running ? words.running : words.coming}</Badge>
        <span className="muted">{words.days(format.day(one.fromOn), format.day(one.untilOn))}</span>
      </p>
      {sentence ? (
        <div className="small">
          <p className="muted">{words.said(from.name)}</p>
          <blockquote className="said">{sentence}</blockquote>
        </div>
      ) : null}
      {end.isError ? <ProblemNotice error={end.error} /> : null}
      {mayEnd ? (
        <div>
          <Button label={words.endOf(to.name, from.name)} sends disabled={end.isPending} onClick={stop}>
            {end.isPending ? states.saving : words.end}
          </Button>
        </div>
      ) : null}
    </>
  );
}
