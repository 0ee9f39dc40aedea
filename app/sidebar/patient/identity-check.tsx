import type { PatientCard } from "../../../core/contract/story.ts";
import { UNVERIFIED } from "../../../messages/unverified.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useLanguage } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { CodeCheck } from "./code-check.tsx";
import { SaidCheck } from "./said-check.tsx";

/** How somebody makes sure who is writing: a code where one can be sent, else what they say that they did. Until then no money moves. */
export function IdentityCheck({ patient }: { readonly patient: PatientCard }) {
  const words = useOpenedWords().identity;
  const language = useLanguage();
  const { ticket } = useOpenTicket();
  const isEstate = ticket.who?.isDeceased === true;
  // Who writes is known not to be the patient: whether it is really them is no question.
  const { why } = ticket.verification;
  const isForAnother = why === "writes_for_another" || why === "only_pays";
  const { codes } = ticket;
  const said = <SaidCheck patient={patient} isEstate={isEstate} />;
  return (
    <Notice kind="warn" title={isEstate ? words.estateTitle : isForAnother ? words.mayThey : words.verifyTitle}>
      {why ? <p className="wrap">{UNVERIFIED[language][why]}</p> : null}
      <p className="wrap">{isEstate ? words.estateText : words.verifyText}</p>
      {ticket.allowed.verify ? (
        <div className="stack form-on-notice">
          {codes?.canSend ? <CodeCheck patientId={patient.patientId} codes={codes} /> : null}
          {codes?.contacts.some(({ against }) => against === undefined) ? (
            <Panel title={words.code.or}>{said}</Panel>
          ) : (
            said
          )}
        </div>
      ) : null}
    </Notice>
  );
}
