import { useOnline, useServices, useSessionOver } from "../api/context.ts";
import { useDoneUnseen } from "../api/queries.ts";
import { useWords } from "../i18n/words.ts";
import { Notice } from "./notice.tsx";
import { useErrorSentence } from "./problem-notice.tsx";

/** What concerns the whole page: the session is over, the network is gone, or what was just done is not shown. */
export function Banners() {
  const words = useWords();
  const { boot } = useServices();
  const over = useSessionOver();
  const online = useOnline();
  const done = useDoneUnseen();
  const sentence = useErrorSentence();
  if (over) {
    return (
      <Notice kind="bad" alert>
        <p>{boot.setup ? words.states.setupOver : words.states.sessionOver}</p>
      </Notice>
    );
  }
  return (
    <>
      {online ? null : (
        <Notice kind="warn" alert>
          <p>{words.states.offline}</p>
        </Notice>
      )}
      {done ? (
        <div ref={intoSight}>
          <Notice kind="ok" alert>
            <p>{sentence(done)}</p>
          </Notice>
        </div>
      ) : null}
    </>
  );
}

/** Wherever the press was: what was pressed may be gone with the rest. */
const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: "nearest" });
