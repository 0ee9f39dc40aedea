import type { HeardView } from "../../../core/contract/replies.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Quote } from "./quote.tsx";

/** What the patient has said, with the message that says so. */
export function Heard({ heard = [] }: { readonly heard?: readonly HeardView[] | undefined }) {
  const { replies: words, lists } = useWords();
  const format = useFormat();
  if (heard.length === 0) return null;
  return (
    <ul className="stack stack-tight small">
      {heard.map(({ as, writtenAtMs, byPerson, messageId, how, quote, offer }) => (
        <li key={as} className="wrap">
          <span className="strong">{words.heard[as](format.instant(writtenAtMs), offer && lists.offers[offer])}</span>{" "}
          {quote ? <Quote text={quote} /> : null}{" "}
          <span className="muted">
            {messageId === undefined
              ? how === "page"
                ? words.onPage(byPerson)
                : words.heardBy(byPerson, how ? lists.askedHow[how] : "")
              : words.recordedBy(byPerson, messageId)}
          </span>
        </li>
      ))}
    </ul>
  );
}
