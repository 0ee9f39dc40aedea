import type { Around } from "../../../shapes/templates.ts";

const CALL = "call us{% if phone %} at {{ phone }}{% endif %}";

export const around: Around = {
  greeting: "{% if is_formal %}Dear{% else %}Hi{% endif %} {{ patient_name }},",
  bookings: `{% if bookings_cancelled %}We will cancel {% if for_another %}the{% else %}your{% endif %} {% if bookings_cancelled_count == 1 %}visit of{% else %}visits of{% endif %} {{ bookings_cancelled }} for you.{% endif %}{% if bookings_kept %} {% if for_another %}The{% else %}Your{% endif %} {% if bookings_kept_count == 1 %}visit of {{ bookings_kept }} stays{% else %}visits of {{ bookings_kept }} stay{% endif %} booked.{% endif %}`,
  bookings_open: `{% if bookings_open %}{% if for_another %}The{% else %}Your{% endif %} {% if bookings_open_count == 1 %}visit of {{ bookings_open }} is{% else %}visits of {{ bookings_open }} are{% endif %} still booked. We can cancel {% if bookings_open_count == 1 %}it{% else %}them{% endif %} for you now: just say so.{% endif %}`,
  membership:
    "{% if membership_ends %}{% if membership_is_over %}The last day of your membership was {{ membership_ends }}.{% if notice_from %} We count your notice from {{ notice_from }}, when you first asked us.{% endif %}{% else %}We will end your membership. {% if notice_from %}We count your notice from {{ notice_from }}, when you first asked us. So the last day of your membership{% else %}Its last day{% endif %} is {{ membership_ends }}, and you can use it until then.{% endif %}{% endif %}",
  why_credit:
    "{% if expired_on %}The last day to use what was left was {{ expired_on }}. After that day, our terms give credit, so we cannot return it as money.{% else %}Our terms give credit here, so we cannot return it as money.{% endif %}",
  terms: `{% if clause %}These are the words of our terms{% if clause_in_english %}, in English{% endif %}{% if agreed_on %}{% unless told_on %}, which you accepted on {{ agreed_on }}{% if agreed_how %} {{ agreed_how }}{% endif %}{% endunless %}{% endif %}:
“{{ clause }}”{% endif %}`,
  still: `{% if alternatives.size > 0 %}This is what we can do for you:
{% for a in alternatives %}- {{ a }}
{% endfor %}
Which would you like? Just reply and tell us.{% endif %}`,
  alternatives: `If you would rather not, you can have {% if alternatives.size == 1 %}this{% else %}one of these{% endif %} instead:
{% for a in alternatives %}- {{ a }}
{% endfor %}
Which would you like? Just reply and tell us{% if choose_by %} by {{ choose_by }}{% endif %}.`,
  money_first: `{% if money_offer %}{{ money_offer }}{% if used_kept %} {{ used_kept }}{% endif %}{% for a in alternatives %}

Or we can give you {{ a }}{% endfor %}{% else %}{% for a in alternatives %}{% if forloop.first %}We can offer you {{ a }}{% else %}

Or {{ a }}{% endif %}{% endfor %}{% endif %}

If you would rather have us repeat {{ redo_of }}, we will do that at no cost{% if rest_stays %}, {{ rest_stays }}{% endif %}.

Which would you like? Just reply and tell us{% if choose_by %} by {{ choose_by }}{% endif %}.`,
  skin: `{% if is_product %}Please do not use {{ service }} any more for now, but keep what is left. If your skin gets worse or hurts, please ${CALL} and do not wait for our answer. If you cannot reach us, please get medical care.{% else %}Please ${CALL} today, so that we can talk about how your skin is doing. If it gets worse or hurts and you cannot reach us, please get medical care and do not wait for our answer.{% endif %}`,
  other_matters: "{% if other_matters %}We are answering you about {{ other_matters }} in a separate email.{% endif %}",
  nothing_else:
    "{% if is_deposit %}{% unless bookings_open %}If a visit is still booked for you, just tell us, and we will cancel it.{% endunless %}{% elsif when_all %}{% unless acts %}You do not need to do anything else.{% endunless %}{% endif %}",
  keep_sealed: "Please keep {{ service }} sealed until then.",
  page: "{% if page_url %}You can see how this stands at any time:\n{{ page_url }}{% endif %}",
  review:
    "Do you think we got this wrong? Just reply and say so. Another person, who did not decide this, will look at it again{% if review_days %}, and we will answer within {{ review_days }} business days{% endif %}.",
  closing: "Kind regards,\n{% if agent_name %}{{ agent_name }}\n{% endif %}{{ signature }}",

  "greeting.bereaved": "Hello{% if signed_name %} {{ signed_name }}{% endif %},",
  "terms.bereaved": "{% if clause %}This is what our terms say:\n“{{ clause }}”{% endif %}",
  "review.bereaved":
    "If something here looks wrong to you, just reply. Another person, who did not decide this, will look at it again.",

  "claim.told":
    "You wrote that nobody told you about this. Our records show that you accepted our terms on {{ told_on }}{% if told_how %} {{ told_how }}{% endif %}, before you paid. If you would like a copy of what you accepted, just tell us.",
  "claim.expired":
    "{% if valid_days %}You had {{ valid_days }} days to use {% if expired_unit %}your {{ expired_unit }}{% else %}what you bought{% endif %}, until {{ expired_on }}{% else %}The last day to use what was left was {{ expired_on }}{% endif %}{% if grace_days and grace_gives %}. For {{ grace_days }} {% if grace_days == 1 %}day{% else %}days{% endif %} after that, you could still have had {% if grace_gives == 'credit' %}credit{% else %}money back{% endif %} for what was left; that time ended on {{ asked_until }}{% elsif asked_until %}, so the last day to ask for anything back was {{ asked_until }}{% endif %}.",
  "claim.all_used":
    "Our records show that {% if used_up == 1 %}it was used{% else %}all {{ used_up_in_words }} of your {{ used_up_unit }} were used{% endif %}.",
  "claim.opened": "Our records show that it was opened.",
  "claim.charged_once": "Our records show one charge for it, of {{ charged }} on {{ charged_on }}.",
};
