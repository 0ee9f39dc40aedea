import { REASON_CODES, REASON_LABELS } from "../../core/reasons/reasons.ts";
import { useSidebarWords } from "../i18n/sidebar/index.ts";
import { useFormat, useLanguage } from "../i18n/words.ts";
import { SelectField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { likelyReasons, reasonSeen } from "./first-seen.ts";
import { LikelyReasons } from "./likely-reasons.tsx";
import type { BoughtLine } from "./matter.ts";
import { useOpenTicket } from "./ticket-context.ts";
import type { Matter } from "./use-matter.ts";
import { AS_SUGGESTED } from "./view.ts";

/** What the case is about: the stated reason with the patient's own words, and which purchase is meant. */
export function Reason({ matter }: { readonly matter: Matter }) {
  const words = useSidebarWords().decide;
  const language = useLanguage();
  const { ticket, view, change } = useOpenTicket();
  const likely = likelyReasons(ticket, view);
  const others = REASON_CODES.filter((code) => !likely.includes(code));
  const quote = ticket.intent.reason?.quote ?? ticket.intent.quote;
  return (
    <section className="stack stack-tight" aria-label={words.reason}>
      <div className="field-inline">
        <SelectField
          label={words.reason}
          value={reasonSeen(ticket, view, matter.proposal)}
          unset={words.notRead}
          choices={[...likely, ...others].map((code) => ({ value: code, label: REASON_LABELS[code][language] }))}
          onChange={(reason) => change({ ...AS_SUGGESTED, reason })}
        />
      </div>
      <LikelyReasons reasons={likely} />
      {quote ? <p className="small muted quote wrap">{words.reasonQuote(quote)}</p> : null}
      <Lines matter={matter} />
    </section>
  );
}

function Lines({ matter }: { readonly matter: Matter }) {
  const words = useSidebarWords().decide;
  const asked = useOpenTicket().ticket.asks?.includes("purchase") === true;
  const { allLines, lines } = matter;
  const first = lines[0];
  if (allLines.length === 0) return null;
  const aside = first
    ? [first.title, lines.length > 1 && words.lineMore(lines.length - 1)].filter(Boolean).join(" ")
    : "";
  if (allLines.length === 1 && !asked) {
    return <p className="small muted wrap">{aside}</p>;
  }
  return (
    <Panel title={words.line} aside={aside} startOpen={asked}>
      <fieldset className="plain-fieldset stack stack-tight">
        <legend className="visually-hidden">{words.line}</legend>
        {allLines.map((line) => (
          <LineChoice key={line.lineId} line={line} lines={lines} />
        ))}
      </fieldset>
    </Panel>
  );
}

function LineChoice({ line, lines }: { readonly line: BoughtLine; readonly lines: readonly BoughtLine[] }) {
  const words = useSidebarWords().decide;
  const format = useFormat();
  const { change } = useOpenTicket();
  const chosenIds = lines.map(({ lineId }) => lineId);
  const chosen = chosenIds.includes(line.lineId);
  const toggle = () => {
    const next = chosen ? chosenIds.filter((id) => id !== line.lineId) : [...chosenIds, line.lineId];
    if (next.length > 0) change({ ...AS_SUGGESTED, lineIds: next });
  };
  return (
    <label className="check">
      <input type="checkbox" checked={chosen} disabled={chosen && chosenIds.length === 1} onChange={toggle} />
      <span className="wrap">
        {words.lineOf(line.title, format.day(line.boughtOn), format.money(line.paidMinor, line.currency))}
      </span>
    </label>
  );
}
