import type { DecidedLine } from "../../core/contract/approval-card.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { worthOf } from "./worth.ts";

/** Decisions beside the one on screen, each in a line: who, what, when, how it stands. */
export function DecidedLines({ decided }: { readonly decided: readonly DecidedLine[] }) {
  const common = useWords();
  const words = common.lists.decided;
  const format = useFormat();
  return (
    <ul className="stack stack-tight">
      {decided.map((one) => (
        <li key={one.decisionId} className="wrap">
          {words.line(one.by, worthOf(one, common, format), format.instant(one.decidedAtMs), words.states[one.state])}
        </li>
      ))}
    </ul>
  );
}
