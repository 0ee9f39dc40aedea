import { useDeferredValue } from "react";
import { may } from "../../../core/approval/may.ts";
import type { CaseQueue, CasesAsked } from "../../../core/contract/case.ts";
import { useServices } from "../../api/context.ts";
import { useCasePages } from "../../api/manager-queries.ts";
import { useCases } from "../../api/queries.ts";
import { CaseSearch, isSearch } from "../../cases/case-search.tsx";
import { QUEUES } from "../../cases/queues.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useNow } from "../../ui/use-clock.ts";
import { CasesTools } from "../later.tsx";
import { PageTitle } from "../page-title.tsx";
import { changeParams, hrefOf, type Route } from "../route.ts";
import { Segmented } from "../segmented.tsx";
import { PagedCases } from "./case-list.tsx";
import { useCaseColumns } from "./columns.tsx";
import { type ColumnName, columnsIn, narrowedBy, sortIn } from "./list-address.ts";
import { MaybeList } from "./maybe-list.tsx";
import { ownListOf } from "./own-lists.ts";
import { ALL, MAYBE, PileNav } from "./pile-nav.tsx";
import { useOwnTitle } from "./use-own-title.ts";

const OWNERS = ["me", "nobody", "everyone"] as const;
const OF_PILE: readonly ColumnName[] = ["due", "reason", "offer", "amount", "state", "owner", "ticket"];
const OF_ALL: readonly ColumnName[] = ["opened", "reason", "offer", "amount", "state", "owner", "ticket"];

/** The piles with their counts, mine, nobody's or everybody's, and what lies on the chosen one; or what a search or a filter finds. */
export function CasesPage({ route }: { readonly route: Route }) {
  const { cases: words, start } = useManagerWords();
  const { boot } = useServices();
  const typed = route.params.get("q") ?? "";
  const wanted = useDeferredValue(typed);
  const isNarrowed = Object.keys(narrowedBy(route.params)).length > 0;
  const chosen = OWNERS.find((known) => known === route.params.get("owner"));
  // What is counted is counted of everybody: so is the list behind it.
  const owner = chosen ?? (isNarrowed ? "everyone" : "me");
  const unowned = useCases({ owner: "me", pile: QUEUES[0] }).data?.unowned;
  const nameOf = { me: words.me, nobody: unowned ? words.nobodysOf(unowned) : words.nobodys, everyone: words.everyone };
  return (
    <section className="stack page">
      <div className="title-row">
        <div className="row">
          <PageTitle>{words.title}</PageTitle>
          {may(boot.person, "case.start").ok ? (
            <a href={hrefOf("cases", undefined, { start: "1" })}>{start.act}</a>
          ) : null}
          {may(boot.person, "tags.compare").ok ? (
            <a href={hrefOf("cases", undefined, { agree: "1" })}>{words.agree}</a>
          ) : null}
        </div>
        {isSearch(wanted) ? null : (
          <Segmented
            label={words.owner}
            value={owner}
            choices={OWNERS.map((value) => ({ value, label: nameOf[value] }))}
            onChange={(next) => changeParams(route, { owner: next })}
          />
        )}
      </div>
      <div className="case-search">
        <CaseSearch value={typed} onChange={(q) => changeParams(route, { q: q || undefined })} />
      </div>
      {isSearch(wanted) ? (
        <Found q={wanted.trim()} route={route} />
      ) : (
        <Queues route={route} owner={owner} unowned={unowned ?? 0} isNarrowed={isNarrowed} />
      )}
    </section>
  );
}

/** Which cases, in what order, in which columns, as the address says; with what changes that above the list. */
function useShown(route: Route, usual: readonly ColumnName[]) {
  const names = columnsIn(route.params) ?? usual;
  const asked: Partial<CasesAsked> = { ...narrowedBy(route.params), sort: sortIn(route.params) };
  const columns = useCaseColumns(useNow(), ["patient", ...names]);
  return { asked, columns, tools: <CasesTools route={route} columns={names} /> };
}

/** Cases of everybody on whatever pile, finished ones too, the newest first. */
function Found({ q, route }: { readonly q: string; readonly route: Route }) {
  const common = useWords().cases;
  const { asked, columns, tools } = useShown(route, OF_ALL);
  const pages = useCasePages({ ...asked, owner: "everyone", q, locale: useFormat().moneyLocale });
  const total = pages.isPlaceholderData ? undefined : pages.data?.pages.at(-1)?.total;
  return (
    <>
      {tools}
      <h2 className="section-title" aria-live="polite">
        {total === undefined ? common.search : common.found(total)}
      </h2>
      <PagedCases pages={pages} label={common.search} columns={columns} empty={common.found(0)} />
    </>
  );
}

interface QueuesProps {
  readonly route: Route;
  readonly owner: (typeof OWNERS)[number];
  readonly unowned: number;
  readonly isNarrowed: boolean;
}

function Queues({ route, owner, unowned, isNarrowed }: QueuesProps) {
  const { cases: words, maybe: maybeWords } = useManagerWords();
  const common = useWords();
  const named = route.params.get("pile");
  const pile = pileOf(named ?? (isNarrowed ? ALL : null));
  const ownList = ownListOf(route.params);
  const isMaybe = named === MAYBE && !ownList;
  const { asked, columns, tools } = useShown(route, pile ? OF_PILE : OF_ALL);
  const pages = useCasePages({ ...asked, owner, pile, ...ownList });
  const read = pages.data?.pages.at(-1);
  const nameOf = (name: CaseQueue) =>
    owner !== "me" && name === "needs_me" ? words.needsSomebody : common.lists.piles[name];
  const ownTitle = useOwnTitle();
  const title = ownList ? ownTitle(ownList) : pile ? nameOf(pile) : words.all;
  return (
    <>
      <PileNav
        owner={owner}
        current={ownList ? undefined : isMaybe ? MAYBE : (pile ?? ALL)}
        read={read}
        isFailed={pages.isError}
        nameOf={nameOf}
      />
      {isMaybe ? null : tools}
      <h2 className="section-title" aria-live="polite">
        {isMaybe ? maybeWords.pile : title}
        {read && !pages.isPlaceholderData ? (
          <span className="muted section-count">
            {" "}
            {isMaybe ? maybeWords.count(read.maybe ?? 0) : common.cases.count(read.total)}
          </span>
        ) : null}
      </h2>
      {isMaybe ? (
        <MaybeList />
      ) : (
        <PagedCases
          pages={pages}
          label={title}
          columns={columns}
          empty={isNarrowed ? common.cases.found(0) : words.empty[owner]}
        />
      )}
      {owner === "me" && unowned > 0 && !isMaybe ? (
        <p>
          <a href={hrefOf("cases", undefined, { owner: "nobody" })}>{words.takeUp(unowned)}</a>
        </p>
      ) : null}
    </>
  );
}

/** Undefined for all cases; the first pile where nothing was chosen. */
function pileOf(text: string | null): CaseQueue | undefined {
  if (text === ALL) return undefined;
  return QUEUES.find((known) => known === text) ?? QUEUES[0];
}
