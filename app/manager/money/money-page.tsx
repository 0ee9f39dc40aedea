import type { MoneyHealth } from "../../../core/contract/money.ts";
import { useMoneyHealth } from "../../api/money.ts";
import { isForbidden } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { LimitedTo } from "../../ui/limited-to.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { AttentionList } from "./attention.tsx";
import { Compare } from "./compare.tsx";
import { Connections } from "./connections.tsx";
import { Differences } from "./differences.tsx";
import { Disputes } from "./disputes.tsx";
import { Frozen } from "./frozen.tsx";
import { MixedCases } from "./mixed-cases.tsx";
import { OwedCredit } from "./owed-credit.tsx";
import { lateSinceMs, type Standing, standingOf } from "./standing.ts";

/** Whether money moves as it should: what needs a person, where we and the processor differ, how the connections are. */
export function MoneyPage() {
  const words = usePagesWords().money;
  const read = useMoneyHealth();
  const isHidden = isForbidden(read.error);
  return (
    <section className="stack page">
      <div className="title-row">
        <PageTitle>{words.title}</PageTitle>
        {read.data ? <Compare health={read.data} /> : null}
      </div>
      <ReadState read={read} whole forbidden={words.forbidden} />
      {read.data ? <Whole health={read.data} /> : null}
      {read.isPending || isHidden ? null : <OwedCredit />}
    </section>
  );
}

function Whole({ health }: { readonly health: MoneyHealth }) {
  const { frozen, attention, differences, allowed } = health;
  return (
    <>
      {frozen ? <Frozen frozen={frozen} /> : null}
      <LimitedTo to={health.limitedTo} />
      <Overall health={health} />
      <AttentionList items={attention} mayResolve={allowed.resolve} />
      <MixedCases items={health.mixedCases ?? []} />
      <Disputes items={health.disputes ?? []} />
      <Differences items={differences} maySettle={allowed.settle} />
      <Connections connections={health.connections} />
    </>
  );
}

/** One sentence for each thing that is not as it should be; where there is none, what was compared. */
function Overall({ health }: { readonly health: MoneyHealth }) {
  const words = usePagesWords().money;
  const format = useFormat();
  const nowMs = useNow();
  const { waitingForFunds, unknown, byHand } = health;
  const lateSince = lateSinceMs(health, nowMs);
  return (
    <>
      <WhatStands standing={standingOf(health, nowMs)} />
      {waitingForFunds.map(({ currency, amountMinor }) => (
        <Notice key={currency} kind="warn" title={words.fundsTitle}>
          <p>{words.funds(format.money(amountMinor, currency))}</p>
        </Notice>
      ))}
      {unknown.legs > 0 && unknown.oldestSentAtMs !== undefined ? (
        <Notice kind="plain">
          <p>{words.unknown(unknown.legs, format.instant(unknown.oldestSentAtMs))}</p>
        </Notice>
      ) : null}
      {byHand === undefined ? null : (
        <Notice kind="plain">
          <p>
            {words.byHand(byHand)}{" "}
            <a href={hrefOf("cases", undefined, { pile: "all", owner: "everyone", task: "pay_by_hand" })}>
              {words.toCases}
            </a>
          </p>
        </Notice>
      )}
      {lateSince === undefined ? null : (
        <Notice kind="warn">
          <p>{words.late(format.instant(lateSince))}</p>
        </Notice>
      )}
    </>
  );
}

/** Green only for what was compared: before the first comparison, and during one, nobody knows what the processor has. */
function WhatStands({ standing }: { readonly standing: Standing }) {
  const { standing: words } = usePagesWords().money;
  const format = useFormat();
  switch (standing.type) {
    case "trouble":
      return null;
    case "compared":
      return (
        <Notice kind={standing.payments > 0 ? "ok" : "plain"} title={words.compared}>
          <p>{words.comparedText(standing.payments, format.instant(standing.atMs))}</p>
        </Notice>
      );
    default:
      return (
        <Notice kind="plain" title={words[standing.type]}>
          <p>{words.unknownText}</p>
        </Notice>
      );
  }
}
