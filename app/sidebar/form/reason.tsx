import { REASON_CODES, reasonLabel } from "../../../core/reasons/reasons.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useLanguage } from "../../i18n/words.ts";
import { SelectField } from "../../ui/field.tsx";
import { likelyReasons, readsOtherwise, reasonSeen } from "../patient/first-seen.ts";
import { Purchase } from "../records/purchase.tsx";
import { useOpenTicket, usePartLabel } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";
import { LikelyReasons } from "./likely-reasons.tsx";
import type { CaseForm } from "./use-case-form.ts";

/** What the case is about: the stated reason with the patient's own words, and which purchase is meant. */
export function Reason({ matter }: { readonly matter: CaseForm }) {
  const words = useSidebarWords().decide;
  const label = usePartLabel(words.reason);
  const language = useLanguage();
  const { ticket, view, change } = useOpenTicket();
  const likely = likelyReasons(ticket, view);
  const others = REASON_CODES.filter((code) => !likely.includes(code));
  const { reason: read, quote: asking } = ticket.intent;
  const quote = read?.quote ?? asking;
  const shown = reasonSeen(ticket, view, matter.proposal);
  const differs = readsOtherwise(ticket, shown);
  return (
    <section className="stack stack-tight" aria-label={label}>
      <div className="field-inline">
        <SelectField
          label={words.reason}
          value={shown}
          unset={words.notRead}
          choices={[...likely, ...others].map((code) => ({ value: code, label: reasonLabel(code, language) }))}
          onChange={(reason) => change({ ...AS_SUGGESTED, reason })}
        />
      </div>
      <LikelyReasons reasons={likely} shown={shown} />
      {differs.length > 0 ? (
        <p className="small muted wrap">{words.readsAs(differs.map((code) => reasonLabel(code, language)))}</p>
      ) : null}
      {quote ? <p className="small muted quote wrap">{words.reasonQuote(quote)}</p> : null}
      <Purchase matter={matter} />
    </section>
  );
}
