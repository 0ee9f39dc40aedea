import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { isEventType, specificsOf } from "./event-words.ts";

/** Who did what, when: the record of the case, the newest first. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const words = useManagerWords();
  const common = useWords();
  const format = useFormat();
  const language = useLanguage();
  const entries = [...detail.timeline].sort((a, b) => b.seq - a.seq);
  const tongue = { words: common, record: words.record, format, language, currency: detail.case.currency };
  return (
    <section className="stack" aria-label={words.case.timeline}>
      <h2 className="section-title">{words.case.timeline}</h2>
      {entries.length === 0 ? <p className="empty muted">{words.case.noEvents}</p> : null}
      <ol className="timeline">
        {entries.map((entry) => {
          const specifics = specificsOf(entry, tongue);
          return (
            <li key={entry.seq}>
              <p className="wrap">
                <span className="strong">{isEventType(entry.type) ? words.events[entry.type] : entry.type}</span>
                {specifics ? `: ${specifics}` : null}
              </p>
              <p className="small muted wrap">
                {common.approvals.by(entry.actor, entry.onBehalfOf)} ·{" "}
                <time dateTime={new Date(entry.atMs).toISOString()}>{format.instant(entry.atMs)}</time>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
