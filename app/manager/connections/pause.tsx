import type { ConnectionKind, ConnectionView } from "../../../core/contract/connections.ts";
import { usePauseConnection, useResumeConnection } from "../../api/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
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
  const { connectionId, held, waiting } = connection;
  const yes = (close: () => void) =>
    pause.mutate(connectionId, {
      onSuccess: () => {
        close();
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
      ) : (
        <TwoStepAct
          button={words.pause}
          title={words.question(title)}
          yes={words.yes}
          no={words.no}
          danger
          act={pause}
          onYes={yes}
        >
          <p className="small wrap">{isIdle(waiting) ? words.holdsNothing : words.now(waiting)}</p>
        </TwoStepAct>
      )}
      {resume.isError ? <ProblemNotice error={resume.error} /> : null}
    </section>
  );
}
