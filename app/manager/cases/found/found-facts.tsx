import type { ReactNode } from "react";
import type { FoundCharge, FoundView } from "../../../../core/contract/found.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useFormat } from "../../../i18n/words.ts";

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** The records that a finding stands on: which two charges, which claim, which day. */
export function FoundFacts({ item }: { readonly item: FoundView }) {
  const facts = useFacts(item);
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFacts({ charges = [], claim, ended, use, legal, currency }: FoundView): Fact[] {
  const words = useManagerWords().found;
  const format = useFormat();
  const names = charges.length > 1 ? [words.firstCharge, words.secondCharge] : [words.lateCharge];
  const today = format.civilDate(Date.now());
  const law = legal
    ? `${legal.dueOn < today ? words.late(format.day(legal.dueOn)) : words.payBy(format.day(legal.dueOn))} · ${legal.source}`
    : words.noLaw;
  const told = (name: string, value: string | undefined): Fact[] => (value === undefined ? [] : [{ name, value }]);
  return [
    ...(use ? [...told(words.of, use.title), ...told(words.refunded, format.day(use.refundedOn))] : []),
    ...told(words.used, use && format.day(use.usedOn)),
    ...told(words.insurer, claim?.insurer),
    ...told(words.service, claim && format.day(claim.serviceOn)),
    ...told(words.overpaid, claim && format.money(claim.overpaidMinor, currency)),
    ...told(words.foundOn, claim && format.day(claim.foundOn)),
    ...told(words.legal, claim && law),
    ...told(words.cancelled, ended?.cancelRequestedOn && format.day(ended.cancelRequestedOn)),
    ...told(words.ended, ended && format.day(ended.endedOn)),
    ...charges.map((charge, at) => ({ name: names[at] ?? words.lateCharge, value: <Charge charge={charge} /> })),
  ];
}

function Charge({ charge }: { readonly charge: FoundCharge }) {
  const words = useManagerWords().found;
  const format = useFormat();
  const money = (minor: number) => format.money(minor, charge.currency);
  return (
    <>
      {words.charge(money(charge.amountMinor), charge.label, format.instant(charge.chargedAtMs))}
      <br />
      <span className="small muted">
        {charge.title}
        {charge.wentBackMinor > 0 ? ` · ${words.ofThat(money(charge.wentBackMinor))}` : ""}
      </span>
    </>
  );
}
