import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat } from "../../i18n/words.ts";
import { Panel } from "../../ui/panel.tsx";
import { TextChanges } from "../records/text-changes.tsx";
import type { BoughtLine } from "./case-form.ts";

/** When and how it was signed, the text as signed, and by what it differs from today's. */
export function ConsentText({ consent }: { readonly consent: BoughtLine["consent"] }) {
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
