import { isForbidden } from "../api/problem.ts";
import { useWords } from "../i18n/words.ts";
import { Skeleton, Spinner } from "./basics.tsx";
import { Notice } from "./notice.tsx";
import { ProblemNotice, useErrorSentence } from "./problem-notice.tsx";

interface Read {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

export interface ReadStateProps {
  readonly read: Read;
  /** A part of a page waits in one line, a whole page in the shape of what is coming. */
  readonly whole?: boolean;
  /** Who may see it, where the page has words for that. */
  readonly forbidden?: string;
}

/** What stands where an answer is not here: that it is asked for, that it is not for this person, or what went wrong. */
export function ReadState({ read, whole = false, forbidden }: ReadStateProps) {
  const { states } = useWords();
  const sentence = useErrorSentence();
  const { isPending, error } = read;
  if (isPending) return whole ? <Skeleton label={states.loading} /> : <Spinner>{states.loading}</Spinner>;
  if (isForbidden(error)) {
    // Nothing has failed, and another press would change nothing.
    return (
      <Notice kind="plain">
        <p>{forbidden ?? sentence(error)}</p>
      </Notice>
    );
  }
  return error ? <ProblemNotice error={error} title={states.errorTitle} onRetry={() => void read.refetch()} /> : null;
}
