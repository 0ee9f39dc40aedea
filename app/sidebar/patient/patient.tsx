import type { PatientCard } from "../../../core/contract/story.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import type { SidebarWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Panel } from "../../ui/panel.tsx";
import {
  FamilyMark,
  FindPatient,
  IdentityCheck,
  UnknownSender,
  WhomAsked,
  WhomNotOnFile,
  WhomSaid,
} from "../later/parts.tsx";
import { SilentHelpdesk } from "../silent-helpdesk.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { pageSeen } from "./first-seen.ts";
import { spentOf } from "./spent.ts";
import { tenureOf } from "./tenure.ts";

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
