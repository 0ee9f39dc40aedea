import { useState } from "react";
import type { PolicyVersionView } from "../../../core/contract/policy.ts";
import { useEndPolicy } from "../../api/policy-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";
import { hrefOf } from "../route.ts";

/** Takes an announced version back before its first day, or retires the policy from a day on. */
export function EndPolicy({ view }: { readonly view: PolicyVersionView }) {
  const words = usePagesWords().policies.end;
  const format = useFormat();
  const announce = useAnnounce();
  const end = useEndPolicy();
  const [on, setOn] = useState("");
  const [sure, setSure] = useState(false);
  const { policyVersionId, policy, state, mayEdit, retiredOn, retire: days } = view;
  const isOutside = days !== undefined && on !== "" && (on < days.earliestOn || on > days.latestOn);
  if (retiredOn !== undefined) return <p className="strong">{words.retired(format.day(retiredOn))}</p>;
  if (!mayEdit || state === "earlier") return null;
  const withdraw = () =>
    end.mutate(
      { kind: "withdraw", policyVersionId },
      {
        onSuccess: () => {
          announce(words.withdrawn(view.version));
          window.location.hash = hrefOf("policies", undefined, { withdrawn: policyVersionId });
        },
      },
    );
  const retire = () =>
    end.mutate(
      { kind: "retire", policyId: policy.policyId, fromOn: on },
      {
        onSuccess: ({ fromOn }) => announce(words.retired(format.day(fromOn))),
        onError: () => setSure(false),
      },
    );
  return (
    <Panel title={state === "upcoming" ? words.withdrawTitle : words.retireTitle}>
      {state === "upcoming" ? (
        <>
          <p className="small">{words.withdrawText}</p>
          <div>
            <Button sends disabled={end.isPending} onClick={withdraw}>
              {words.withdraw}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="small">{words.retireText}</p>
          <TextField
            label={words.from}
            type="date"
            value={on}
            onChange={setOn}
            min={days?.earliestOn}
            max={days?.latestOn}
            hint={
              days && !isOutside ? words.between(format.day(days.earliestOn), format.day(days.latestOn)) : undefined
            }
            error={
              isOutside && days ? words.between(format.day(days.earliestOn), format.day(days.latestOn)) : undefined
            }
          />
          {sure ? (
            <SecondStep
              title={words.sure(policy.title, format.day(on))}
              yes={words.sureYes}
              no={words.sureNo}
              danger
              busy={end.isPending}
              onYes={retire}
              onNo={() => setSure(false)}
            >
              <p className="small wrap">{words.sureText}</p>
            </SecondStep>
          ) : (
            <div>
              <Button disabled={on === "" || isOutside || end.isPending} onClick={() => setSure(true)}>
                {words.retire}
              </Button>
            </div>
          )}
        </>
      )}
      {end.isError ? <ProblemNotice error={end.error} /> : null}
    </Panel>
  );
}
