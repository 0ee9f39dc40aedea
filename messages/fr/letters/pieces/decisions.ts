import type { Decisions } from "../../../shapes/templates.ts";

const SO = "{% if sum_for_patient %}{{ sum_for_patient }}. Nous allons donc vous{% else %}Nous allons vous{% endif %}";
const SUM =
  "{% if free_note %} {{ free_note }}{% endif %}{% if sum_note %} {{ sum_note }}{% endif %}{% if used_kept %} {{ used_kept }}{% endif %}{% unless sum_for_patient or is_whole %}{% if sum_told %} Voici le calcul : {{ sum_told }}.{% endif %}{% endunless %}";
const DEAD_SUM = "{% if sum_told %} Voici le calcul : {{ sum_told }}.{% endif %}";
const EACH = "{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}";

export const decisions: Decisions = {
  "decision.refund": `${SO} rembourser {% if is_whole %}le montant entier, soit {% endif %}{{ amount }}{% if destinations.size == 1 %}{% if is_whole %},{% endif %} {{ destinations[0].way }}{% endif %}.${SUM}`,
  "decision.credit": `{% if sum_for_patient %}{{ sum_for_patient }}. Nous allons donc{% else %}Nous allons{% endif %} porter un crédit de {{ amount }} à votre compte.{% if bonus %} Nous y ajoutons {{ bonus }} de notre part, soit {{ total }} en tout.{% endif %}${SUM}`,
  "decision.exchange": `{% if sum_for_patient %}{{ sum_for_patient }}. Vous pouvez donc{% else %}Vous pouvez{% endif %} utiliser {{ amount }} pour un autre soin chez nous.${SUM}`,
  "decision.redo":
    "{% if clinician_answer == 'visit_needed' %}Ce rendez-vous est sans frais{% else %}Nous aimerions refaire {{ redo_of }}, sans frais pour vous{% endif %}{% if rest_stays %}, {{ rest_stays }}{% endif %}.",
  "decision.extend":
    "Nous vous donnons {{ extend_days }} jours de plus pour {{ service }}{% if extend_until %} : vous pouvez utiliser ce qui reste jusqu’au {{ extend_until }}{% endif %}.",
  "decision.decline": `Nous ne pouvons pas rembourser {% if asked_this_month %}ce mois-ci{% else %}{{ service }}{% endif %}, et nous savons que ce n’est pas la réponse que vous espériez.{% if sum_for_patient %} {{ sum_for_patient }}.{% endif %}${SUM}`,

  "next.refund": `{% if destinations.size > 1 %}{% if all_cards %}Le remboursement se fait sur les cartes qui ont servi à payer :{% else %}Chaque part revient par le même mode de paiement :{% endif %}
{% for d in destinations %}- {{ d.amount }} {{ d.way }}.{% unless when_all %} {{ d.when }}{% endunless %}
{% endfor %}
{% endif %}{% if when_all %}{% if sends_today %}Nous envoyons l’argent aujourd’hui{% if wanted_by %}, donc avant {{ wanted_by }}{% endif %}. {% endif %}{{ when_all }}{% endif %}`,
  "next.credit":
    "Vous pouvez vous en servir dès aujourd’hui{% if credit_places %} à {{ credit_places }}{% else %} pour tout soin ou produit chez nous{% endif %}.{% if credit_ends %} Ce crédit expire le {{ credit_ends }}.{% elsif credit_never_ends %} Ce crédit n’expire pas.{% endif %}",
  "next.exchange": "Répondez à ce courriel et dites-nous quel soin vous aimeriez.",
  "next.redo": "Proposez-nous deux ou trois jours qui vous conviennent.",
  "next.extend": "Vous n’avez rien à faire. Prenez rendez-vous quand cela vous convient.",
  "next.decline": "",

  "bereaved.refund": `Nous allons rembourser {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}${DEAD_SUM}{% if destinations.size > 1 %} Voici comment :
${EACH}{% endif %}`,
  "bereaved.credit": `Nous allons garder un crédit de {{ amount }} à la clinique.{% if bonus %} Nous y ajoutons {{ bonus }} de notre part.{% endif %}${DEAD_SUM} Si vous avez besoin d’autre chose, répondez simplement à ce courriel.`,
  "bereaved.exchange": `Vous pouvez utiliser {{ amount }} pour un autre soin chez nous.${DEAD_SUM} Répondez-nous et dites-nous lequel.`,
  "bereaved.redo":
    "Nous pouvons offrir une séance de plus, sans frais. Répondez-nous et dites-nous ce qui vous aiderait.",
  "bereaved.extend":
    "Nous allons garder ceci {{ extend_days }} jours de plus{% if extend_until %}, jusqu’au {{ extend_until }}{% endif %}. Vous n’avez rien à faire.",
  "bereaved.decline": `Nous ne pouvons pas rembourser cet achat.${DEAD_SUM}`,
};
