import type { DecisionView } from "../../../core/contract/decision.ts";
import { useCorrected } from "../../api/ticket-mutations.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { isOpenAgain, latestOf } from "../decide/decisions.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { BrokenLetterNotice } from "./broken-letter.tsx";
import { insertedSentence, isInserted } from "./inserted.ts";
import { useInsert } from "./use-insert.ts";

/** A later decision stands, whose letter says how the money comes now. */
function isDecidedSince(decisions: readonly DecisionView[], decisionId: string): boolean {
  const corrected = decisions.find((one) => one.decisionId === decisionId);
  const latest = latestOf(decisions);
  if (!corrected || !latest || isOpenAgain(latest)) return false;
  return latest.decisionId !== decisionId && latest.decidedAtMs >= corrected.decidedAtMs;
}

/** Money did not go as the patient was told: the letter that says so, and one button that puts it into the editor. */
export function Correction() {
  const words = useOpenedWords().correction;
  const reply = useSidebarWords().decide.reply;
  const { lists } = useWords();
  const format = useFormat();
  const { ref, ticket } = useOpenTicket();
  const { insert, refused, lastText, letters } = useInsert();
  const corrected = useCorrected(ref);
  const { correction } = ticket;
  if (!correction) {
    return letters.standing(lastText) ? (
      <Notice kind="ok">
        <p>{words.done}</p>
      </Notice>
    ) : null;
  }
  const { decisionId, trouble, draft, writeAgainOn, dueOn } = correction;
  const state = refused(draft.text);
  const start = async () => {
    const done = await insert(draft.text);
    if (isInserted(done)) corrected.mutate({ decisionId, replyText: draft.text, writeAgainOn });
  };
  return (
    <Notice kind={trouble === "stopped" ? "warn" : "bad"} title={words.titles[trouble]}>
      <p>{words.texts[trouble](format.day(dueOn))}</p>
      {isDecidedSince(ticket.decisions, decisionId) ? <p>{words.decidedSince}</p> : null}
      <Panel title={words.read}>
        <BrokenLetterNotice broken={draft.brokenLetter} />
        <p className="letter wrap" lang={draft.language}>
          {draft.text}
        </p>
      </Panel>
      {draft.problems.length > 0 ? (
        <ul className="small">
          {draft.problems.map(({ check, words: quoted, message }) => (
            <li key={`${check}${quoted}`}>
              {Object.entries(lists.checks).find(([code]) => code === check)?.[1](quoted) ?? message}
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button
          kind="primary"
          sends
          disabled={corrected.isPending || draft.problems.length > 0}
          onClick={() => void start()}
        >
          {words.insert}
        </Button>
      </div>
      <p className="small">{words.promise(format.day(writeAgainOn))}</p>
      {state ? <p className="small">{state === "failed" ? words.failed : insertedSentence(state, reply)}</p> : null}
      {corrected.isError ? <ProblemNotice error={corrected.error} /> : null}
    </Notice>
  );
}
