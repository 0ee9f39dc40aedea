import type { CarryDone } from "../../../core/contract/carry.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Notice } from "../../ui/notice.tsx";
import { hrefOf } from "../route.ts";

/** What was brought, and what a person still has to do with it. */
export function Done({ done: { rules, drafts, letters } }: { readonly done: CarryDone }) {
  const words = usePagesWords().carry.done;
  return (
    <Notice kind="ok" title={words.title}>
      <ul className="stack stack-tight">
        {rules ? (
          <li className="wrap">
            {words.rules[rules]}{" "}
            <a className="link" href={hrefOf("rules")}>
              {words.toRules}
            </a>
          </li>
        ) : null}
        {drafts.map(({ policyId, draftId }) => (
          <li key={policyId} className="wrap">
            {words.policy}{" "}
            <a className="link" href={hrefOf("policies", draftId)}>
              {words.toPolicy(policyId)}
            </a>
          </li>
        ))}
        {letters > 0 ? (
          <li className="wrap">
            {words.letters(letters)}{" "}
            <a className="link" href={hrefOf("letters")}>
              {words.toLetters}
            </a>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}
