import type { ReactNode } from "react";
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
}

const NONE = <span className="muted">–</span>;

/** Rows as a table where there is room, as a list of cards where there is not. */
export function Listing<T>(props: ListingProps<T>) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function Table<T>({ label, columns, rows, keyOf }: ListingProps<T>) {
  return (
    <table className="table listing">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
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

function Cards<T>({ label, columns, rows, keyOf }: ListingProps<T>) {
  const [name, ...others] = columns;
  return (
    <ul className="stack" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)} className="card stack stack-tight">
          <div className="listing-name">{name?.cell(row)}</div>
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
