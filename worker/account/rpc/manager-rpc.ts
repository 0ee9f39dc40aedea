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
import { ticketOfApproval } from "../commands/approval/approve.ts";
import { byWhoseRight } from "../commands/approval/by-whose-right.ts";
import { closeTask } from "../commands/case/close-task.ts";
import { orderTicket } from "../commands/case/order-ticket.ts";
import { startCase } from "../commands/case/start-case.ts";
import { dismissFound } from "../commands/intake/dismiss-found.ts";
import { endCaseAsWrong } from "../commands/intake/say-request.ts";
import { askReconciliation, settleDifference } from "../commands/money/settle-difference.ts";
import { endSessions } from "../commands/people/end-sessions.ts";
import { importRecords } from "../commands/records/import.ts";
import { readContext } from "../commands/run-command.ts";
import { personOf, refusal } from "../domain/people/require-person.ts";
import { approvalCards } from "../queries/approval/approvals.ts";
import { listDelegations } from "../queries/approval/delegations.ts";
import { listCases } from "../queries/case/cases.ts";
import { trends } from "../queries/case/trends.ts";
import { liability } from "../queries/credit/liability.ts";
import { maybeRequests } from "../queries/intake/maybe-requests.ts";
import { moneyHealthOf } from "../queries/money/money-health.ts";
import { listPeople } from "../queries/people/people.ts";
import { publishedHeads } from "../store/audit/audit-heads.ts";
import { readEvents, verifyAudit } from "../store/audit/event-log.ts";
import type { PersonActor } from "../store/context.ts";
import { legById } from "../store/money/legs.ts";
import { asOfNow } from "../store/people/people.ts";
import { runApprove } from "./decisions.ts";
import { runDelegate, runEndDelegation } from "./delegations.ts";
import { runMarkFamily } from "./family.ts";
import { resolveLeg } from "./resolve-leg.ts";
import { SidebarRpc } from "./sidebar-rpc.ts";

/** What the manager's page asks: approvals, all cases, money, imports, the record, and rights that are lent. */
export abstract class ManagerRpc extends SidebarRpc {
  async listApprovals(actor: PersonActor) {
    return this.services.read(actor, "list_approvals", (context, who) => approvalCards(context, who));
  }

  async approve(actor: PersonActor, approvalId: string, request: ApproveRequest) {
    const { runtime, tickets } = this.services;
    // Who only says no needs nobody's word.
    const isYes = request.verdict === "approve";
    const by = isYes ? byWhoseRight(readContext(runtime), actor.personId, approvalId) : undefined;
    await this.services.hear(approvalId, by?.personIds ?? [], by?.sum);
    const snapshot = await tickets.readToActIfNamed(isYes ? ticketOfApproval(runtime.sql, approvalId) : undefined);
    if (!snapshot.ok) return snapshot;
    // Dies here: nothing was written; the browser asks again.
    return this.services.guarded(() => runApprove(runtime, actor, approvalId, request, snapshot.value));
  }

  async listCases(actor: PersonActor, query: CaseQuery) {
    return this.services.read(actor, "list_cases", (context, who) => listCases(context, who, query));
  }

  async maybeRequests(actor: PersonActor) {
    return this.services.read(actor, "maybe_requests", (context, who) => maybeRequests(context, who));
  }

  async endCaseAsWrong(actor: PersonActor, caseId: string) {
    const done = this.services.repeatable(actor, "end_as_wrong", caseId, (c) => endCaseAsWrong(c, caseId));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async startCase(actor: PersonActor, caseId: string, request: StartCaseRequest) {
    const done = this.services.repeatable(actor, "start_case", caseId, (c) => startCase(c, caseId, request));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async orderTicket(actor: PersonActor, caseId: string) {
    const done = this.services.repeatable(actor, "order_ticket", caseId, (c) => orderTicket(c, caseId));
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async dismissFound(actor: PersonActor, caseId: string, foundId: string, request: DismissFoundRequest) {
    const done = this.services.repeatable(actor, "dismiss_found", foundId, (c) =>
      dismissFound(c, caseId, foundId, request),
    );
    return done.ok ? this.readCase(actor, done.value.caseId) : done;
  }

  async closeTask(actor: PersonActor, taskId: string, request: TaskDoneRequest = {}) {
    const done = await this.services.guarded(() =>
      this.services.repeatable(actor, "close_task", taskId, (c) => closeTask(c, taskId, request)),
    );
    return done.ok ? this.readCase(actor, done.value.caseId) : done;
  }

  async trends(actor: PersonActor, query: TrendsQuery) {
    return this.services.read(actor, "trends", (context, who) => trends(context, who, query));
  }

  async moneyHealth(actor: PersonActor) {
    return this.services.read(actor, "money_health", (context, who) => moneyHealthOf(context, who));
  }

  async resolveLeg(actor: PersonActor, legId: string, request: ResolveLegRequest) {
    await this.services.watch.ready();
    if (request.verdict === "send_again") {
      await this.services.hear(legId, [actor.personId], legById(this.services.sql, legId));
    }
    const done = await resolveLeg(this.services.deps, actor, legId, request);
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async settleDifference(actor: PersonActor, differenceId: string, request: SettleDifferenceRequest) {
    const done = this.services.repeatable(actor, "settle_difference", differenceId, (c) =>
      settleDifference(c, differenceId, request),
    );
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async askReconciliation(actor: PersonActor) {
    const done = this.services.repeatable(actor, "ask_reconciliation", "all", askReconciliation);
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async creditLiability(actor: PersonActor, query: LiabilityQuery) {
    return this.services.read(actor, "credit_liability", (context, who) => liability(context, who, query));
  }

  async importRecords(actor: PersonActor, request: ImportRequest) {
    return this.services.repeatable(actor, "import", "records", (context) => {
      const allowed = may(personOf(context.actor), "import.apply");
      return allowed.ok ? importRecords(context, request) : allowed;
    });
  }

  async verifyAudit(actor: PersonActor): Promise<Result<{ events: number; head: string }, Refusal>> {
    return this.services.read(actor, "verify_audit", ({ sql }, who) => {
      const allowed = may(who, "audit.read");
      if (!allowed.ok) return allowed;
      const chain = verifyAudit(sql);
      if (!chain.ok) return refusal("internal", "The record does not fit together.", { ...chain.error });
      return ok({ events: chain.value.seq, head: chain.value.hash });
    });
  }

  async auditEvents(actor: PersonActor, { after, limit }: AuditQuery) {
    return this.services.read(actor, "read_audit", ({ sql }, who) => {
      const allowed = may(who, "audit.read");
      return allowed.ok ? ok({ events: readEvents(sql, after, limit) }) : allowed;
    });
  }

  async auditHeads(actor: PersonActor) {
    return this.services.read(actor, "read_audit", ({ sql }, who) => {
      const allowed = may(who, "audit.read");
      return allowed.ok ? ok({ heads: publishedHeads(sql) }) : allowed;
    });
  }

  async listDelegations(actor: PersonActor) {
    return this.services.read(actor, "list_delegations", (context, who) => listDelegations(context, who));
  }

  async delegate(actor: PersonActor, delegationId: string, request: DelegateRequest) {
    return runDelegate(this.services.runtime, actor, delegationId, request);
  }

  async listPeople(actor: PersonActor) {
    return this.services.read(actor, "list_people", (context, who) => listPeople(context, who));
  }

  async endSessions(actor: PersonActor, personId: string): Promise<Result<PersonList, Refusal>> {
    const done = this.services.repeatable(actor, "end_sessions", personId, (c) => endSessions(c, personId));
    // Who ended their own sees nothing any more: the next call asks them to sign in.
    return done.ok ? listPeople(readContext(this.services.runtime), asOfNow(this.services.sql, actor)) : done;
  }

  async markFamily(actor: PersonActor, personId: string, patientId: string, request: FamilyRequest) {
    return runMarkFamily(this.services.runtime, actor, personId, patientId, request);
  }

  async endDelegation(actor: PersonActor, delegationId: string) {
    return runEndDelegation(this.services.runtime, actor, delegationId);
  }
}
