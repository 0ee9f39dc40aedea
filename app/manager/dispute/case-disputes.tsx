import type { DisputeCard as Card } from "../../../core/contract/dispute.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { DisputeCard } from "./dispute-card.tsx";

/** What the bank asks about what paid for the case. */
export function CaseDisputes({ cards }: { readonly cards: readonly Card[] }) {
  const words = usePagesWords().dispute;
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ul className="stack">
        {cards.map((card) => (
          <li key={card.disputeId} className="panel-box stack">
            <DisputeCard told={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}
