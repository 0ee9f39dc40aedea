import type { CondolenceParts } from "../../shapes/templates.ts";

const SUM = "{% if sum_told %}: {{ sum_told }}{% endif %}";
const ANSWER = "{% if answer_by %} Tendrá la respuesta antes del {{ answer_by }}.{% endif %}";
const WAY = `{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} Vuelve así:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`;

/** The Spanish letters where the patient has died: the same facts in the same order as the English ones. */
export const spanishCondolence: CondolenceParts = {
  greeting: "Hola:",
  opening: "Gracias por escribirnos. Sentimos mucho su pérdida.",
  bodies: {
    refund: `El {{ requested_on }} nos preguntó por el dinero que se pagó aquí. Vimos lo que se compró y lo que se usó${SUM}.

Vamos a devolver {{ amount }}${WAY}`,
    credit: `Vimos lo que se compró y lo que se usó${SUM}.

Vamos a guardar {{ amount }} de saldo con nosotros.{% if bonus %} Y {{ bonus }} más de nuestra parte.{% endif %} Responda si necesita otra cosa.`,
    exchange: `Vimos lo que se compró y lo que se usó${SUM}.

Puede pasar {{ amount }} a otro servicio con nosotros. Responda y díganos cuál.`,
    redo: "Podemos ofrecer {{ redo_of }} sin costo. Responda y díganos qué le ayuda.",
    extend:
      "Vamos a guardar {{ service }} por {{ extend_days }} días más{% if extend_until %}, hasta el {{ extend_until }}{% endif %}. No tiene que hacer nada.",
    decline: `Lo vimos con cuidado${SUM}. No nos es posible devolver dinero por esto.`,
    several: `Esta es la respuesta a cada cosa que se pidió.
{% for m in matters %}
{{ m.service }}

{{ m.answer }}
{% endfor %}`,
    holding: `Tenemos su carta del {{ requested_on }}. Otra persona aquí la tiene que ver antes.${ANSWER}`,
    ask: `Queremos que esto le cueste lo menos posible. Para arreglarlo nos falta:
{% for m in missing %}- {{ m }}
{% endfor %}
Por favor, responda a este correo.${ANSWER}`,
    found: `Revisamos nuestros registros.{% if found %} {{ found }}{% endif %}

Vamos a devolver {{ amount }}${WAY}

No tiene que hacer nada. Si algo no le cuadra, solo responda.`,
    found_ask: `Revisamos nuestros registros.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Responda a este correo y cuéntenos.{% if answer_by %} Le escribiremos de nuevo antes del {{ answer_by }}.{% endif %}`,
    correction: `{% if said_on %}El {{ said_on }} decidimos devolver{% else %}Queríamos devolver{% endif %} {{ amount }}{% if destinations.size == 1 %} a la {{ destinations[0].label }}{% endif %}. No salió así.{% if happened %}

{{ happened }}{% endif %}

{% if answer_by %}Le escribiremos otra vez antes del {{ answer_by }}.{% endif %}`,
  },
  clause: `{% if clause %}

Esto dicen nuestros términos:
«{{ clause }}»{% endif %}`,
  review: "\n\nSi algo no le cuadra, solo responda. Lo verá otra persona, que no decidió esto.",
};
