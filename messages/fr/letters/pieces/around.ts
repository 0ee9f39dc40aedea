import type { Around } from "../../../shapes/templates.ts";

const CALL = "appelez-nous{% if phone %} au {{ phone }}{% endif %}";

export const around: Around = {
  greeting: "Bonjour {{ patient_name }},",
  bookings: `{% if bookings_cancelled %}Nous allons annuler {% if bookings_cancelled_count == 1 %}votre rendez-vous du{% else %}vos rendez-vous des{% endif %} {{ bookings_cancelled }}.{% endif %}{% if bookings_kept %} {% if bookings_kept_count == 1 %}Votre rendez-vous du {{ bookings_kept }} est maintenu{% else %}Vos rendez-vous des {{ bookings_kept }} sont maintenus{% endif %}.{% endif %}`,
  bookings_open: `{% if bookings_open %}{% if bookings_open_count == 1 %}Pour l’instant, votre rendez-vous du {{ bookings_open }} reste à l’agenda. Si vous voulez que nous l’annulions dès maintenant, dites-le-nous.{% else %}Pour l’instant, vos rendez-vous des {{ bookings_open }} restent à l’agenda. Si vous voulez que nous les annulions dès maintenant, dites-le-nous.{% endif %}{% endif %}`,
  membership:
    "{% if membership_ends %}{% if membership_is_over %}Le dernier jour de votre abonnement était le {{ membership_ends }}.{% if notice_from %} Le préavis compte depuis le {{ notice_from }}, jour de votre première demande.{% endif %}{% else %}{% if notice_from %}Le préavis compte depuis le {{ notice_from }}, jour de votre première demande. {% endif %}Le dernier jour de votre abonnement est {% if notice_from %}donc {% endif %}le {{ membership_ends }}. Vous pouvez en profiter jusque-là.{% endif %}{% endif %}",
  why_credit:
    "{% if expired_on %}Vous aviez jusqu’au {{ expired_on }} pour utiliser ce qui restait. Après ce jour, nos conditions prévoient un crédit. Nous ne pouvons donc pas vous rembourser cette somme en argent.{% else %}Nos conditions prévoient ici un crédit. Nous ne pouvons donc pas vous rembourser cette somme en argent.{% endif %}",
  terms: `{% if clause %}Voici ce que disent nos conditions{% if agreed_on %}{% unless told_on %}, que vous avez acceptées le {{ agreed_on }}{% if agreed_how %} {{ agreed_how }}{% endif %}{% endunless %}{% endif %}{% if clause_in_english %} (le texte est en anglais){% endif %} :
« {{ clause }} »{% endif %}`,
  still: `{% if alternatives.size > 0 %}Voici ce que nous pouvons faire pour vous :
{% for a in alternatives %}- {{ a }}
{% endfor %}
Répondez à ce courriel et dites-nous ce qui vous convient le mieux.{% endif %}`,
  alternatives: `Si vous préférez une autre solution, nous pouvons aussi vous proposer :
{% for a in alternatives %}- {{ a }}
{% endfor %}
Dites-nous ce que vous préférez{% if choose_by %}, au plus tard le {{ choose_by }}{% endif %}.`,
  money_first: `{% if money_offer %}{{ money_offer }}{% if used_kept %} {{ used_kept }}{% endif %}{% for a in alternatives %}

Ou bien {{ a }}{% endfor %}{% else %}{% for a in alternatives %}{% if forloop.first %}Nous pouvons vous proposer {{ a }}{% else %}

Ou bien {{ a }}{% endif %}{% endfor %}{% endif %}

Si vous préférez que nous refassions {{ redo_of }}, ce sera sans frais{% if rest_stays %}, {{ rest_stays }}{% endif %}.

Dites-nous ce que vous préférez{% if choose_by %}, au plus tard le {{ choose_by }}{% endif %}.`,
  skin: `{% if is_product %}Pour le moment, n’utilisez plus ce produit, mais gardez ce qui en reste. Si votre peau va moins bien ou vous fait mal, ${CALL} sans attendre notre réponse. Si vous ne pouvez pas nous joindre, voyez un médecin.{% else %}S’il vous plaît, ${CALL} aujourd’hui, pour que nous parlions de l’état de votre peau. Si cela s’aggrave ou vous fait mal et que vous ne pouvez pas nous joindre, voyez un médecin sans attendre notre réponse.{% endif %}`,
  other_matters:
    "{% if other_matters %}Nous vous répondons dans un courriel à part pour {{ other_matters }}.{% endif %}",
  nothing_else:
    "{% if is_deposit %}{% unless bookings_open %}Si vous avez encore un rendez-vous, dites-le-nous et nous l’annulerons.{% endunless %}{% elsif when_all %}{% unless acts %}Vous n’avez rien d’autre à faire.{% endunless %}{% endif %}",
  keep_sealed: "D’ici là, n’ouvrez pas le produit, s’il vous plaît.",
  page: "{% if page_url %}Vous pouvez voir à tout moment où en est votre demande sur cette page :\n{{ page_url }}{% endif %}",
  review:
    "Vous pensez que nous nous trompons? Répondez à ce courriel et dites-le-nous. Une autre personne, qui n’a pas pris part à cette décision, examinera de nouveau votre demande{% if review_days %}, et nous vous répondrons d’ici {{ review_days }} jours ouvrables{% endif %}.",
  closing: "Bien cordialement,\n{% if agent_name %}{{ agent_name }}\n{% endif %}{{ signature }}",

  "greeting.bereaved": "Bonjour{% if signed_name %} {{ signed_name }}{% endif %},",
  "terms.bereaved":
    "{% if clause %}Voici ce que disent nos conditions{% if clause_in_english %} (le texte est en anglais){% endif %} :\n« {{ clause }} »{% endif %}",
  "review.bereaved":
    "Si quelque chose ne vous semble pas juste, répondez simplement à ce courriel. Une autre personne, qui n’a pas pris part à cette décision, examinera de nouveau la demande.",

  "claim.told":
    "Vous nous dites que personne ne vous avait parlé de ces conditions. Selon nos dossiers, vous les avez acceptées le {{ told_on }}{% if told_how %} {{ told_how }}{% endif %}, avant de payer. Si vous voulez une copie de ce que vous avez accepté, dites-le-nous.",
  "claim.expired":
    "{% if valid_days %}Vous aviez {{ valid_days }} jours pour utiliser {% if expired_unit %}vos {{ expired_unit }}{% else %}votre achat{% endif %}, jusqu’au {{ expired_on }}.{% else %}Vous aviez jusqu’au {{ expired_on }} pour utiliser ce qui restait.{% endif %}{% if grace_days and grace_gives %} Pendant {{ grace_days }} {% if grace_days == 1 %}jour{% else %}jours{% endif %} de plus, vous pouviez encore obtenir {% if grace_gives == 'credit' %}un crédit pour{% else %}le remboursement de{% endif %} ce qui restait; ce délai a pris fin le {{ asked_until }}.{% elsif asked_until %} Le dernier jour pour faire une demande était donc le {{ asked_until }}.{% endif %}",
  "claim.all_used":
    "Selon nos dossiers, {% if used_up == 1 %}vous en avez déjà profité{% else %}vous avez déjà utilisé vos {{ used_up_in_words }} {{ used_up_unit }}{% endif %}.",
  "claim.opened": "Selon nos dossiers, le produit avait été ouvert.",
  "claim.charged_once": "Nos dossiers montrent un seul paiement pour cet achat, de {{ charged }}, le {{ charged_on }}.",
};
