import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { circumstancesOf } from "../../../../core/reply/circumstances.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import type { AccountContext } from "../../store/context.ts";
import { circumstanceFacts } from "./circumstance-facts.ts";
import { aboutOf, inPatientsLanguage, tellOf } from "./draft.ts";

/** The letter that lets the patient choose before anybody decides, whole by chat too since it holds page and day; `offered` is what the proposal gives and nobody else has to approve. */
export function choiceDraft(
  ctx: AccountContext,
  assembled: AssembledMatter,
  choice: Required<Pick<ReplyValues, "alternatives" | "chooseByOn" | "offers" | "pageUrl">>,
): DraftReply {
  const { rules, reason, patient } = assembled;
  const matter = inPatientsLanguage(assembled);
  const first = propose(matter).options.find(({ kind }) => isMoneyOffer(kind));
  const told = first && tellOf(ctx, matter, propose(matter), { option: first.kind });
  const values: ReplyValues = {
    ...NOTHING,
    ...aboutOf(ctx, matter, matter.lineIds),
    circumstances: circumstancesOf(circumstanceFacts(ctx, matter, undefined)),
    ...omitNullish({ sumForPatient: told?.values.sumForPatient }),
    ...choice,
  };
  return draftReply({ rules, reason, situation: "choice", language: patient.language, values });
}
