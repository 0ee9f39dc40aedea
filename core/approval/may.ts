/** Who may do what: one pure answer, asked first in every command and every read (design section 7). */
import type { Refusal } from "../contract/problem.ts";
import type { AccountRules } from "../policy/rules.ts";
import type { NeededApproval } from "../resolution/matter.ts";
import { err, ok, type Result } from "../result.ts";
import { ROLES, type Role } from "../words.ts";
import { ranksAtLeast, withinOwnLimit } from "./authority.ts";

const EVERYBODY = ROLES;
const STAFF = ["agent", "lead", "finance", "admin"] as const satisfies readonly Role[];

/** An admin may ask for a decision, but has no limit of their own, so that somebody else always approves it. */
const ROLES_OF = {
  "ticket.read": EVERYBODY,
  "ticket.match": STAFF,
  "ticket.verify": STAFF,
  "decision.make": STAFF,
  "decision.stop": STAFF,
  "approval.list": EVERYBODY,
  "approval.decide": ["lead", "finance"],
  "case.read": EVERYBODY,
  "trends.read": EVERYBODY,
  "import.apply": ["admin"],
  "audit.read": ["lead", "finance", "admin"],
  "task.close": STAFF,
  "credit.spend": STAFF,
  "credit.pay_out": STAFF,
  "credit.take_back": ["lead", "finance"],
  "credit.liability": ["lead", "finance", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ROLES_OF;

export interface ActingPerson {
  readonly personId: string;
  readonly role: Role;
}

/** The approval to be decided. Its state and expiry are the command's to check. */
export interface ApprovalSubject {
  readonly requestedBy: string;
  readonly needs: NeededApproval["needs"];
  readonly amountMinor: number;
  readonly currency: string;
  readonly rules: AccountRules;
}

const refuse = (code: Refusal["code"], detail: string, values: Refusal["values"] = {}): Result<never, Refusal> =>
  err({ code, detail, values });

/**
 * Refuses with `forbidden` where the role does not do this at all or is too low for the approval, `four_eyes` where the person asked
 * for it themselves, and `over_limit` where the amount is above what their role may approve.
 */
export function may(actor: ActingPerson, action: Exclude<Action, "approval.decide">): Result<true, Refusal>;
export function may(actor: ActingPerson, action: "approval.decide", subject: ApprovalSubject): Result<true, Refusal>;
export function may(actor: ActingPerson, action: Action, subject?: ApprovalSubject): Result<true, Refusal> {
  const roles: readonly Role[] = ROLES_OF[action];
  if (!roles.includes(actor.role)) {
    return refuse("forbidden", `The role ${actor.role} may not do this.`, { action, role: actor.role });
  }
  return subject ? mayApprove(actor, subject) : ok(true);
}

function mayApprove({ personId, role }: ActingPerson, subject: ApprovalSubject): Result<true, Refusal> {
  if (personId === subject.requestedBy) {
    return refuse("four_eyes", "Somebody else has to approve what you asked for.");
  }
  if (!ranksAtLeast(role, subject.needs)) {
    return refuse("forbidden", `This needs the approval of ${subject.needs}.`, { needs: subject.needs, role });
  }
  if (!withinOwnLimit(subject.rules, role, subject.amountMinor, subject.currency)) {
    return refuse("over_limit", "The amount is above what this role may approve.", { needs: "finance", role });
  }
  return ok(true);
}
