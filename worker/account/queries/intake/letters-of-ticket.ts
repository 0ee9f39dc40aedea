/** What may be written to whoever asked, as the sidebar is shown it: the draft, the letters that are due, and what any reply is held against that is sent now. */
import type { Proposal } from "../../../../core/contract/proposal.ts";
import type { TicketView } from "../../../../core/contract/ticket.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { placesOfLines } from "../../store/account/money-switches.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { draftFor } from "../decision/draft.ts";
import { dueLettersOf, missingIn } from "../decision/due-letters.ts";
import { identityDraft } from "../decision/identity-draft.ts";
import { sendFactsOf } from "../decision/send-facts.ts";

interface Seen {
  readonly assembled: AssembledMatter | undefined;
  readonly proposal: Proposal | undefined;
  readonly matters: TicketView["matters"];
}

export function lettersOfTicket(
  ctx: AccountContext,
  actor: PersonActor,
  subject: CaseScope,
  { assembled, proposal, matters = [] }: Seen,
): Pick<TicketView, "draft" | "sending" | "letters"> {
  const draft = draftOf(ctx, actor, subject, assembled);
  const parts = [{ draft, proposal }, ...matters];
  const sending = sendFactsOf(ctx, subject, {
    drafts: parts.flatMap((part) => part.draft ?? []),
    taken: parts.flatMap((part) => part.proposal?.taken ?? []),
    places: placesOfLines(ctx.sql, assembled?.lineIds ?? []),
  });
  const letters = dueLettersOf(ctx, subject, { viewerId: actor.personId, missing: missingIn(draft) });
  return omitNullish({ draft, sending, letters: letters.length > 0 ? letters : undefined });
}

/** The mail surely asks, and nobody has said that it does not. */
export const asksForMoney = ({ intent, saidNo }: CaseScope): boolean =>
  intent?.isRefundRequest === true && saidNo === undefined;

function draftOf(
  ctx: AccountContext,
  actor: PersonActor,
  subject: CaseScope,
  assembled: AssembledMatter | undefined,
): TicketView["draft"] {
  if (assembled) return draftFor(ctx, assembled, {});
  const rules = currentRules(ctx.sql)?.rules;
  const isVerified = subject.match.verification.state === "verified";
  if (!rules || isVerified || !(subject.case || asksForMoney(subject))) return undefined;
  return identityDraft(ctx, rules, subject, actor.personId);
}
