/** What people said on their pages, and what they were offered there, as rows. */
import type { PageSaid } from "../../../../core/contract/patient-page.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { Language, OfferKind } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

export interface PageSaidRow {
  readonly saidId: string;
  readonly linkId: string;
  readonly caseId: string;
  readonly kind: PageSaid["kind"] | "another_way" | "arrived" | "look_again";
  /** The movement, the question or the offer that it is about. */
  readonly about: string;
  readonly value: string | null;
  /** Their sentence, or the words that they were shown. */
  readonly text: string | null;
  readonly atMs: number;
  readonly shownAtMs: number | null;
  readonly shownTo: string | null;
}

const SELECT = `SELECT s.id AS saidId, s.link_id AS linkId, s.case_id AS caseId, s.kind, s.about, s.value, t.body AS text, s.at_ms AS atMs,
  s.shown_at_ms AS shownAtMs, s.shown_to AS shownTo FROM page_said s LEFT JOIN text t ON t.id = s.text_id`;

/** Where bank details lie sealed that were given with it. */
export const bankKey = (saidId: string): string => `page/${saidId}/bank`;

/** Newest first. */
export const pageSaidIn = (sql: Sql, caseId: string): PageSaidRow[] =>
  sql.all<PageSaidRow>(`${SELECT} WHERE s.case_id = ? ORDER BY s.at_ms DESC, s.id DESC`, caseId);

export const pageSaidById = (sql: Sql, saidId: string): PageSaidRow | undefined =>
  sql.one<PageSaidRow>(`${SELECT} WHERE s.id = ?`, saidId);

export const countPageSaid = (sql: Sql, linkId: string, sinceMs: number): number =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM page_said WHERE link_id = ? AND at_ms > ?", linkId, sinceMs)?.n ??
  0;

export function insertPageSaid(
  sql: Sql,
  said: Omit<PageSaidRow, "text" | "shownAtMs" | "shownTo"> & { readonly textId: string | null },
): void {
  sql.run(
    "INSERT INTO page_said (id, link_id, case_id, kind, about, value, text_id, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    said.saidId,
    said.linkId,
    said.caseId,
    said.kind,
    said.about,
    said.value,
    said.textId,
    said.atMs,
  );
}

export function markPageShown(sql: Sql, saidId: string, personId: string, nowMs: number): void {
  sql.run("UPDATE page_said SET shown_at_ms = ?, shown_to = ? WHERE id = ?", nowMs, personId, saidId);
}

/** An option as it was offered: its words are shown, and kept with the choice. */
export interface OfferedOption {
  readonly option: OfferKind;
  readonly amountMinor: number;
  readonly text: string;
}

export interface PageOfferRow {
  readonly offerId: string;
  readonly caseId: string;
  readonly lineIds: readonly string[];
  readonly reason: ReasonCode;
  readonly options: readonly OfferedOption[];
  readonly madeAtMs: number;
}

/** The last of a case counts. */
export function lastPageOffer(sql: Sql, caseId: string): PageOfferRow | undefined {
  const row = sql.one<Omit<PageOfferRow, "lineIds" | "options"> & { lines: string; options: string }>(
    `SELECT id AS offerId, case_id AS caseId, lines_json AS lines, reason, options_json AS options, made_at_ms AS madeAtMs
     FROM page_offer WHERE case_id = ? ORDER BY made_at_ms DESC, id DESC LIMIT 1`,
    caseId,
  );
  if (!row) return undefined;
  const { lines, options, ...rest } = row;
  return { ...rest, lineIds: JSON.parse(lines), options: JSON.parse(options) };
}

export function insertPageOffer(
  sql: Sql,
  offer: PageOfferRow & { readonly currency: string; readonly madeBy: string; readonly language: Language | null },
): void {
  sql.run(
    `INSERT INTO page_offer (id, case_id, lines_json, reason, currency, options_json, language, made_by, made_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    offer.offerId,
    offer.caseId,
    JSON.stringify(offer.lineIds),
    offer.reason,
    offer.currency,
    JSON.stringify(offer.options),
    offer.language,
    offer.madeBy,
    offer.madeAtMs,
  );
}
