import type { Moments } from "../../../shapes/templates.ts";

const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const EACH = `{% if destinations.size > 1 %} It goes back like this:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`;
const LATE =
  "{% if is_late %}{% unless said_sorry %} Our answer is late, and we are sorry for that.{% endunless %}{% endif %}";
const ANSWER = "{% if answer_by %} We will answer by {{ answer_by }}.{% endif %}";

/** Letters before and after a decision. */
export const moments: Moments = {
  "body.acknowledgement": `{% if has_died %}We are very sorry for your loss. {% endif %}Thank you for your message of {{ requested_on }}. It has reached us, and a person here will read it.${ANSWER}

There is nothing that you need to do until then.`,
  "body.ask": `{% if has_died %}We would like to help you with this, and to take as little of your time as we can. {% endif %}{% if question %}{{ question }}{% elsif missing.size == 1 and at_desk %}{% if has_it %}To answer your request, we only need to see what you already have: {% else %}To answer your request, we need to see {% endif %}{{ missing[0] }}{% elsif missing.size == 1 and has_died %}We need {{ missing[0] }}{% else %}{% if has_died %}To settle it we need:{% else %}To give you a fair answer, we need to know {% if missing.size == 1 %}one more thing{% else %}a few more things{% endif %}:{% endif %}
{% for m in missing %}- {{ m }}
{% endfor %}{% endif %}{% unless question %} {% if at_desk %}You do not need to email it.{% else %}You can reply to this email.{% endif %}{% endunless %}{% if answer_by and needed_by %} If {% if at_desk %}we see it{% else %}we hear from you{% endif %} by {{ needed_by }}, we will answer by {{ answer_by }}.{% if at_desk %} If you bring it later, that is fine too.{% endif %}{% elsif answer_days %}

{% if question %}Once that is clear{% else %}Once we have it{% endif %}, we will {% if has_died %}look at what can be returned and {% endif %}answer within {{ answer_days }} business days.{% endif %}`,
  "body.holding_approver": `We have your {% if has_died %}letter{% else %}request{% endif %} of {{ requested_on }}, and we are looking into it.${LATE}${ANSWER}`,
  "body.holding_clinician": `We have your {% if has_died %}letter{% else %}request{% endif %} of {{ requested_on }}. {% if reviewer %}{{ reviewer }}{% else %}One of our clinicians{% endif %} will look at your request first.${LATE}${ANSWER}`,
  "body.choice": `{% if sum_for_patient %}{{ sum_for_patient }}. {% endif %}You can choose between:
{% for a in alternatives %}- {{ a }}
{% endfor %}
Which would you like? Just reply to this email{% if page_url %}, or choose on your own page{% endif %}{% if choose_by %}, by {{ choose_by }}{% endif %}{% if page_url %}:{% else %}.{% endif %}{% if page_url %}
{{ page_url }}{% endif %}`,
  "body.several": `Thank you for writing to us on {{ requested_on }}. You asked about {{ matters.size }} things. Here is our answer to each.
{% for m in matters %}
{{ m.heading }}
{{ m.answer }}
{% endfor %}`,
  "body.approved": `Your request of {{ requested_on }} is approved. We will return {{ amount }}${WAY}${EACH}`,
  "body.sent": `{% if has_died %}The money{% else %}Your money{% endif %} has left us: we sent {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} on {{ sent_on }}{% endif %}.{% if arrives_by %} It should show {% if arrives_from %}between {{ arrives_from }} and {{ arrives_by }}{% else %}by {{ arrives_by }}{% endif %}.{% elsif destinations.size == 1 %} {{ destinations[0].when }}{% endif %}

If you do not see it by then, just reply to this email.`,
  "body.bank_reference": `{% if sent_on %}On {{ sent_on }} we sent {{ amount }}{% else %}We sent {{ amount }}{% endif %}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. If your bank cannot find it, give them this number:
{{ bank_reference }}`,
  "body.delayed": `{% if sent_on %}On {{ sent_on }} we sent {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. It takes longer than we told you.{% else %}The {{ amount }} that we will return takes longer than we told you.{% endif %} We are sorry about the wait.{% if bank_reference %} If you call your bank, this number helps them find it: {{ bank_reference }}.{% endif %}{% if answer_by %}

We will write to you again by {{ answer_by }}.{% endif %}`,
  "body.correction": `{% if has_died %}{% if said_on %}On {{ said_on }} we decided to return{% else %}We wanted to return{% endif %} {{ amount }}{% if destinations.size == 1 %} to the {{ destinations[0].label }}{% endif %}. It did not go as planned.{% else %}{% if said_on %}On {{ said_on }} we decided that you would get{% else %}We wanted you to get{% endif %} {{ amount }}{% if destinations.size == 1 %} on your {{ destinations[0].label }}{% endif %}. We are sorry: it did not go as planned.{% endif %}{% if happened %}

{{ happened }}{% endif %}{% if answer_by %}

We will write to you again by {{ answer_by }}.{% endif %}`,
  "body.credit_balance": `You have {{ credit_balance }} of credit on your account with us. You can spend it {% if credit_places %}at {{ credit_places }}{% else %}on any service or product here{% endif %}.{% if credit_ends %} It is good until {{ credit_ends }}.{% endif %}`,
  "body.statement": `Here is your statement of what was paid and what went back:
{{ statement_url }}

You can print it from that page, for your taxes, your HSA or your insurer.`,
  "body.membership_ended":
    "{% if membership_ends %}{% if membership_is_over %}Your membership ended on {{ membership_ends }}{% else %}Your membership ends on {{ membership_ends }}, and you can use it until then{% endif %}{% else %}Your membership has ended{% endif %}. Thank you for the time that you were with us. You are always welcome back.",
  "body.review_outcome": `You asked us to look at this again. Somebody who did not decide it the first time has now done so.

{% if review_changed %}We have changed our answer.{% if amount %} We will return {{ amount }}${WAY}${EACH}{% endif %}{% else %}Our answer stays the same, and we know that this is not what you hoped for.{% if clause %} It rests on these words of our terms:
“{{ clause }}”{% endif %}{% endif %}`,
  "body.found": `We went through our own records.{% if found %} {{ found }}{% endif %}

We will return {{ amount }}${WAY}${EACH}

There is nothing that you need to do. If this looks wrong to you, just reply.`,
  "body.found_ask": `We went through our own records.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Please reply and tell us.{% if answer_by %} We will write to you again by {{ answer_by }}.{% endif %}`,
};
