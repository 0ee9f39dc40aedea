import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat } from "../../i18n/words.ts";
import { Icon } from "../../ui/icon.tsx";
import type { BoughtLine } from "./case-form.ts";

type Consent = BoughtLine["consent"];

/** In a few words: whether and when it was signed. */
export function Signed({ consent }: { readonly consent: Consent }) {
  const words = useSidebarWords().why;
  const format = useFormat();
  if (consent.state === "missing" || !consent.acceptedOn) return <span className="warn-text">{words.notSigned}</span>;
  const day = format.day(consent.acceptedOn);
  if (consent.state === "signed_after") return <span className="warn-text">{words.signedAfter(day)}</span>;
  return (
    <span className="ok-text">
      {words.signed(day)} <Icon name="check" />
    </span>
  );
}
