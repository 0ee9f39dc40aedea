import type { CreditUseUndoRequest } from "../../../../core/contract/credit.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import { addCreditEntry, creditNote, needLot } from "../../domain/credit/credit.ts";
import { takeReturned } from "../../domain/credit/returned-credit.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { importRepeats, type UseRow, usedIn, usesOfAct } from "../../store/credit/credit.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { checkCreditLimit, checkWish, mayActOnCredit } from "./check-credit-act.ts";

/**
 * A use that was recorded wrongly is taken back, whole: each of its entries gives back to its grant what it took, and both stay in the
 * ledger. Once. What a refund made elsewhere was said to stand for does not come back to be spent. Not where an import tells of the same use: then the clinic's own system has it too, and is put right first.
 */
export function undoCreditUse(
  context: CommandContext,
  undoId: string,
  request: CreditUseUndoRequest,
  snapshot?: Snapshot,
): Result<{ patientId: string }, Refusal> {
  const { sql } = context;
  const uses = usesOfAct(sql, request.useId);
  const sum = usedIn(sql, request.useId) ?? { amountMinor: 0, currency: "" };
  const allowed = mayActOnCredit(
    context,
    "credit.undo_use",
    sum,
    uses.map(({ lotId }) => lotId),
  );
  if (!allowed.ok) return allowed;
  const known = found(uses[0], "use of credit");
  if (!known.ok) return known;
  const { patientId } = known.value;
  const wish = checkWish(context, patientId, { ticket: request.ticket, caseId: request.caseId, snapshot });
  if (!wish.ok) return wish;
  if (uses.some((use) => use.undone === 1)) return refusal("already_decided", "This use was taken back already.");
  if (uses.some((use) => importRepeats(sql, use))) {
    const detail = "The clinic's own system tells of this use as well: put it right there first, and import it.";
    return refusal("already_told", detail, { toldMinor: sum.amountMinor, currency: sum.currency });
  }
  const rules = currentRules(sql)?.rules;
  assert(rules, "Credit was granted under rules");
  const drawn = uses.map(({ lotId, deltaMinor }) => ({ lotId, amountMinor: -deltaMinor }));
  const within = checkCreditLimit(context, rules, sum, { caseMinor: 0, patientMinor: 0 }, drawn);
  if (!within.ok) return within;
  const textId = keepText(context, undefined, request.sentence);
  for (const [n, use] of uses.entries()) giveBack(context, use, `${undoId}:${n}`, textId, request);
  for (const caseId of new Set(uses.map(({ lotId }) => needLot(context, lotId).caseId)))
    if (caseId !== null) takeReturned(context, caseId);
  return ok({ patientId });
}

function giveBack(
  context: CommandContext,
  use: UseRow,
  sourceId: string,
  textId: string,
  { useId, sentence }: CreditUseUndoRequest,
): void {
  const { patientId, bonus, currency, legId, caseId } = needLot(context, use.lotId);
  addCreditEntry(context, {
    ...{ patientId, bonus, currency, legId, caseId, sourceId, textId, kind: "use_undone" },
    ...(use.referenceHash === null ? {} : { referenceHash: use.referenceHash }),
    lotId: use.lotId,
    undoes: use.entryId,
    deltaMinor: -use.deltaMinor,
    note: creditNote(context, "use_undone"),
  });
  context.record("credit.use_undone", caseId ?? undefined, {
    useId,
    patientId,
    lotId: use.lotId,
    amountMinor: -use.deltaMinor,
    currency,
    bonus: bonus === 1,
    sentenceHash: textHash(sentence),
  });
}
