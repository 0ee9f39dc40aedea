import { useEffect, useRef } from "react";
import { omitNullish } from "../../core/omit-nullish.ts";
import {
  ApiProblem,
  isDoneUnseen,
  isElsewhere,
  isForbidden,
  isSessionOver,
  NoAnswer,
  rolesWhoCan,
  saidMeanwhileOf,
  waitSecondsOf,
} from "../api/problem.ts";
import { HostError } from "../host/host.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** What an error means, in one sentence of the person's language. */
export function useErrorSentence(): (error: unknown) => string {
  const words = useWords();
  const format = useFormat();
  return (error) => {
    const said = saidMeanwhileOf(error);
    if (said?.byPerson !== undefined && said.atMs !== undefined) {
      return words.states.saidMeanwhile(said.byPerson, said.isRequest, format.instant(said.atMs));
    }
    if (said?.isRequest) return words.states.hasCaseMeanwhile;
    const roles = rolesWhoCan(error);
    if (roles.length > 0) return words.states.askOneOf(roles);
    const waitSeconds = waitSecondsOf(error);
    if (waitSeconds !== undefined) return words.states.busyAgain(waitSeconds);
    // A code of a release to come is still a refusal.
    if (error instanceof ApiProblem) return words.problems[error.problem.code] ?? words.problems.http;
    if (error instanceof NoAnswer) return words.states.noAnswer;
    if (error instanceof HostError) return words.states.hostSilent;
    return words.states.unexpected;
  };
}

export interface ProblemNoticeProps {
  readonly error: unknown;
  readonly title?: string;
  /** The next step, where trying again is one. */
  readonly onRetry?: () => void;
}

const ASKS_AGAIN_AFTER_MS = 10_000;
/** Who has to wait longer than this goes on with something else. */
const WAITS_MOST_SECONDS = 60;

/** What is only being updated, or was asked too often just now, is asked again without a press. */
function useAskAgain(error: unknown, onRetry: (() => void) | undefined): void {
  const retry = useRef(onRetry);
  useEffect(() => {
    retry.current = onRetry;
  });
  useEffect(() => {
    const waitSeconds = waitSecondsOf(error);
    const isUpdating = error instanceof ApiProblem && error.problem.code === "updating";
    if (!isUpdating && (waitSeconds === undefined || waitSeconds > WAITS_MOST_SECONDS)) return;
    const timer = setTimeout(() => retry.current?.(), waitSeconds ? waitSeconds * 1000 : ASKS_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [error]);
}

/** A refusal or a failure, read out when it appears, with the fields at fault and a reference where there is one. */
export function ProblemNotice({ error, title, onRetry }: ProblemNoticeProps) {
  const words = useWords();
  const sentence = useErrorSentence();
  useAskAgain(error, onRetry);
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const fields = problem?.errors ?? [];
  // Nothing failed.
  const isHidden = isElsewhere(error) || isForbidden(error);
  const heading = isHidden && title === words.states.errorTitle ? words.states.hiddenTitle : title;
  // The banner on top says it once for the whole page.
  if (isSessionOver(error) || isDoneUnseen(error)) return null;
  return (
    <Notice kind="bad" alert {...omitNullish({ title: heading })}>
      <p>{sentence(error)}</p>
      {fields.length > 0 ? <p>{words.states.fieldErrors(fields.length)}</p> : null}
      {fields.map(({ field, message }) => (
        <p key={`${field}${message}`} className="small" lang="en">
          <span className="strong">{field}</span> {message}
        </p>
      ))}
      {problem && problem.status >= 500 ? <p className="small">{words.states.reference(problem.requestId)}</p> : null}
      {onRetry ? (
        <div>
          <Button onClick={onRetry}>{words.states.retry}</Button>
        </div>
      ) : null}
    </Notice>
  );
}
