import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ProblemCode } from "../../../core/contract/problem.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Skeleton } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";

export interface ReadPageProps<T> {
  readonly read: UseQueryResult<T>;
  /** What the answer says where there is no such page, and what the reader is told then. */
  readonly missing: { readonly codes: readonly ProblemCode[]; readonly text: string };
  readonly children: (data: T) => ReactNode;
}

/** One thing of the policies page under its way back: while it loads, where it is not, and where no answer came. */
export function ReadPage<T>({ read, missing, children }: ReadPageProps<T>) {
  const words = usePagesWords().policies;
  const common = useWords();
  const isMissing = read.error instanceof ApiProblem && missing.codes.includes(read.error.problem.code);
  return (
    <section className="stack page">
      <p>
        <a href={hrefOf("policies")}>← {words.page.back}</a>
      </p>
      {read.isPending ? <Skeleton label={common.states.loading} /> : null}
      {isMissing ? (
        <Notice kind="warn" alert>
          <p>{missing.text}</p>
        </Notice>
      ) : null}
      {read.isError && !isMissing ? (
        <ProblemNotice error={read.error} title={words.loadError} onRetry={() => void read.refetch()} />
      ) : null}
      {read.data ? children(read.data) : null}
    </section>
  );
}
