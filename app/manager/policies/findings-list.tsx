import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Badge } from "../../ui/basics.tsx";
import type { AllMarks } from "./marks.ts";

export interface FindingsListProps {
  readonly findings: PolicyDraftView["findings"];
  readonly marks: AllMarks;
}

/** All that the check found, each by its card: mistakes first. The same stands beside the fields. */
export function FindingsList({ findings, marks }: FindingsListProps) {
  const { draft, card } = usePagesWords().policies;
  if (findings.length === 0) return <p className="ok-text">{draft.noFindings}</p>;
  return (
    <ul className="stack stack-tight" aria-label={draft.findings}>
      {findings.map((one) => (
        <li key={`${one.code}${one.clauseId}${one.field}`} className="wrap">
          <Badge kind={one.severity === "error" ? "bad" : "warn"}>
            {one.severity === "error" ? card.errors(1) : card.warnings(1)}
          </Badge>{" "}
          <span className="strong">{marks.placeOf(one)}</span> {marks.sentence(one)}
        </li>
      ))}
    </ul>
  );
}
