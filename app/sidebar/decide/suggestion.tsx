import type { Proposal } from "../../../core/contract/proposal.ts";
import { useServices } from "../../api/context.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useMatch } from "../../api/ticket-mutations.ts";
import { Signals } from "../../cases/signals.tsx";
import { useReason } from "../../cases/use-reason.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Spinner } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { whyPurchaseAsked, whyReasonAsked } from "../form/asked.ts";
import { type Chosen, isMoneyOffer, newEndOf } from "../form/case-form.ts";
import type { CaseForm } from "../form/use-case-form.ts";
import { placeSeen } from "../patient/first-seen.ts";
import { NothingMore, Taken } from "../records/taken.tsx";
import { useOpenTicket, usePartLabel } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";
import { headlineOf } from "./chosen-words.ts";
import { isOvertaken } from "./meanwhile.ts";
import { Act } from "./primary-button.tsx";
import type { SuggestionProps } from "./suggestion-props.ts";

/** What should be done, the sum in words, and the one button that does it. */
export function Suggestion(props: SuggestionProps) {
  const { matter, flow } = props;
  const words = useSidebarWords().decide;
  const format = useFormat();
  const { change, ticket } = useOpenTicket();
  const label = usePartLabel(words.suggestion);
  const chosenLabel = usePartLabel(words.chosen);
  const { lists, problems } = useWords();
  const seen = placeSeen(matter);
  const unproposed = matter.proposal ? undefined : ticket.unproposed;
  if (matter.error) return <ProblemNotice error={matter.error} onRetry={matter.askAgain} />;
  if (seen.shows === "asks") return <AskedFirst missing={seen.missing} />;
  if (seen.shows !== "suggestion") {
    if (matter.asking) return <Spinner>{words.working}</Spinner>;
    const before = matter.proposal?.taken;
    const because = seen.shows === "nothing" ? seen.because : "no_offer";
    return (
      <section className="suggestion stack stack-tight" aria-label={label}>
        {because === "given" && before ? (
          <NothingMore taken={before} />
        ) : because === "held" ? (
          <h2 className="wrap">{matter.proposal?.held}</h2>
        ) : (
          <h2 className="wrap">{unproposed ? problems[unproposed] : words.nothing}</h2>
        )}
        <Taken taken={before} isHeld={because === "held"} />
      </section>
    );
  }
  const { chosen, proposal } = seen;
  const taken = proposal.usesTaken;
  return (
    <section className="suggestion stack stack-tight" aria-label={chosen.suggested ? label : chosenLabel}>
      <h2 className="headline wrap">{headlineOf(chosen, words, format)}</h2>
      <p className="wrap">{chosen.option && !chosen.exception ? chosen.option.sumInWords : words.exceptionOffer}</p>
      <Small chosen={chosen} lines={matter.lines} />
      <Taken taken={proposal.taken} />
      <Signals signals={proposal.signals} />
      <UnreviewedLaw lines={proposal.lines} />
      {chosen.exception ? (
        <p className="small warn-text">
          {isMoneyOffer(chosen.kind)
            ? words.other.inUse(format.money(chosen.amountMinor, chosen.currency))
            : words.other.offerInUse}
        </p>
      ) : null}
      {chosen.exception && taken && taken.held > 0 ? (
        <p className="small">{lists.usesTaken[taken.effect](taken.uses, taken.held)}</p>
      ) : null}
      {flow.error && !flow.unanswered && !isOvertaken(flow.error) ? <Refused error={flow.error} /> : null}
      <Act {...props} chosen={chosen} />
      {chosen.suggested ? null : (
        <Button kind="link" onClick={() => change(AS_SUGGESTED)}>
          {words.backToSuggested}
        </Button>
      )}
    </section>
  );
}

/** A law that would hold here and that nobody of the clinic has reviewed: it changes no offer, so whoever decides is told. */
function UnreviewedLaw({ lines }: { readonly lines: Proposal["lines"] }) {
  const { unreviewed } = useSidebarWords().why;
  const floors = lines.flatMap((line) => line.floors.filter(({ result }) => result === "warns"));
  const sources = [...new Set(floors.map(({ source }) => source))];
  if (sources.length === 0) return null;
  return (
    <Notice kind="warn" title={unreviewed}>
      <ul className="small">
        {sources.map((source) => (
          <li key={source} className="wrap">
            {source}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Neither the mail nor the person has said it: a guess offers nothing. */
function AskedFirst({ missing }: { readonly missing: CaseForm["missing"] }) {
  const { askedFirst: words, blocked: blockedWords } = useSidebarWords().decide;
  const { ticket } = useOpenTicket();
  const { blocked } = ticket.allowed;
  const asksPurchase = missing.includes("purchase");
  const title = asksPurchase ? words.title : words.titleReason;
  const isOpenCase = asksPurchase && whyPurchaseAsked(ticket) === "open_case";
  const label = usePartLabel(title);
  return (
    <section className="suggestion stack stack-tight" aria-label={label}>
      <h2 className="headline wrap">{title}</h2>
      <ul className="stack stack-tight">
        {missing.map((one) => (
          <li key={one}>
            {one === "purchase" ? words.purchase[whyPurchaseAsked(ticket)] : words.reason[whyReasonAsked(ticket)]}
          </li>
        ))}
      </ul>
      <p className="small muted">{isOpenCase && ticket.openMatters ? words.openText : words.text}</p>
      {asksPurchase ? <OpenMatters /> : null}
      {blocked ? (
        <Notice kind="warn">
          <p>{blockedWords[blocked]}</p>
        </Notice>
      ) : null}
    </section>
  );
}

/** The ticket may be about what is open already: one press puts it there. */
function OpenMatters() {
  const words = useSidebarWords().decide.askedFirst;
  const { boot } = useServices();
  const { ref, ticket, reset } = useOpenTicket();
  const reasonOf = useReason();
  const announce = useAnnounce();
  const match = useMatch(ref);
  const { openMatters = [], patient } = ticket;
  if (openMatters.length === 0 || !patient || boot.person.role === "viewer") return null;
  const join = (caseId: string) =>
    match.mutate(
      { patientId: patient.patientId, caseId },
      {
        onSuccess: () => {
          reset();
          announce(words.joined);
        },
      },
    );
  return (
    <>
      {openMatters.map(({ caseId, service, ...said }) => (
        <Button key={caseId} wide sends disabled={match.isPending} onClick={() => join(caseId)}>
          {words.belongs([service, reasonOf(said)].filter(Boolean).join(" · "))}
        </Button>
      ))}
      {match.isError ? <ProblemNotice error={match.error} /> : null}
    </>
  );
}

/** Bonus, the new last day of an extension, and the date by which the money must leave. */
function Small({ chosen, lines }: { readonly chosen: Chosen; readonly lines: CaseForm["lines"] }) {
  const words = useSidebarWords().decide;
  const format = useFormat();
  const days = isMoneyOffer(chosen.kind) ? chosen.option?.payWithinDays : undefined;
  const cancelled = chosen.exception
    ? 0
    : (chosen.option?.cancels ?? []).reduce((sum, one) => sum + one.amountMinor, 0);
  const until = newEndOf(chosen, lines);
  const parts = [
    until ? words.extendUntil(format.day(until)) : undefined,
    cancelled > 0 ? words.cancels(format.money(cancelled, chosen.currency)) : undefined,
    chosen.bonusMinor > 0 ? words.bonus(format.money(chosen.bonusMinor, chosen.currency)) : undefined,
    days === undefined ? undefined : words.payWithin(words.days(days)),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="small muted">{parts.join(" · ")}</p> : null;
}

/** A refusal with what the server said about it: which facts changed, how much is left. */
function Refused({ error }: { readonly error: unknown }) {
  const words = useSidebarWords().decide;
  const { lists } = useWords();
  const format = useFormat();
  const values = error instanceof ApiProblem ? error.problem.values : undefined;
  const facts: Readonly<Record<string, string>> = lists.facts;
  const changed = Array.isArray(values?.changed)
    ? values.changed.map((name) => facts[String(name)] ?? String(name))
    : [];
  const { leftMinor, currency } = values ?? {};
  return (
    <>
      <ProblemNotice error={error} />
      {changed.length > 0 ? <p className="small">{words.changed(changed.join(", "))}</p> : null}
      {typeof leftMinor === "number" && typeof currency === "string" ? (
        <p className="small">{words.left(format.money(leftMinor, currency))}</p>
      ) : null}
    </>
  );
}
