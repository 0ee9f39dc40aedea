import type { BookRow, BooksAnswer } from "../../../core/contract/books.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Dotted } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { hrefOf } from "../route.ts";

/** Each difference by its name, with both sides and what to do. */
export function Differences({ books: { differences, groups, totals, processors } }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  const hasAny = totals.length > 0 || groups.some(({ rows }) => rows > 0);
  if (differences.length === 0) {
    // Before everything was read nobody knows.
    const isKnown = processors.every(({ readAtMs }) => readAtMs !== undefined);
    return hasAny ? (
      <Notice kind={isKnown ? "ok" : "plain"}>
        <p>{isKnown ? words.noDifferences : words.notCompared}</p>
      </Notice>
    ) : null;
  }
  return (
    <section className="stack" aria-label={words.differences}>
      <h2 className="section-title">
        {words.differences} <span className="section-count muted">{differences.length}</span>
      </h2>
      <ul className="stack">
        {differences.map((row) => (
          <li key={`${row.refundRef} ${row.entryRef} ${row.caseId} ${row.kind}`} className="panel-box stack">
            <Difference row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ row }: { readonly row: BookRow }) {
  const words = usePagesWords().books;
  const { money, day } = useFormat();
  const { state, kind, processor, onDate, refundRef, amountMinor, currency, theirsMinor, theirsCurrency, caseId } = row;
  const isUnknown = state === "unknown_here" || state === "dispute_open";
  const theirs = theirsMinor === undefined ? undefined : money(theirsMinor, theirsCurrency ?? currency);
  return (
    <>
      <p className="strong wrap">
        {words.kinds[kind]}: {words.states[state]}
      </p>
      <p className="small muted">
        <Dotted parts={[processor, day(onDate), refundRef]} />
      </p>
      <dl className="facts facts-wide">
        <div>
          <dt>{words.ours}</dt>
          <dd>{isUnknown ? words.nothing : money(amountMinor, currency)}</dd>
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd>{theirs ?? words.nothing}</dd>
        </div>
      </dl>
      <p className="wrap">{words.whatToDo[state]}</p>
      <p className="books-links">
        {caseId === undefined ? null : (
          <a className="link" href={hrefOf("cases", caseId)}>
            {words.toCase}
          </a>
        )}
        <a className="link" href={hrefOf("money")}>
          {words.toMoney}
        </a>
      </p>
    </>
  );
}
