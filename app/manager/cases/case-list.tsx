import { useState } from "react";
import type { CaseCard } from "../../../core/contract/case.ts";
import type { useCasePages } from "../../api/manager-queries.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useWords } from "../../i18n/words.ts";
import { Skeleton } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { LimitedTo } from "../../ui/limited-to.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { AssignBar } from "../later.tsx";
import { type Column, Listing } from "../listing.tsx";
import type { AssignBarProps } from "./assign/assign-bar.tsx";
import { useChosen } from "./assign/use-chosen.ts";

export interface PagedCasesProps {
  readonly pages: ReturnType<typeof useCasePages>;
  readonly label: string;
  readonly columns: readonly Column<CaseCard>[];
  readonly empty: string;
}

/** A list of cases in pages, with its waiting, failing and empty states. */
export function PagedCases({ pages, label, columns, empty }: PagedCasesProps) {
  const { cases: words, unnamed } = useManagerWords();
  const common = useWords();
  const rows = pages.data?.pages.flatMap(({ cases }) => cases) ?? [];
  const chosen = useChosen(rows.map(({ caseId }) => caseId));
  // What was read before is of another list: it may not stand under this one's name.
  if (pages.isPending || pages.isPlaceholderData) return <Skeleton label={common.states.loading} />;
  if (!pages.data) {
    return <ProblemNotice error={pages.error} title={common.states.errorTitle} onRetry={() => void pages.refetch()} />;
  }
  const total = pages.data.pages.at(-1)?.total ?? rows.length;
  return (
    <div className="stack">
      {pages.isError ? <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      <Assigning rows={rows} chosen={chosen} />
      {rows.length === 0 ? (
        <p className="empty muted">{empty}</p>
      ) : (
        <Listing
          label={label}
          columns={filled(columns, rows)}
          rows={rows}
          keyOf={({ caseId }) => caseId}
          marking={{
            chosen,
            nameOf: ({ patientName }) => words.mark(patientName ?? unnamed),
            all: words.markAll,
          }}
        />
      )}
      <LimitedTo to={pages.data.pages.at(-1)?.limitedTo} />
      {pages.hasNextPage ? (
        <div className="row">
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {pages.isFetchingNextPage ? common.states.loading : words.more}
          </Button>
          <span className="small muted" aria-live="polite">
            {common.cases.more(rows.length, total)}
          </span>
        </div>
      ) : null}
    </div>
  );
}

/** A column in which no row has anything says nothing: it leaves. */
const filled = (columns: readonly Column<CaseCard>[], rows: readonly CaseCard[]): Column<CaseCard>[] =>
  columns.filter(({ cell }) => rows.some((row) => cell(row) !== undefined));

/** Read once somebody marks a case, and stays to say what came of it. */
function Assigning(props: AssignBarProps) {
  const [isWanted, setWanted] = useState(false);
  if (props.chosen.keys.length > 0 && !isWanted) setWanted(true);
  return isWanted ? <AssignBar {...props} /> : null;
}
