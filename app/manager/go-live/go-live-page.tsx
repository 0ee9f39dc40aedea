import type { GoLivePlace, GoLiveView } from "../../../core/contract/go-live.ts";
import { switchLacks, TRIAL_MOST_MINOR, trialLacks } from "../../../core/money/switches.ts";
import { useGoLive, useGoLiveAct } from "../../api/go-live.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { Switches } from "./switches.tsx";

/** Each place with what is asked of it, its trial, and for whom money is on. */
export function GoLivePage() {
  const words = usePagesWords().goLive;
  const read = useGoLive();
  return (
    <section className="stack page">
      <PageTitle>{words.title}</PageTitle>
      <p className="muted wrap">{words.text}</p>
      <ReadState read={read} whole forbidden={words.forbidden} />
      {read.data ? <Places view={read.data} /> : null}
    </section>
  );
}

function Places({ view: { places, isFrozen } }: { readonly view: GoLiveView }) {
  const words = usePagesWords().goLive;
  return (
    <>
      {isFrozen ? (
        <Notice kind="warn">
          <p>
            {words.frozen}{" "}
            <a className="link" href={hrefOf("money")}>
              {words.toMoney}
            </a>
          </p>
        </Notice>
      ) : null}
      {places.length === 0 ? (
        <Notice kind="plain">
          <p>
            {words.noPlaces}{" "}
            <a className="link" href={hrefOf("imports")}>
              {words.toImport}
            </a>
          </p>
        </Notice>
      ) : null}
      {places.map((place) => (
        <Place key={place.placeId} place={place} />
      ))}
    </>
  );
}

function Place({ place }: { readonly place: GoLivePlace }) {
  const words = usePagesWords().goLive;
  const { title, checks, switches } = place;
  const left = switchLacks(checks).length;
  const on = switches.filter(({ isOn }) => isOn).length;
  return (
    <section className="panel-box stack" aria-label={title}>
      <div className="row">
        <h2 className="section-title wrap">{title}</h2>
        <Badge kind={on > 0 ? "ok" : "plain"}>{words.onFor(on, switches.length)}</Badge>
      </div>
      <h3 className="strong">{words.checklist}</h3>
      <p role="status">{left === 0 ? words.allDone : words.left(left)}</p>
      <Checks place={place} />
      <Trial place={place} />
      <Switches place={place} />
    </section>
  );
}

function Checks({ place: { checks } }: { readonly place: GoLivePlace }) {
  const words = usePagesWords().goLive;
  const format = useFormat();
  const when = (atMs?: number) => (atMs === undefined ? undefined : format.instant(atMs));
  return (
    <ul className="stack stack-tight">
      {checks.map(({ check, isDone, atMs, n = 0, of = 0, here = 0, byHand = false }) => {
        const said = { isDone, when: when(atMs), n, of, here, byHand };
        return (
          <li key={check} className="stack stack-tight">
            <p className="wrap">
              <Badge kind={isDone ? "ok" : "warn"}>{isDone ? words.done : words.toDo}</Badge> {words.check[check](said)}
            </p>
            {isDone ? null : <p className="small muted wrap">{words.todo[check]}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** Small refunds go through for a day, so that one can be stopped and one let go. */
function Trial({ place: { placeId, title, checks, trial, currency } }: { readonly place: GoLivePlace }) {
  const words = usePagesWords().goLive.trial;
  const format = useFormat();
  const announce = useAnnounce();
  const act = useGoLiveAct();
  const most = format.money(TRIAL_MOST_MINOR, currency);
  const lacks = trialLacks(checks);
  if (!trial && switchLacks(checks).length === 0) return null;
  const end = () => act.mutate({ placeId, to: "end" }, { onSuccess: () => announce(words.ended(title)) });
  const begin = (close: () => void) =>
    act.mutate(
      { placeId, to: "begin" },
      {
        onSuccess: () => {
          close();
          announce(words.begun(title));
        },
      },
    );
  return (
    <div className="stack stack-tight">
      <h3 className="strong">{words.title}</h3>
      <p className="wrap">
        {trial ? words.runs(trial.byName, format.instant(trial.endsAtMs), most) : words.text(most)}
      </p>
      {trial ? (
        <div>
          <Button sends waits={act.isPending} label={words.endAt(title)} onClick={end}>
            {words.end}
          </Button>
        </div>
      ) : lacks.length > 0 ? (
        <>
          <div>
            <Button waits label={words.beginAt(title)}>
              {words.begin}
            </Button>
          </div>
          <p className="small muted">{words.waits(lacks.length)}</p>
        </>
      ) : (
        <TwoStepAct
          button={words.begin}
          label={words.beginAt(title)}
          title={words.question(title)}
          yes={words.yes}
          no={words.no}
          act={act}
          onYes={begin}
        >
          <p className="small wrap">{words.what(most)}</p>
        </TwoStepAct>
      )}
      {trial && act.isError ? <ProblemNotice error={act.error} /> : null}
    </div>
  );
}
