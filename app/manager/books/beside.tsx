import type { BooksAnswer } from "../../../core/contract/books.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Money } from "../../ui/basics.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Column, Listing } from "../listing.tsx";
import { hrefOf } from "../route.ts";

interface Props {
  readonly books: BooksAnswer;
}

/** Cheques, cash and whatever else a person has to pay, what is due first at the top. */
export function ToPay({ books: { toPay } }: Props) {
  const words = usePagesWords().books;
  const { day } = useFormat();
  const columns: Column<BooksAnswer["toPay"][number]>[] = [
    {
      key: "case",
      title: words.columns.case,
      cell: ({ caseId }) => (
        <a className="link" href={hrefOf("cases", caseId)}>
          {words.toCase} {caseId.slice(-6)}
        </a>
      ),
    },
    {
      key: "sum",
      title: words.columns.gross,
      figures: true,
      cell: ({ amountMinor, currency }) => <Money amountMinor={amountMinor} currency={currency} />,
    },
    { key: "tender", title: words.columns.tender, cell: ({ tender }) => words.tenders[tender] ?? tender },
    { key: "location", title: words.columns.location, cell: ({ location }) => location },
    { key: "due", title: words.dueOn, cell: ({ dueOn }) => day(dueOn) },
  ];
  return (
    <section className="stack" aria-label={words.toPay}>
      <h2 className="section-title">{words.toPay}</h2>
      <p className="wrap">{toPay.length === 0 ? words.noneToPay : words.toPayText}</p>
      {toPay.length === 0 ? null : (
        <Listing
          label={words.toPay}
          columns={columns}
          rows={toPay}
          keyOf={(row) => `${row.caseId} ${row.dueOn} ${row.amountMinor} ${row.tender}`}
        />
      )}
    </section>
  );
}

/** By initials alone: who they are stands in the clinic's own pay. */
export function Pay({ books: { pay } }: Props) {
  const words = usePagesWords().books;
  const columns: Column<BooksAnswer["pay"][number]>[] = [
    { key: "who", title: words.who, cell: ({ who }) => who },
    {
      key: "withheld",
      title: words.withheld,
      figures: true,
      cell: ({ withheldMinor, currency }) => <Money amountMinor={withheldMinor} currency={currency} />,
    },
    {
      key: "absorbed",
      title: words.absorbed,
      figures: true,
      cell: ({ absorbedMinor, currency }) => <Money amountMinor={absorbedMinor} currency={currency} />,
    },
  ];
  return (
    <section className="stack" aria-label={words.pay}>
      <h2 className="section-title">{words.pay}</h2>
      <p className="wrap">{pay.length === 0 ? words.noPay : words.payText}</p>
      {pay.length === 0 ? null : (
        <Listing label={words.pay} columns={columns} rows={pay} keyOf={({ who, currency }) => `${who} ${currency}`} />
      )}
    </section>
  );
}

/** Opening + granted − used − cashed − reversed = closing, checked; what ended by law stands apart. */
export function Credit({ books: { credit } }: Props) {
  const words = usePagesWords().books;
  const { money } = useFormat();
  const { creditColumns: names } = words;
  return (
    <section className="stack" aria-label={words.credit}>
      <h2 className="section-title">{words.credit}</h2>
      {credit.length === 0 ? <p className="empty muted">{words.noCredit}</p> : null}
      {credit.map((row) => {
        const figures: readonly (readonly [string, number])[] = [
          [names.opening, row.openingMinor],
          [names.granted, row.grantedMinor],
          [names.bonus, row.bonusMinor],
          [names.imported, row.importedMinor],
          [names.used, -row.usedMinor],
          [names.cashed, -row.paidOutMinor],
          [names.reversed, -row.takenBackMinor],
          [names.expired, -row.expiredMinor],
          [names.closing, row.closingMinor],
        ];
        return (
          <div key={row.currency} className="panel-box stack">
            <dl className="facts facts-wide">
              {figures.map(([label, minor]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <Money amountMinor={minor === 0 ? 0 : minor} currency={row.currency} />
                  </dd>
                </div>
              ))}
            </dl>
            {row.gapMinor === 0 ? (
              <p className="small muted">{words.creditHolds}</p>
            ) : (
              <Notice kind="bad">
                <p>{words.creditGap(money(row.gapMinor, row.currency))}</p>
              </Notice>
            )}
          </div>
        );
      })}
    </section>
  );
}
