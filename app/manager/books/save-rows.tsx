import type { ReactNode } from "react";
import type { BookRow } from "../../../core/contract/books.ts";
import { csvOf } from "../../../core/csv.ts";
import { toDecimalText } from "../../../core/money/amount.ts";
import type { PagesWords } from "../../../messages/shapes/screen.ts";
import { useRowsForFile } from "../../api/books.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";

interface SaveRowsProps {
  readonly month: string;
  readonly group?: string;
  /** Of the file. */
  readonly name: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** The rows as a file for a spreadsheet; what is not known is an empty cell, never nought. */
export function SaveRows({ month, group, name, label, children }: SaveRowsProps) {
  const words = usePagesWords().books;
  const announce = useAnnounce();
  const read = useRowsForFile();
  const save = () =>
    read.mutate(
      { month, group },
      {
        onSuccess: ({ rows }) => {
          saveFile(words.csvName(name), "text/csv", csvOfRows(rows, words));
          announce(words.csvDone);
        },
      },
    );
  return (
    <>
      <Button {...(label === undefined ? {} : { label })} onClick={save} disabled={read.isPending}>
        {children}
      </Button>
      {read.isError ? <ProblemNotice error={read.error} /> : null}
    </>
  );
}

function csvOfRows(rows: readonly BookRow[], words: PagesWords["books"]): string {
  const { columns } = words;
  return csvOf([
    [
      ...[columns.day, columns.what, columns.gross, columns.tax, columns.feeLost, columns.earned, columns.deferred],
      ...[columns.currency, columns.tender, columns.location, columns.invoice, columns.approver, columns.case],
      ...[columns.processor, columns.refund, columns.entry, columns.payout, columns.state, columns.theirs],
      ...[columns.belongsTo, columns.correction],
    ],
    ...rows.map((row) => {
      const sum = (minor: number | null) =>
        minor === null ? undefined : toDecimalText({ amountMinor: minor, currency: row.currency });
      const theirs =
        row.theirsMinor === undefined
          ? undefined
          : `${toDecimalText({ amountMinor: row.theirsMinor, currency: row.theirsCurrency ?? row.currency })} ${row.theirsCurrency ?? row.currency}`;
      return [
        ...[row.onDate, words.kinds[row.kind], sum(row.amountMinor), sum(row.taxMinor), sum(row.feeLostMinor)],
        ...[
          sum(row.earnedMinor),
          sum(row.deferredMinor),
          row.currency,
          row.tender && (words.tenders[row.tender] ?? row.tender),
        ],
        ...[row.location, row.invoice, row.approver, row.caseId, row.processor, row.refundRef, row.entryRef],
        ...[
          row.payoutRef,
          words.states[row.state],
          theirs,
          row.belongsTo,
          row.isCorrection ? words.correction : undefined,
        ],
      ];
    }),
  ]);
}
