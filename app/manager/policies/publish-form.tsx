import { useEffect, useRef, useState } from "react";
import { ulid } from "ulid";
import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import { usePublish } from "../../api/policy-queries.ts";
import { isDefiniteRefusal } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { Unsigned } from "./unsigned.tsx";

export interface PublishFormProps {
  readonly view: PolicyDraftView;
  /** What was written is saved: nothing that is on the screen would be left behind. */
  readonly isSaved: boolean;
  readonly onClose: () => void;
}

/** Asks for the first day, and publishes once: the id of the act is kept until an answer arrives. */
export function PublishForm({ view, isSaved, onClose }: PublishFormProps) {
  const words = usePagesWords().policies.publish;
  const common = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const publish = usePublish();
  const publicationId = useRef(ulid());
  const title = useRef<HTMLHeadingElement>(null);
  const { nextVersion, earliestOn, draftId, revision, newest } = view;
  const [on, setOn] = useState(view.usualOn ?? earliestOn);
  const isWrong = !(on >= earliestOn);
  // Absent from an account of an earlier version.
  const isLate = view.latestOn !== undefined && on > view.latestOn;
  useEffect(() => title.current?.focus(), []);
  const go = () => {
    const replaces = newest ? { replaces: newest.policyVersionId } : {};
    publish.mutate(
      { publicationId: publicationId.current, request: { draftId, revision, effectiveOn: on, ...replaces } },
      {
        onSuccess: ({ policyVersionId, effectiveOn }) => {
          announce(words.done(nextVersion, format.day(effectiveOn)));
          window.location.hash = hrefOf("policies", policyVersionId);
        },
        // The next try is another request.
        onError: (error) => {
          if (isDefiniteRefusal(error)) publicationId.current = ulid();
        },
      },
    );
  };
  return (
    <section className="panel-box stack policy-publish" aria-labelledby="publish-title">
      <h2 className="section-title" id="publish-title" tabIndex={-1} ref={title}>
        {words.title(nextVersion)}
      </h2>
      <p>{words.text}</p>
      <Unsigned draft={view.draft} />
      <TextField
        label={words.day}
        type="date"
        min={earliestOn}
        max={view.latestOn}
        value={on}
        hint={view.usualOn === undefined ? words.dayHint(format.day(earliestOn)) : words.dayOfHistory}
        error={isWrong ? words.dayWrong(format.day(earliestOn)) : isLate ? words.dayLate : undefined}
        onChange={setOn}
      />
      {publish.isError ? <ProblemNotice error={publish.error} /> : null}
      {publish.isError && !isDefiniteRefusal(publish.error) ? (
        <Notice kind="plain">
          <p>{words.noAnswer}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button kind="primary" sends disabled={isWrong || isLate || !isSaved || publish.isPending} onClick={go}>
          {words.submit(nextVersion)}
        </Button>
        <Button onClick={onClose}>{common.states.cancel}</Button>
      </div>
    </section>
  );
}
