import type { LiabilityAnswer } from "../../../core/contract/credit.ts";
import { useLiability } from "../../api/money.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Money } from "../../ui/basics.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { useManagerFormat } from "../use-manager-format.ts";
import { WholeClinic } from "../whole-clinic.tsx";

/** What the clinic owes its patients in account credit, and how it moved this month (mission J5). */
export function OwedCredit() {
  const words = usePagesWords().money.credit;
  const read = useLiability();
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <ReadState read={read} whole />
      <WholeClinic limitedTo={read.data?.limitedTo} />
      {read.data ? <Currencies liability={read.data} /> : null}
    </section>
  );
}

function Currencies({ liability }: { readonly liability: LiabilityAnswer }) {
  const words = usePagesWords().money.credit;
  const { rows, outstanding = [] } = liability;
  const currencies = [...new Set([...outstanding, ...rows].map(({ currency }) => currency))].sort();
  if (currencies.length === 0) return <p className="empty muted">{words.none}</p>;
  return currencies.map((currency) => (
    <div key={currency} className="panel-box stack">
      <Now row={outstanding.find((one) => one.currency === currency)} currency={currency} />
      <Month row={rows.find((one) => one.currency === currency)} month={liability.month} />
    </div>
  ));
}

type NowRow = NonNullable<LiabilityAnswer["outstanding"]>[number];

function Now({ row, currency }: { readonly row: NowRow | undefined; readonly currency: string }) {
  const words = usePagesWords().money.credit;
  const format = useFormat();
  if (!row) return <p>{words.nothingOwed(currency)}</p>;
  const { paidMinor, bonusMinor, owedMinor, patients, endsWithin30Minor, endsWithin90Minor } = row;
  return (
    <>
      <p className="wrap">
        <span className="strong">{format.money(paidMinor + bonusMinor, currency)}</span> {words.outstanding(patients)}
      </p>
      <Figures
        currency={currency}
        figures={[
          [words.paid, paidMinor],
          [words.bonus, bonusMinor],
          [words.within30, endsWithin30Minor],
          [words.within90, endsWithin90Minor],
        ]}
      />
      {owedMinor > 0 ? <p className="small muted wrap">{words.overspent(format.money(owedMinor, currency))}</p> : null}
    </>
  );
}

/** From the first of the month to its end, so that it adds up to the cent. */
function Month({ row, month }: { readonly row: LiabilityAnswer["rows"][number] | undefined; readonly month: string }) {
  const words = usePagesWords().money.credit;
  const format = useManagerFormat();
  if (!row) return null;
  const moves: [string, number][] = [
    [words.moves.granted, row.grantedMinor],
    [words.moves.bonus, row.bonusMinor],
    [words.moves.imported, row.importedMinor],
    [words.moves.used, -row.usedMinor],
    [words.moves.paidOut, -row.paidOutMinor],
    [words.moves.takenBack, -row.takenBackMinor],
    [words.moves.expired, -row.expiredMinor],
  ];
  return (
    <>
      <h3 className="strong">{words.month(format.month(month, "full"))}</h3>
      <Figures
        currency={row.currency}
        figures={[
          [words.moves.opening, row.openingMinor],
          ...moves.filter(([, minor]) => minor !== 0),
          [words.moves.closing, row.closingMinor],
        ]}
      />
    </>
  );
}

interface FiguresProps {
  readonly currency: string;
  readonly figures: readonly (readonly [label: string, minor: number])[];
}

function Figures({ currency, figures }: FiguresProps) {
  return (
    <dl className="facts facts-wide">
      {figures.map(([label, minor]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Money amountMinor={minor} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
