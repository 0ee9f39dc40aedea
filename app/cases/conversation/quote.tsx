import { useWords } from "../../i18n/words.ts";

/** The writer's own words; they may run the other way. */
export function Quote({ text }: { readonly text: string }) {
  const { replies } = useWords();
  return <bdi className="quote">{replies.quote(text)}</bdi>;
}
