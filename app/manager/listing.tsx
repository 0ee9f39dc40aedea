import type { ReactNode } from "react";
import { Mark, MarkAll, type Marking } from "./marking.tsx";
import { useNarrow } from "./use-narrow.ts";

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** Undefined is left out of a card and empty in a table. */
  readonly cell: (row: T) => ReactNode;
  /** Figures stand at the end of their column. */
  readonly figures?: boolean;
  /** Words that need the whole width of a card. */
  readonly whole?: boolean;
}

export interface ListingProps<T> {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Where rows can be marked, for an act on several at once. */
  readonly marking?: Marking<T> | undefined;
}

const NONE = <span className="muted">–</span>;

/** Rows as a table where there is room, as a list of cards where there is not. */
export function Listing<T>(props: ListingProps<T>) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function Table<T>({ label, columns, rows, keyOf, marking }: ListingProps<T>) {
  return (
    <table className="table listing">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {marking ? (
            <th className="listing-mark">
              <MarkAll marking={marking} count={rows.length} />
            </th>
          ) : null}
          {columns.map(({ key, title, figures }) => (
            <th key={key} scope="col" className={figures ? "figures" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {marking ? (
              <td className="listing-mark">
                <Mark marking={marking} row={row} of={keyOf(row)} />
              </td>
            ) : null}
            {columns.map(({ key, cell, figures }, at) =>
              at === 0 ? (
                <th key={key} scope="row" className="listing-name">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} className={figures ? "figures" : undefined}>
                  {cell(row) ?? NONE}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards<T>({ label, columns, rows, keyOf, marking }: ListingProps<T>) {
  const [name, ...others] = columns;
  return (
    <ul className="stack" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)} className="card stack stack-tight">
          <div className="listing-head">
            {marking ? <Mark marking={marking} row={row} of={keyOf(row)} /> : null}
            <div className="listing-name">{name?.cell(row)}</div>
          </div>
          <dl className="facts">
            {others.map(({ key, title, cell, whole }) => {
              const content = cell(row);
              return content === undefined ? null : (
                <div key={key} className={whole ? "facts-whole" : undefined}>
                  <dt>{title}</dt>
                  <dd>{content}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
