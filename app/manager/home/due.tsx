import { useId } from "react";
import type { HomeAnswer, HomeGroup, HomeItem } from "../../../core/contract/home.ts";
import { useAway } from "../../cases/away-words.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { hrefOf } from "../route.ts";
import { useCounted } from "./counted.ts";
import { hrefOfDue } from "./hrefs.ts";
import { useWhen } from "./use-when.ts";

/** What is late and what is due today, sort by sort: the first few of each, and a way to all of them. */
export function Due({ home }: { readonly home: Pick<HomeAnswer, "due" | "todayOn" | "next"> }) {
  const { due: groups, todayOn, next } = home;
  const words = usePagesWords().home.due;
  const format = useFormat();
  const id = useId();
  const late = groups.reduce((sum, group) => sum + group.late, 0);
  const today = groups.reduce((sum, group) => sum + group.today, 0);
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h2 className="section-title" id={id}>
          {words.title}
        </h2>
        <p className={late > 0 ? "bad-text" : "muted"}>{words.summary(late, today)}</p>
      </div>
      {groups.length === 0 ? <p className="muted wrap">{words.nothing}</p> : null}
      <div className="home-groups">
        {groups.map((group) => (
          <Group key={group.due} group={group} todayOn={todayOn} />
        ))}
      </div>
      {next ? (
        <p className="wrap">
          {words.next(next.decisions, format.instant(next.firstAtMs))}{" "}
          <a href={hrefOf("cases", undefined, { pile: "needs_me", owner: "everyone" })}>{words.toNext}</a>
        </p>
      ) : null}
    </section>
  );
}

function Group({ group, todayOn }: { readonly group: HomeGroup; readonly todayOn: string }) {
  const words = usePagesWords().home.due;
  const id = useId();
  const { due, late, today, total, first } = group;
  return (
    <section className="panel-box stack stack-tight" aria-labelledby={id}>
      <h3 className="home-group-title" id={id}>
        <span>{words.kinds[due]}</span>
        {late > 0 ? <Badge kind="bad">{words.late(late)}</Badge> : null}
        {today > 0 ? <Badge kind="warn">{words.today(today)}</Badge> : null}
      </h3>
      <ul className="home-rows">
        {first.map((item) => (
          <li key={`${item.paymentId ?? item.caseId} ${item.dueAtMs}`}>
            <Item item={item} todayOn={todayOn} />
          </li>
        ))}
      </ul>
      <a href={hrefOfDue(due)}>{words.all(total, words.counted[due])}</a>
    </section>
  );
}

function Item({ item, todayOn }: { readonly item: HomeItem; readonly todayOn: string }) {
  const words = usePagesWords().home.due;
  const { unnamed } = useManagerWords();
  const when = useWhen(todayOn, useNow());
  const name = item.patientName ?? unnamed;
  return (
    <div className="home-row">
      <span className="strong wrap">{item.caseId ? <a href={hrefOf("cases", item.caseId)}>{name}</a> : name}</span>
      <span className={item.isLate ? "home-when bad-text" : "home-when"}>{when(item)}</span>
      <span className="small wrap home-what">
        <About item={item} />
      </span>
      <span className="small wrap home-whose">
        <Whose item={item} />
        {item.more ? ` · ${words.more(item.more)}` : null}
      </span>
    </div>
  );
}

/** What is to do, else what the matter is. */
function About({ item }: { readonly item: HomeItem }) {
  const format = useFormat();
  const { reason } = useCounted();
  const { amountMinor, currency, text } = item;
  const parts = [
    amountMinor === undefined || currency === undefined ? undefined : format.money(amountMinor, currency),
    text ?? (item.reason && reason(item.reason)),
  ];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}

function Whose({ item }: { readonly item: HomeItem }) {
  const words = usePagesWords().home.due;
  const awayOf = useAway();
  if (item.askedBy !== undefined) {
    return <>{words.asked(item.askedBy, words.needs[item.needs ?? "lead"])}</>;
  }
  if (item.away) return <>{awayOf(item.away)}</>;
  if (item.isMine) return <span className="strong">{words.mine}</span>;
  return <>{item.owner ?? <span className="warn-text">{words.nobodys}</span>}</>;
}
