import type { TemplateParts } from "../../shapes/templates.ts";
import { englishCondolence } from "./condolence.ts";

/** English letters a new account starts with. Short sentences: they must read at grade 8 with real values in them. */
export const english: TemplateParts = {
  openings: {
    own_it: "Hi {{ patient_name }},\n\nThank you for telling us. This was our mistake, and we are sorry.",
    sympathy:
      "Hi {{ patient_name }},\n\nThank you for telling us how things went with {{ service }}. We are sorry it is not what you hoped for.",
    neutral: "Hi {{ patient_name }},\n\nThank you for writing to us about {{ service }}.",
  },
  apologies: {
    own_it: "This was our mistake, and we are sorry.",
    sympathy: "We are sorry it is not what you hoped for.",
  },
  bodies: {
    refund: `{% if requested_on %}You asked us on {{ requested_on }} for your money back. {% endif %}We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.

We will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`,
    credit: `We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.

We will add {{ amount }} to your account with us as credit.{% if bonus %} We add {{ bonus }} on top, from us.{% endif %} You can spend it on any service or product here.`,
    exchange: `We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.

You can move {{ amount }} to another service with us. Just reply with the one you would like.`,
    redo: "We would like to put this right. We will repeat {{ redo_of }} at no cost to you. Please reply with two days that suit you.",
    extend:
      "We can give you more time. We will extend {{ service }} by {{ extend_days }} days{% if extend_until %}, to {{ extend_until }}{% endif %}. You do not need to do a thing.",
    decline: `We looked at this with care{% if sum_told %}: {{ sum_told }}{% endif %}. We are not able to return money for it.`,
    several: `Hi {{ patient_name }},

Thank you for writing to us on {{ requested_on }}. You asked about {{ matters.size }} things. Here is our answer to each.
{% for m in matters %}
{{ m.service }}

{{ m.answer }}
{% endfor %}`,
    holding: `We have your request of {{ requested_on }}. A second person here has to look at it first.{% if answer_by %} You will have our answer by {{ answer_by }}.{% endif %}`,
    ask: `To give you a fair answer, we need one more thing from you:
{% for m in missing %}- {{ m }}
{% endfor %}
Please reply to this email with it.{% if answer_by %} You will have our answer by {{ answer_by }}.{% endif %}`,
    found: `Hi {{ patient_name }},

We went through our own records.{% if found %} {{ found }}{% endif %}

We will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}

You do not need to do a thing. If this looks wrong to you, just reply.`,
    found_ask: `Hi {{ patient_name }},

We went through our own records.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Please reply and tell us.{% if answer_by %} We will write to you again by {{ answer_by }}.{% endif %}`,
    correction: `Hi {{ patient_name }},

{% if said_on %}On {{ said_on }} we decided that you would get{% else %}We wanted you to get{% endif %} {{ amount }}{% if destinations.size == 1 %} on your {{ destinations[0].label }}{% endif %}. We are sorry: it did not go as planned.{% if happened %}

{{ happened }}{% endif %}

{% if answer_by %}We will write to you again by {{ answer_by }}.{% endif %}`,
  },
  clause: `{% if clause %}

This is what our terms say{% if agreed_on %}, as you agreed on {{ agreed_on }}{% endif %}:
“{{ clause }}”{% endif %}`,
  alternatives: `{% if alternatives.size > 0 %}

If you would rather have one of these, just reply:
{% for a in alternatives %}- {{ a }}
{% endfor %}{% endif %}`,
  review:
    "\n\nDo you think we got this wrong? Reply and ask for a review. A manager who did not decide this will look at it again.",
  closing: "\n\nKind regards,\n{{ signature }}",
  condolence: englishCondolence,
};
