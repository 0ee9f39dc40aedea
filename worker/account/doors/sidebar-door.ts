import { may } from "../../../core/approval/may.ts";
import type {
  AskClinicianRequest,
  ClinicianAnswerRequest,
  RequestConsentRequest,
} from "../../../core/contract/clinician.ts";
import type {
  CreditPayoutRequest,
  CreditReversalRequest,
  CreditUseRequest,
  CreditUseUndoRequest,
} from "../../../core/contract/credit.ts";
import type { DecideRequest, StopRequest } from "../../../core/contract/decision.ts";
import type { AskedMatterRequest } from "../../../core/contract/matter.ts";
import type { EvaluateRequest } from "../../../core/contract/proposal.ts";
import type { AnswerReplyRequest, EndReviewRequest, SayByHandRequest } from "../../../core/contract/replies.ts";
import type { SaidRequest } from "../../../core/contract/request.ts";
import type {
  CallBackRequest,
  CorrectedRequest,
  MatchRequest,
  TicketQuery,
  TicketRef,
  VerifyRequest,
} from "../../../core/contract/ticket.ts";
import type { WhoRequest } from "../../../core/contract/who.ts";
import { ok } from "../../../core/result.ts";
import { sayOfReply } from "../commands/answer-reply.ts";
import { askClinician, recordClinicianAnswer } from "../commands/ask-clinician.ts";
import { askPatient } from "../commands/ask-patient.ts";
import { checkCurrent, recordCallBack } from "../commands/call-back.ts";
import type { OnWhoseWish } from "../commands/check-credit-act.ts";
import { correctReply } from "../commands/correct-reply.ts";
import { endReview } from "../commands/end-review.ts";
import { matchTicket } from "../commands/match-ticket.ts";
import { requestConsent } from "../commands/request-consent.ts";
import { found } from "../commands/require-person.ts";
import { sayByHand } from "../commands/say-by-hand.ts";
import { sayMatter } from "../commands/say-matter.ts";
import { sayRequest } from "../commands/say-request.ts";
import { sayWho } from "../commands/say-who.ts";
import { verifyTicket } from "../commands/verify-ticket.ts";
import type { Actor, PersonActor } from "../context.ts";
import { runPayOutCredit, runSpendCredit, runTakeBackCredit, runUndoCreditUse } from "../credit-acts.ts";
import { runDecide, runDryRun, runStop } from "../decisions.ts";
import { readChargesOf } from "../jobs/read-charges.ts";
import { readCase } from "../reads/case-detail.ts";
import { readDecisionBasis } from "../reads/decision-basis.ts";
import { decisionViewOf } from "../reads/decisions.ts";
import { evaluateRead } from "../reads/evaluate.ts";
import { openTicketView } from "../reads/open-ticket.ts";
import { searchPatients } from "../reads/search.ts";
import { similarCases } from "../reads/similar.ts";
import { ticketOfAct } from "../reads/subject.ts";
import { languageOf } from "../reads/viewer.ts";
import { transact } from "../run-command.ts";
import type { Sql } from "../sql.ts";
import { creditRowById, usedIn } from "../store/credit.ts";
import { ticketsOfCase } from "../store/tickets.ts";
import { AccountObject } from "./account-object.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

/** What the sidebar asks beside a ticket: the ticket, its case, and the decision on it. */
export abstract class SidebarDoor extends AccountObject {
  /** `fresh`: for whoever is about to write to the patient, the helpdesk is asked first. */
  async openTicket(actor: PersonActor, ticket: TicketRef, { fresh }: TicketQuery = {}) {
    const { tickets } = this.tools;
    const snapshot = await (fresh ? tickets.readToAct(ticket) : tickets.read(ticket));
    if (!snapshot.ok) return snapshot;
    const opened = this.tools.read(actor, "open_ticket", (c, who) => {
      const current = fresh ? checkCurrent(c, who, ticket, snapshot.value) : ok(undefined);
      if (!current.ok) return current;
      const view = openTicketView(c, who, ticket, snapshot.value);
      return view.ok ? ok({ ...view.value, sender: tickets.standing(ticket) }) : view;
    });
    // Behind the answer: the processor is slower than a person who waits.
    if (opened.ok) transact(this.tools.shell, OUTBOX, (c) => readChargesOf(c, ticket, snapshot.value));
    return opened;
  }

  async calledBack(actor: PersonActor, ticket: TicketRef, request: CallBackRequest) {
    const done = this.tools.repeatable(actor, "call_back", ticket.ticketId, (c) => recordCallBack(c, ticket, request));
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async evaluate(actor: PersonActor, request: EvaluateRequest) {
    const snapshot = await this.tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.tools.read(actor, "evaluate", (c, who) => evaluateRead(c, who, request, snapshot.value))
      : snapshot;
  }

  async similarCases(actor: PersonActor, request: EvaluateRequest) {
    const snapshot = await this.tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.tools.read(actor, "similar_cases", (c, who) => similarCases(c, who, request, snapshot.value))
      : snapshot;
  }

  async searchPatients(actor: PersonActor, q: string) {
    return this.tools.read(actor, "search_patients", (context, who) => searchPatients(context, who, q));
  }

  async matchTicket(actor: PersonActor, ticket: TicketRef, request: MatchRequest) {
    const done = this.tools.repeatable(actor, "match_ticket", ticket.ticketId, (c) => matchTicket(c, ticket, request));
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async sayWho(actor: PersonActor, ticket: TicketRef, request: WhoRequest) {
    const snapshot = await this.tools.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.tools.repeatable(actor, "say_who", ticket.ticketId, (c) =>
      sayWho(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async verifyTicket(actor: PersonActor, ticket: TicketRef, request: VerifyRequest) {
    const snapshot = await this.tools.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.tools.repeatable(actor, "verify_ticket", ticket.ticketId, (c) =>
      verifyTicket(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  /** A yes needs what the mail says; a no is about the ticket, whatever it says. */
  async sayRequest(actor: PersonActor, ticket: TicketRef, request: SaidRequest) {
    const snapshot = await this.tools.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.tools.repeatable(actor, "say_request", ticket.ticketId, (c) =>
      sayRequest(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async sayMatter(actor: PersonActor, ticket: TicketRef, lineId: string, request: AskedMatterRequest) {
    const snapshot = await this.tools.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.tools.repeatable(actor, "say_matter", ticket.ticketId, (c) =>
      sayMatter(c, ticket, lineId, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async answerReply(actor: PersonActor, ticket: TicketRef, messageId: string, request: AnswerReplyRequest) {
    const done = this.tools.repeatable(actor, "answer_reply", messageId, (c) =>
      sayOfReply(c, ticket, messageId, request),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async endReview(actor: PersonActor, caseId: string, request: EndReviewRequest) {
    const done = this.tools.repeatable(actor, "end_review", caseId, (c) => endReview(c, caseId, request));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async sayByHand(actor: PersonActor, caseId: string, saidId: string, request: SayByHandRequest) {
    const done = this.tools.repeatable(actor, "say_by_hand", saidId, (c) => sayByHand(c, caseId, saidId, request));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async askedPatient(actor: PersonActor, ticket: TicketRef) {
    const done = this.tools.repeatable(actor, "ask_patient", ticket.ticketId, (c) => askPatient(c, ticket));
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async correctedReply(actor: PersonActor, ticket: TicketRef, request: CorrectedRequest) {
    const snapshot = await this.tools.tickets.readToAct(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.tools.repeatable(actor, "correct_reply", request.decisionId, (c) =>
      correctReply(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async readCase(actor: PersonActor, caseId: string) {
    return this.tools.read(actor, "read_case", (context, who) => readCase(context, who, caseId));
  }

  async askClinician(actor: PersonActor, caseId: string, request: AskClinicianRequest) {
    const snapshot = await this.tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.tools.repeatable(actor, "ask_clinician", caseId, (c) => askClinician(c, caseId, request, snapshot.value))
      : snapshot;
  }

  async answerClinician(actor: PersonActor, caseId: string, request: ClinicianAnswerRequest) {
    const done = this.tools.repeatable(actor, "answer_clinician", caseId, (c) =>
      recordClinicianAnswer(c, caseId, request),
    );
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async requestConsent(actor: PersonActor, caseId: string, request: RequestConsentRequest) {
    const snapshot = await this.tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.tools.repeatable(actor, "request_consent", caseId, (c) =>
          requestConsent(c, caseId, request, snapshot.value),
        )
      : snapshot;
  }

  async decide(actor: PersonActor, decisionId: string, request: DecideRequest) {
    const snapshot = await this.tools.tickets.readToActIfNamed(ticketOfAct(this.tools.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.tools.hear(decisionId, [actor.personId], request);
    // Dies here, or while it is guarded: nothing was written; the browser asks again with the same id.
    return this.tools.guarded(() => runDecide(this.tools.shell, actor, decisionId, request, snapshot.value));
  }

  async dryRun(actor: PersonActor, decisionId: string, request: DecideRequest) {
    const snapshot = await this.tools.tickets.readToActIfNamed(ticketOfAct(this.tools.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.tools.hear(decisionId, [actor.personId], request);
    return runDryRun(this.tools.shell, actor, decisionId, request, snapshot.value);
  }

  async readDecision(actor: PersonActor, decisionId: string) {
    return this.tools.read(actor, "read_decision", (context, who) => {
      const allowed = may(who, "case.read");
      if (!allowed.ok) return allowed;
      return found(decisionViewOf(context, decisionId, languageOf(actor.locale)), "decision");
    });
  }

  async readDecisionBasis(actor: PersonActor, decisionId: string) {
    return this.tools.read(actor, "read_decision_basis", (context, who) => readDecisionBasis(context, who, decisionId));
  }

  async stop(actor: PersonActor, decisionId: string, request: StopRequest) {
    return this.tools.noted(runStop(this.tools.shell, actor, decisionId, request));
  }

  async spendCredit(actor: PersonActor, useId: string, request: CreditUseRequest) {
    const snapshot = await this.tools.tickets.readToActIfNamed(onWish(this.tools.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.tools.hear(useId, [actor.personId], request);
    return this.tools.guarded(() => runSpendCredit(this.tools.shell, actor, useId, request, snapshot.value));
  }

  async undoCreditUse(actor: PersonActor, undoId: string, request: CreditUseUndoRequest) {
    const snapshot = await this.tools.tickets.readToActIfNamed(onWish(this.tools.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.tools.hear(undoId, [actor.personId], usedIn(this.tools.sql, request.useId));
    return this.tools.guarded(() => runUndoCreditUse(this.tools.shell, actor, undoId, request, snapshot.value));
  }

  async payOutCredit(actor: PersonActor, decisionId: string, request: CreditPayoutRequest) {
    const { sql } = this.tools;
    const caseId = creditRowById(sql, request.lotId)?.caseId ?? undefined;
    const snapshot = await this.tools.tickets.readToActIfNamed(onWish(sql, { ticket: request.ticket, caseId }));
    if (!snapshot.ok) return snapshot;
    await this.tools.hear(decisionId, [actor.personId], request);
    return this.tools.guarded(() => runPayOutCredit(this.tools.shell, actor, decisionId, request, snapshot.value));
  }

  async takeBackCredit(actor: PersonActor, reversalId: string, request: CreditReversalRequest) {
    await this.tools.hear(reversalId, [actor.personId], request);
    return this.tools.guarded(() => runTakeBackCredit(this.tools.shell, actor, reversalId, request));
  }
}

/** The ticket that is read before an act on credit: the one named, else the case's. */
function onWish(sql: Sql, { ticket, caseId }: OnWhoseWish): TicketRef | undefined {
  return ticket ?? (caseId === undefined ? undefined : ticketsOfCase(sql, caseId)[0]);
}
