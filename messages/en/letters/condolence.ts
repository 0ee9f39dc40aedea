import type { CondolenceParts } from "../../shapes/templates.ts";

const SUM = "{% if sum_told %}: {{ sum_told }}{% endif %}";
const ANSWER = "{% if answer_by %} You will have our answer by {{ answer_by }}.{% endif %}";
const WAY = `{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`;

/**
 * English letters where the patient has died: to whoever settles what they left. No name greets, for the address may be that of the dead;
 * nobody "agreed", and nothing is offered in place of the money that only the patient could use.
 */
export const englishCondolence: CondolenceParts = {
  greeting: "Hello,",
  opening: "Thank you for writing to us. We are very sorry for your loss.",
  bodies: {
    refund: `You asked us on {{ requested_on }} about money that was paid here. We checked what was bought and used${SUM}.

We will return {{ amount }}${WAY}`,
    credit: `We checked what was bought and used${SUM}.

We will keep {{ amount }} as credit with us.{% if bonus %} We add {{ bonus }} on top, from us.{% endif %} Just reply if there is something else you need.`,
    exchange: `We checked what was bought and used${SUM}.

You can move {{ amount }} to another service with us. Just reply with the one you would like.`,
    redo: "We can offer {{ redo_of }} at no cost. Just reply and tell us what would help you.",
    extend:
      "We will keep {{ service }} open for {{ extend_days }} more days{% if extend_until %}, to {{ extend_until }}{% endif %}. You do not need to do a thing.",
    decline: `We looked at this with care${SUM}. We are not able to return money for it.`,
    several: `Here is our answer to each thing that was asked.
{% for m in matters %}
{{ m.service }}

{{ m.answer }}
{% endfor %}`,
    holding: `We have your letter of {{ requested_on }}. A second person here has to look at it first.${ANSWER}`,
    ask: `We want this to take as little of your time as it can. To settle it we need:
{% for m in missing %}- {{ m }}
{% endfor %}
Please reply to this email with it.${ANSWER}`,
    found: `We went through our own records.{% if found %} {{ found }}{% endif %}

We will return {{ amount }}${WAY}

You do not need to do a thing. If this looks wrong to you, just reply.`,
    found_ask: `We went through our own records.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Please reply and tell us.{% if answer_by %} We will write to you again by {{ answer_by }}.{% endif %}`,
    correction: `{% if said_on %}On {{ said_on }} we decided to return{% else %}We wanted to return{% endif %} {{ amount }}{% if destinations.size == 1 %} to the {{ destinations[0].label }}{% endif %}. It did not go as planned.{% if happened %}

{{ happened }}{% endif %}

{% if answer_by %}We will write to you again by {{ answer_by }}.{% endif %}`,
  },
  clause: `{% if clause %}

This is what our terms say:
“{{ clause }}”{% endif %}`,
  review:
    "\n\nIf something here looks wrong to you, just reply. A manager who did not decide this will look at it again.",
};
