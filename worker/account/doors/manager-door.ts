import { may } from "../../../core/approval/may.ts";
import type { FamilyRequest, PersonList } from "../../../core/contract/account.ts";
import type { AuditQuery } from "../../../core/contract/audit.ts";
import type { CaseQuery, TaskDoneRequest } from "../../../core/contract/case.ts";
import type { LiabilityQuery } from "../../../core/contract/credit.ts";
import type { ApproveRequest } from "../../../core/contract/decision.ts";
import type { DelegateRequest } from "../../../core/contract/delegation.ts";
import type { DismissFoundRequest } from "../../../core/contract/found.ts";
import type { ResolveLegRequest, SettleDifferenceRequest } from "../../../core/contract/money.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { ImportRequest } from "../../../core/contract/records.ts";
import type { StartCaseRequest } from "../../../core/contract/start-case.ts";
import type { TrendsQuery } from "../../../core/contract/trends.ts";
import { ok, type Result } from "../../../core/result.ts";
import { ticketOfApproval } from "../commands/approve.ts";
import { byWhoseRight } from "../commands/by-whose-right.ts";
import { closeTask } from "../commands/close-task.ts";
import { dismissFound } from "../commands/dismiss-found.ts";
import { endSessions } from "../commands/end-sessions.ts";
import { orderTicket } from "../commands/order-ticket.ts";
import { personOf, refusal } from "../commands/require-person.ts";
import { resolveLeg } from "../commands/resolve-leg.ts";
import { endCaseAsWrong } from "../commands/say-request.ts";
import { askReconciliation, settleDifference } from "../commands/settle-difference.ts";
import { startCase } from "../commands/start-case.ts";
import type { PersonActor } from "../context.ts";
import { runApprove } from "../decisions.ts";
import { runDelegate, runEndDelegation } from "../delegations.ts";
import { readEvents, verifyAudit } from "../event-log.ts";
import { runMarkFamily } from "../family.ts";
import { publishedHeads } from "../ledger/audit-heads.ts";
import { legById } from "../ledger/legs.ts";
import { approvalCards } from "../reads/approvals.ts";
import { listCases } from "../reads/cases.ts";
import { listDelegations } from "../reads/delegations.ts";
import { importRecords } from "../reads/import.ts";
import { liability } from "../reads/liability.ts";
import { maybeRequests } from "../reads/maybe-requests.ts";
import { moneyHealthOf } from "../reads/money-health.ts";
import { listPeople } from "../reads/people.ts";
import { trends } from "../reads/trends.ts";
import { readContext } from "../run-command.ts";
import { asOfNow } from "../store/people.ts";
import { SidebarDoor } from "./sidebar-door.ts";

/** What the manager's page asks: approvals, all cases, money, imports, the record, and rights that are lent. */
export abstract class ManagerDoor extends SidebarDoor {
  async listApprovals(actor: PersonActor) {
    return this.tools.read(actor, "list_approvals", (context, who) => approvalCards(context, who));
  }

  async approve(actor: PersonActor, approvalId: string, request: ApproveRequest) {
    const { shell, tickets } = this.tools;
    // Who only says no needs nobody's word.
    const isYes = request.verdict === "approve";
    const by = isYes ? byWhoseRight(readContext(shell), actor.personId, approvalId) : undefined;
    await this.tools.hear(approvalId, by?.personIds ?? [], by?.sum);
    const snapshot = await tickets.readToActIfNamed(isYes ? ticketOfApproval(shell.sql, approvalId) : undefined);
    if (!snapshot.ok) return snapshot;
    // Dies here: nothing was written; the browser asks again.
    return this.tools.guarded(() => runApprove(shell, actor, approvalId, request, snapshot.value));
  }

  async listCases(actor: PersonActor, query: CaseQuery) {
    return this.tools.read(actor, "list_cases", (context, who) => listCases(context, who, query));
  }

  async maybeRequests(actor: PersonActor) {
    return this.tools.read(actor, "maybe_requests", (context, who) => maybeRequests(context, who));
  }

  async endCaseAsWrong(actor: PersonActor, caseId: string) {
    const done = this.tools.repeatable(actor, "end_as_wrong", caseId, (c) => endCaseAsWrong(c, caseId));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async startCase(actor: PersonActor, caseId: string, request: StartCaseRequest) {
    const done = this.tools.repeatable(actor, "start_case", caseId, (c) => startCase(c, caseId, request));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async orderTicket(actor: PersonActor, caseId: string) {
    const done = this.tools.repeatable(actor, "order_ticket", caseId, (c) => orderTicket(c, caseId));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async dismissFound(actor: PersonActor, caseId: string, foundId: string, request: DismissFoundRequest) {
    const done = this.tools.repeatable(actor, "dismiss_found", foundId, (c) =>
      dismissFound(c, caseId, foundId, request),
    );
    return done.ok ? this.readCase(actor, done.value.caseId) : done;
  }

  async closeTask(actor: PersonActor, taskId: string, request: TaskDoneRequest = {}) {
    const done = await this.tools.guarded(() =>
      this.tools.repeatable(actor, "close_task", taskId, (c) => closeTask(c, taskId, request)),
    );
    return done.ok ? this.readCase(actor, done.value.caseId) : done;
  }

  async trends(actor: PersonActor, query: TrendsQuery) {
    return this.tools.read(actor, "trends", (context, who) => trends(context, who, query));
  }

  async moneyHealth(actor: PersonActor) {
    return this.tools.read(actor, "money_health", (context, who) => moneyHealthOf(context, who));
  }

  async resolveLeg(actor: PersonActor, legId: string, request: ResolveLegRequest) {
    await this.tools.watch.ready();
    if (request.verdict === "send_again") {
      await this.tools.hear(legId, [actor.personId], legById(this.tools.sql, legId));
    }
    const done = await resolveLeg(this.tools.world, actor, legId, request);
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async settleDifference(actor: PersonActor, differenceId: string, request: SettleDifferenceRequest) {
    const done = this.tools.repeatable(actor, "settle_difference", differenceId, (c) =>
      settleDifference(c, differenceId, request),
    );
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async askReconciliation(actor: PersonActor) {
    const done = this.tools.repeatable(actor, "ask_reconciliation", "all", askReconciliation);
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async creditLiability(actor: PersonActor, query: LiabilityQuery) {
    return this.tools.read(actor, "credit_liability", (context, who) => liability(context, who, query));
  }

  async importRecords(actor: PersonActor, request: ImportRequest) {
    return this.tools.repeatable(actor, "import", "records", (context) => {
      const allowed = may(personOf(context.actor), "import.apply");
      return allowed.ok ? importRecords(context, request) : allowed;
    });
  }

  async verifyAudit(actor: PersonActor): Promise<Result<{ events: number; head: string }, Refusal>> {
    return this.tools.read(actor, "verify_audit", ({ sql }, who) => {
      const allowed = may(who, "audit.read");
      if (!allowed.ok) return allowed;
      const chain = verifyAudit(sql);
      if (!chain.ok) return refusal("internal", "The record does not fit together.", { ...chain.error });
      return ok({ events: chain.value.seq, head: chain.value.hash });
    });
  }

  async auditEvents(actor: PersonActor, { after, limit }: AuditQuery) {
    return this.tools.read(actor, "read_audit", ({ sql }, who) => {
      const allowed = may(who, "audit.read");
      return allowed.ok ? ok({ events: readEvents(sql, after, limit) }) : allowed;
    });
  }

  async auditHeads(actor: PersonActor) {
    return this.tools.read(actor, "read_audit", ({ sql }, who) => {
      const allowed = may(who, "audit.read");
      return allowed.ok ? ok({ heads: publishedHeads(sql) }) : allowed;
    });
  }

  async listDelegations(actor: PersonActor) {
    return this.tools.read(actor, "list_delegations", (context, who) => listDelegations(context, who));
  }

  async delegate(actor: PersonActor, delegationId: string, request: DelegateRequest) {
    return runDelegate(this.tools.shell, actor, delegationId, request);
  }

  async listPeople(actor: PersonActor) {
    return this.tools.read(actor, "list_people", (context, who) => listPeople(context, who));
  }

  async endSessions(actor: PersonActor, personId: string): Promise<Result<PersonList, Refusal>> {
    const done = this.tools.repeatable(actor, "end_sessions", personId, (c) => endSessions(c, personId));
    // Who ended their own sees nothing any more: the next call asks them to sign in.
    return done.ok ? listPeople(readContext(this.tools.shell), asOfNow(this.tools.sql, actor)) : done;
  }

  async markFamily(actor: PersonActor, personId: string, patientId: string, request: FamilyRequest) {
    return runMarkFamily(this.tools.shell, actor, personId, patientId, request);
  }

  async endDelegation(actor: PersonActor, delegationId: string) {
    return runEndDelegation(this.tools.shell, actor, delegationId);
  }
}
