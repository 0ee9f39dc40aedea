import type { PatientCard } from "../../../core/contract/story.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { LANGUAGES } from "../../../messages/languages.ts";
import type { SidebarWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useLanguage } from "../../i18n/words.ts";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SilentHelpdesk } from "../silent-helpdesk.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { FamilyMark } from "./family-mark.tsx";
import { FindPatient } from "./find-patient.tsx";
import { pageSeen } from "./first-seen.ts";
import { IdentityCheck } from "./identity-check.tsx";
import { spentOf } from "./spent.ts";
import { tenureOf } from "./tenure.ts";
import { WhomAsked, WhomNotOnFile, WhomSaid } from "./whom.tsx";

/** Lines that say who a patient is and who else has a say. */
function patientFacts(patient: PatientCard, words: SidebarWords["who"], format: Format): string[] {
  return [
    patient.patientNumber && words.number(patient.patientNumber),
    patient.emailMasked,
    patient.phoneMasked,
    `${words.visits(patient.visits)} · ${spentOf(patient, words, format)}`,
    patient.payer && words.payer(patient.payer.name),
    patient.guardian && words.guardian(patient.guardian.name),
    ...patient.authorisedContacts.map(({ name, relation }) => words.authorised(name, relation)),
  ].filter((line): line is string => Boolean(line));
}

function Patient({ patient }: { readonly patient: PatientCard }) {
  const { who: words, whom } = useSidebarWords();
  const format = useFormat();
  const { ticket } = useOpenTicket();
  const { verification, match } = ticket;
  const verified = verification.state === "verified";
  const checked =
    verification.byPerson && verification.atMs !== undefined
      ? words.verifiedBy(verification.byPerson, format.instant(verification.atMs))
      : undefined;
  const tenure = tenureOf(patient.since, words, format.civilDate(Date.now()));
  const matchedBy = match.by ? words.matchedBy(match.by, match.strength === "strong") : undefined;
  return (
    <>
      <Panel
        title={
          <>
            {patient.name}{" "}
            <Badge kind={verified ? "ok" : "warn"}>
              {verified ? words.verified : words.notVerified} <Icon name={verified ? "check" : "warn"} />
            </Badge>
            {ticket.who?.isDeceased ? (
              <>
                {" "}
                <Badge>{whom.diedBadge}</Badge>
              </>
            ) : null}
          </>
        }
        aside={<Dotted parts={[tenure, matchedBy]} />}
        asideBelow
      >
        <ul className="stack stack-tight wrap">
          {verification.how ? <li>{words.verifiedHow(verification.how)}</li> : null}
          {checked ? <li className="muted small">{checked}</li> : null}
          {patientFacts(patient, words, format).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {ticket.allowed.verify && !ticket.who ? (
          <Panel title={words.wrongPatient}>
            <FindPatient />
          </Panel>
        ) : null}
        {ticket.allowed.blocked === "own_matter" || ticket.allowed.blocked === "viewer" ? null : (
          <FamilyMark patientId={patient.patientId} />
        )}
      </Panel>
      {match.writer ? <p className="wrap">{words.writes(match.writer.name, words.writesAs[match.writer.as])}</p> : null}
      {ticket.who && pageSeen(ticket) !== "quiet" ? <WhomSaid who={ticket.who} /> : null}
      {verified ? null : <IdentityCheck key={String(ticket.who?.isDeceased)} patient={patient} />}
    </>
  );
}

/** Who wrote, how sure that is, and what to do when it is not. */
export function Who() {
  const words = useSidebarWords().who;
  const { ticket } = useOpenTicket();
  const { patient } = ticket;
  return (
    <section className="stack stack-tight" aria-label={words.label}>
      {patient ? <Patient patient={patient} /> : isAboutAnother(ticket) ? <Whom /> : <UnknownSender />}
      <SilentHelpdesk />
      {ticket.intent.chargeback ? (
        <p className="small warn-text wrap">
          <Icon name="warn" /> {words.chargeback(ticket.intent.chargeback.quote)}
        </p>
      ) : null}
    </section>
  );
}

/** The writer is known, or nobody on file is meant. Somebody unknown is asked who they are, and of whom they write, in one. */
const isAboutAnother = ({ who }: TicketView): boolean =>
  who !== undefined && (who.said !== undefined || (who.isAsked && who.meant.length > 0));

function Whom() {
  const { who } = useOpenTicket().ticket;
  if (!who) return null;
  return who.said?.about === "not_on_file" ? <WhomNotOnFile who={who} /> : <WhomAsked who={who} />;
}

function UnknownSender() {
  const words = useSidebarWords().who;
  const language = useLanguage();
  const { ticket } = useOpenTicket();
  const { candidates, passedOn } = ticket.match;
  const sender = ticket.ticket.requesterEmailMasked || ticket.ticket.requesterName;
  // Of an address in the mail, and of a mail that was passed on, a sentence of their own says it.
  const { by } = ticket.match;
  const foundBy = candidates.length > 0 && by !== "address_in_mail" && by !== "passed_on" ? by : undefined;
  const isQuiet = pageSeen(ticket) === "quiet";
  const [several, nobody] = isQuiet
    ? [words.candidatesQuiet, words.unknownQuiet]
    : [words.candidatesText, words.unknownText];
  return (
    <>
      <h2 className={isQuiet ? undefined : "warn-text"}>{words.unknownTitle}</h2>
      <p className="wrap">{candidates.length > 0 ? several(candidates.length) : nobody(sender)}</p>
      {foundBy ? <p className="small muted">{words.foundBy(foundBy)}</p> : null}
      {passedOn ? <p className="wrap">{words.passedOn(namedAs(passedOn))}</p> : null}
      {ticket.match.by === "address_in_mail" ? <p className="wrap">{words.addressInMail}</p> : null}
      {ticket.verification.why === "requester_changed" ? (
        <p className="wrap">{LANGUAGES[language].unverified.requester_changed}</p>
      ) : null}
      {ticket.allowed.verify ? <FindPatient candidates={candidates} wanted={passedOn?.name} /> : null}
    </>
  );
}

/** Set apart, because a mail may write any name in any direction. */
const namedAs = ({ name, emailMasked }: NonNullable<TicketView["match"]["passedOn"]>): string =>
  `\u2068${[name, emailMasked && (name ? `(${emailMasked})` : emailMasked)].filter(Boolean).join(" ")}\u2069`;
