import type { Moments } from "../../../shapes/templates.ts";

const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const EACH = `{% if destinations.size > 1 %} Voici comment :
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`;
const LATE =
  "{% if is_late %}{% unless said_sorry %} Notre réponse tarde, et nous en sommes désolés.{% endunless %}{% endif %}";
const ANSWER = "{% if answer_by %} Vous aurez notre réponse au plus tard le {{ answer_by }}.{% endif %}";
const RECEIVED =
  "Nous avons bien reçu votre {% if has_died %}lettre{% else %}demande{% endif %} du {{ requested_on }}.";

/** Les lettres d’avant et d’après une décision. */
export const moments: Moments = {
  "body.acknowledgement": `{% if has_died %}Nous vous présentons toutes nos condoléances. {% endif %}Merci pour votre message du {{ requested_on }}. Nous l’avons bien reçu, et une personne de notre équipe va le lire.${ANSWER}

D’ici là, vous n’avez rien à faire.`,
  "body.ask": `{% if has_died %}Nous voulons vous aider, et que cela vous prenne le moins de temps possible. {% endif %}{% if question %}{{ question }}{% else %}{% if has_died and missing.size == 1 %}Il nous faut {{ missing[0] }} {% elsif at_desk and missing.size == 1 %}{% if has_it %}Pour répondre à votre demande, il nous suffit de voir ce que vous avez déjà : {% else %}Pour répondre à votre demande, il nous faut voir {% endif %}{{ missing[0] }} {% else %}{% if has_died %}Pour régler la question, il nous faut :{% else %}Pour vous donner une réponse juste, il nous manque encore :{% endif %}
{% for m in missing %}- {{ m }}
{% endfor %}{% endif %}{% if at_desk %}Inutile de l’envoyer par courriel.{% else %}Il suffit de répondre à ce courriel.{% endif %}{% if answer_by and needed_by %} Si {% if at_desk %}nous le voyons{% else %}nous l’avons{% endif %} au plus tard le {{ needed_by }}, vous aurez notre réponse au plus tard le {{ answer_by }}.{% endif %}{% endif %}{% if answer_days %}{% unless answer_by and needed_by %}

{% if has_died %}Nous verrons alors ce qui peut être remboursé. {% endif %}Vous aurez ensuite notre réponse sous {{ answer_days }} jours ouvrables.{% endunless %}{% endif %}`,
  "body.holding_approver": `${RECEIVED} Nous l’examinons.${LATE}${ANSWER}`,
  "body.holding_clinician": `${RECEIVED} {% if reviewer %}{{ reviewer }}{% else %}Une personne de notre équipe de soins{% endif %} va d’abord l’examiner.${LATE}${ANSWER}`,
  "body.choice": `{% if sum_for_patient %}{{ sum_for_patient }}. {% endif %}Vous pouvez choisir entre :
{% for a in alternatives %}- {{ a }}
{% endfor %}
Qu’est-ce qui vous convient le mieux? Répondez à ce courriel{% if page_url %}, ou choisissez sur votre propre page{% endif %}{% if choose_by %}, au plus tard le {{ choose_by }}{% endif %}{% if page_url %} :{% else %}.{% endif %}{% if page_url %}
{{ page_url }}{% endif %}`,
  "body.several": `Merci de nous avoir écrit le {{ requested_on }}. Vous nous avez parlé de {{ matters.size }} sujets. Voici notre réponse à chacun.
{% for m in matters %}
{{ m.heading }}
{{ m.answer }}
{% endfor %}`,
  "body.approved": `Votre demande du {{ requested_on }} est acceptée. Nous allons vous rembourser {{ amount }}${WAY}${EACH}`,
  "body.sent": `{% if has_died %}Le{% else %}Votre{% endif %} remboursement est parti : nous avons envoyé {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} le {{ sent_on }}{% endif %}.{% if arrives_by %} Vous devriez le voir {% if arrives_from %}entre le {{ arrives_from }} et le {{ arrives_by }}{% else %}au plus tard le {{ arrives_by }}{% endif %}.{% elsif destinations.size == 1 %} {{ destinations[0].when }}{% endif %}

Si vous ne le voyez pas d’ici là, répondez simplement à ce courriel.`,
  "body.bank_reference": `{% if sent_on %}Le {{ sent_on }}, nous avons envoyé {{ amount }}{% else %}Nous avons envoyé {{ amount }}{% endif %}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. Si votre banque ne trouve pas cet argent, donnez-lui ce numéro :
{{ bank_reference }}`,
  "body.delayed": `{% if sent_on %}Le {{ sent_on }}, nous avons envoyé {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. Cela prend plus de temps que prévu.{% else %}Le remboursement de {{ amount }} prend plus de temps que prévu.{% endif %} Nous sommes désolés de cette attente.{% if bank_reference %} Si vous appelez votre banque, ce numéro l’aidera à le retrouver : {{ bank_reference }}.{% endif %}{% if answer_by %}

Nous vous écrirons de nouveau au plus tard le {{ answer_by }}.{% endif %}`,
  "body.correction": `{% if has_died %}{% if said_on %}Le {{ said_on }}, nous avons décidé de rendre{% else %}Nous voulions rendre{% endif %} {{ amount }}{% if destinations.size == 1 %} ({{ destinations[0].label }}){% endif %}. Cela ne s’est pas passé comme prévu.{% else %}{% if said_on %}Le {{ said_on }}, nous avons décidé de vous rendre{% else %}Nous voulions vous rendre{% endif %} {{ amount }}{% if destinations.size == 1 %} ({{ destinations[0].label }}){% endif %}. Cela ne s’est pas passé comme prévu, et nous en sommes désolés.{% endif %}{% if happened %}

{{ happened }}{% endif %}{% if answer_by %}

Nous vous écrirons de nouveau au plus tard le {{ answer_by }}.{% endif %}`,
  "body.credit_balance": `Vous avez un crédit de {{ credit_balance }} à votre compte. Vous pouvez vous en servir {% if credit_places %}à {{ credit_places }}{% else %}pour tout soin ou produit chez nous{% endif %}.{% if credit_ends %} Ce crédit expire le {{ credit_ends }}.{% endif %}`,
  "body.statement": `Voici votre relevé des paiements et des remboursements :
{{ statement_url }}

Vous pouvez l’imprimer depuis cette page, pour vos impôts, votre compte HSA ou votre assurance.`,
  "body.membership_ended":
    "{% if membership_ends %}{% if membership_is_over %}Votre abonnement a pris fin le {{ membership_ends }}{% else %}Votre abonnement prend fin le {{ membership_ends }}, et vous pouvez en profiter jusque-là{% endif %}{% else %}Votre abonnement a pris fin{% endif %}. Merci pour le temps passé avec nous. Notre porte vous reste ouverte.",
  "body.review_outcome": `Vous nous avez demandé de revoir cette décision. Une autre personne, qui n’y avait pas pris part, vient de le faire.

{% if review_changed %}Nous avons changé notre réponse.{% if amount %} Nous allons vous rembourser {{ amount }}${WAY}${EACH}{% endif %}{% else %}Notre réponse reste la même, et nous savons que ce n’est pas celle que vous espériez.{% if clause %} Elle repose sur cette partie de nos conditions{% if clause_in_english %} (le texte est en anglais){% endif %} :
« {{ clause }} »{% endif %}{% endif %}`,
  "body.found": `Nous avons vérifié nos propres dossiers.{% if found %} {{ found }}{% endif %}

Nous allons vous rembourser {{ amount }}${WAY}${EACH}

Vous n’avez rien à faire. Si quelque chose ne vous semble pas juste, répondez simplement à ce courriel.`,
  "body.found_ask": `Nous avons vérifié nos propres dossiers.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Répondez à ce courriel et dites-le-nous.{% if answer_by %} Nous vous écrirons de nouveau au plus tard le {{ answer_by }}.{% endif %}`,
};
