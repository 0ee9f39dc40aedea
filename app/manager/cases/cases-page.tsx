import type { CasePile } from "../../../core/contract/case.ts";
import { useCasePages } from "../../api/manager-queries.ts";
import { PILES } from "../../cases/piles.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useWords } from "../../i18n/words.ts";
import { useNow } from "../../ui/use-clock.ts";
import { PageTitle } from "../page-title.tsx";
import { changeParams, hrefOf, type Route } from "../route.ts";
import { Segmented } from "../segmented.tsx";
import { PagedCases } from "./case-list.tsx";
import { useCaseColumns } from "./columns.tsx";
import { MaybeList } from "./maybe-list.tsx";

const OWNERS = ["me", "everyone"] as const;
const ALL = "all";
const MAYBE = "maybe";

/** The piles with their counts, mine or everybody's, and what lies on the chosen one. */
export function CasesPage({ route }: { readonly route: Route }) {
  const { cases: words, maybe: maybeWords } = useManagerWords();
  const common = useWords();
  const nowMs = useNow();
  const pile = pileOf(route.params.get("pile"));
  const owner = OWNERS.find((known) => known === route.params.get("owner")) ?? "me";
  const task = route.params.get("task") === "pay_by_hand" ? "pay_by_hand" : undefined;
  const isMaybe = route.params.get("pile") === MAYBE && !task;
  const pages = useCasePages({ owner, pile, task });
  const columns = useCaseColumns(
    nowMs,
    pile
      ? ["patient", "due", "reason", "offer", "amount", "state", "owner", "ticket"]
      : ["patient", "opened", "reason", "offer", "amount", "state", "owner", "ticket"],
  );
  const read = pages.data?.pages.at(-1);
  const counts = read?.piles;
  const nameOf = (name: CasePile) =>
    owner === "everyone" && name === "needs_me" ? words.needsSomebody : common.lists.piles[name];
  const title = task ? words.byHand : pile ? nameOf(pile) : words.all;
  return (
    <section className="stack page">
      <div className="title-row">
        <PageTitle>{words.title}</PageTitle>
        <Segmented
          label={words.owner}
          value={owner}
          choices={OWNERS.map((value) => ({ value, label: words[value] }))}
          onChange={(next) => changeParams(route, { owner: next })}
        />
      </div>
      <nav aria-label={words.piles}>
        <ul className="pile-row">
          {PILES.map((name) => (
            <PileLink
              key={name}
              to={name}
              owner={owner}
              figure={counts?.[name]}
              isCurrent={name === pile && !task && !isMaybe}
              isBad={name === "failed"}
            >
              {nameOf(name)}
            </PileLink>
          ))}
          <PileLink to={MAYBE} owner={owner} figure={read && (read.maybe ?? 0)} isCurrent={isMaybe}>
            {maybeWords.pile}
          </PileLink>
          <PileLink to={ALL} owner={owner} isCurrent={pile === undefined && !task && !isMaybe}>
            {words.all}
          </PileLink>
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
    </section>
  );
}

interface PileLinkProps {
  readonly to: string;
  readonly owner: string;
  /** Undefined while it is read; absent where nothing is counted. */
  readonly figure?: number | undefined;
  readonly isCurrent: boolean;
  readonly isBad?: boolean;
  readonly children: string;
}

function PileLink({ to, owner, figure, isCurrent, isBad = false, children }: PileLinkProps) {
  const look = to === ALL ? " pile-card-all" : isBad && figure ? " pile-card-bad" : "";
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
function pileOf(text: string | null): CasePile | undefined {
  if (text === ALL) return undefined;
  return PILES.find((known) => known === text) ?? PILES[0];
}
