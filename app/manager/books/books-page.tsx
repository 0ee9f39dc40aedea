import "./books.css";
import type { BooksAnswer } from "../../../core/contract/books.ts";
import { monthAfter } from "../../../core/journal/months.ts";
import { useBooks, useReadBanks } from "../../api/books.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { LimitedTo } from "../../ui/limited-to.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { changeParams, type Route } from "../route.ts";
import { useManagerFormat } from "../use-manager-format.ts";
import { Credit, Pay, ToPay } from "./beside.tsx";
import { CloseMonth, EarlierMonths } from "./close-month.tsx";
import { Differences } from "./differences.tsx";
import { Payouts } from "./payouts.tsx";
import { MonthRows } from "./rows.tsx";
import { SaveRows } from "./save-rows.tsx";

const isMonth = (text: string | null): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? "");

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${month.slice(0, 5)}${String(number - 1).padStart(2, "0")}`;
}

/** A month for the bookkeeper: payouts beside what is on record, what differs, and closing it. */
export function BooksPage({ route }: { readonly route: Route }) {
  const words = usePagesWords().books;
  const today = useFormat().civilDate(Date.now()).slice(0, 7);
  const asked = route.params.get("month");
  const month = isMonth(asked) ? asked : today;
  const read = useBooks(month);
  return (
    <section className="stack page books">
      <div className="title-row">
        <PageTitle>{words.title}</PageTitle>
        <Months month={month} today={today} onPick={(next) => changeParams(route, { month: next })} />
      </div>
      <ReadState read={read} whole forbidden={words.forbidden} />
      {read.data ? <Month books={read.data} /> : null}
    </section>
  );
}

interface MonthsProps {
  readonly month: string;
  readonly today: string;
  readonly onPick: (month: string) => void;
}

/** One month back or ahead; which one is shown stands between, and in the address. */
function Months({ month, today, onPick }: MonthsProps) {
  const words = usePagesWords().books;
  const name = useManagerFormat().month(month, "full");
  return (
    <fieldset className="books-months">
      <legend className="visually-hidden">{words.month}</legend>
      <Button label={words.before} onClick={() => onPick(monthBefore(month))}>
        ‹
      </Button>
      <span className="strong books-month" aria-live="polite">
        {name}
      </span>
      <Button label={words.after} disabled={month >= today} onClick={() => onPick(monthAfter(month))}>
        ›
      </Button>
    </fieldset>
  );
}

function Month({ books }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  return (
    <>
      <LimitedTo to={books.limitedTo} />
      <Known books={books} />
      <div className="books-acts">
        <SaveRows month={books.month} name={books.month}>
          {words.csv}
        </SaveRows>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
      <Differences books={books} />
      <Payouts books={books} />
      <MonthRows books={books} />
      <CloseMonth key={books.month} books={books} />
      <ToPay books={books} />
      <Pay books={books} />
      <Credit books={books} />
      <EarlierMonths books={books} />
    </>
  );
}

/** Until when each processor's payouts are known, and having them read now. */
function Known({ books: { processors, month } }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  const { instant } = useFormat();
  const announce = useAnnounce();
  const ask = useReadBanks(month);
  const isRunning = processors.some(({ running }) => running);
  const lineOf = ({ title, readAtMs, trouble }: BooksAnswer["processors"][number]) =>
    trouble === "not_allowed"
      ? words.notAllowed(title)
      : trouble !== undefined
        ? words.trouble(title)
        : readAtMs === undefined
          ? words.neverRead(title)
          : words.readAt(title, instant(readAtMs));
  if (processors.length === 0) return null;
  return (
    <div className="books-known">
      <ul className="stack stack-tight small">
        {processors.map((one) => (
          <li key={one.connectionId} className="wrap">
            {lineOf(one)}
          </li>
        ))}
      </ul>
      {isRunning ? (
        <p className="small muted" role="status">
          {words.reading}
        </p>
      ) : (
        <Button
          sends
          disabled={ask.isPending}
          onClick={() => ask.mutate(undefined, { onSuccess: () => announce(words.reading) })}
        >
          {words.read}
        </Button>
      )}
      {ask.isError ? <ProblemNotice error={ask.error} /> : null}
    </div>
  );
}
