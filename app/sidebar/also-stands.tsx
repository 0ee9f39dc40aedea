import type { DecisionView } from "../../core/contract/decision.ts";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useFormat } from "../i18n/words.ts";
import { Legs } from "./after.tsx";
import { ApprovalState } from "./approval-state.tsx";

/** What was decided before the latest and stands beside it, with where its money is. */
export function AlsoStands({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  const words = useSidebarWords().after;
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <section className="stack" aria-label={words.alsoStands}>
      <h3>{words.alsoStands}</h3>
      {decisions.map((decision) => {
        const title = words.approved[decision.option];
        return (
          <article key={decision.decisionId} className="suggestion stack stack-tight">
            <h4 className="wrap">
              {typeof title === "string" ? title : title(format.money(decision.amountMinor, decision.currency))}
            </h4>
            <Legs decision={decision} />
            <ApprovalState decision={decision} />
            <p className="small muted wrap">{words.by(decision.decidedBy, format.instant(decision.decidedAtMs))}</p>
          </article>
        );
      })}
    </section>
  );
}
