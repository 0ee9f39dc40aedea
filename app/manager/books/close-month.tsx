import { useState } from "react";
import type { BooksAnswer, BooksRefusal } from "../../../core/contract/books.ts";
import { useCloseMonth } from "../../api/books.ts";
import { ApiProblem } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { hrefOf } from "../route.ts";
import { useManagerFormat } from "../use-manager-format.ts";

/** Closing a month as it is shown, asked once more since nobody can open it again; or that it is closed, and by whom. */
export function CloseMonth({ books }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  return (
    <section className="stack books-close" aria-label={words.close}>
      <h2 className="section-title">{words.close}</h2>
      {books.closed ? <Closed closed={books.closed} /> : <Open books={books} />}
    </section>
  );
}

function Closed({ closed }: { readonly closed: NonNullable<BooksAnswer["closed"]> }) {
  const words = usePagesWords().books;
  const { instant } = useFormat();
  const { closedAtMs, by, differences, holds, hash } = closed;
  return (
    <Notice kind={holds ? "ok" : "bad"}>
      <p>
        {words.closed(instant(closedAtMs), by)} {words.closedWith(differences)} {holds ? words.holds : words.broken}
      </p>
      <p className="small books-ref">{hash}</p>
    </Notice>
  );
}

function Open({ books }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const close = useCloseMonth(books.month);
  const name = useManagerFormat().month(books.month, "full");
  const { mayClose, notYet, differences, hash } = books;
  if (!mayClose) return <p className="wrap">{notYet ? words.notYet[notYet] : words.onlyFinance}</p>;
  const because = close.error instanceof ApiProblem ? close.error.problem.values?.because : undefined;
  const known = Object.keys(words.notYet).find((code): code is BooksRefusal => code === because);
  return (
    <>
      {differences.length > 0 ? <p className="wrap">{words.closeWith(differences.length)}</p> : null}
      {isAsking ? (
        <>
          <p className="wrap">{words.closeText(name)}</p>
          <div className="books-acts">
            <Button
              sends
              settles
              kind="primary"
              disabled={close.isPending}
              onClick={() => close.mutate(hash, { onSuccess: () => announce(words.closedSays) })}
            >
              {words.closeYes}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.closeNo}</Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={() => setAsking(true)}>{words.close}</Button>
        </div>
      )}
      {known ? (
        <Notice kind="warn" alert>
          <p>{words.notYet[known]}</p>
        </Notice>
      ) : close.isError ? (
        <ProblemNotice error={close.error} />
      ) : null}
    </>
  );
}

/** Which months are closed, by whom and when. */
export function EarlierMonths({ books: { closedMonths } }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  const { instant } = useFormat();
  const { month: nameOf } = useManagerFormat();
  if (closedMonths.length === 0) return null;
  return (
    <section className="stack" aria-label={words.earlier}>
      <h2 className="section-title">{words.earlier}</h2>
      <ul className="stack stack-tight">
        {closedMonths.map(({ month, closedAtMs, by, differences }) => (
          <li key={month} className="wrap">
            <a className="link" href={hrefOf("books", undefined, { month })}>
              {nameOf(month, "full")}
            </a>{" "}
            <span className="small muted">
              {words.closed(instant(closedAtMs), by)} {words.closedWith(differences)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
