/** How far the bank details of a case are, for whoever works on it: asked for, given, read by whom, erased. */
import { may } from "../../../../core/approval/may.ts";
import type { BankDetailsView } from "../../../../core/contract/bank-details.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { areSealed } from "../../domain/links/bank-details.ts";
import { eventsOfCase } from "../../store/audit/events.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { pageSaidIn } from "../../store/links/page-said.ts";
import { legsOfCase } from "../../store/money/legs.ts";
import { nameOf } from "../decision/decisions.ts";

type Event = ReturnType<typeof eventsOfCase>[number];

/** `isOwn`: the case is of their own family, whose account they do not read. */
export function bankDetailsOf(
  { sql }: AccountContext,
  actor: PersonActor,
  caseId: string,
  isOwn: boolean,
): BankDetailsView | undefined {
  const last = pageSaidIn(sql, caseId).find(({ kind }) => kind === "another_way");
  const back = cameBack(sql, caseId);
  if (!last && back.length === 0) return undefined;
  const events = eventsOfCase(sql, caseId);
  const askedAtMs = askedSince(events, last ? undefined : back);
  if (!last) return askedAtMs === undefined ? undefined : { askedAtMs };
  const { saidId, atMs, shownAtMs, shownTo } = last;
  const erased = events.find(({ type, data }) => type === "page.bank_details_erased" && data.saidId === saidId);
  const isReadable = areSealed(sql, last) && !isOwn && may(actor, "leg.resolve").ok;
  return {
    given: { saidId, atMs },
    ...omitNullish({
      askedAtMs: askedAtMs !== undefined && askedAtMs <= atMs ? askedAtMs : undefined,
      read: shownAtMs === null ? undefined : { byPerson: nameOf(sql, shownTo ?? ""), atMs: shownAtMs },
      erasedUnreadAtMs: erased?.atMs,
      mayRead: isReadable ? (true as const) : undefined,
    }),
  };
}

/** Money that came back and that nothing took the place of. */
function cameBack(sql: AccountContext["sql"], caseId: string): string[] {
  const legs = legsOfCase(sql, caseId);
  const isReplaced = (legId: string) =>
    legs.some(({ replacesLegId, state }) => replacesLegId === legId && state !== "closed");
  return legs
    .filter(({ legId, state }) => (state === "failed" || state === "bounced") && !isReplaced(legId))
    .map(({ legId }) => legId);
}

/** A page asks once money came back: from then on where it opened already, else from when it was given. Of any leg where none is named. */
function askedSince(events: readonly Event[], legIds: readonly string[] | undefined): number | undefined {
  const back = events.find(
    ({ type, data }) =>
      type === "leg.moved" &&
      (data.to === "failed" || data.to === "bounced") &&
      (legIds === undefined || legIds.includes(String(data.legId))),
  );
  if (!back) return undefined;
  const isOver = (linkId: unknown) =>
    events.some(({ seq, type, data }) => type === "page.ended" && data.linkId === linkId && seq < back.seq);
  const given = events.filter(({ type }) => type === "page.given");
  const isOpen = given.some(
    ({ seq, data }) => seq < back.seq && Number(data.expiresAtMs) > back.atMs && !isOver(data.linkId),
  );
  return isOpen ? back.atMs : given.find(({ seq }) => seq > back.seq)?.atMs;
}
