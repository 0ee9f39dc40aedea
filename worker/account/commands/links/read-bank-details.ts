import type { Refusal } from "../../../../core/contract/problem.ts";
import type { BankDetails } from "../../../../core/messages/page-answers.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { closePageAnswers } from "../../domain/links/page-answers.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { dropSecret } from "../../store/account/secrets.ts";
import type { CommandContext } from "../../store/context.ts";
import { bankKey, markPageShown, pageSaidById } from "../../store/links/page-said.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/** Bank details are read once, by who pays, and are gone with that: whoever needs them again asks the patient. */
export function readBankDetails(
  context: CommandContext,
  caseId: string,
  saidId: string,
  sealed: string | undefined,
): Result<BankDetails & { saidAtMs: number }, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const said = pageSaidById(sql, saidId);
  if (said?.kind !== "another_way" || said.caseId !== caseId)
    return refusal("not_found", "Nothing of that kind was said.");
  const apart = notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  if (said.shownAtMs !== null || sealed === undefined) return refusal("too_late", "They were read, and are gone.");
  markPageShown(sql, saidId, personId, nowMs);
  dropSecret(sql, bankKey(saidId));
  closePageAnswers(context, caseId, personId, (what, about) => what === "another_way" && about === saidId);
  context.record("page.bank_details_shown", caseId, { saidId });
  syncCase(context, caseId);
  return ok({ ...(JSON.parse(sealed) as BankDetails), saidAtMs: said.atMs });
}
