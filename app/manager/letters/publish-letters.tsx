import { useRef, useState } from "react";
import { ulid } from "ulid";
import { useServices } from "../../api/context.ts";
import { useLetterAct } from "../../api/letter-queries.ts";
import { isDefiniteRefusal } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { TextArea } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";

/** Asks why, and publishes once: the id of the act is kept until an answer arrives. */
export function PublishLetters({ revision, onClose }: { readonly revision: number; readonly onClose: () => void }) {
  const words = usePagesWords().letters.draft;
  const { states } = useWords();
  const announce = useAnnounce();
  const { api } = useServices();
  const publicationId = useRef(ulid());
  const [why, setWhy] = useState("");
  const [isTried, setTried] = useState(false);
  const publish = useLetterAct((said: string) => api.publishLetters(publicationId.current, { revision, why: said }));
  const isMissing = why.trim().length < 3;
  const go = () => {
    setTried(true);
    if (isMissing) return;
    publish.mutate(why.trim(), {
      onSuccess: ({ versions }) => announce(words.done(versions[0]?.version ?? 1)),
      // The next try is another request.
      onError: (error) => {
        if (isDefiniteRefusal(error)) publicationId.current = ulid();
      },
    });
  };
  return (
    <SecondStep
      title={words.publishTitle}
      yes={words.submit}
      no={states.cancel}
      busy={publish.isPending}
      onYes={go}
      onNo={onClose}
    >
      <p>{words.publishText}</p>
      <TextArea
        label={words.why}
        value={why}
        maxLength={300}
        error={isTried && isMissing ? words.whyMissing : undefined}
        onChange={setWhy}
      />
      {publish.isError ? <ProblemNotice error={publish.error} /> : null}
    </SecondStep>
  );
}
