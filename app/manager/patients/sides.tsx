import type { ReactNode } from "react";
import type { MergeSide } from "../../../core/contract/merges.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge, Money } from "../../ui/basics.tsx";

interface Row {
  readonly title: string;
  readonly of: (side: MergeSide) => ReactNode;
}

/** What both records say, a line for each thing: on a narrow screen they stay beside each other. */
export function Sides({ one, other }: { readonly one: MergeSide; readonly other: MergeSide }) {
  const words = usePagesWords().patients;
  const { day, number } = useFormat();
  const { facts } = words;
  const rows: readonly Row[] = [
    { title: facts.number, of: ({ patientNumber }) => patientNumber },
    { title: facts.source, of: (side) => words.inSystem(side.source, side.sourceId) },
    { title: facts.email, of: ({ emailsMasked }) => each(emailsMasked) },
    { title: facts.phone, of: ({ phonesMasked }) => each(phonesMasked) },
    { title: facts.since, of: ({ since }) => day(since) },
    { title: facts.visits, of: ({ visits }) => number(visits) },
    { title: facts.guardian, of: ({ guardian }) => guardian },
    { title: facts.payer, of: ({ payer }) => payer },
    {
      title: facts.purchases,
      of: ({ purchases, lastBoughtOn }) =>
        each([number(purchases), ...(lastBoughtOn ? [words.last(day(lastBoughtOn))] : [])]),
    },
    { title: facts.cases, of: ({ cases, openCases }) => words.cases(number(cases), number(openCases)) },
    { title: facts.consents, of: ({ consents }) => number(consents) },
    {
      title: facts.credit,
      of: ({ credit }) =>
        credit.length === 0
          ? undefined
          : credit.map(({ currency, balanceMinor }) => (
              <span key={currency} className="side-part">
                <Money amountMinor={balanceMinor} currency={currency} />
              </span>
            )),
    },
  ];
  const shown = rows.filter(({ of }) => hasSome(of(one)) || hasSome(of(other)));
  return (
    <table className="table sides">
      <caption className="visually-hidden">{words.both(one.name, other.name)}</caption>
      <thead>
        <tr>
          <td />
          {[one, other].map((side) => (
            <th key={side.patientId} scope="col" className="wrap">
              {side.name} {side.isHeld ? <Badge kind="warn">{words.held}</Badge> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ title, of }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {[one, other].map((side) => (
              <td key={side.patientId} className="wrap">
                {of(side) ?? <span className="muted">–</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const hasSome = (shown: ReactNode): boolean => shown !== undefined && shown !== null;

/** One below the other; undefined where there is none. */
const each = (of: readonly string[]): ReactNode =>
  of.length === 0
    ? undefined
    : of.map((one) => (
        <span key={one} className="side-part">
          {one}
        </span>
      ));
