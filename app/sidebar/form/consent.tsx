import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat } from "../../i18n/words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Panel } from "../../ui/panel.tsx";
import { TextChanges } from "../records/text-changes.tsx";
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

/** When and how it was signed, the text as signed, and by what it differs from today's. */
export function ConsentText({ consent }: { readonly consent: Consent }) {
  const words = useSidebarWords().why;
  const format = useFormat();
  const how: Readonly<Record<string, string>> = words.how;
  if (consent.state === "missing") return <p className="small warn-text">{words.consentGap}</p>;
  const day =
    consent.acceptedAtMs !== undefined ? format.instant(consent.acceptedAtMs) : format.day(consent.acceptedOn ?? "");
  return (
    <>
      <p className="small">{words.signedHow(day, how[consent.how ?? ""] ?? words.howOther(consent.how ?? ""))}</p>
      {consent.signedText ? (
        <Panel title={words.read} {...(consent.policyVersionId ? { aside: consent.policyVersionId } : {})}>
          <p className="signed-text wrap">{consent.signedText}</p>
        </Panel>
      ) : null}
      {consent.signedText && consent.todayText ? (
        <TextChanges signed={consent.signedText} today={consent.todayText} versionId={consent.todayVersionId} />
      ) : null}
    </>
  );
}
