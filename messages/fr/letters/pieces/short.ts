import type { ShortLetters } from "../../../shapes/templates.ts";

const HI = "{% if has_died %}Bonjour, {% else %}Bonjour {{ patient_name }}, {% endif %}";
const BY = "{% if answer_by %} Vous aurez notre réponse au plus tard le {{ answer_by }}.{% endif %}";
const WRITE = "{% if answer_by %} Nous vous écrirons de nouveau au plus tard le {{ answer_by }}.{% endif %}";
const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const SIGNED = "{% if agent_name %}{{ agent_name }}, {% endif %}{{ clinic }}";
const END = ` ${SIGNED}`;
/** Derrière une adresse, ou des mots sans point, le nom sur la même ligne se lirait comme leur suite. */
const BELOW = `\n${SIGNED}`;

/** Pour le clavardage et les textos : environ 320 caractères au plus, avec des valeurs ordinaires. */
export const short: ShortLetters = {
  "short.refund": `${HI}nous allons vous rembourser {{ amount }}${WAY}${END}`,
  "short.credit": `${HI}nous allons porter un crédit de {{ amount }} à votre compte.{% if bonus %} Nous y ajoutons {{ bonus }} de notre part.{% endif %}${END}`,
  "short.exchange": `${HI}vous pouvez utiliser {{ amount }} pour un autre soin chez nous. Répondez-nous et dites-nous lequel.${END}`,
  "short.redo": `${HI}nous aimerions reprendre {{ redo_of }}, sans frais. Proposez-nous deux jours qui vous conviennent.${END}`,
  "short.extend": `${HI}vous avez {{ extend_days }} jours de plus{% if extend_until %}, jusqu’au {{ extend_until }}{% endif %}. Vous n’avez rien à faire.${END}`,
  "short.decline": `${HI}nous ne pouvons pas rembourser cet achat. Si vous pensez que nous nous trompons, répondez-nous : une autre personne l’examinera.${END}`,
  "short.acknowledgement": `${HI}nous avons bien reçu votre message, et une personne de notre équipe va le lire.${BY}${END}`,
  "short.ask": `${HI}pour vous répondre, il nous faut : {{ missing | join: "; " }}${BELOW}`,
  "short.holding_approver": `${HI}nous avons bien reçu votre demande. Nous l’examinons.${BY}${END}`,
  "short.holding_clinician": `${HI}nous avons bien reçu votre demande. {% if reviewer %}{{ reviewer }}{% else %}Une personne de notre équipe de soins{% endif %} va d’abord l’examiner.${BY}${END}`,
  "short.choice": `${HI}vous avez le choix : {{ alternatives | join: "; " }}. {% if page_url %}Choisissez ici : {{ page_url }}{% else %}Qu’est-ce qui vous convient le mieux?{% endif %}${BELOW}`,
  "short.approved": `${HI}votre demande est acceptée. Nous allons vous rembourser {{ amount }}${WAY}${END}`,
  "short.sent": `${HI}nous avons envoyé {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} le {{ sent_on }}{% endif %}.{% if arrives_by %} Vous devriez le voir au plus tard le {{ arrives_by }}.{% endif %}${END}`,
  "short.bank_reference": `${HI}si votre banque ne trouve pas les {{ amount }} que nous avons envoyés, donnez-lui ce numéro : {{ bank_reference }}.${END}`,
  "short.delayed": `${HI}le remboursement de {{ amount }} prend plus de temps que prévu, et nous sommes désolés de cette attente.${WRITE}${END}`,
  "short.correction": `${HI}le remboursement de {{ amount }} ne s’est pas passé comme prévu, et nous en sommes désolés.${WRITE}${END}`,
  "short.credit_balance": `${HI}vous avez un crédit de {{ credit_balance }} à votre compte.{% if credit_ends %} Il expire le {{ credit_ends }}.{% endif %}${END}`,
  "short.statement": `${HI}voici votre relevé : {{ statement_url }}${BELOW}`,
  "short.membership_ended": `${HI}{% if membership_ends %}le dernier jour de votre abonnement {% if membership_is_over %}était{% else %}est{% endif %} le {{ membership_ends }}{% else %}votre abonnement a pris fin{% endif %}. Merci pour le temps passé avec nous.${END}`,
  "short.review_outcome": `${HI}une autre personne, qui n’avait pas pris cette décision, a examiné votre demande. {% if review_changed %}Nous avons changé notre réponse{% if amount %} : nous allons vous rembourser {{ amount }}{% endif %}.{% else %}Notre réponse reste la même.{% endif %}${END}`,
  "short.found": `${HI}nous avons vérifié nos propres dossiers.{% if found %} {{ found }}{% endif %} Nous allons vous rembourser {{ amount }}${WAY}${END}`,
  "short.found_ask": `${HI}nous avons vérifié nos propres dossiers.{% if found %} {{ found }}{% endif %}{% if question %} {{ question }}{% endif %} Répondez-nous et dites-le-nous.${END}`,
};
