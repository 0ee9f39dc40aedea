import type { CaseList, CasePile } from "../../../core/contract/case.ts";
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

const OWNERS = ["me", "everyone"] as const;
const ALL = "all";

/** The five piles with their counts, mine or everybody's, and the cases of the chosen one. */
export function CasesPage({ route }: { readonly route: Route }) {
  const words = useManagerWords().cases;
  const common = useWords();
  const nowMs = useNow();
  const pile = pileOf(route.params.get("pile"));
  const owner = OWNERS.find((known) => known === route.params.get("owner")) ?? "me";
  const task = route.params.get("task") === "pay_by_hand" ? "pay_by_hand" : undefined;
  const pages = useCasePages({ owner, pile, task });
  const columns = useCaseColumns(
    nowMs,
    pile
      ? ["patient", "due", "reason", "offer", "amount", "state", "owner", "ticket"]
      : ["patient", "opened", "reason", "offer", "amount", "state", "owner", "ticket"],
  );
  const counts = pages.data?.pages.at(-1)?.piles;
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
          {[...PILES, undefined].map((name) => (
            <li key={name ?? ALL}>
              <a
                className={classOf(name, counts)}
                href={hrefOf("cases", undefined, { pile: name ?? ALL, owner })}
                aria-current={name === pile && !task ? "true" : undefined}
              >
                {name ? <span className="pile-figure">{counts?.[name] ?? "…"}</span> : null}
                <span className="wrap">{name ? nameOf(name) : words.all}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="section-title" aria-live="polite">
        {title}
        {pages.data && !pages.isPlaceholderData ? (
          <span className="muted section-count"> {common.cases.count(pages.data.pages.at(-1)?.total ?? 0)}</span>
        ) : null}
      </h2>
      <PagedCases pages={pages} label={title} columns={columns} empty={words.empty[owner]} />
    </section>
  );
}

function classOf(name: CasePile | undefined, counts: CaseList["piles"] | undefined): string {
  if (name === undefined) return "pile-card pile-card-all";
  return name === "failed" && counts?.failed ? "pile-card pile-card-bad" : "pile-card";
}

/** Undefined for all cases; the first pile where nothing was chosen. */
function pileOf(text: string | null): CasePile | undefined {
  if (text === ALL) return undefined;
  return PILES.find((known) => known === text) ?? PILES[0];
}
