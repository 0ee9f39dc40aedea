import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import { OTHERWISE } from "../../../core/policy/clause.ts";
import type { PolicyDraft } from "../../../core/policy/draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { type Change, changeInWords } from "./change-words.ts";
import { type PolicyWords, titleOf } from "./policy-words.ts";

export interface ChangesPanelProps {
  readonly view: PolicyDraftView;
  readonly draft: PolicyDraft;
  readonly say: PolicyWords;
}

/** What the next version changes, in plain words, with what stood there before. */
export function ChangesPanel({ view, draft, say }: ChangesPanelProps) {
  const words = usePagesWords().policies.changes;
  const { changes, newest } = view;
  if (!newest) return <p className="muted">{words.first}</p>;
  if (!changes) return <p className="muted">{words.gaps}</p>;
  if (changes.length === 0) return <p className="muted">{words.none}</p>;
  return <ChangesList changes={changes} clauses={draft.clauses} say={say} />;
}

interface ChangesListProps {
  readonly changes: readonly Change[];
  /** Of what it becomes: by which they are named. */
  readonly clauses: PolicyDraft["clauses"];
  readonly say: PolicyWords;
}

export function ChangesList({ changes, clauses, say }: ChangesListProps) {
  const { changes: words, card } = usePagesWords().policies;
  const common = useWords();
  // A clause that came, went or moved is named by its title, which stands in the change or in the draft.
  const nameOf = (change: Change) => (clauseId: string) => {
    if (clauseId === OTHERWISE) return card.otherwise;
    const at = clauses.findIndex(({ id }) => id === clauseId);
    const [clause] = at < 0 ? [] : clauses.slice(at, at + 1);
    if (clause) return titleOf(say.words, clause.title, at);
    return typeof change.before === "string" ? change.before : clauseId;
  };
  return (
    <ul className="policy-changes">
      {changes.map((change) => {
        const { sentence, before, after } = changeInWords(change, say, common, nameOf(change));
        return (
          <li key={`${change.change}${change.clauseId}${change.field}`} className="card stack stack-tight">
            <p className="strong wrap sentence">{sentence}</p>
            {before === undefined || after === undefined ? null : (
              <dl className="facts policy-pair">
                <div>
                  <dt>{words.before}</dt>
                  <dd>{before}</dd>
                </div>
                <div>
                  <dt>{words.after}</dt>
                  <dd>{after}</dd>
                </div>
              </dl>
            )}
          </li>
        );
      })}
    </ul>
  );
}
