import type { RulesHistoryRow, RulesWhole } from "../../../core/contract/rules.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { Changes } from "./changes.tsx";

const KINDS = {
  in_force: "ok",
  was_in_force: "plain",
  rejected: "bad",
  withdrawn: "plain",
  replaced: "plain",
} as const;

/** Every version and every wish that came to nothing: who asked, who answered, what it changed. */
export function History({ whole }: { readonly whole: RulesWhole }) {
  const words = usePagesWords().rulesPage.history;
  const { history, rules } = whole;
  if (history.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <>
      <p className="small muted">{words.text}</p>
      <ol className="stack">
        {history.map((row) => (
          <li key={`${row.rulesVersionId} ${row.state} ${row.atMs}`} className="panel-box stack stack-tight">
            <Row row={row} currency={rules?.currency} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Row({ row, currency }: { readonly row: RulesHistoryRow; readonly currency: string | undefined }) {
  const words = usePagesWords().rulesPage.history;
  const format = useFormat();
  return (
    <>
      <p className="row">
        <span className="strong wrap">{row.rulesVersionId}</span>
        <Badge kind={KINDS[row.state]}>{words.state[row.state]}</Badge>
      </p>
      <p className="small muted wrap">{words.by(row.askedBy, row.endedBy, format.instant(row.atMs))}</p>
      {row.changes.length > 0 ? (
        <Changes changes={row.changes} currency={currency} />
      ) : (
        <p className="small muted">{words.noChanges}</p>
      )}
    </>
  );
}
