import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useNow } from "../../ui/use-clock.ts";
import { useLetters } from "../letters/use-letters.ts";
import { useOpenTicket } from "../ticket-context.ts";

/** By when the patient is to hear, as long as they wait for it; what is late says so. */
export function Due() {
  const words = useSidebarWords().who;
  const { cases } = useWords();
  const format = useFormat();
  const nowMs = useNow();
  const { dueFirstAnswerAtMs, dueDecisionAtMs } = useOpenTicket().ticket;
  const { isAnswered } = useLetters();
  return (
    <div className="small">
      {[
        { atMs: isAnswered ? undefined : dueFirstAnswerAtMs, is: words.dueFirst, was: words.wasDueFirst },
        { atMs: dueDecisionAtMs, is: cases.due, was: cases.wasDue },
      ].map(({ atMs, is, was }) =>
        atMs === undefined ? null : (
          <p key={is("")} className={atMs < nowMs ? "warn-text wrap" : "muted wrap"}>
            {(atMs < nowMs ? was : is)(format.instant(atMs))}
          </p>
        ),
      )}
    </div>
  );
}
