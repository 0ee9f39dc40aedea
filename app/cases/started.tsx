import type { StartedView } from "../../core/contract/start-case.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Dotted } from "../ui/basics.tsx";
import { Quote } from "./conversation/quote.tsx";

/** What somebody of the staff heard, where no mail began the case. */
export function Started({ started }: { readonly started?: StartedView | undefined }) {
  const { lists } = useWords();
  const format = useFormat();
  if (!started) return null;
  const { how, said, byPerson, atMs } = started;
  return (
    <div className="started small">
      <p className="wrap">
        <span className="strong">{lists.askedHow[how]}</span>{" "}
        <span className="muted">
          <Dotted parts={[byPerson, format.instant(atMs)]} />
        </span>
      </p>
      {said ? (
        <p className="wrap">
          <Quote text={said} />
        </p>
      ) : null}
    </div>
  );
}
