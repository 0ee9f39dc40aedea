import type { EvaluateRequest } from "../../../../core/contract/evaluate.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { SimilarAnswer } from "../../../../core/contract/similar.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { similarityOf } from "../../../../core/resolution/similarity.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { OFFER_KINDS } from "../../../../core/words.ts";
import { assembleCaseInput } from "../../domain/facts/assemble.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { serviceOfLines } from "../../store/case/case-facets.ts";
import {
  decisionsLike,
  hasImported,
  importedLike,
  importedUnplaced,
  type LikeRow,
} from "../../store/case/similarity.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";

/** The newest decisions that are read, how many of their cases are listed, and from how many on a custom may be seen in them. */
const READ_MAX = 200;
const LISTED_MAX = 20;
const FEW_BELOW = 5;

/** What was decided in cases like this one: a range of one index, read when somebody looks. Names no patient. Never writes. */
export function similarCases(
  ctx: AccountContext,
  actor: PersonActor,
  request: EvaluateRequest,
  snapshot: Snapshot | undefined,
): Result<SimilarAnswer, Refusal> {
  const { ticket, caseId, lineIds, reason, attested } = request;
  const matter = assembleCaseInput(ctx, actor, { ticket, caseId, snapshot, lineIds, reason, attested });
  if (!matter.ok) return matter;
  const { sql } = ctx;
  const clause = propose(matter.value).options[0]?.clause;
  const alike = clause && similarityOf(matter.value.lines, clause);
  const importedAside = hasImported(sql, matter.value.reason);
  const service = serviceOfLines(sql, matter.value.lineIds);
  const imported = service ? importedLike(sql, { reason: matter.value.reason, service }, READ_MAX) : [];
  const unplaced = importedUnplaced(sql, matter.value.reason, READ_MAX);
  const aside = {
    importedAside,
    ...(imported.length > 0 ? { imported } : {}),
    ...(unplaced.length > 0 ? { importedUnplaced: unplaced } : {}),
  };
  if (!clause || !alike) return ok({ ...NONE, ...aside });
  // One more than is read tells whether there are more.
  const rows = decisionsLike(sql, alike, matter.value.subject.case?.caseId, READ_MAX + 1);
  const cases = lastOfEach(rows.slice(0, READ_MAX)).map((row) => ({ ...row, sameService: row.service === service }));
  const byPolicy = cases.filter((one) => one.cause === null);
  const timeZone = homeTimeZone(sql);
  return ok({
    alike: { ...alike, clauseTitle: clause.title, ...omitNullish({ service }) },
    total: cases.length,
    few: cases.length < FEW_BELOW,
    more: rows.length > READ_MAX,
    sameService: cases.filter((one) => one.sameService).length,
    byPolicy: OFFER_KINDS.map((offer) => ({
      offer,
      cases: byPolicy.filter((one) => one.offer === offer).length,
    })).filter((one) => one.cases > 0),
    exceptions: cases.length - byPolicy.length,
    cases: [...cases.filter((one) => one.sameService), ...cases.filter((one) => !one.sameService)]
      .slice(0, LISTED_MAX)
      .map(({ caseId: id, decidedAtMs, offer, amountMinor, currency, cause, sameService }) => ({
        caseId: id,
        decidedOn: civilDateAt(decidedAtMs, timeZone),
        offer,
        amountMinor,
        currency,
        ...omitNullish({ cause }),
        sameService,
        tickets: ticketsOfCase(sql, id),
      })),
    ...aside,
  });
}

const NONE = { total: 0, few: true, more: false, sameService: 0, byPolicy: [], exceptions: 0, cases: [] };

/** A case that was decided again, after a bounce for instance, counts once. */
const lastOfEach = (rows: readonly LikeRow[]): LikeRow[] =>
  rows.filter((row, at) => rows.findIndex((other) => other.caseId === row.caseId) === at);
