/** What is due by the end of today and what is late, each sort with its count and its first few. */
import { CASE_DUE, type CaseDue } from "../../../../core/contract/case.ts";
import { HOME_DUE, type HomeDue, type HomeGroup, type HomeItem } from "../../../../core/contract/home.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { COUNTED_REASONS } from "../../../../core/reasons/reasons.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import type { WhoWorks } from "../../domain/people/who-works.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { firstToRunOut } from "../../store/approval/first-to-run-out.ts";
import { caseById } from "../../store/case/cases.ts";
import type { DueDay } from "../../store/case/lists/due.ts";
import { type Counted, type DueRow, firstDue } from "../../store/case/lists/first-due.ts";
import { taskById } from "../../store/case/tasks.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { firstDisputes } from "../../store/money/first-disputes.ts";
import { needPayment } from "../../store/money/payments.ts";
import type { Sight } from "../../store/people/sight.ts";
import { taskText } from "../case/task-text.ts";
import { nameOf } from "../decision/decisions.ts";
import { awayMarkOf } from "../people/away-mark.ts";

/** So many stand under each heading; the rest is one press away. */
const SHOWN_MAX = 3;

interface Looking {
  readonly day: DueDay;
  readonly works: WhoWorks;
  readonly sight: Sight | undefined;
}

/** Groups with something late come first; within that, the order in which they cannot be put off. */
export function dueNow(ctx: AccountContext, actor: PersonActor, looking: Looking): HomeGroup[] {
  const groups = HOME_DUE.flatMap((due) => groupOf(ctx, actor, looking, due) ?? []);
  return [...groups.filter(({ late }) => late > 0), ...groups.filter(({ late }) => late === 0)];
}

const isOfCase = (due: HomeDue): due is CaseDue => CASE_DUE.some((one) => one === due);

function groupOf(ctx: AccountContext, actor: PersonActor, looking: Looking, due: HomeDue): HomeGroup | undefined {
  const { sql } = ctx;
  const { day, sight } = looking;
  if (isOfCase(due)) {
    const rows = firstDue(sql, { what: due, day }, sight, SHOWN_MAX);
    return grouped(due, rows, (row) => itemOf(ctx, actor, looking, row));
  }
  if (due === "dispute") {
    return grouped(due, firstDisputes(sql, day, sight, SHOWN_MAX), (row) => {
      const caseId = caseOfPayment(sql, needPayment(sql, row.paymentId));
      const { amountMinor, currency, patientName, answerByMs } = row;
      const dueOn = answerByMs === null ? undefined : civilDateAt(answerByMs, homeTimeZone(sql));
      return {
        ...omitNullish({ caseId, paymentId: row.paymentId, patientName, dueOn }),
        ...lateIf(answerByMs !== null && answerByMs < day.nowMs),
        ...whoseOf(ctx, actor, looking, (caseId && caseById(sql, caseId)?.ownerId) || null),
        ...{ amountMinor, currency },
      };
    });
  }
  return grouped(due, firstToRunOut(sql, day, sight, SHOWN_MAX), (row) => ({
    caseId: row.caseId,
    ...omitNullish({ patientName: row.patientName, reason: reasonIn(row.reason) }),
    dueAtMs: row.expiresAtMs,
    ...lateIf(row.expiresAtMs < day.nowMs),
    askedBy: nameOf(sql, row.requestedBy),
    ...{ needs: row.needs, amountMinor: row.amountMinor, currency: row.currency },
  }));
}

/** Undefined where there is none. */
function grouped<R extends Counted>(
  due: HomeDue,
  rows: readonly R[],
  item: (row: R) => HomeItem,
): HomeGroup | undefined {
  const [first] = rows;
  if (!first) return undefined;
  return { due, total: first.total, late: first.late, today: first.today, first: rows.map(item) };
}

function itemOf(ctx: AccountContext, actor: PersonActor, looking: Looking, row: DueRow): HomeItem {
  const task = row.taskId === null ? undefined : taskById(ctx.sql, row.taskId);
  return {
    caseId: row.caseId,
    ...omitNullish({ patientName: row.patientName, reason: reasonIn(row.reason) }),
    ...(typeof row.due === "number" ? { dueAtMs: row.due } : { dueOn: row.due }),
    ...lateIf(row.isLate === 1),
    ...whoseOf(ctx, actor, looking, row.ownerId),
    ...omitNullish({
      text: task && taskText(task, screenLanguageOf(actor.locale)),
      more: row.tasks > 1 ? row.tasks - 1 : undefined,
    }),
  };
}

const lateIf = (isLate: boolean): Pick<HomeItem, "isLate"> => (isLate ? { isLate: true } : {});

const reasonIn = (reason: string): HomeItem["reason"] => COUNTED_REASONS.find((known) => known === reason);

function whoseOf(
  { sql }: AccountContext,
  { personId }: PersonActor,
  { works }: Looking,
  ownerId: string | null,
): Pick<HomeItem, "owner" | "isMine" | "away"> {
  if (ownerId === null) return {};
  const away = awayMarkOf(sql, works, ownerId, personId);
  return {
    owner: nameOf(sql, ownerId),
    ...(ownerId === personId || away?.forYou ? { isMine: true as const } : {}),
    ...omitNullish({ away }),
  };
}
