/** The letter to whoever is not known yet to be the patient, or somebody they named. Reads only. */
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { draftWords } from "../../../../core/reply/draft-words.ts";
import { diedNamedIn, gladToCome, kinIn, kinNamedIn, pronounIn } from "../../../../core/reply/kin.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { pageOfTicket } from "../../domain/links/patient-link.ts";
import { letterLanguageOf } from "../../domain/people/letter-language.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { ownWords } from "./circumstance-facts.ts";
import { formOf, greetedBy, signedBy } from "./spoken-to.ts";

/** What an unmatched or unverified writer is asked. It names nothing that the clinic knows; who paid has a page of their own sums, and of nothing else. */
export function identityDraft(
  ctx: AccountContext,
  rules: AccountRules,
  subject: CaseScope,
  viewerId: string | undefined,
  chosen?: Language,
): DraftReply | undefined {
  const { snapshot } = subject;
  if (!snapshot || holdOf(ctx.sql, subject)) return undefined;
  // Nobody knows yet who this is: what a patient's record says of their language is not for them.
  const { language, from: languageFrom } = letterLanguageOf(ctx.sql, { ...subject, patientId: undefined }, chosen);
  const timeZone = homeTimeZone(ctx.sql);
  const page = pageOfTicket(ctx, subject);
  const asked = askedOf(subject);
  const { aboutWhom, estatePapers, ...others } = draftWords(language);
  const mail = ownWords(subject);
  const signed = signedBy(ctx, viewerId);
  const diedName = subject.match.isDeceased ? diedNamedIn(mail) : undefined;
  const words =
    asked === "aboutWhom"
      ? aboutWhom({ name: kinNamedIn(mail), kin: kinIn(mail), pronoun: pronounIn(mail), phone: signed.clinicPhone })
      : asked === "estatePapers"
        ? estatePapers(diedName)
        : others[asked];
  const knownAs = subject.match.writer?.name ?? snapshot.requesterName;
  const values: ReplyValues = {
    ...NOTHING,
    ...signed,
    ...greetedBy(snapshot, knownAs, subject.match.isDeceased),
    patientName: knownAs,
    serviceTitle: draftWords(language).yourRequest,
    requestedOn: civilDateAt(snapshot.receivedAtMs, timeZone),
    missing: [words],
    answerDays: rules.decisionDays,
    ...(asked === "estatePapers" || asked === "estatePapersAndName" ? {} : { question: words }),
    ...(diedName === undefined ? {} : { diedName }),
    ...omitNullish({ diedGlad: subject.match.isDeceased ? gladToCome(mail) : undefined }),
    hasDied: subject.match.isDeceased,
    ...omitNullish({ pageUrl: page?.standing === "payer" ? page.address : undefined }),
  };
  const draft = draftReply({ rules, reason: "other", situation: "ask", language, values, ...formOf(subject) });
  return { languageFrom, ...draft };
}

/** What has to be found out about whoever writes. */
function askedOf({ match, patientId }: CaseScope) {
  const { isDeceased, said, whose, verification, by } = match;
  // Whoever they wrote of by name, or from whose address, is not asked for again.
  if (isDeceased)
    return patientId !== undefined || (whose?.namedPatientIds.length ?? 0) > 0 ? "estatePapers" : "estatePapersAndName";
  const isKnown = (whose?.writerIds.length ?? 0) > 0;
  if (patientId === undefined && (said !== undefined || (isKnown && whose?.isAsked))) return "aboutWhom";
  if (verification.why === "writes_for_another" || verification.why === "only_pays") return "mayYouSpeak";
  return by === "patient_number" ? "whoAreYouByNumber" : "whoAreYou";
}
