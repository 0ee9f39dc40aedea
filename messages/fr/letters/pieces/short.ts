import type { ShortLetters } from "../../../shapes/templates.ts";

const HI = "{% if has_died %}Bonjour, {% else %}Bonjour {{ patient_name }}, {% endif %}";
const BY = "{% if answer_by %} Vous aurez notre réponse au plus tard le {{ answer_by }}.{% endif %}";
const WRITE = "{% if answer_by %} Nous vous écrirons de nouveau au plus tard le {{ answer_by }}.{% endif %}";
const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const END = " {% if agent_name %}{{ agent_name }}, {% endif %}{{ clinic }}";

/** Pour le clavardage et les textos : environ 320 caractères au plus, avec des valeurs ordinaires. */
export const short: ShortLetters = {
  "short.refund": `${HI}nous allons vous rembourser {{ amount }}${WAY}${END}`,
  "short.credit": `${HI}nous allons vous donner {{ amount }} de crédit à la clinique.{% if bonus %} Nous y ajoutons {{ bonus }} de notre part.{% endif %}${END}`,
  "short.exchange": `${HI}vous pouvez utiliser {{ amount }} pour un autre soin chez nous. Répondez-nous et dites-nous lequel.${END}`,
  "short.redo": `${HI}nous aimerions vous offrir de nouveau {{ redo_of }}, sans frais. Répondez-nous avec deux jours qui vous conviennent.${END}`,
  "short.extend": `${HI}vous avez {{ extend_days }} jours de plus{% if extend_until %}, jusqu’au {{ extend_until }}{% endif %}. Vous n’avez rien à faire.${END}`,
  "short.decline": `${HI}nous avons regardé votre demande avec soin, et nous ne pouvons pas rendre d’argent pour cela. Si vous pensez que nous avons tort, répondez-nous : un responsable qui n’a pas pris cette décision la reverra.${END}`,
  "short.acknowledgement": `${HI}nous avons bien reçu votre message, et une personne d’ici va le lire.${BY}${END}`,
  "short.ask": `${HI}pour vous répondre, il nous faut : {{ missing | join: "; " }}${END}`,
  "short.holding_approver": `${HI}nous avons bien reçu votre demande. Nous l’étudions avec soin.${BY}${END}`,
  "short.holding_clinician": `${HI}nous avons bien reçu votre demande. {% if reviewer %}{{ reviewer }}{% else %}Une personne de notre équipe de soins{% endif %} va d’abord la lire.${BY}${END}`,
  "short.choice": `${HI}vous avez le choix : {{ alternatives | join: "; " }}. Qu’est-ce qui vous convient le mieux?${END}`,
  "short.approved": `${HI}votre demande est acceptée. Nous allons vous rembourser {{ amount }}${WAY}${END}`,
  "short.sent": `${HI}nous avons envoyé {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} le {{ sent_on }}{% endif %}.{% if arrives_by %} Vous devriez le voir au plus tard le {{ arrives_by }}.{% endif %}${END}`,
  "short.bank_reference": `${HI}si votre banque ne trouve pas les {{ amount }} que nous avons envoyés, donnez-lui ce numéro : {{ bank_reference }}.${END}`,
  "short.delayed": `${HI}le remboursement de {{ amount }} est plus long que prévu, et nous sommes désolés de cette attente.${WRITE}${END}`,
  "short.correction": `${HI}le remboursement de {{ amount }} ne s’est pas passé comme prévu, et nous en sommes désolés.${WRITE}${END}`,
  "short.credit_balance": `${HI}il vous reste {{ credit_balance }} de crédit à la clinique.{% if credit_ends %} Ce crédit est valable jusqu’au {{ credit_ends }}.{% endif %}${END}`,
  "short.statement": `${HI}voici votre relevé : {{ statement_url }}${END}`,
  "short.membership_ended": `${HI}{% if membership_ends %}le dernier jour de votre abonnement {% if membership_is_over %}était{% else %}est{% endif %} le {{ membership_ends }}{% else %}votre abonnement a pris fin{% endif %}. Merci pour le temps passé avec nous.${END}`,
  "short.review_outcome": `${HI}une personne qui n’avait pas pris cette décision l’a revue. {% if review_changed %}Nous avons changé notre réponse{% if amount %} : nous allons vous rembourser {{ amount }}{% endif %}.{% else %}Notre réponse reste la même.{% endif %}${END}`,
  "short.found": `${HI}nous avons relu nos propres dossiers.{% if found %} {{ found }}{% endif %} Nous allons vous rembourser {{ amount }}${WAY}${END}`,
  "short.found_ask": `${HI}nous avons relu nos propres dossiers.{% if found %} {{ found }}{% endif %}{% if question %} {{ question }}{% endif %} Répondez-nous et dites-le-nous.${END}`,
};
