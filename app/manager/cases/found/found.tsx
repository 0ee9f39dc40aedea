import type { FoundInCase, FoundView } from "../../../../core/contract/found.ts";
import { useServices } from "../../../api/context.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useFormat } from "../../../i18n/words.ts";
import { Badge } from "../../../ui/basics.tsx";
import { Dismiss } from "./dismiss.tsx";
import { FoundFacts } from "./found-facts.tsx";
import { FoundLetter } from "./found-letter.tsx";
import { FoundSuggestion } from "./found-suggestion.tsx";

export interface FoundProps {
  readonly caseId: string;
  readonly found: FoundInCase;
  /** A ticket is about it too. */
  readonly isWritten: boolean;
}

/** What the records say of which nobody has to have written: each with its facts, what is suggested, a letter, and a way to say that it is nothing. */
export function Found({ caseId, found, isWritten }: FoundProps) {
  const words = useManagerWords().found;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <p className="small muted wrap">{isWritten ? words.introWritten : words.intro}</p>
      <ul className="stack">
        {found.findings.map((item) => (
          <li key={item.foundId} className="panel-box stack">
            <Finding item={item} />
            <DismissalOf caseId={caseId} item={item} mayDismiss={found.mayDismiss} />
          </li>
        ))}
      </ul>
      <FoundSuggestion found={found} />
      {found.draft ? <FoundLetter draft={found.draft} /> : null}
    </section>
  );
}

const isStanding = ({ goneAtMs, dismissed }: FoundView): boolean => goneAtMs === undefined && dismissed === undefined;

function Finding({ item }: { readonly item: FoundView }) {
  const words = useManagerWords().found;
  const format = useFormat();
  return (
    <>
      <div className="title-row">
        <h3 className="wrap">{words.kinds[item.kind]}</h3>
        {item.owedMinor > 0 && isStanding(item) ? (
          <Badge kind="warn">{words.owed(format.money(item.owedMinor, item.currency))}</Badge>
        ) : null}
      </div>
      <p className="small muted wrap">
        {item.isSure ? words.sure : words.guess} · {words.since(format.instant(item.foundAtMs))}
      </p>
      <FoundFacts item={item} />
      {item.goneAtMs === undefined ? null : <p className="small wrap">{words.gone(format.instant(item.goneAtMs))}</p>}
    </>
  );
}

interface DismissalProps {
  readonly caseId: string;
  readonly item: FoundView;
  readonly mayDismiss: boolean;
}

/** Who may, says it here; what was said stays to be read. */
function DismissalOf({ caseId, item, mayDismiss }: DismissalProps) {
  const words = useManagerWords().found;
  const format = useFormat();
  const { boot } = useServices();
  const { dismissed } = item;
  if (dismissed) {
    return (
      <>
        <p className="wrap">
          {words.dismissed(words.whys[dismissed.why], dismissed.by, format.instant(dismissed.atMs))}
        </p>
        {dismissed.sentence ? <blockquote className="said">{dismissed.sentence}</blockquote> : null}
      </>
    );
  }
  if (!isStanding(item)) return null;
  if (mayDismiss) return <Dismiss caseId={caseId} item={item} />;
  return boot.person.role === "agent" ? <p className="small muted">{words.onlyLead}</p> : null;
}
