/** Danger: who looked is a list of a hundred hours that nobody reads, or a day is counted as another's. */
import { expect, it } from "vitest";
import { daysOf } from "../../../../../app/manager/privacy/looked-days.ts";
import type { AccessRow } from "../../../../../core/contract/access.ts";

const row = (personId: string, patientId: string, fromMs: number): AccessRow => ({
  ...{ personId, personName: personId, patientId, patientName: patientId, fromMs, lastAtMs: fromMs },
  ...{ opened: 1, listed: 0, refused: 0 },
});
const HOUR = 3_600_000;
const days = (rows: readonly AccessRow[]) =>
  daysOf(rows, ({ fromMs }) => `day ${Math.floor(fromMs / (24 * HOUR))}`).map(
    ({ date, personId, patients, rows: { length } }) => [date, personId, patients, length],
  );

it("each person has a line for each day, the newest first, that counts a patient once", () => {
  const rows = [row("ana", "maya", 30 * HOUR), row("ben", "maya", 29 * HOUR), row("ana", "maya", 28 * HOUR)];
  expect(days([...rows, row("ana", "otto", 25 * HOUR), row("ana", "otto", 2 * HOUR)])).toEqual([
    ["day 1", "ana", 2, 3],
    ["day 1", "ben", 1, 1],
    ["day 0", "ana", 1, 1],
  ]);
  expect(days([])).toEqual([]);
});
