import { useWords } from "../i18n/words.ts";

/** Under a list that leaves patients of other locations out: whose patients it shows. */
export function LimitedTo({ to }: { readonly to: readonly string[] | undefined }) {
  const { states } = useWords();
  return to ? <p className="small muted wrap">{states.limitedTo(to)}</p> : null;
}
