import type { PolicyDraft } from "../../../core/policy/draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Notice } from "../../ui/notice.tsx";
import { titleOf, usePolicyWords } from "./policy-words.ts";

/** Before publishing: what each clause that needs no signature, and what holds otherwise, gives to whoever did not sign. */
export function Unsigned({ draft }: { readonly draft: PolicyDraft }) {
  const words = usePagesWords().policies.publish;
  const say = usePolicyWords(draft.currency);
  const named = draft.clauses.map((clause, at) => ({ ...clause, title: titleOf(say.words, clause.title, at) }));
  const skipped = named.filter(({ restrictive }) => restrictive).map(({ title }) => title);
  return (
    <Notice kind="warn" title={words.unsignedTitle}>
      {skipped.length > 0 ? <p className="small wrap">{words.unsignedSkipped(skipped.join(", "))}</p> : null}
      <ul className="small">
        {named
          .filter(({ restrictive }) => !restrictive)
          .map(({ id, title, grants }) => (
            <li key={id} className="wrap">
              {words.unsignedClause(title)} {say.outcome(grants).join("; ")}
            </li>
          ))}
        <li className="wrap">
          {words.unsignedOtherwise} <span className="strong">{say.outcome(draft.otherwise).join("; ")}</span>
        </li>
      </ul>
    </Notice>
  );
}
