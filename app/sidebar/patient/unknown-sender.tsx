import type { TicketView } from "../../../core/contract/ticket.ts";
import { UNVERIFIED } from "../../../messages/unverified.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { FindPatient } from "./find-patient.tsx";
import { pageSeen } from "./first-seen.ts";

/** Nobody on file writes so, as far as is known. */
export function UnknownSender() {
  const words = useSidebarWords().who;
  const { problems } = useWords();
  const language = useLanguage();
  const { ticket } = useOpenTicket();
  const { candidates, passedOn, elsewhere } = ticket.match;
  const sender = ticket.ticket.requesterEmailMasked || ticket.ticket.requesterName;
  // Of an address in the mail, and of a mail that was passed on, a sentence of their own says it.
  const { by } = ticket.match;
  const foundBy = candidates.length > 0 && by !== "address_in_mail" && by !== "passed_on" ? by : undefined;
  // Who may not search is told of nobody.
  const isHidden = ticket.match.state === "candidates" && candidates.length === 0;
  const isQuiet = pageSeen(ticket) === "quiet";
  const [several, nobody] = isQuiet
    ? [words.candidatesQuiet, words.unknownQuiet]
    : [words.candidatesText, words.unknownText];
  return (
    <>
      <h2 className={isQuiet ? undefined : "warn-text"}>{words.unknownTitle}</h2>
      <p className="wrap">
        {candidates.length > 0 ? several(candidates.length) : isHidden ? words.candidatesHidden : nobody(sender)}
      </p>
      {elsewhere ? <p className="wrap">{problems.other_location}</p> : null}
      {foundBy ? <p className="small muted">{words.foundBy(foundBy)}</p> : null}
      {passedOn ? <p className="wrap">{words.passedOn(namedAs(passedOn))}</p> : null}
      {ticket.match.by === "address_in_mail" ? <p className="wrap">{words.addressInMail}</p> : null}
      {ticket.verification.why === "requester_changed" ? (
        <p className="wrap">{UNVERIFIED[language].requester_changed}</p>
      ) : null}
      {ticket.allowed.verify ? <FindPatient candidates={candidates} wanted={passedOn?.name} /> : null}
    </>
  );
}

/** Set apart, because a mail may write any name in any direction. */
const namedAs = ({ name, emailMasked }: NonNullable<TicketView["match"]["passedOn"]>): string =>
  `\u2068${[name, emailMasked && (name ? `(${emailMasked})` : emailMasked)].filter(Boolean).join(" ")}\u2069`;
