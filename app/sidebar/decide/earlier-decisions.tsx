import type { DecisionView } from "../../../core/contract/decision.ts";
import { DecidedOn } from "../../cases/basis/decided-on.tsx";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { BrokenLetterNotice } from "../conversation/broken-letter.tsx";
import { usePartLabel } from "../ticket-context.ts";
import { ApprovalState } from "./approval-state.tsx";
import { Legs } from "./decided.tsx";
import { titleOf, whoOf } from "./decided-words.ts";
import { isOpenAgain } from "./decisions.ts";

export interface AlsoStandsProps {
  readonly decisions: readonly DecisionView[];
  readonly insert: (text: string) => Promise<void>;
}

/** What was decided before the latest and stands beside it or came back, with where its money is, what it was decided on, and its reply. */
export function AlsoStands({ decisions, insert }: AlsoStandsProps) {
  const words = useSidebarWords();
  const label = usePartLabel(words.after.alsoStands);
  const common = useWords();
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <section className="stack" aria-label={label}>
      <h3>{words.after.alsoStands}</h3>
      {decisions.map((decision) => {
        const { decisionId, reply } = decision;
        const title = titleOf(decision, words, format);
        return (
          <article key={decisionId} className="suggestion stack stack-tight">
            <h4 className="wrap">{title}</h4>
            <Legs decision={decision} />
            <ApprovalState decision={decision} />
            {whoOf(decision, words, common, format).map((line) => (
              <p key={line} className="small muted wrap">
                {line}
              </p>
            ))}
            <BrokenLetterNotice broken={decision.brokenLetter} />
            {reply && !isOpenAgain(decision) ? (
              <Button kind="link" label={`${words.decide.reply.insert}: ${title}`} onClick={() => void insert(reply)}>
                {words.decide.reply.insert}
              </Button>
            ) : null}
            <DecidedOn decisionId={decisionId} />
          </article>
        );
      })}
    </section>
  );
}
