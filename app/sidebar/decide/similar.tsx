import { may } from "../../../core/approval/may.ts";
import type { SimilarAnswer } from "../../../core/contract/similar.ts";
import { reasonLabel } from "../../../core/reasons/reasons.ts";
import { useServices } from "../../api/context.ts";
import { useSimilar } from "../../api/queries.ts";
import { TicketButton } from "../../cases/ticket-button.tsx";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { CaseForm } from "../form/use-case-form.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { questionOf } from "../view.ts";

/** What was decided in cases like this one, so that like is treated alike. Read apart from the ticket; nobody is named. */
export function Similar({ matter }: { readonly matter: CaseForm }) {
  const { boot } = useServices();
  return may(boot.person, "case.read").ok ? <SimilarCases matter={matter} /> : null;
}

function SimilarCases({ matter }: { readonly matter: CaseForm }) {
  const words = useOpenedWords().judgement.similar;
  const { ref, view } = useOpenTicket();
  const { helpdesk, ticketId } = ref;
  const similar = useSimilar(
    matter.proposal
      ? (questionOf({ ...view, language: undefined }, ref) ?? { ticket: { helpdesk, ticketId } })
      : undefined,
  );
  if (!matter.proposal) return null;
  // What was found for another reason or line is not about this one.
  const data = similar.isPlaceholderData ? undefined : similar.data;
  return (
    <Panel title={words.title} aside={data ? <Counts found={data} /> : similar.isError ? null : words.loading}>
      {similar.isError ? <ProblemNotice error={similar.error} onRetry={() => void similar.refetch()} /> : null}
      {data ? <Found found={data} /> : null}
    </Panel>
  );
}

function Counts({ found }: { readonly found: SimilarAnswer }) {
  const words = useOpenedWords().judgement.similar;
  if (found.total === 0) return words.none;
  const parts = [
    ...found.byPolicy.map(({ offer, cases }) => words.offers[offer](cases)),
    found.exceptions > 0 && words.exceptions(found.exceptions),
  ].filter(Boolean);
  return (
    <>
      {parts.join(", ")} {found.few ? "· " : null}
      {found.few ? <Badge>{words.few}</Badge> : null}
    </>
  );
}

function Found({ found }: { readonly found: SimilarAnswer }) {
  const words = useOpenedWords().judgement.similar;
  const language = useLanguage();
  const { alike } = found;
  const given = (counts: SimilarAnswer["byPolicy"]): string =>
    counts.map(({ offer, cases }) => words.offers[offer](cases)).join(", ");
  return (
    <>
      {alike ? (
        <p className="small muted wrap">
          {words.basis(alike.clauseTitle, reasonLabel(alike.reason, language), words.uses[alike.uses])}{" "}
          {alike.service && found.total > 0 ? words.sameService(found.sameService, alike.service) : null}
        </p>
      ) : (
        <p className="small muted">{words.noClause}</p>
      )}
      {found.few && found.total > 0 ? <p className="small warn-text">{words.fewText}</p> : null}
      <ul className="stack stack-tight small">
        {found.cases.map((one) => (
          <LikeCase key={one.caseId} one={one} />
        ))}
      </ul>
      {found.more ? <p className="small muted">{words.more}</p> : null}
      {found.imported && alike?.service ? (
        <p className="small wrap">{words.importedLike(given(found.imported), alike.service)}</p>
      ) : found.importedAside ? (
        <p className="small muted">{words.imported}</p>
      ) : null}
      {found.importedUnplaced ? (
        <p className="small wrap">{words.importedUnplaced(given(found.importedUnplaced))}</p>
      ) : null}
    </>
  );
}

function LikeCase({ one }: { readonly one: SimilarAnswer["cases"][number] }) {
  const words = useOpenedWords().judgement.similar;
  const { lists, approvals } = useWords();
  const format = useFormat();
  const ticket = one.tickets[0];
  return (
    <li className="row">
      <Dotted
        parts={[
          format.day(one.decidedOn),
          lists.offers[one.offer],
          one.amountMinor > 0 && format.money(one.amountMinor, one.currency),
          one.cause && approvals.exception(lists.causes[one.cause]),
        ]}
      />
      {ticket ? <TicketButton ticketId={ticket.ticketId} /> : <span className="muted">{words.noTicket}</span>}
    </li>
  );
}
