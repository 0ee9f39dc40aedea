import { useId } from "react";
import type { ChangeSentence, ChangesAnswer } from "../../../core/contract/changes.ts";
import { useChanges } from "../../api/change-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { ReadState } from "../../ui/read-state.tsx";
import { WholeClinic } from "../whole-clinic.tsx";
import { casesThat } from "./hrefs.ts";
import { useSentence } from "./use-sentence.ts";

/** What is getting worse, in at most five sentences, each with its cases; where there is none, what was looked at. */
export function Changes() {
  const words = usePagesWords().home.changes;
  const read = useChanges();
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {words.title}
      </h2>
      <ReadState read={read} />
      {read.data ? <Sentences of={read.data} /> : null}
    </section>
  );
}

function Sentences({ of }: { readonly of: ChangesAnswer }) {
  const words = usePagesWords().home.changes;
  const format = useFormat();
  const { sentences, lookedAtMs } = of;
  if (sentences.length === 0)
    return (
      <p className="muted wrap">
        {lookedAtMs === undefined ? words.notLooked : words.none(format.day(format.civilDate(lookedAtMs)))}
      </p>
    );
  return (
    <>
      <WholeClinic limitedTo={of.limitedTo} />
      <ul className="home-sentences">
        {sentences.map((one) => (
          <li key={`${one.kind} ${one.change}`}>
            <Sentence of={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sentence({ of }: { readonly of: ChangeSentence }) {
  const words = usePagesWords().home.changes;
  const { title, text } = useSentence()(of);
  return (
    <>
      <p className="strong wrap">{title}</p>
      <p className="wrap">{text}</p>
      <a href={casesThat({ change: of.change })}>{words.open(of.cases)}</a>
    </>
  );
}
