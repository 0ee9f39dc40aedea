/** Every operation by its name. One that is named in `core/contract/operations.ts` and missing here does not compile. */
import { pathNames } from "../../../core/contract/operation.ts";
import { type AnswerOf, type ArgsOf, type OperationName, operations } from "../../../core/contract/operations.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { assert, err, ok, type Result } from "../../../core/result.ts";
import { readContext } from "../commands/run-command.ts";
import type { PersonActor } from "../store/context.ts";
import { asOfNow } from "../store/people/people.ts";
import { calendar } from "./account/calendar.ts";
import { clinicDetails } from "./account/clinic-details.ts";
import { connections } from "./account/connections.ts";
import { goLive } from "./account/go-live.ts";
import { helpdeskParts } from "./account/helpdesk-parts.ts";
import { setup } from "./account/setup.ts";
import { admitSetup } from "./account/setup-gate.ts";
import { approvals } from "./approval/approvals.ts";
import { delegations } from "./approval/delegations.ts";
import { audit } from "./audit/audit.ts";
import { books } from "./books/books.ts";
import { carry } from "./carry/carry.ts";
import { asked } from "./case/asked.ts";
import { caseViewOperations } from "./case/case-views.ts";
import { caseWork } from "./case/case-work.ts";
import { cases } from "./case/cases.ts";
import { tagReportOperations } from "./case/tag-report.ts";
import { checkedLast } from "./checked.ts";
import { credit } from "./credit/credit.ts";
import { decisions } from "./decision/decisions.ts";
import { evaluations } from "./decision/evaluations.ts";
import { sends } from "./decision/sends.ts";
import { home } from "./home/home.ts";
import { importMapOperations } from "./imports/import-maps.ts";
import { importKeyOperations, imports } from "./imports/imports.ts";
import { tickets } from "./intake/tickets.ts";
import { letters } from "./letters/letters.ts";
import { pages } from "./links/pages.ts";
import { contactStops } from "./messages/contact-stops.ts";
import { quietHours } from "./messages/quiet-hours.ts";
import { disputes } from "./money/disputes.ts";
import { money } from "./money/money.ts";
import { notices } from "./notices/notices.ts";
import type { Call, Operation, OperationServices } from "./operation.ts";
import { outcomeOperations } from "./outcomes/outcomes.ts";
import { packets } from "./packet/packets.ts";
import { absences } from "./people/absences.ts";
import { codes } from "./people/codes.ts";
import { merges } from "./people/merges.ts";
import { people } from "./people/people.ts";
import { providers } from "./people/providers.ts";
import { whoWrites } from "./people/who-writes.ts";
import { drafts } from "./policy/drafts.ts";
import { policies } from "./policy/policies.ts";
import { privacy } from "./privacy/privacy.ts";
import { doneUnseen, leftInSight } from "./sight.ts";
import { takenOperations } from "./sync/taken.ts";
import { changeOperations } from "./trends/changes.ts";

const ALL = [
  ...tickets,
  ...whoWrites,
  ...codes,
  ...evaluations,
  ...sends,
  ...decisions,
  ...approvals,
  ...absences,
  ...delegations,
  ...cases,
  ...changeOperations,
  ...caseWork,
  ...tagReportOperations,
  ...caseViewOperations,
  ...outcomeOperations,
  ...home,
  ...asked,
  ...packets,
  ...pages,
  ...money,
  ...disputes,
  ...credit,
  ...books,
  ...people,
  ...merges,
  ...connections,
  ...carry,
  ...helpdeskParts,
  ...setup,
  ...goLive,
  ...providers,
  ...policies,
  ...drafts,
  ...letters,
  ...imports,
  ...importMapOperations,
  ...importKeyOperations,
  ...notices,
  ...quietHours,
  ...calendar,
  ...clinicDetails,
  ...contactStops,
  ...audit,
  ...privacy,
  ...takenOperations,
];

type Missing = Exclude<OperationName, (typeof ALL)[number]["name"]>;
/** The names that are missing stand in the compiler's message. */
const complete: [Missing] extends [never] ? typeof ALL : Missing = ALL;

const byName = new Map<OperationName, Operation>(complete.map((operation) => [operation.name, operation]));

export function operationOf(name: OperationName): Operation {
  const operation = byName.get(name);
  assert(operation, `No operation ${name}`);
  return operation;
}

/** Does what was asked, for whoever asks: the one way in. Arguments that a Worker of another release left out are there, and undefined. */
export async function perform<N extends OperationName>(
  services: OperationServices,
  name: N,
  actor: PersonActor,
  ...given: ArgsOf<N>
): Promise<Result<AnswerOf<N>, Refusal>> {
  const operation = operationOf(name);
  const here = admitSetup(services, actor, operation);
  if (!here.ok) return here;
  const length = pathNames(operations[name].at).length + (operation.request ? 1 : 0);
  const padded = Array.from({ length }, (_, n) => given[n]);
  const asked = operation.kind === "act" ? checkedLast(operation.request, padded) : ok(padded);
  if (!asked.ok) return asked;
  const args = asked.value;
  const call: Call = { services, actor, ask: (other, ...rest) => perform(services, other, actor, ...rest) };
  const prepared = await operation.prepare(call, args);
  if (!prepared.ok) return prepared;
  const commit = () => operation.commit(call, args, prepared.value);
  // Dies before this, or while it is guarded: nothing was written; the browser asks again with the same id.
  const done = operation.guard === "guarded" ? await services.guarded(commit) : commit();
  if (operation.guard === "noted") services.noted(done);
  if (!done.ok) return done;
  // The builders tie an operation's answer to its name.
  const answer = (await operation.answer(call, done.value, args)) as Result<AnswerOf<N>, Refusal>;
  const shown = answer.ok
    ? leftInSight(readContext(services.runtime), asOfNow(services.sql, actor), name, answer.value)
    : answer;
  const isDone = operation.kind === "act" && operation.isDry !== true;
  return shown.ok || !isDone ? shown : err(doneUnseen(shown.error));
}
