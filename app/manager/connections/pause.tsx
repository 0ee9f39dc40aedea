import { useState } from "react";
import type { ConnectionKind, ConnectionView } from "../../../core/contract/connections.ts";
import { usePauseConnection, useResumeConnection } from "../../api/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";
import { isIdle } from "./state.tsx";

interface PauseProps {
  readonly connection: ConnectionView;
  readonly title: string;
  readonly role: ConnectionKind["role"];
}

/** An admin pauses a connection, told before what that holds up, and lets it go on. */
export function Pause({ connection, title, role }: PauseProps) {
  const words = usePagesWords().connections.pause;
  const { states } = useWords();
  const announce = useAnnounce();
  const pause = usePauseConnection();
  const resume = useResumeConnection();
  const [asked, setAsked] = useState(false);
  const { connectionId, held, waiting } = connection;
  const yes = () =>
    pause.mutate(connectionId, {
      onSuccess: () => {
        setAsked(false);
        announce(words.paused(title));
      },
    });
  return (
    <section className="panel-box stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="wrap">
        {words.what[role]} {words.until}
      </p>
      {held ? (
        <div>
          <Button
            kind="primary"
            sends
            disabled={resume.isPending}
            onClick={() => resume.mutate(connectionId, { onSuccess: () => announce(words.resumed(title)) })}
          >
            {resume.isPending ? states.saving : words.resume}
          </Button>
        </div>
      ) : asked ? (
        <SecondStep
          title={words.question(title)}
          yes={words.yes}
          no={words.no}
          danger
          busy={pause.isPending}
          onYes={yes}
          onNo={() => setAsked(false)}
        >
          <p className="small wrap">{isIdle(waiting) ? words.holdsNothing : words.now(waiting)}</p>
          {pause.isError ? <ProblemNotice error={pause.error} /> : null}
        </SecondStep>
      ) : (
        <div>
          <Button onClick={() => setAsked(true)}>{words.pause}</Button>
        </div>
      )}
      {resume.isError ? <ProblemNotice error={resume.error} /> : null}
    </section>
  );
}
