import { useDeferredValue } from "react";
import { may } from "../../../core/approval/may.ts";
import type { CaseQueue } from "../../../core/contract/case.ts";
import { useServices } from "../../api/context.ts";
import { useCasePages } from "../../api/manager-queries.ts";
import { useCases } from "../../api/queries.ts";
import { CaseSearch, isSearch } from "../../cases/case-search.tsx";
import { QUEUES } from "../../cases/queues.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useNow } from "../../ui/use-clock.ts";
import { PageTitle } from "../page-title.tsx";
import { changeParams, hrefOf, type Route } from "../route.ts";
import { Segmented } from "../segmented.tsx";
import { PagedCases } from "./case-list.tsx";
import { useCaseColumns } from "./columns.tsx";
import { MaybeList } from "./maybe-list.tsx";
import { ownListOf } from "./own-lists.ts";
import { useOwnTitle } from "./use-own-title.ts";

const OWNERS = ["me", "nobody", "everyone"] as const;
const ALL = "all";
const MAYBE = "maybe";
/** Stands where a count could not be read: nobody waits for it. */
const UNREAD = "–";
const OF_PILE = ["patient", "due", "reason", "offer", "amount", "state", "owner", "ticket"] as const;
const OF_ALL = ["patient", "opened", "reason", "offer", "amount", "state", "owner", "ticket"] as const;

/** The piles with their counts, mine, nobody's or everybody's, and what lies on the chosen one; or what a search finds. */
export function CasesPage({ route }: { readonly route: Route }) {
  const { cases: words, start } = useManagerWords();
  const { boot } = useServices();
  const typed = route.params.get("q") ?? "";
  const wanted = useDeferredValue(typed);
  const owner = OWNERS.find((known) => known === route.params.get("owner")) ?? "me";
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
      {isSearch(wanted) ? <Found q={wanted.trim()} /> : <Queues route={route} owner={owner} unowned={unowned ?? 0} />}
    </section>
  );
}

/** Cases of everybody on whatever pile, finished ones too, the newest first. */
function Found({ q }: { readonly q: string }) {
  const common = useWords().cases;
  const pages = useCasePages({ owner: "everyone", q, locale: useFormat().moneyLocale });
  const columns = useCaseColumns(useNow(), OF_ALL);
  const total = pages.isPlaceholderData ? undefined : pages.data?.pages.at(-1)?.total;
  return (
    <>
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
}

function Queues({ route, owner, unowned }: QueuesProps) {
  const { cases: words, maybe: maybeWords } = useManagerWords();
  const common = useWords();
  const nowMs = useNow();
  const pile = pileOf(route.params.get("pile"));
  const ownList = ownListOf(route.params);
  const isMaybe = route.params.get("pile") === MAYBE && !ownList;
  const pages = useCasePages({ owner, pile, ...ownList });
  const columns = useCaseColumns(nowMs, pile ? OF_PILE : OF_ALL);
  const read = pages.data?.pages.at(-1);
  const counts = read?.piles;
  const unread = pages.isError ? UNREAD : undefined;
  const nameOf = (name: CaseQueue) =>
    owner !== "me" && name === "needs_me" ? words.needsSomebody : common.lists.piles[name];
  const ownTitle = useOwnTitle();
  const title = ownList ? ownTitle(ownList) : pile ? nameOf(pile) : words.all;
  return (
    <>
      <nav aria-label={words.piles}>
        <ul className="pile-row">
          {QUEUES.map((name) => (
            <QueueLink
              key={name}
              to={name}
              owner={owner}
              figure={counts?.[name] ?? unread}
              isCurrent={name === pile && !ownList && !isMaybe}
              isBad={name === "failed"}
            >
              {nameOf(name)}
            </QueueLink>
          ))}
          <QueueLink to={MAYBE} owner={owner} figure={read ? (read.maybe ?? 0) : unread} isCurrent={isMaybe}>
            {maybeWords.pile}
          </QueueLink>
          <QueueLink to={ALL} owner={owner} isCurrent={pile === undefined && !ownList && !isMaybe}>
            {words.all}
          </QueueLink>
        </ul>
      </nav>
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
        <PagedCases pages={pages} label={title} columns={columns} empty={words.empty[owner]} />
      )}
      {owner === "me" && unowned > 0 && !isMaybe ? (
        <p>
          <a href={hrefOf("cases", undefined, { owner: "nobody" })}>{words.takeUp(unowned)}</a>
        </p>
      ) : null}
    </>
  );
}

interface QueueLinkProps {
  readonly to: string;
  readonly owner: string;
  /** Undefined while it is read; absent where nothing is counted. */
  readonly figure?: number | typeof UNREAD | undefined;
  readonly isCurrent: boolean;
  readonly isBad?: boolean;
  readonly children: string;
}

function QueueLink({ to, owner, figure, isCurrent, isBad = false, children }: QueueLinkProps) {
  const look = to === ALL ? " pile-card-all" : isBad && figure && figure !== UNREAD ? " pile-card-bad" : "";
  return (
    <li>
      <a
        className={`pile-card${look}`}
        href={hrefOf("cases", undefined, { pile: to, owner })}
        aria-current={isCurrent ? "true" : undefined}
      >
        {to === ALL ? null : <span className="pile-figure">{figure ?? "…"}</span>}
        <span className="wrap">{children}</span>
      </a>
    </li>
  );
}

/** Undefined for all cases; the first pile where nothing was chosen. */
function pileOf(text: string | null): CaseQueue | undefined {
  if (text === ALL) return undefined;
  return QUEUES.find((known) => known === text) ?? QUEUES[0];
}
