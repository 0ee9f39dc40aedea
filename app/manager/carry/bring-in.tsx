import { useRef, useState } from "react";
import { ulid } from "ulid";
import { BUNDLE_CHARS_MOST } from "../../../core/carry-bounds.ts";
import type { BundleFault, CarryLook, CarryPlan } from "../../../core/contract/carry.ts";
import { useBringBundle, useLookAtBundle } from "../../api/carry.ts";
import { ApiProblem, isDefiniteRefusal } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { DropZone } from "../imports/drop-zone.tsx";
import { Done } from "./done.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import { broughtIn, Plan } from "./plan.tsx";

interface Chosen {
  readonly name: string;
  readonly text: string;
}

/** In the browser already: a film need not be sent to be refused. Four bytes are one sign at the most. */
async function readOf(file: File): Promise<Chosen | BundleFault> {
  if (file.size > 4 * BUNDLE_CHARS_MOST) return { why: "too_big" };
  const text = await file.text();
  return text.length > BUNDLE_CHARS_MOST ? { why: "too_big" } : { name: file.name, text };
}

/** A file is chosen, what it would change is shown, and a press brings it. */
export function BringIn() {
  const words = usePagesWords().carry;
  const announce = useAnnounce();
  const look = useLookAtBundle();
  const bring = useBringBundle();
  const [chosen, setChosen] = useState<Chosen>();
  const [unread, setUnread] = useState<BundleFault>();
  const carryId = useRef(ulid());
  const shown: CarryLook | undefined = unread ? { fault: unread } : look.data;
  const show = (next: Chosen) => {
    setChosen(next);
    carryId.current = ulid();
    look.mutate(next.text);
  };
  const choose = async ([file]: readonly File[]) => {
    if (!file) return;
    bring.reset();
    look.reset();
    const read = await readOf(file).catch((): BundleFault => ({ why: "no_bundle" }));
    setUnread("why" in read ? read : undefined);
    if ("why" in read) setChosen(undefined);
    else show(read);
  };
  const send = ({ mark }: CarryPlan) => {
    if (!chosen) return;
    bring.mutate(
      { carryId: carryId.current, text: chosen.text, mark },
      {
        onSuccess: () => announce(words.done.title),
        onError: (error) => {
          // Something is otherwise than it was shown: it is shown anew, and the next press is another act.
          if (isDefiniteRefusal(error)) show(chosen);
        },
      },
    );
  };
  const isChanged = bring.error instanceof ApiProblem && bring.error.problem.code === "already_decided";
  return (
    <section className="panel-box stack" aria-labelledby="carry-in">
      <h2 className="section-title" id="carry-in">
        {words.in.title}
      </h2>
      <p className="wrap">{words.in.text}</p>
      <DropZone
        choose={chosen ? words.in.another : words.in.choose}
        drop={words.in.drop}
        isOne
        disabled={bring.isPending}
        onFiles={(files) => void choose(files)}
      />
      {chosen ? <p className="wrap strong">{chosen.name}</p> : null}
      {look.isPending ? <Spinner>{words.in.looking}</Spinner> : null}
      {look.isError ? (
        <ProblemNotice error={look.error} onRetry={() => (chosen ? look.mutate(chosen.text) : undefined)} />
      ) : null}
      {isChanged ? (
        <Notice kind="warn" alert>
          <p>{words.changedMeanwhile}</p>
        </Notice>
      ) : bring.isError ? (
        <ProblemNotice error={bring.error} />
      ) : null}
      {bring.data ? <Done done={bring.data} /> : null}
      {shown?.fault ? <FaultNotice fault={shown.fault} /> : null}
      {shown?.plan && !bring.data ? (
        <>
          <Plan plan={shown.plan} />
          {broughtIn(shown.plan) > 0 ? (
            <div>
              <Button
                kind="primary"
                sends
                disabled={bring.isPending || look.isPending}
                onClick={() => send(shown.plan)}
              >
                {bring.isPending ? words.bringing : words.bring(broughtIn(shown.plan))}
              </Button>
            </div>
          ) : (
            <Notice kind="plain">
              <p>{words.nothing}</p>
            </Notice>
          )}
        </>
      ) : null}
    </section>
  );
}
