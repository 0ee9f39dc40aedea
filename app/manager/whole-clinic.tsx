import { usePagesWords } from "../i18n/pages.ts";

/** Above figures, for who sees patients of some locations alone: these count everybody. */
export function WholeClinic({ limitedTo }: { readonly limitedTo: readonly string[] | undefined }) {
  const { trends } = usePagesWords();
  return limitedTo ? <p className="small muted wrap">{trends.wholeClinic(limitedTo)}</p> : null;
}
