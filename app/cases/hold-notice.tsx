import type { HeldView } from "../../core/contract/privacy.ts";
import { useFormat, useWords } from "../i18n/words.ts";
import { Notice } from "../ui/notice.tsx";

/** That something is held, by whose word, and whom to ask; nothing where nothing is. */
export function HoldNotice({ hold }: { readonly hold: HeldView | undefined }) {
  const words = useWords().hold;
  const format = useFormat();
  if (!hold) return null;
  return (
    <Notice kind="warn" title={words.title}>
      <p>{words.what}</p>
      <p className="wrap">{hold.sentence}</p>
      <p className="small">{words.by(hold.putBy, format.instant(hold.putAtMs))}</p>
      <p className="small strong">{words.ask(hold.responsible)}</p>
    </Notice>
  );
}
