import { useDeferredValue, useState } from "react";
import type { CaseQueue, CasesAsked } from "../../core/contract/case.ts";
import { useCases } from "../api/queries.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Skeleton } from "../ui/basics.tsx";
import { LimitedTo } from "../ui/limited-to.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { CaseCard } from "./case-card.tsx";
import { CaseSearch, isSearch } from "./case-search.tsx";
import { QUEUES } from "./queues.ts";

/** What nobody has taken is a group beside the piles. */
type Group = CaseQueue | "nobodys";
const NOBODYS = "nobodys" as const;
const GROUPS: readonly Group[] = [...QUEUES, NOBODYS];

/** A person's own piles with their counts, what nobody has taken yet, and the cases of the chosen one; or what a search finds. */
export function MyCases() {
  const words = useWords();
  const format = useFormat();
  const [chosen, setChosen] = useState<Group>("needs_me");
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const isSearching = isSearch(wanted);
  const counts = useCases({ owner: "me", pile: "needs_me" });
  const asked: CasesAsked = isSearching
    ? { owner: "everyone", q: wanted.trim(), locale: format.moneyLocale }
    : chosen === NOBODYS
      ? { owner: "nobody" }
      : { owner: "me", pile: chosen };
  const label = isSearching ? words.cases.search : chosen === NOBODYS ? words.cases.unowned : words.lists.piles[chosen];
  return (
    <section className="stack" aria-label={words.cases.title}>
      <CaseSearch value={typed} onChange={setTyped} />
      {isSearching ? null : (
        <ul className="piles">
          {GROUPS.map((name) => (
            <li key={name}>
              <button type="button" className="pile" aria-pressed={name === chosen} onClick={() => setChosen(name)}>
                <span>{name === NOBODYS ? words.cases.unowned : words.lists.piles[name]}</span>
                <span className="pile-count">
                  {(name === NOBODYS ? counts.data?.unowned : counts.data?.piles[name]) ?? ""}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <CaseCards asked={asked} label={label} isSearch={isSearching} />
    </section>
  );
}

interface CaseCardsProps {
  readonly asked: CasesAsked;
  readonly label: string;
  readonly isSearch: boolean;
}

function CaseCards({ asked, label, isSearch: isFound }: CaseCardsProps) {
  const words = useWords();
  const cases = useCases(asked);
  // What was read before is of another list: it may not stand under this one's name.
  const shown = cases.isPlaceholderData ? undefined : cases.data;
  const empty = isFound ? words.cases.found(0) : words.cases.empty;
  return (
    <>
      {cases.isPending || cases.isPlaceholderData ? <Skeleton label={words.states.loading} /> : null}
      {cases.isError ? (
        <ProblemNotice error={cases.error} title={words.states.errorTitle} onRetry={() => void cases.refetch()} />
      ) : null}
      {shown ? (
        <>
          <p className="visually-hidden" aria-live="polite">
            {isFound ? words.cases.found(shown.total) : `${label}: ${words.cases.count(shown.total)}`}
          </p>
          {shown.cases.length === 0 ? <p className="muted">{empty}</p> : null}
          <ul className="stack">
            {shown.cases.map((item) => (
              <li key={item.caseId}>
                <CaseCard item={item} />
              </li>
            ))}
          </ul>
          <LimitedTo to={shown.limitedTo} />
          {shown.cases.length < shown.total ? (
            <p className="small muted">{words.cases.more(shown.cases.length, shown.total)}</p>
          ) : null}
        </>
      ) : null}
    </>
  );
}
