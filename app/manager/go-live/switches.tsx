import type { GoLivePlace, MoneySwitch } from "../../../core/contract/go-live.ts";
import { switchLacks } from "../../../core/money/switches.ts";
import { useGoLiveAct } from "../../api/go-live.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** For whom money is on at a place: one press on, one press off. */
export function Switches({ place }: { readonly place: GoLivePlace }) {
  const words = usePagesWords().goLive;
  return (
    <div className="stack stack-tight">
      <h3 className="strong">{words.who}</h3>
      <p className="small muted wrap">{words.whoText}</p>
      <ul className="stack">
        {place.switches.map((one) => (
          <Switch key={one.role} place={place} one={one} />
        ))}
      </ul>
    </div>
  );
}

function Switch({ place, one }: { readonly place: GoLivePlace; readonly one: MoneySwitch }) {
  const words = usePagesWords().goLive;
  const format = useFormat();
  const announce = useAnnounce();
  const act = useGoLiveAct();
  const { placeId, title, checks } = place;
  const { role, isOn, byName, atMs, limits } = one;
  const left = switchLacks(checks).length;
  const to = isOn ? ("off" as const) : ("on" as const);
  const press = () =>
    act.mutate(
      { placeId, role, to },
      {
        onSuccess: () =>
          announce(to === "on" ? words.switchedOn(words.role[role], title) : words.off(words.role[role])),
      },
    );
  const money = (minor: number) => (limits ? format.money(minor, limits.currency) : "");
  return (
    <li className="stack stack-tight">
      <p className="wrap">
        <span className="strong">{words.role[role]}</span>{" "}
        <Badge kind={isOn ? "ok" : "plain"}>{isOn ? words.isOn : words.isOff}</Badge>{" "}
        <span className="small muted">
          {atMs === undefined ? (isOn ? words.sinceBefore : words.never) : words.by(isOn, byName, format.instant(atMs))}
        </span>
      </p>
      <p className="small muted wrap">
        {limits ? words.limits(money(limits.perDecisionMinor), money(limits.perDayMinor)) : words.noLimits}
      </p>
      <div>
        <Button
          sends
          kind={isOn ? "plain" : "primary"}
          // Waits while it is asked, so that the focus stays.
          waits={act.isPending || (!isOn && left > 0)}
          label={isOn ? words.offFor(words.role[role], title) : words.onAt(words.role[role], title)}
          onClick={press}
        >
          {isOn ? words.switchOff : words.switchOn}
        </Button>
      </div>
      {isOn && left > 0 ? <p className="small muted">{words.onlyAfter}</p> : null}
      {!isOn && left > 0 ? <p className="small muted">{words.waits(left)}</p> : null}
      {!isOn && byName !== undefined ? <p className="small wrap">{words.off(words.role[role])}</p> : null}
      {act.isError ? <ProblemNotice error={act.error} /> : null}
    </li>
  );
}
