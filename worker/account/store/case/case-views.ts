/** Saved views of the list of cases, as rows. */
import type { CaseView } from "../../../../core/contract/case-views.ts";
import type { Sql } from "../sql.ts";

export interface CaseViewRow {
  readonly viewId: string;
  readonly personId: string;
  readonly name: string;
  readonly params: CaseView["params"];
  readonly shared: boolean;
  readonly savedAtMs: number;
}

type Stored = Omit<CaseViewRow, "params" | "shared"> & { readonly params: string; readonly shared: 0 | 1 };
const VIEW =
  "SELECT id AS viewId, person_id AS personId, name, params, shared, saved_at_ms AS savedAtMs FROM case_view";
const rowOf = ({ params, shared, ...row }: Stored): CaseViewRow => ({
  ...row,
  params: JSON.parse(params),
  shared: shared === 1,
});

/** Their own first, then those that are shared. */
export const viewsFor = (sql: Sql, personId: string): CaseViewRow[] =>
  sql.all<Stored>(`${VIEW} WHERE person_id = ?1 OR shared = 1 ORDER BY person_id <> ?1, name, id`, personId).map(rowOf);

export function viewById(sql: Sql, viewId: string): CaseViewRow | undefined {
  const row = sql.one<Stored>(`${VIEW} WHERE id = ?`, viewId);
  return row && rowOf(row);
}

/** A view that is there keeps whose it is. */
export function putView(sql: Sql, { viewId, personId, name, params, shared, savedAtMs }: CaseViewRow): void {
  sql.run(
    `INSERT INTO case_view (id, person_id, name, params, shared, saved_at_ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, params = excluded.params, shared = excluded.shared, saved_at_ms = excluded.saved_at_ms`,
    viewId,
    personId,
    name,
    JSON.stringify(params),
    shared ? 1 : 0,
    savedAtMs,
  );
}

export function deleteView(sql: Sql, viewId: string): void {
  sql.run("DELETE FROM case_view WHERE id = ?", viewId);
}
