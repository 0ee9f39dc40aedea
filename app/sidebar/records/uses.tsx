import type { Proposal } from "../../../core/contract/proposal.ts";
import type { LineView } from "../../../core/contract/story.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Dotted } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { BoughtLine } from "../form/case-form.ts";

type EntitlementView = NonNullable<LineView["entitlement"]>;
type UseView = EntitlementView["uses"][number];

/** What was used of each package and membership, day by day. */
export function Uses({
  lines,
  proposal,
}: {
  readonly lines: readonly BoughtLine[];
  readonly proposal?: Proposal | undefined;
}) {
  const words = useOpenedWords().records.uses;
  const withUses = lines.flatMap((line) => (line.entitlement ? [{ line, entitlement: line.entitlement }] : []));
  const first = withUses[0];
  if (!first) return null;
  const { left, sold, bonus } = first.entitlement;
  return (
    <Panel
      title={words.title}
      aside={withUses.length > 1 ? words.several(withUses.length) : words.summary(left, sold + bonus)}
    >
      {withUses.map(({ line, entitlement }) => (
        <div key={line.lineId} className="stack stack-tight">
          <h3 className="wrap">{line.title}</h3>
          <Counts entitlement={entitlement} />
          <Benefits benefits={entitlement.benefits} />
          <ByClause counted={proposal?.lines.find(({ lineId }) => lineId === line.lineId)?.counted} />
          {entitlement.uses.length > 0 ? <UseTable uses={entitlement.uses} line={line} /> : <p>{words.none}</p>}
        </div>
      ))}
    </Panel>
  );
}

/** Why the sum speaks of another number than what is left. */
function ByClause({ counted }: { readonly counted: Proposal["lines"][number]["counted"] }) {
  const words = useOpenedWords().records.uses;
  if (!counted) return null;
  const { unused, noShows, lateCancels, bonus, givenBack } = counted;
  const why = [
    noShows > 0 && words.noShowsCounted(noShows),
    lateCancels > 0 && words.lateCancelsCounted(lateCancels),
    bonus > 0 && words.bonusNotPaid(bonus),
    givenBack > 0 && words.givenBack(givenBack),
  ].filter((part) => part !== false);
  return <p className="small">{words.byClause(unused, why)}</p>;
}

function Counts({ entitlement }: { readonly entitlement: EntitlementView }) {
  const words = useOpenedWords().records.uses;
  const format = useFormat();
  const { bonus, expiresOn, originalExpiresOn, periodDays, noticeDays, paidUntilOn, cancelRequestedOn } = entitlement;
  const extended = originalExpiresOn && originalExpiresOn !== expiresOn;
  return (
    <>
      <p className="small">
        <Dotted
          parts={[
            words.counts(entitlement.used, entitlement.noShows, entitlement.lateCancels),
            bonus > 0 && words.bonus(bonus),
          ]}
        />
      </p>
      <p className="small muted">
        <Dotted
          parts={[
            expiresOn && words.expires(format.day(expiresOn)),
            extended && words.extendedFrom(format.day(originalExpiresOn)),
            periodDays !== undefined && words.period(periodDays),
            noticeDays !== undefined && words.notice(noticeDays),
            paidUntilOn && words.paidUntil(format.day(paidUntilOn)),
            cancelRequestedOn && words.cancelRequested(format.day(cancelRequestedOn)),
          ]}
        />
      </p>
    </>
  );
}

/** What a membership gives for each period, what of it is not used, and what became of what was not used before. */
function Benefits({ benefits = [] }: { readonly benefits?: EntitlementView["benefits"] | undefined }) {
  const words = useOpenedWords().records.uses.benefits;
  const format = useFormat();
  if (benefits.length === 0) return null;
  return (
    <ul className="stack stack-tight small" aria-label={words.title}>
      {benefits.map((one) => (
        <li key={one.title} className="wrap">
          {words.gives(one.title, one.perPeriod)}{" "}
          {words.unused(one.unused, format.day(one.periodStartsOn), format.day(one.periodEndsOn))}
          {one.earlierUnused ? ` ${words.earlier[one.earlier ?? "unsaid"](one.earlierUnused)}` : null}
        </li>
      ))}
    </ul>
  );
}

function UseTable({ uses, line }: { readonly uses: readonly UseView[]; readonly line: BoughtLine }) {
  const words = useOpenedWords().records.uses;
  return (
    <table className="table">
      <caption className="visually-hidden">{`${words.title}: ${line.title}`}</caption>
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.where}</th>
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <UseRow key={use.useId} use={use} currency={line.currency} />
        ))}
      </tbody>
    </table>
  );
}

function UseRow({ use, currency }: { readonly use: UseView; readonly currency: string }) {
  const words = useOpenedWords().records.uses;
  const { lists } = useWords();
  const format = useFormat();
  const what = lists.useKinds[use.kind];
  return (
    <tr>
      <td className="money">{format.day(use.usedOn)}</td>
      <td className="table-words">
        {use.reversedOn ? <s>{what}</s> : what}
        {use.chargedAs && use.kind !== "used" ? <span className="muted"> {words.chargedAs[use.chargedAs]}</span> : null}
        {use.reversedOn ? <span className="muted"> {words.reversed(format.day(use.reversedOn))}</span> : null}
      </td>
      <td className="muted">
        <Dotted
          parts={[
            use.provider,
            use.location,
            use.noteRef && words.note(use.noteRef),
            use.invoice && words.invoice(use.invoice),
            use.patientPaysMinor !== undefined && words.patientPaid(format.money(use.patientPaysMinor, currency)),
          ]}
        />
      </td>
    </tr>
  );
}
