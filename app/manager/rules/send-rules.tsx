import { useRef } from "react";
import { ulid } from "ulid";
import type { AskRulesSent, RulesTrial, RulesWhole } from "../../../core/contract/rules.ts";
import { isDefiniteRefusal } from "../../api/problem.ts";
import { useAskRules } from "../../api/rules-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { SecondStep } from "../../ui/second-step.tsx";
import { Changes } from "./changes.tsx";
import { onlySeenByMore } from "./rules-words.ts";

interface SendRulesProps {
  readonly trial: RulesTrial;
  readonly sent: AskRulesSent;
  readonly isFirst: boolean;
  readonly currency: string;
  readonly onSent: (whole: RulesWhole) => void;
  readonly onBack: () => void;
}

/** What the new rules change and whether they wait: the last look before they are sent. */
export function SendRules({ trial, sent, isFirst, currency, onSent, onBack }: SendRulesProps) {
  const words = usePagesWords().rulesPage.trial;
  const announce = useAnnounce();
  const ask = useAskRules();
  const wishId = useRef(ulid());
  const { changes, way } = trial;
  if (changes.length === 0 && !isFirst) {
    return (
      <Notice kind="plain" alert>
        <p>{words.nothing}</p>
        <div>
          <Button onClick={onBack}>{words.back}</Button>
        </div>
      </Notice>
    );
  }
  const send = () =>
    ask.mutate(
      { wishId: wishId.current, sent },
      {
        onSuccess: (whole) => {
          announce(words.sent[way === "at_once" ? "in_force" : "waiting"]);
          onSent(whole);
        },
        // The next try is another request.
        onError: (error) => {
          if (isDefiniteRefusal(error)) wishId.current = ulid();
        },
      },
    );
  return (
    <SecondStep
      title={isFirst ? words.firstTitle : words.title}
      yes={words.send}
      no={words.back}
      danger={way !== "at_once"}
      busy={ask.isPending}
      onYes={send}
      onNo={onBack}
    >
      {isFirst ? null : <Changes changes={changes} currency={currency} />}
      <p>{way !== "at_once" && onlySeenByMore(changes) ? words.waySeen[way] : words.way[way]}</p>
      {sent.waiting === null ? null : <p>{words.takesPlace}</p>}
      {ask.isError ? <ProblemNotice error={ask.error} /> : null}
    </SecondStep>
  );
}
