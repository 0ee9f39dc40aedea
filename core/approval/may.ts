/** Who may do what: one pure answer, asked first by every operation (decision record 0040). */

import type { Refusal } from "../contract/problem.ts";
import type { AccountRules } from "../policy/rules.ts";
import type { TaskKind } from "../refund/task-kinds.ts";
import { err, ok, type Result } from "../result.ts";
import { ROLES, type Role } from "../words.ts";
import { ranksAtLeast, withinOwnLimit } from "./authority.ts";
import { OWN_MATTER } from "./conflict-of-interest.ts";
import type { Given, LocationSum, NeededApproval } from "./needed.ts";

/** Every agent of the helpdesk whom nobody gave a role is a viewer: they see the ticket they opened, its patient, and nothing beside it. */
const EVERYBODY = ROLES;
const STAFF = ["agent", "lead", "finance", "admin"] as const satisfies readonly Role[];

/** An admin may ask for a decision, but has no limit of their own, so that somebody else always approves it. */
const ROLES_OF = {
  "ticket.read": EVERYBODY,
  "ticket.match": STAFF,
  "ticket.verify": STAFF,
  "request.say": STAFF,
  "cause.name": STAFF,
  "review.end": ["lead", "finance"],
  "ticket.call_back": ["lead", "finance", "admin"],
  "decision.make": STAFF,
  "decision.stop": STAFF,
  "reply.insist": STAFF,
  "reply.override": ["lead", "finance", "admin"],
  "decision.read": EVERYBODY,
  "approval.list": STAFF,
  "approval.decide": ["lead", "finance"],
  "approval.delegate": ["lead", "finance"],
  "delegation.list": EVERYBODY,
  "delegation.end": EVERYBODY,
  "absence.list": STAFF,
  "absence.tell": STAFF,
  "absence.tell_of_others": ["lead", "admin"],
  "patient.search": STAFF,
  "case.read": STAFF,
  "case.start": STAFF,
  "packet.make": ["lead", "finance", "admin"],
  "case.assign": STAFF,
  "case_view.share": ["lead", "admin"],
  "case.assign_any": ["lead", "finance", "admin"],
  "trends.read": EVERYBODY,
  "provider.name": ["lead", "finance", "admin"],
  "outcome.say": STAFF,
  "tags.compare": ["lead", "admin"],
  "change.act": ["lead", "finance", "admin"],
  "change.choices": ["lead", "admin"],
  "home.read": ["lead", "finance", "admin"],
  "import.apply": ["admin"],
  "import.key": ["admin"],
  "session.end": ["admin"],
  "role.give": ["admin"],
  "location.set": ["admin"],
  "connection.manage": ["admin"],
  "money.switch": ["admin"],
  "provider.contact": ["admin"],
  "contact.allow": STAFF,
  "family.mark": ["lead", "finance", "admin"],
  "rules.read": EVERYBODY,
  "rules.look": ["lead", "finance", "admin"],
  "rules.ask": ["admin"],
  "rules.confirm": ["lead", "finance", "admin"],
  "patient.merge": ["lead", "admin"],
  "access.read": ["admin"],
  "privacy.read": ["finance", "admin"],
  "patient.export": ["admin"],
  "patient.erase": ["admin"],
  "erasure.confirm": ["finance", "admin"],
  "hold.set": ["admin"],
  "retention.set": ["admin"],
  "audit.read": ["lead", "finance", "admin"],
  "notice.set": ["admin"],
  "found.dismiss": ["lead", "finance"],
  "task.close": STAFF,
  "task.close_finance": ["finance", "admin"],
  "money.read": ["lead", "finance", "admin"],
  "dispute.prepare": ["lead", "finance", "admin"],
  "dispute.answer": ["finance", "admin"],
  "leg.resolve": ["finance"],
  "difference.settle": ["finance"],
  "reconciliation.ask": ["finance", "admin"],
  "policy.read": ["lead", "finance", "admin"],
  "policy.edit": ["lead", "admin"],
  "policy.publish": ["lead", "admin"],
  "letters.read": ["lead", "finance", "admin"],
  "letters.edit": ["lead", "admin"],
  "letters.publish": ["lead", "admin"],
  "credit.spend": STAFF,
  "credit.undo_use": STAFF,
  "credit.pay_out": STAFF,
  "credit.take_back": ["lead", "finance"],
  "credit.liability": ["lead", "finance", "admin"],
  "books.read": ["finance", "admin"],
  "books.close": ["finance"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ROLES_OF;

export interface ActingPerson {
  readonly personId: string;
  readonly role: Role;
}

/** Whose right somebody uses who stands in, and the role that person has now. */
export interface Behalf {
  readonly delegatorId: string;
  readonly delegatorRole: Role;
}

/** The approval to be decided. Its state and expiry are the command's to check. */
export interface ApprovalSubject {
  /** Absent where it is the person's own right. */
  readonly behalf?: Behalf;
  readonly requestedBy: string;
  /** Every login that is, or may be, who asked: of one person, of one name, of one address. */
  readonly askerAlike?: readonly string[];
  readonly needs: NeededApproval["needs"];
  readonly amountMinor: number;
  readonly currency: string;
  /** What the case and its patient were given beside it. */
  readonly given: Given;
  /** How the amount falls on locations; absent where nobody can say. */
  readonly parts?: readonly LocationSum[] | undefined;
  /** Those of whom this is the own matter, or their family's. */
  readonly conflictOfInterestOf: readonly string[];
  readonly rules: AccountRules;
}

/** The running delegation to be ended. */
export interface DelegationSubject {
  readonly fromPerson: string;
  readonly toPerson: string;
}

/** Who is asked to decide refunds may be lent a right to approve; who only looks, or only looks after settings, may not. */
const STAND_INS: readonly Role[] = ["agent", "lead", "finance"];
/** May take a right back that somebody else lent: the one who is away cannot. */
const ENDS_FOR_OTHERS: readonly Role[] = ["finance", "admin"];

export const standsIn = (role: Role): boolean => STAND_INS.includes(role);

const refuse = (code: Refusal["code"], detail: string, values: Refusal["values"] = {}): Result<never, Refusal> =>
  err({ code, detail, values });

/** What a role alone decides. */
export type PlainAction = Exclude<Action, "approval.decide" | "delegation.end">;

/**
 * Refuses with `forbidden`, and in `roles` those who can, where the role does not do this at all or is too low for the approval, `four_eyes` where the person asked
 * for it themselves or stands in for who did, `own_matter` where it is theirs or their family's, and `over_limit` where the amount is above what their role, or the role of whom they stand
 * in for, may approve.
 */
export function may(actor: ActingPerson, action: PlainAction): Result<true, Refusal>;
export function may(actor: ActingPerson, action: "approval.decide", subject: ApprovalSubject): Result<true, Refusal>;
export function may(actor: ActingPerson, action: "delegation.end", subject: DelegationSubject): Result<true, Refusal>;
export function may(
  actor: ActingPerson,
  action: Action,
  subject?: ApprovalSubject | DelegationSubject,
): Result<true, Refusal> {
  if (subject && "needs" in subject) return mayApprove(actor, subject);
  const roles: readonly Role[] = ROLES_OF[action];
  if (!roles.includes(actor.role)) {
    return refuse("forbidden", `The role ${actor.role} may not do this.`, { action, role: actor.role, roles });
  }
  return subject ? mayEnd(actor, subject) : ok(true);
}

function mayApprove({ personId, role: own }: ActingPerson, subject: ApprovalSubject): Result<true, Refusal> {
  const { behalf, requestedBy, needs } = subject;
  const isAsker = (id: string) => id === requestedBy || (subject.askerAlike?.includes(id) ?? false);
  if (isAsker(personId)) return refuse("four_eyes", "Somebody else has to approve what you asked for.");
  if (behalf && isAsker(behalf.delegatorId)) {
    return refuse("four_eyes", "You stand in for who asked: somebody else has to approve.", {
      standsInFor: requestedBy,
    });
  }
  const { conflictOfInterestOf } = subject;
  if (conflictOfInterestOf.includes(personId) || (behalf && conflictOfInterestOf.includes(behalf.delegatorId)))
    return err(OWN_MATTER);
  // A role that may not stand in uses nobody's right.
  const lent = behalf && standsIn(own) ? behalf : undefined;
  const role = lent ? lent.delegatorRole : own;
  if (!ranksAtLeast(role, needs)) {
    return refuse("forbidden", `This needs the approval of ${needs}.`, {
      needs,
      role,
      roles: needs === "finance" ? ["finance"] : ROLES_OF["approval.decide"],
    });
  }
  if (!withinOwnLimit(subject.rules, role, { ...subject, personId: lent ? lent.delegatorId : personId })) {
    return refuse("over_limit", "The amount is above what this person may approve.", { needs: "finance", role });
  }
  return ok(true);
}

function mayEnd({ personId, role }: ActingPerson, { fromPerson, toPerson }: DelegationSubject): Result<true, Refusal> {
  if (personId === fromPerson || personId === toPerson || ENDS_FOR_OTHERS.includes(role)) return ok(true);
  return refuse("forbidden", "Who lent the right ends this, who has it, finance or an admin.", {
    role,
    roles: ENDS_FOR_OTHERS,
  });
}

/** The bank and the clinic's balance are finance's: done in a ticket by somebody else, a bank's day would pass in silence. */
const OF_FINANCE: readonly TaskKind[] = ["top_up", "answer_dispute", "after_dispute", "money_came", "out_twice"];

/** Whether this person may say that such a task is done. */
export const mayCloseTask = (actor: ActingPerson, kind: TaskKind): Result<true, Refusal> =>
  may(actor, OF_FINANCE.includes(kind) ? "task.close_finance" : "task.close");

/** Anybody says of themselves that a patient is family; nobody takes that back by themselves. Of others those say it who answer for them. */
export function mayMarkFamily(
  actor: ActingPerson,
  { personId, related }: { readonly personId: string; readonly related: boolean },
): Result<true, Refusal> {
  if (personId !== actor.personId) return may(actor, "family.mark");
  return related
    ? ok(true)
    : refuse("forbidden", "Somebody else takes this mark off.", { role: actor.role, roles: ROLES_OF["family.mark"] });
}
