import type { OptionView } from "../../../core/contract/option.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Panel } from "../../ui/panel.tsx";
import type { Chosen } from "../form/case-form.ts";
import type { CaseForm } from "../form/use-case-form.ts";
import { OtherAmount } from "../later/parts.tsx";
import { useOpenTicket, usePartLabel } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";
import { worthOf } from "./chosen-words.ts";

const asChosen = (option: OptionView): Chosen => ({
  kind: option.kind,
  amountMinor: option.amountMinor,
  bonusMinor: option.bonusMinor,
  currency: option.currency,
  ...(option.extendDays === undefined ? {} : { extendDays: option.extendDays }),
  option,
  suggested: option.suggested,
  exception: false,
});

/** The options side by side, the suggested one first, and the way to an amount of one's own. */
export function Instead({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().decide;
  const { proposal, chosen } = matter;
  const label = usePartLabel(words.instead);
  if (!proposal || (!chosen && !proposal.taken?.nothingMore && !proposal.held)) return null;
  return (
    <section className="stack stack-tight" aria-label={label}>
      {proposal.options.length > 1 || !chosen ? (
        <>
          <h3>{words.instead}</h3>
          <ul className="options">
            {proposal.options.map((option) => (
              <OptionCard key={option.kind} option={option} chosen={chosen} />
            ))}
          </ul>
        </>
      ) : null}
      <NotOffered matter={matter} />
      <OtherAmount matter={matter} />
    </section>
  );
}

function OptionCard({ option, chosen }: { readonly option: OptionView; readonly chosen: Chosen | undefined }) {
  const words = useSidebarWords().decide;
  const { lists } = useWords();
  const format = useFormat();
  const { change } = useOpenTicket();
  const pressed = chosen?.kind === option.kind && !chosen.exception;
  const worth = worthOf(asChosen(option), words, format);
  const bonus = option.bonusMinor > 0 ? words.bonus(format.money(option.bonusMinor, option.currency)) : undefined;
  return (
    <li>
      <button
        type="button"
        className="option"
        aria-pressed={pressed}
        onClick={() => change({ ...AS_SUGGESTED, option: option.suggested ? undefined : option.kind })}
      >
        <span>{lists.offers[option.kind]}</span>
        {worth ? <span className="strong money">{worth}</span> : null}
        {option.rejected ? <span className="small muted">{words.rejected}</span> : null}
        {bonus ? <span className="small muted">{bonus}</span> : null}
      </button>
    </li>
  );
}

function NotOffered({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().decide;
  const { lists } = useWords();
  const ruledOut = matter.proposal?.notOffered ?? [];
  if (ruledOut.length === 0) return null;
  return (
    <Panel title={words.notOffered} aside={ruledOut.map(({ kind }) => lists.offers[kind]).join(", ")}>
      <ul className="stack stack-tight small">
        {ruledOut.map(({ kind, because }) => (
          <li key={`${kind}${because}`} className="wrap">
            <span className="strong">{lists.offers[kind]}</span>: {because}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
