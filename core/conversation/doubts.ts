/** Words beside which an acceptance, an arrival or a withdrawal is none, or is no word of the writer's: a person reads them. */
import type { Passage } from "../reasons/negation.ts";
import { beginningsOf, findPhrases, type Phrase, phraseOf } from "../reasons/phrases.ts";
import type { CueFound } from "./cues/find-cues.ts";
import { isOfAnother } from "./of-another.ts";
import type { Reply, ReplyKind } from "./reply.ts";

const compiled = (phrases: readonly string[]): readonly Phrase[] =>
  phrases.map((phrase) => phraseOf(phrase, {}, new Set()));

/** Of all three: somebody else's words, told. */
const TOLD = compiled([
  "said|wrote|writes|told .. i|we accept|withdraw|agree",
  "dijo|escribio .. acepto|retiro",
  "has|have accepted this|the|your|an invitation",
]);
const OTHERWISE: Partial<Record<ReplyKind, readonly Phrase[]>> = {
  accepts: compiled([
    "accept that|only|under|half|part|nothing",
    "accept ?your ?the ?his ?her ?their ?most ?all ?any apology|apologies|responsibility|card|cards|insurance|payments|service",
    "agree|agreed that",
    "accept|accepted .. cards|insurance|payments|invitation|meeting|appointment|event|discussion|consultation",
    "but i want|need|prefer|still .. refund|money|cash",
    "pero quiero|prefiero .. reembolso|dinero",
    "mais je veux|prefere|voudrais .. remboursement|argent",
    "people|others|they|who accept",
    "not me",
    "accepte|acceptons|prends pas|jamais|point",
    "acepto que|parte|solo",
    "accepte que|vos|tes excuses",
  ]),
  arrived: compiled([
    "arrived|received|got|came|see|seen|llego|recibi|recu|arrive .. letter|mail|email|message|confirmation|invoice|mensaje|courriel|lettre|facture",
    "llego|recibi su carta|correo|mensaje",
    "letter|mail|email|message|confirmation|invoice|mensaje|courriel|lettre ?has ?just ?est ?bien arrived|came|llego|arrive|arrivee",
    "another|wrong|different|someone|somebody|other .. account|card|amount|sum|person",
    "but|pero|mais .. no|not|only|half|half|never|money|refund|amount|wrong|solo|nada|seulement|moitie",
    "mauvais|fausse|faux|equivocado|equivocada|incorrecto|incorrecta .. montant|somme|compte|monto|cuenta|importe",
    "montant|somme|compte|monto|cuenta|importe .. mauvais|faux|equivocado|incorrecto|equivocada|incorrecta",
    "money|refund|rest did|has|is not",
    "no money|refund|dinero",
  ]),
  withdraws: compiled([
    "withdraw|disregard|ignore|retract|revoke|retiro|retire|ignoren|ignorez .. attachment|attachments|consent|acceptance|apology|file|invoice|consentimiento|consentement|adjunto|aceptacion|acceptation",
    "withdraw|cancel|forget|drop .. credit|offer .. and|but|send|pay|want",
    "no quiero ?el ?su ?ese credito|saldo",
    "veux pas|plus ?de ?d ?cet ?l avoir",
  ]),
};
const MAY_STAND = beginningsOf([TOLD, ...Object.values(OTHERWISE)].flat());

/** Struck out, or running the other way: what is seen is not what is written. */
const NOT_AS_SEEN = /[\u0335-\u0338\u202d\u202e]/;
const OPENING = /["“«„]\s?$/;

/** Whether what seems to be said is said otherwise, or by another. */
export function isSaidOtherwise(
  kind: ReplyKind,
  speaker: Reply["speaker"],
  passages: readonly Passage[],
  cues: readonly CueFound[],
  shown: readonly string[],
): boolean {
  const phrases = [...TOLD, ...(OTHERWISE[kind] ?? [])];
  const telling = cues.filter(({ cue }) => shown.includes(cue));
  return (
    // Who may speak for the patient says so of another.
    (speaker === "patient" && isOfAnother(passages)) ||
    passages.some(({ sentence }) => findPhrases(sentence, phrases, MAY_STAND).length > 0) ||
    telling.some(({ cue, isNegated }) => kind === "accepts" && cue === "agree" && isNegated) ||
    telling.some(({ passage, span }) => isQuoted(passage, span.from)) ||
    passages.some(({ source, sentence }) =>
      NOT_AS_SEEN.test(source.slice(Math.max(0, (sentence[0]?.start ?? 0) - 2), sentence.at(-1)?.end)),
    )
  );
}

/** The words stand in marks of speech: somebody else's, or what was to be said. */
function isQuoted({ source, sentence }: Passage, at: number): boolean {
  const start = sentence[at]?.start ?? 0;
  return OPENING.test(source.slice(Math.max(0, start - 2), start));
}
