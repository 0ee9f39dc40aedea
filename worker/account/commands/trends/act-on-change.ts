/** What is done about a cause, by whom and from when; and the list of what can be done. */
import type { ActOnChangeRequest, PutActionChoiceRequest } from "../../../../core/contract/changes.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { isHere } from "../../store/people/people.ts";
import { actionChoices, choiceById, insertAction, putChoice } from "../../store/trends/change-actions.ts";
import { alertById } from "../../store/trends/change-alerts.ts";

const CHOICES_MOST = 30;
/** What begins later is planned; nobody plans further. */
const AHEAD_DAYS = 90;

const invalid = (field: string, detail: string): Result<never, Refusal> => err({ code: "invalid", detail, field });

export function actOnChange(
  context: CommandContext,
  actionId: string,
  request: ActOnChangeRequest,
): Result<true, Refusal> {
  const { sql } = context;
  const { change, choiceId, ownerId, onDate, sentence } = request;
  const alert = alertById(sql, change);
  if (!alert) return invalid("change", "There is no such alert.");
  if (choiceById(sql, choiceId)?.offered !== 1) return invalid("choiceId", "This is not on the list of actions.");
  if (!isHere(sql, ownerId)) return invalid("ownerId", "Nobody of that id works here.");
  if (onDate < alert.sinceOn) return invalid("onDate", "The cause began later than that.");
  if (onDate > addDays(today(context), AHEAD_DAYS)) return invalid("onDate", "That is more than three months ahead.");
  const noteTextId = sentence === undefined ? null : keepText(context, undefined, sentence);
  insertAction(
    context,
    { actionId, alertId: change, choiceId, ownerId, onDate, noteTextId },
    personOf(context.actor).personId,
  );
  return ok(true);
}

export function putActionChoice(
  context: CommandContext,
  choiceId: string,
  { title, isOffered }: PutActionChoiceRequest,
): Result<true, Refusal> {
  const { sql } = context;
  const stored = choiceById(sql, choiceId);
  if (!stored && !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(choiceId))
    return invalid("choiceId", "There is no such action.");
  if (title === null && !stored?.known) return invalid("title", "An action of your own needs a name.");
  if (!stored && actionChoices(sql).length >= CHOICES_MOST) return invalid("choiceId", "The list is full.");
  putChoice(sql, { choiceId, known: stored?.known ?? null, title, offered: isOffered ? 1 : 0 });
  const titled = title === null ? {} : { titleHash: textHash(title) };
  context.record("change.choice_put", undefined, { choiceId, isOffered, ...titled });
  return ok(true);
}
