import type { BookRow, BooksAnswer } from "../../../core/contract/books.ts";
import { useBookRows } from "../../api/books.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge, Money } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { type Column, Listing } from "../listing.tsx";
import { hrefOf } from "../route.ts";
import { useManagerFormat } from "../use-manager-format.ts";

interface GroupRowsProps {
  readonly month: string;
  readonly group?: string;
  readonly stand: string;
  readonly label: string;
}

/** The rows of a payout, or of the month. */
export function GroupRows({ month, group, stand, label }: GroupRowsProps) {
  const read = useBookRows(month, group, stand);
  const columns = useColumns();
  return (
    <>
      <ReadState read={read} />
      {read.data ? (
        <div className="books-rows">
          <Listing label={label} columns={columns} rows={read.data.rows} keyOf={keyOf} />
        </div>
      ) : null}
    </>
  );
}

const keyOf = (row: BookRow): string =>
  [row.kind, row.refundRef, row.entryRef, row.caseId, row.currency, row.onDate, row.amountMinor, row.isCorrection].join(
    " ",
  );

/** The month's own journal, with what is booked late. */
export function MonthRows({ books }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  const { money, number } = useFormat();
  const { totals, month, hash } = books;
  return (
    <section className="stack" aria-label={words.journal}>
      <h2 className="section-title">{words.journal}</h2>
      {totals.length === 0 ? <p className="empty muted">{words.noRows}</p> : null}
      {totals.map(({ currency, amountMinor, rows, late }) => (
        <p key={currency} className="wrap">
          {words.journalText(rows, number(rows), money(amountMinor, currency))}
          {late > 0 ? ` ${words.late(late, number(late))}` : ""}
        </p>
      ))}
      {totals.length === 0 ? null : (
        <Panel title={words.open}>
          <GroupRows month={month} stand={hash} label={words.journal} />
        </Panel>
      )}
    </section>
  );
}

function useColumns(): Column<BookRow>[] {
  const words = usePagesWords().books;
  const { day } = useFormat();
  const { month } = useManagerFormat();
  const { columns } = words;
  const figure = (row: BookRow, minor: number | null) =>
    minor === null ? (
      <span className="muted">{words.unknown}</span>
    ) : (
      <Money amountMinor={minor} currency={row.currency} />
    );
  return [
    { key: "what", title: columns.what, cell: (row) => <What row={row} /> },
    { key: "day", title: columns.day, cell: ({ onDate }) => day(onDate) },
    { key: "gross", title: columns.gross, figures: true, cell: (row) => figure(row, row.amountMinor) },
    { key: "tax", title: columns.tax, figures: true, cell: (row) => figure(row, row.taxMinor) },
    { key: "fee", title: columns.feeLost, figures: true, cell: (row) => figure(row, row.feeLostMinor) },
    { key: "earned", title: columns.earned, figures: true, cell: (row) => figure(row, row.earnedMinor) },
    { key: "deferred", title: columns.deferred, figures: true, cell: (row) => figure(row, row.deferredMinor) },
    { key: "tender", title: columns.tender, cell: ({ tender }) => tender && (words.tenders[tender] ?? tender) },
    { key: "location", title: columns.location, cell: ({ location }) => location },
    { key: "invoice", title: columns.invoice, cell: ({ invoice }) => invoice },
    { key: "approver", title: columns.approver, cell: ({ approver }) => approver },
    {
      key: "state",
      title: columns.state,
      cell: ({ state, belongsTo }) => (
        <>
          {words.states[state]}
          {belongsTo === undefined ? "" : `, ${words.lateOf(month(belongsTo, "full"))}`}
        </>
      ),
    },
  ];
}

function What({ row }: { readonly row: BookRow }) {
  const words = usePagesWords().books;
  return (
    <span className="books-what">
      <span>
        {words.kinds[row.kind]} {row.isCorrection ? <Badge>{words.correction}</Badge> : null}
      </span>
      {row.caseId === undefined ? null : (
        <a className="link" href={hrefOf("cases", row.caseId)}>
          {words.toCase} {row.caseId.slice(-6)}
        </a>
      )}
      {row.refundRef === undefined ? null : <span className="small muted books-ref">{row.refundRef}</span>}
      {row.entryRef === undefined ? null : <span className="small muted books-ref">{row.entryRef}</span>}
    </span>
  );
}
