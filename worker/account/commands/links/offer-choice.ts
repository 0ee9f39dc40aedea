import type { ChoiceOffered, OfferChoiceRequest } from "../../../../core/contract/patient-page.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { offerInWords } from "../../../../core/reply/draft-words.ts";
import { oneCurrency } from "../../../../core/resolution/case-input.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { assembleCaseInput } from "../../domain/facts/assemble.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { givePage } from "../../domain/links/patient-link.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { notHeld } from "../../domain/privacy/held.ts";
import { choiceDraft } from "../../queries/decision/choice-draft.ts";
import { chooseByOn, sumsOffered } from "../../queries/links/page-asks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { insertPageOffer, lastPageOffer, type OfferedOption } from "../../store/links/page-said.ts";
import { isDecidedOn } from "../../store/links/patient-links.ts";
import { askPatient } from "../case/ask-patient.ts";
import { takeUp } from "../case/into-case.ts";
import { caseOf } from "../decision/check-decision.ts";
import { checkSender } from "../people/call-back.ts";

/**
 * The patient is asked on their page which of the policy's offers they want, and the case waits for them. Only what this person may give alone
 * is offered, and only where there is something to choose. What they choose decides nothing: a person does. Saying it again changes nothing.
 */
export function offerChoice(
  context: CommandContext,
  ticket: TicketRef,
  offerId: string,
  request: OfferChoiceRequest,
  snapshot: Snapshot,
): Result<ChoiceOffered, Refusal> {
  const { sql, nowMs } = context;
  const person = personOf(context.actor);
  const { lineIds, reason, language: chosen } = request;
  const sender = checkSender(context, ticket, snapshot);
  if (!sender.ok) return sender;
  const ofCase = caseOf(context, { ticket, lineIds, caseId: request.caseId }, snapshot);
  if (!ofCase.ok) return ofCase;
  const caseId = ofCase.value;
  const matter = assembleCaseInput(context, person, {
    ...{ ticket, caseId, snapshot, lineIds, reason },
    ...omitNullish({ language: chosen }),
  });
  if (!matter.ok) return matter;
  const free = notHeld(sql, matter.value.subject);
  if (!free.ok) return free;
  if (matter.value.subject.match.verification.state === "not_verified")
    return refusal("not_verified", "Nobody has established that the patient is the one who writes.");
  if (isDecidedOn(sql, caseId, lineIds)) return refusal("already_decided", "This was decided already.");
  const { language } = matter.value.patient;
  const options = propose(matter.value).options.flatMap((option): OfferedOption[] => {
    const text = option.needsApprovalOf === "nobody" && !option.rejected ? offerInWords(option, language) : undefined;
    return text === undefined ? [] : [{ option: option.kind, amountMinor: option.amountMinor, text }];
  });
  if (options.length < 2)
    return err({ code: "invalid", detail: "There is nothing to choose between.", field: "lineIds" });
  takeUp(context, caseId, matter.value, { ticket, reason }, snapshot);
  const scope = readCaseScope(context, { ticket, snapshot });
  const given = scope.ok ? givePage(context, scope.value) : undefined;
  if (!scope.ok || !given || given.link.standing === "payer")
    return refusal("not_verified", "There is no page for whoever writes this ticket.");
  const currency = oneCurrency(matter.value.lines) ?? matter.value.rules.currency;
  if (lastPageOffer(sql, caseId)?.offerId !== offerId) {
    insertPageOffer(sql, {
      offerId,
      caseId,
      lineIds,
      reason,
      options,
      currency,
      language: chosen ?? null,
      madeBy: person.personId,
      madeAtMs: nowMs,
    });
    context.record("page.choice_offered", caseId, { offerId, options: options.map(({ option }) => option) });
  }
  const asked = askPatient(context, ticket);
  if (!asked.ok) return asked;
  const offer = lastPageOffer(sql, caseId);
  const { text } = choiceDraft(context, matter.value, {
    alternatives: options.map((one) => one.text),
    offers: sumsOffered(options, currency, language).map((amountMinor) => ({ amountMinor, currency })),
    chooseByOn: chooseByOn(context, offer?.madeAtMs ?? nowMs),
    pageUrl: given.address,
  });
  return ok({ text });
}
