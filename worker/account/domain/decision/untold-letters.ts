/** A letter that the patient should have had and that nobody sent is a task, once; it ends when the letter is told or is due no more. */
import { addBusinessDays } from "../../../../core/facts/business-days.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { type CaseStanding, type DueLetter, dueLetters } from "../../../../core/reply/due-letters.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import { closeTaskRow, openTask, type TaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { hasOpenTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { toldLetters } from "../../store/decision/told-letters.ts";
import { dueOn } from "../follow-up/due.ts";
import { readCaseScope } from "../intake/case-scope.ts";
import { letterStanding } from "./letter-standing.ts";
import { taskKey } from "./told-letters.ts";

/** What is older was told before anybody kept count, or while no job ran: nobody is sent after it. */
const NOT_OLDER_DAYS = 30;

/** Opens a task for each owed letter whose day is over, and closes those of letters that are due no more. Answers whether anything changed. */
export function followLetters(context: CommandContext, caseId: string): boolean {
  const theCase = caseById(context.sql, caseId);
  if (!theCase || !hasOpenTicket(context.sql, caseId)) return false;
  // Who writes is looked at only where there is something to tell: it reads the whole mail.
  const standing = letterStanding(context, theCase, { isVerified: true });
  const due = owedOf(context, standing, caseId);
  const untold = due.filter((letter) => isUntold(letter, standing));
  const ended = endUntold(context, caseId, due);
  if (untold.length === 0 || !isVerified(context, caseId)) return ended;
  const opened = untold.map((letter) => openUntold(context, theCase, letter));
  return ended || opened.includes(true);
}

/** The case moved on: a task of a letter that is due no more ends, and none begins. */
export function endStaleLetters(context: CommandContext, caseId: string): void {
  const theCase = openTasks(context, caseId).length > 0 && caseById(context.sql, caseId);
  if (!theCase) return;
  endUntold(context, caseId, owedOf(context, letterStanding(context, theCase, { isVerified: true }), caseId));
}

const owedOf = ({ sql }: CommandContext, standing: CaseStanding, caseId: string): DueLetter[] =>
  dueLetters(standing, toldLetters(sql, caseId)).filter(({ isOwed, kind }) => isOwed && kind !== "correction");

/** The whole of its day and the night after it are over, by the clinic's business days. A correction has a task of its own. */
const isUntold = ({ dueOn: day }: DueLetter, { today, calendar }: CaseStanding): boolean =>
  addBusinessDays(calendar, day, 1) <= today && day > addDays(today, -NOT_OLDER_DAYS);

function isVerified(context: CommandContext, caseId: string): boolean {
  const scope = readCaseScope(context, { caseId });
  return scope.ok && scope.value.match.verification.state === "verified";
}

function openUntold(context: CommandContext, { caseId, ownerId }: CaseRow, letter: DueLetter): boolean {
  const decider = decisionsOfCase(context.sql, caseId).at(-1)?.deciderId;
  return openTask(context, {
    caseId,
    kind: "tell_patient",
    values: { about: taskKey(letter), letter: letter.kind },
    ownerId: ownerId ?? decider ?? null,
    dueOn: dueOn(context, 0, caseId),
  });
}

const openTasks = ({ sql }: CommandContext, caseId: string): TaskRow[] =>
  tasksOfCase(sql, caseId).filter(({ kind, doneAtMs }) => kind === "tell_patient" && doneAtMs === null);

function endUntold(context: CommandContext, caseId: string, due: readonly DueLetter[]): boolean {
  const standing = new Set(due.map(taskKey));
  const stale = openTasks(context, caseId).filter(({ values }) => !standing.has(String(values.about)));
  for (const task of stale) closeTaskRow(context, task, "makegood", { why: "moved_on" });
  return stale.length > 0;
}
