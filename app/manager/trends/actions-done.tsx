import type { Done } from "./model/actions.ts";
import type { TrendWords } from "./use-trend-words.ts";

/** Under the picture: what each of its upright marks is, and how it went before and since. */
export function ActionsDone({ done, say }: { readonly done: readonly Done[]; readonly say: TrendWords }) {
  const { words, own, format } = say;
  if (done.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-label={words.done.title}>
      <h3 className="small muted">{words.done.title}</h3>
      <ul className="small">
        {done.map(({ action, cause }) => (
          <li key={action.actionId} className="wrap">
            {words.done.line(
              format.day(action.onDate),
              action.title ?? (action.known ? words.done.known[action.known] : words.done.other),
              say.named("reason", cause.reason),
              own.decimal(action.before.perMonth),
              action.after && own.decimal(action.after.perMonth),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
