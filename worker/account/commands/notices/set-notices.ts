/** Who is told of what, as an admin says it, and a test to one of them. */
import type {
  IncidentPeopleRequest,
  PutNoticeRuleRequest,
  TestNoticeRequest,
} from "../../../../core/contract/notices.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { chatOf, personOfTarget, type Target } from "../../../../core/notices/route.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { openTest } from "../../domain/notices/open-notice.ts";
import { wayTo } from "../../domain/notices/routing.ts";
import { tooMany } from "../../domain/people/require-person.ts";
import { connectionIds } from "../../store/account/connections.ts";
import { locations } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { testNoticesSince } from "../../store/notices/notices.ts";
import { dropNoticeRule, putIncidentPeopleRow, putNoticeRuleRow } from "../../store/notices/rules.ts";
import { isHere, standingOf } from "../../store/people/people.ts";
import type { Sql } from "../../store/sql.ts";

const HOUR_MS = 3_600_000;
const TESTS_AN_HOUR = 20;

const invalid = (field: string, detail: string): Result<never, Refusal> => err({ code: "invalid", detail, field });

/** `everWas`: who works here no more may still be taken out of the rules. */
function isThere(sql: Sql, target: Target, everWas: boolean): boolean {
  const connectionId = chatOf(target);
  if (connectionId !== undefined) return connectionIds(sql, "notifier").includes(connectionId);
  const personId = personOfTarget(target);
  return personId === undefined || (everWas ? standingOf(sql, personId) !== undefined : isHere(sql, personId));
}

export function putNoticeRule(context: CommandContext, request: PutNoticeRuleRequest): Result<true, Refusal> {
  const { sql } = context;
  const { kind, locationId, target, isTold } = request;
  if (locationId !== null && !locations(sql).some((one) => one.locationId === locationId))
    return invalid("locationId", "There is no such place.");
  if (!isThere(sql, target, isTold !== true)) return invalid("target", "Nobody of that name is here, or no such chat.");
  if (isTold === null) dropNoticeRule(sql, { kind, locationId, target });
  else putNoticeRuleRow(sql, { kind, locationId, target, muted: !isTold });
  context.record("notice.rule_put", undefined, { kind, locationId, target, isTold });
  return ok(true);
}

export function putIncidentPeople(context: CommandContext, request: IncidentPeopleRequest): Result<true, Refusal> {
  const { sql } = context;
  const { firstPersonId, secondPersonId, escalateAfterMinutes } = request;
  if (!isHere(sql, firstPersonId)) return invalid("firstPersonId", "Nobody of that id works here.");
  if (secondPersonId !== null && !isHere(sql, secondPersonId))
    return invalid("secondPersonId", "Nobody of that id works here.");
  if (secondPersonId === firstPersonId) return invalid("secondPersonId", "The second is somebody else.");
  putIncidentPeopleRow(sql, request);
  context.record("notice.people_put", undefined, { firstPersonId, secondPersonId, escalateAfterMinutes });
  return ok(true);
}

/** Worded as a test. */
export function testNotice(
  context: CommandContext,
  testId: string,
  { target }: TestNoticeRequest,
): Result<true, Refusal> {
  if (wayTo(context.sql, target) === undefined)
    return invalid("target", "No way leads there: no such chat, nothing that sends e-mail, or no address on file.");
  if (testNoticesSince(context.sql, context.nowMs - HOUR_MS) >= TESTS_AN_HOUR)
    return tooMany("Too many test notices in the last hour.", HOUR_MS);
  openTest(context, testId, target);
  return ok(true);
}
