import type { PersonList } from "../../../core/contract/account.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Badge } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { JoinForm } from "./join-form.tsx";

type Person = PersonList["people"][number];

/** Each two once, whichever of them names the other. */
function pairsIn(people: readonly Person[]) {
  return people.flatMap((one, at) =>
    (one.alike ?? []).flatMap(({ personId, by }) => {
      const other = people.slice(at + 1).find((known) => known.personId === personId);
      return other ? [{ one, other, by }] : [];
    }),
  );
}

/** Two who may be one person, why they never approve each other, and the way to say that they are one. Nothing where nobody is like another. */
export function MaybeOne({ people }: { readonly people: readonly Person[] }) {
  const words = usePagesWords().logins;
  const pairs = pairsIn(people);
  if (pairs.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="maybe-one">
      <h2 id="maybe-one" className="section-title">
        {words.maybe.title}
      </h2>
      <p className="muted">{words.maybe.text}</p>
      <ul className="stack">
        {pairs.map(({ one, other, by }) => (
          <li key={`${one.personId} ${other.personId}`} className="panel-box stack stack-tight">
            <p className="row">
              <span className="strong wrap">{words.maybe.pair(one.name, other.name)}</span>
              {by.map((likeness) => (
                <Badge key={likeness} kind="warn">
                  {words.maybe[likeness]}
                </Badge>
              ))}
            </p>
            {one.isMaybeYou || other.isMaybeYou ? (
              <p className="small muted">{words.yours}</p>
            ) : (
              <Panel title={words.joinPair}>
                <JoinForm one={one} others={[other]} />
              </Panel>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
