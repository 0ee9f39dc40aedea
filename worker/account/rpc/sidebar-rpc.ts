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
import type { AnswerReplyRequest, EndReviewRequest, ManualReplyRequest } from "../../../core/contract/replies.ts";
import type { SaidRequest } from "../../../core/contract/request.ts";
import type {
  CallBackRequest,
  CorrectedRequest,
  MatchRequest,
  TicketQuery,
  TicketRef,
  VerifyRequest,
} from "../../../core/contract/ticket.ts";
import type { WhoRequest } from "../../../core/contract/whom.ts";
import { ok } from "../../../core/result.ts";
import { askClinician, recordClinicianAnswer } from "../commands/case/ask-clinician.ts";
import { askPatient } from "../commands/case/ask-patient.ts";
import { endReview } from "../commands/case/end-review.ts";
import { requestConsent } from "../commands/case/request-consent.ts";
import type { OnWhoseWish } from "../commands/credit/check-credit-act.ts";
import { correctReply } from "../commands/decision/correct-reply.ts";
import { sayOfReply } from "../commands/intake/answer-reply.ts";
import { sayByHand } from "../commands/intake/record-manual-reply.ts";
import { sayMatter } from "../commands/intake/say-matter.ts";
import { sayRequest } from "../commands/intake/say-request.ts";
import { checkCurrent, recordCallBack } from "../commands/people/call-back.ts";
import { matchTicket } from "../commands/people/match-ticket.ts";
import { sayWho } from "../commands/people/say-whom.ts";
import { verifyTicket } from "../commands/people/verify-ticket.ts";
import { type AccountRuntime, readContext, transact } from "../commands/run-command.ts";
import { ticketOfAct } from "../domain/intake/case-scope.ts";
import { readCharges, unreadCharges } from "../domain/money/read-charges.ts";
import { languageOf } from "../domain/people/language.ts";
import { found } from "../domain/people/require-person.ts";
import { readCase } from "../queries/case/case-detail.ts";
import { similarCases } from "../queries/case/similar.ts";
import { readDecisionBasis } from "../queries/decision/decision-basis.ts";
import { decisionViewOf } from "../queries/decision/decisions.ts";
import { evaluateRead } from "../queries/decision/evaluate.ts";
import { openTicketView } from "../queries/intake/open-ticket.ts";
import { searchPatients } from "../queries/people/search.ts";
import { ticketsOfCase } from "../store/case/tickets.ts";
import type { Actor, PersonActor } from "../store/context.ts";
import { creditRowById, usedIn } from "../store/credit/credit.ts";
import type { Sql } from "../store/sql.ts";
import { AccountObject } from "./account-object.ts";
import { runPayOutCredit, runSpendCredit, runTakeBackCredit, runUndoCreditUse } from "./credit-acts.ts";
import { runDecide, runDryRun, runStop } from "./decisions.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

/** A commit makes the answer wait for the disk: there is one only where something is to be read. */
function readChargesBehind(runtime: AccountRuntime, patientId: string): void {
  const unread = unreadCharges(readContext(runtime), patientId);
  if (unread.length > 0) transact(runtime, OUTBOX, (context) => readCharges(context, unread));
}

/** What the sidebar asks beside a ticket: the ticket, its case, and the decision on it. */
export abstract class SidebarRpc extends AccountObject {
  /** `fresh`: for whoever is about to write to the patient, the helpdesk is asked first. */
  async openTicket(actor: PersonActor, ticket: TicketRef, { fresh }: TicketQuery = {}) {
    const { tickets } = this.services;
    const snapshot = await (fresh ? tickets.readToAct(ticket) : tickets.read(ticket));
    if (!snapshot.ok) return snapshot;
    const opened = this.services.read(actor, "open_ticket", (c, who) => {
      const current = fresh ? checkCurrent(c, who, ticket, snapshot.value) : ok(undefined);
      if (!current.ok) return current;
      const view = openTicketView(c, who, ticket, snapshot.value);
      return view.ok ? ok({ ...view.value, sender: tickets.standing(ticket) }) : view;
    });
    // Behind the answer: the processor is slower than a person who waits.
    const patientId = opened.ok ? opened.value.patient?.patientId : undefined;
    if (patientId !== undefined) readChargesBehind(this.services.runtime, patientId);
    return opened;
  }

  async calledBack(actor: PersonActor, ticket: TicketRef, request: CallBackRequest) {
    const done = this.services.repeatable(actor, "call_back", ticket.ticketId, (c) =>
      recordCallBack(c, ticket, request),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async evaluate(actor: PersonActor, request: EvaluateRequest) {
    const snapshot = await this.services.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.services.read(actor, "evaluate", (c, who) => evaluateRead(c, who, request, snapshot.value))
      : snapshot;
  }

  async similarCases(actor: PersonActor, request: EvaluateRequest) {
    const snapshot = await this.services.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.services.read(actor, "similar_cases", (c, who) => similarCases(c, who, request, snapshot.value))
      : snapshot;
  }

  async searchPatients(actor: PersonActor, q: string) {
    return this.services.read(actor, "search_patients", (context, who) => searchPatients(context, who, q));
  }

  async matchTicket(actor: PersonActor, ticket: TicketRef, request: MatchRequest) {
    const done = this.services.repeatable(actor, "match_ticket", ticket.ticketId, (c) =>
      matchTicket(c, ticket, request),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async sayWho(actor: PersonActor, ticket: TicketRef, request: WhoRequest) {
    const snapshot = await this.services.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.services.repeatable(actor, "say_who", ticket.ticketId, (c) =>
      sayWho(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async verifyTicket(actor: PersonActor, ticket: TicketRef, request: VerifyRequest) {
    const snapshot = await this.services.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.services.repeatable(actor, "verify_ticket", ticket.ticketId, (c) =>
      verifyTicket(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  /** A yes needs what the mail says; a no is about the ticket, whatever it says. */
  async sayRequest(actor: PersonActor, ticket: TicketRef, request: SaidRequest) {
    const snapshot = await this.services.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.services.repeatable(actor, "say_request", ticket.ticketId, (c) =>
      sayRequest(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async sayMatter(actor: PersonActor, ticket: TicketRef, lineId: string, request: AskedMatterRequest) {
    const snapshot = await this.services.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.services.repeatable(actor, "say_matter", ticket.ticketId, (c) =>
      sayMatter(c, ticket, lineId, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async answerReply(actor: PersonActor, ticket: TicketRef, messageId: string, request: AnswerReplyRequest) {
    const done = this.services.repeatable(actor, "answer_reply", messageId, (c) =>
      sayOfReply(c, ticket, messageId, request),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async endReview(actor: PersonActor, caseId: string, request: EndReviewRequest) {
    const done = this.services.repeatable(actor, "end_review", caseId, (c) => endReview(c, caseId, request));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async sayByHand(actor: PersonActor, caseId: string, saidId: string, request: ManualReplyRequest) {
    const done = this.services.repeatable(actor, "say_by_hand", saidId, (c) => sayByHand(c, caseId, saidId, request));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async askedPatient(actor: PersonActor, ticket: TicketRef) {
    const done = this.services.repeatable(actor, "ask_patient", ticket.ticketId, (c) => askPatient(c, ticket));
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async correctedReply(actor: PersonActor, ticket: TicketRef, request: CorrectedRequest) {
    const snapshot = await this.services.tickets.readToAct(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.services.repeatable(actor, "correct_reply", request.decisionId, (c) =>
      correctReply(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async readCase(actor: PersonActor, caseId: string) {
    return this.services.read(actor, "read_case", (context, who) => readCase(context, who, caseId));
  }

  async askClinician(actor: PersonActor, caseId: string, request: AskClinicianRequest) {
    const snapshot = await this.services.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.services.repeatable(actor, "ask_clinician", caseId, (c) =>
          askClinician(c, caseId, request, snapshot.value),
        )
      : snapshot;
  }

  async answerClinician(actor: PersonActor, caseId: string, request: ClinicianAnswerRequest) {
    const done = this.services.repeatable(actor, "answer_clinician", caseId, (c) =>
      recordClinicianAnswer(c, caseId, request),
    );
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async requestConsent(actor: PersonActor, caseId: string, request: RequestConsentRequest) {
    const snapshot = await this.services.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.services.repeatable(actor, "request_consent", caseId, (c) =>
          requestConsent(c, caseId, request, snapshot.value),
        )
      : snapshot;
  }

  async decide(actor: PersonActor, decisionId: string, request: DecideRequest) {
    const snapshot = await this.services.tickets.readToActIfNamed(ticketOfAct(this.services.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.services.hear(decisionId, [actor.personId], request);
    // Dies here, or while it is guarded: nothing was written; the browser asks again with the same id.
    return this.services.guarded(() => runDecide(this.services.runtime, actor, decisionId, request, snapshot.value));
  }

  async dryRun(actor: PersonActor, decisionId: string, request: DecideRequest) {
    const snapshot = await this.services.tickets.readToActIfNamed(ticketOfAct(this.services.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.services.hear(decisionId, [actor.personId], request);
    return runDryRun(this.services.runtime, actor, decisionId, request, snapshot.value);
  }

  async readDecision(actor: PersonActor, decisionId: string) {
    return this.services.read(actor, "read_decision", (context, who) => {
      const allowed = may(who, "case.read");
      if (!allowed.ok) return allowed;
      return found(decisionViewOf(context, decisionId, languageOf(actor.locale)), "decision");
    });
  }

  async readDecisionBasis(actor: PersonActor, decisionId: string) {
    return this.services.read(actor, "read_decision_basis", (context, who) =>
      readDecisionBasis(context, who, decisionId),
    );
  }

  async stop(actor: PersonActor, decisionId: string, request: StopRequest) {
    return this.services.noted(runStop(this.services.runtime, actor, decisionId, request));
  }

  async spendCredit(actor: PersonActor, useId: string, request: CreditUseRequest) {
    const snapshot = await this.services.tickets.readToActIfNamed(onWish(this.services.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.services.hear(useId, [actor.personId], request);
    return this.services.guarded(() => runSpendCredit(this.services.runtime, actor, useId, request, snapshot.value));
  }

  async undoCreditUse(actor: PersonActor, undoId: string, request: CreditUseUndoRequest) {
    const snapshot = await this.services.tickets.readToActIfNamed(onWish(this.services.sql, request));
    if (!snapshot.ok) return snapshot;
    await this.services.hear(undoId, [actor.personId], usedIn(this.services.sql, request.useId));
    return this.services.guarded(() => runUndoCreditUse(this.services.runtime, actor, undoId, request, snapshot.value));
  }

  async payOutCredit(actor: PersonActor, decisionId: string, request: CreditPayoutRequest) {
    const { sql } = this.services;
    const caseId = creditRowById(sql, request.lotId)?.caseId ?? undefined;
    const snapshot = await this.services.tickets.readToActIfNamed(onWish(sql, { ticket: request.ticket, caseId }));
    if (!snapshot.ok) return snapshot;
    await this.services.hear(decisionId, [actor.personId], request);
    return this.services.guarded(() =>
      runPayOutCredit(this.services.runtime, actor, decisionId, request, snapshot.value),
    );
  }

  async takeBackCredit(actor: PersonActor, reversalId: string, request: CreditReversalRequest) {
    await this.services.hear(reversalId, [actor.personId], request);
    return this.services.guarded(() => runTakeBackCredit(this.services.runtime, actor, reversalId, request));
  }
}

/** The ticket that is read before an act on credit: the one named, else the case's. */
function onWish(sql: Sql, { ticket, caseId }: OnWhoseWish): TicketRef | undefined {
  return ticket ?? (caseId === undefined ? undefined : ticketsOfCase(sql, caseId)[0]);
}
