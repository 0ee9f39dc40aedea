/** What became of records: the refused with those that wait for others. */
export interface RecordCounts {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  waiting: number;
}

export const NO_COUNTS: Readonly<RecordCounts> = { added: 0, changed: 0, unchanged: 0, refused: 0, waiting: 0 };

export function sumOf(counts: Iterable<RecordCounts>): RecordCounts {
  const sum = { ...NO_COUNTS };
  for (const one of counts) {
    sum.added += one.added;
    sum.changed += one.changed;
    sum.unchanged += one.unchanged;
    sum.refused += one.refused;
    sum.waiting += one.waiting;
  }
  return sum;
}
