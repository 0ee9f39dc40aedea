import type { Around } from "../../../shapes/templates.ts";

export const around: Around = {
  greeting: "Hi {{ patient_name }},",
  bookings: `{% if bookings_cancelled %}We will cancel {% if bookings_cancelled_count == 1 %}your visit of{% else %}your visits of{% endif %} {{ bookings_cancelled }} for you.{% endif %}{% if bookings_kept %} {% if bookings_kept_count == 1 %}Your visit of {{ bookings_kept }} stays{% else %}Your visits of {{ bookings_kept }} stay{% endif %} booked.{% endif %}`,
  membership:
    "{% if membership_ends %}{% if membership_is_over %}The last day of your membership was {{ membership_ends }}.{% else %}The last day of your membership is {{ membership_ends }}, and you can use it until then.{% endif %}{% endif %}",
  next_visit:
    "{% if next_visit_on %}You are booked for {{ next_visit_on }}{% if next_visit_at %} at {{ next_visit_at }}{% endif %}{% if next_visit_with %} with {{ next_visit_with }}{% endif %}.{% endif %}",
  terms: `{% if clause %}These are the words of our terms{% if agreed_on %}{% unless told_on %}, which you accepted on {{ agreed_on }}{% if agreed_how %} {{ agreed_how }}{% endif %}{% endunless %}{% endif %}:
“{{ clause }}”{% endif %}`,
  still: `{% if goodwill or alternatives.size > 0 %}This is what we can do for you:
{% if goodwill %}- {{ goodwill }}
{% endif %}{% for a in alternatives %}- {{ a }}
{% endfor %}
Just reply with what feels best to you.{% endif %}`,
  alternatives: `If you would rather have {% if alternatives.size == 1 %}this{% else %}one of these{% endif %} instead, tell us{% if choose_by %} by {{ choose_by }}{% endif %}:
{% for a in alternatives %}- {{ a }}
{% endfor %}
What feels best to you?`,
  page: "{% if page_url %}You can see how this stands at any time:\n{{ page_url }}{% endif %}",
  review:
    "Do you think we got this wrong? Just reply and say so. A manager who did not decide this will look at it again{% if review_by %}, and you will have an answer by {{ review_by }}{% endif %}.",
  closing: "Kind regards,\n{% if agent_name %}{{ agent_name }}\n{% endif %}{{ signature }}",

  "greeting.bereaved": "Hello,",
  "terms.bereaved": "{% if clause %}This is what our terms say:\n“{{ clause }}”{% endif %}",
  "review.bereaved":
    "If something here looks wrong to you, just reply. A manager who did not decide this will look at it again.",

  "claim.told":
    "You wrote that nobody told you about this. Our records show that you accepted our terms on {{ told_on }}{% if told_how %} {{ told_how }}{% endif %}, before you paid.",
  "claim.expired": "The last day to use what was left was {{ expired_on }}.",
  "claim.all_used":
    "Our records show that {% if used_up == 1 %}it was used{% else %}all {{ used_up_in_words }} of your {{ used_up_unit }} were used{% endif %}.",
  "claim.opened": "Our records show that it was opened.",
  "claim.charged_once": "Our records show one charge for it, of {{ charged }} on {{ charged_on }}.",
};
