import { useState } from "react";
import type { CasePile } from "../../core/contract/case.ts";
import { useCases } from "../api/queries.ts";
import { useWords } from "../i18n/words.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Skeleton } from "../ui/small.tsx";
import { CaseCard } from "./case-card.tsx";
import { PILES } from "./piles.ts";

export interface CasePilesProps {
  readonly owner: "me" | "everyone";
  readonly onOpen?: (caseId: string) => void;
}

/** The five piles with their counts, and the cases of the chosen one. */
export function CasePiles({ owner, onOpen }: CasePilesProps) {
  const words = useWords();
  const [pile, setPile] = useState<CasePile>("needs_me");
  const cases = useCases(pile, owner);
  // Counts may stand while another pile is read; its cases may not stand under this one's name.
  const shown = cases.isPlaceholderData ? undefined : cases.data;
  return (
    <section className="stack" aria-label={owner === "me" ? words.cases.title : words.cases.everyone}>
      <ul className="piles">
        {PILES.map((name) => (
          <li key={name}>
            <button type="button" className="pile" aria-pressed={name === pile} onClick={() => setPile(name)}>
              <span>{words.lists.piles[name]}</span>
              <span className="pile-count">{cases.data?.piles[name] ?? ""}</span>
            </button>
          </li>
        ))}
      </ul>
      {cases.isPending || cases.isPlaceholderData ? <Skeleton label={words.states.loading} /> : null}
      {cases.isError ? (
        <ProblemNotice error={cases.error} title={words.states.errorTitle} onRetry={() => void cases.refetch()} />
      ) : null}
      {shown ? (
        <>
          <p className="visually-hidden" aria-live="polite">
            {`${words.lists.piles[pile]}: ${words.cases.count(shown.total)}`}
          </p>
          {shown.cases.length === 0 ? <p className="muted">{words.cases.empty}</p> : null}
          <ul className="stack">
            {shown.cases.map((item) => (
              <li key={item.caseId}>
                <CaseCard item={item} {...(onOpen ? { onOpen } : {})} />
              </li>
            ))}
          </ul>
          {shown.cases.length < shown.total ? (
            <p className="small muted">{words.cases.more(shown.cases.length, shown.total)}</p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
