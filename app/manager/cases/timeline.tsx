import { useState } from "react";
import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { isEventType, isTold, specificsOf } from "./event-words.ts";

/** Who did what, when: the record of the case, the newest first. What only machines did shows once somebody asks for it. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const words = useManagerWords();
  const common = useWords();
  const format = useFormat();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const all = [...detail.timeline].sort((a, b) => b.seq - a.seq);
  const told = all.filter(isTold);
  const entries = isWhole ? all : told;
  const messages = {
    words: common,
    record: words.record,
    found: words.found,
    format,
    language,
    currency: detail.case.currency,
  };
  return (
    <section className="stack" aria-label={words.case.timeline}>
      <h2 className="section-title">{words.case.timeline}</h2>
      {all.length === 0 ? <p className="empty muted">{words.case.noEvents}</p> : null}
      <ol className="timeline">
        {entries.map((entry) => {
          const specifics = specificsOf(entry, messages);
          return (
            <li key={entry.seq}>
              <p className="wrap">
                <span className="strong">{isEventType(entry.type) ? words.events[entry.type] : entry.type}</span>
                {specifics ? `: ${specifics}` : null}
              </p>
              {entry.sentence ? (
                <p className="small wrap">
                  <bdi>“{entry.sentence}”</bdi>
                </p>
              ) : null}
              <p className="small muted wrap">
                {common.approvals.by(entry.actor, entry.onBehalfOf)} ·{" "}
                <time dateTime={new Date(entry.atMs).toISOString()}>{format.instant(entry.atMs)}</time>
              </p>
            </li>
          );
        })}
      </ol>
      {told.length < all.length ? (
        <div>
          <Button onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.case.fewEvents : words.case.allEvents(all.length)}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
