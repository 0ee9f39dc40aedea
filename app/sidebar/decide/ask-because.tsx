import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat } from "../../i18n/words.ts";
import type { Chosen } from "../form/case-form.ts";

/** Beside the button that asks somebody: the limit that this is above, and how much of it is used. */
export function AskBecause({ chosen }: { readonly chosen: Chosen }) {
  const { askBecause } = useOpenedWords();
  const format = useFormat();
  const because = chosen.option?.approvalBecause;
  if (!because) return null;
  const { why, limitMinor, usedMinor, location } = because;
  const money = (minor: number | undefined) => (minor === undefined ? undefined : format.money(minor, chosen.currency));
  return <p className="small muted">{askBecause[why](money(limitMinor), money(usedMinor), location)}</p>;
}
