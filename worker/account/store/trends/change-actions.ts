/** What can be done about a cause, and what was. */
import type { KnownAction } from "../../../../core/contract/changes.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface ChoiceRow {
  readonly choiceId: string;
  readonly known: KnownAction | null;
  readonly title: string | null;
  readonly offered: 0 | 1;
}

export const actionChoices = (sql: Sql): ChoiceRow[] =>
  sql.all<ChoiceRow>("SELECT id AS choiceId, known, title, offered FROM action_choice ORDER BY place, id");

export const choiceById = (sql: Sql, choiceId: string): ChoiceRow | undefined =>
  sql.one<ChoiceRow>("SELECT id AS choiceId, known, title, offered FROM action_choice WHERE id = ?", choiceId);

export function putChoice(sql: Sql, { choiceId, known, title, offered }: ChoiceRow): void {
  sql.run(
    `INSERT INTO action_choice (id, known, title, offered, place) VALUES (?1, ?4, ?2, ?3, (SELECT coalesce(max(place), 0) + 1 FROM action_choice))
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, offered = excluded.offered`,
    choiceId,
    title,
    offered,
    known,
  );
}

export interface ActionRow {
  readonly actionId: string;
  readonly alertId: string;
  readonly choiceId: string;
  readonly ownerId: string;
  readonly onDate: string;
  readonly noteTextId: string | null;
}

const SELECT = `SELECT id AS actionId, alert_id AS alertId, choice_id AS choiceId, owner_id AS ownerId, on_date AS onDate,
  note_text_id AS noteTextId FROM change_action`;

export const actionsOf = (sql: Sql, alertId: string): ActionRow[] =>
  sql.all<ActionRow>(`${SELECT} WHERE alert_id = ? ORDER BY on_date, id`, alertId);

/** How many were recorded since an instant. */
export const actionsSince = (sql: Sql, sinceMs: number): number =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM change_action WHERE recorded_at_ms >= ?", sinceMs)?.n ?? 0;

export function insertAction(context: CommandContext, row: ActionRow, recordedBy: string): void {
  const { actionId, alertId, choiceId, ownerId, onDate } = row;
  context.sql.run(
    `INSERT INTO change_action (id, alert_id, choice_id, owner_id, on_date, note_text_id, recorded_by, recorded_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    actionId,
    alertId,
    choiceId,
    ownerId,
    onDate,
    row.noteTextId,
    recordedBy,
    context.nowMs,
  );
  context.record("change.acted", undefined, { actionId, alertId, choiceId, ownerId, onDate });
}
