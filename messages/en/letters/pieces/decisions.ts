import type { Decisions } from "../../../shapes/templates.ts";

const SO = "{% if sum_for_patient %}{{ sum_for_patient }}, so we{% else %}We{% endif %}";
const SUM =
  "{% if free_note %} {{ free_note }}{% endif %}{% if sum_note %} {{ sum_note }}{% endif %}{% if used_kept %} {{ used_kept }}{% endif %}{% unless sum_for_patient or is_whole %}{% if sum_told %} Here is how we got there: {{ sum_told }}.{% endif %}{% endunless %}";
const DEAD_SUM = "{% if sum_told %} Here is how we got there: {{ sum_told }}.{% endif %}";
const EACH = "{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}";

export const decisions: Decisions = {
  "decision.refund": `${SO} will return {% if is_whole %}the full {% endif %}{{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}.${SUM}`,
  "decision.credit": `${SO} will add {{ amount }} to your account with us as credit.{% if bonus %} On top we add {{ bonus }} from us, so you have {{ total }} to spend.{% endif %}${SUM}`,
  "decision.exchange": `{% if sum_for_patient %}{{ sum_for_patient }}, so you{% else %}You{% endif %} can move {{ amount }} to another service with us.${SUM}`,
  "decision.redo":
    "{% if clinician_answer == 'visit_needed' %}That visit is free for you{% else %}We would like to do {{ redo_of }} again for you, at no cost{% endif %}{% if rest_stays %}, {{ rest_stays }}{% endif %}.",
  "decision.extend":
    "We will give you {{ extend_days }} more days for {{ service }}{% if extend_until %}: you can use what is left until {{ extend_until }}{% endif %}.",
  "decision.decline": `We are not able to {% if asked_this_month %}refund this month{% else %}return money for {{ service }}{% endif %}, and we know that this is not the answer you hoped for.{% if sum_for_patient %} {{ sum_for_patient }}.{% endif %}${SUM}`,

  "next.refund": `{% if destinations.size > 1 %}{% if all_cards %}It goes back to the cards you paid with:{% else %}Each part goes back the way you paid it:{% endif %}
{% for d in destinations %}- {{ d.amount }} {{ d.way }}{% if d.health_account %}, so that part goes back to your {{ d.health_account }}{% endif %}.{% unless when_all %} {{ d.when }}{% endunless %}
{% endfor %}
{% endif %}{% if when_all %}{% if sends_today %}We are sending it today{% if wanted_by %}, so it leaves us before {{ wanted_by }}{% endif %}. {% endif %}{{ when_all }}{% endif %}`,
  "next.credit":
    "You can use it from today{% if credit_places %} at {{ credit_places }}{% else %} for any service or product here{% endif %}.{% if credit_ends %} It is good until {{ credit_ends }}.{% elsif credit_never_ends %} It does not expire.{% endif %}",
  "next.exchange": "Just reply and tell us which service you would like.",
  "next.redo": "If you would like that, please reply with two or three days that suit you.",
  "next.extend": "There is nothing that you need to do. Just book when it suits you.",
  "next.decline": "",

  "bereaved.refund": `We will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}${DEAD_SUM}{% if destinations.size > 1 %} It goes back like this:
${EACH}{% endif %}`,
  "bereaved.credit": `We will keep {{ amount }} as credit with us.{% if bonus %} We add {{ bonus }} on top, from us.{% endif %}${DEAD_SUM} Just reply if there is something else you need.`,
  "bereaved.exchange": `You can move {{ amount }} to another service with us.${DEAD_SUM} Just reply with the one you would like.`,
  "bereaved.redo": "We can offer one more visit at no cost. Just reply and tell us what would help you.",
  "bereaved.extend":
    "We will keep this open for {{ extend_days }} more days{% if extend_until %}, to {{ extend_until }}{% endif %}. There is nothing that you need to do.",
  "bereaved.decline": `We are not able to return money for it.${DEAD_SUM}`,
};
