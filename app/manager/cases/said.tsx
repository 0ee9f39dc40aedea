import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { Heard } from "../../cases/conversation/heard.tsx";
import { Quote } from "../../cases/conversation/quote.tsx";
import { RecordManualReply } from "../../cases/conversation/record-manual-reply.tsx";
import { Review } from "../../cases/conversation/review.tsx";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useNow } from "../../ui/use-clock.ts";

/** What the patient wrote since, answered beside the ticket; what they have said; and a second look at what was decided. */
export function Said({ detail }: { readonly detail: CaseDetail }) {
  const { replies: words, lists } = useWords();
  const format = useFormat();
  const nowMs = useNow();
  const { news = [], heard, review, decisions } = detail;
  const decision = decisions.findLast(({ state }) => state === "approved");
  return (
    <>
      {news.length > 0 ? (
        <ul className="panel-box stack stack-tight">
          {news.map(({ messageId, writtenAtMs, kind, offer, quote }) => (
            <li key={messageId} className="wrap">
              <span className="strong">
                {words.title(
                  format.relative(writtenAtMs, nowMs),
                  kind === "accepts" && offer ? words.accepts(lists.offers[offer]) : words.says[kind],
                )}
              </span>{" "}
              {quote ? <Quote text={quote} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Heard heard={heard} />
      <Review caseId={detail.case.caseId} review={review} decision={decision} />
      <RecordManualReply caseId={detail.case.caseId} sayable={detail.sayable} />
    </>
  );
}
