import { useState } from "react";
import { may } from "../../../core/approval/may.ts";
import type { KeptFor as Kept } from "../../../core/contract/privacy.ts";
import { useServices } from "../../api/context.ts";
import { usePutKept, useTryKept } from "../../api/privacy-acts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";
import { WholeField } from "../typed/typed-fields.tsx";

/** For how long what is personal is kept: within bounds, longer at once, and shorter only after it was said what goes, and some days. */
export function KeptFor({ kept }: { readonly kept: readonly Kept[] }) {
  const words = usePagesWords().privacy.retention;
  return (
    <section className="stack" aria-labelledby="kept-for">
      <h2 className="section-title" id="kept-for">
        {words.title}
      </h2>
      <p className="muted">{words.text}</p>
      <ul className="stack">
        {kept.map((one) => (
          <li key={one.kind} className="panel-box stack stack-tight">
            <One kept={one} />
          </li>
        ))}
      </ul>
      <p className="small muted">{words.never}</p>
    </section>
  );
}

function One({ kept }: { readonly kept: Kept }) {
  const words = usePagesWords().privacy.retention;
  const format = useFormat();
  const announce = useAnnounce();
  const { boot } = useServices();
  const put = usePutKept();
  const trial = useTryKept();
  const [typed, setTyped] = useState<number | undefined>(kept.days);
  const [isTried, setTried] = useState(false);
  const { kind, days, least, most, next } = kept;
  const name = words.kinds[kind];
  const isFine = typed !== undefined && typed >= least && typed <= most;
  const save = (wanted: number, said: string) =>
    put.mutate(
      { id: kind, request: { days: wanted } },
      {
        onSuccess: () => {
          trial.reset();
          setTried(false);
          announce(said);
        },
      },
    );
  const look = () => {
    setTried(true);
    if (!isFine || typed === days) return;
    if (typed > days) save(typed, words.saved);
    else trial.mutate({ id: kind, request: { days: typed } });
  };
  return (
    <>
      <p className="strong">{name}</p>
      <p>{words.now(days)}</p>
      {next ? (
        <p className="row">
          <span className="strong">{words.next(next.days, format.instant(next.fromMs), next.askedBy)}</span>
          {may(boot.person, "retention.set").ok ? (
            <Button
              sends
              waits={put.isPending}
              label={words.takeBackOf(name)}
              onClick={() => save(days, words.takenBack)}
            >
              {words.takeBack}
            </Button>
          ) : null}
        </p>
      ) : null}
      {may(boot.person, "retention.set").ok ? (
        <Form className="stack stack-tight" busy={put.isPending || trial.isPending} onSubmit={look}>
          <WholeField
            label={words.days(name)}
            hint={words.bounds(least, most)}
            value={typed}
            error={isTried && !isFine ? words.bounds(least, most) : undefined}
            onChange={(value) => {
              setTyped(value);
              trial.reset();
            }}
          />
          {trial.data ? null : (
            <div>
              <Button sends submits waits={put.isPending || trial.isPending} label={words.changeOf(name)}>
                {words.change}
              </Button>
            </div>
          )}
        </Form>
      ) : null}
      {trial.data && isFine ? (
        <SecondStep
          title={words.question(name, typed)}
          yes={words.yes}
          no={words.no}
          busy={put.isPending}
          onYes={() => save(typed, words.asked)}
          onNo={() => trial.reset()}
        >
          <p>
            {trial.data.forgets === 0
              ? words.forgetsNothing(format.instant(trial.data.fromMs))
              : words.forgets[kind](trial.data.forgets, format.instant(trial.data.fromMs))}
          </p>
          <p className="small">{words.waits(format.instant(trial.data.fromMs))}</p>
        </SecondStep>
      ) : null}
      {trial.isError ? <ProblemNotice error={trial.error} /> : null}
      {put.isError ? <ProblemNotice error={put.error} /> : null}
    </>
  );
}
