import type { TemplateParts } from "../../shapes/templates.ts";
import { spanishCondolence } from "./condolence.ts";

/** The Spanish letters: the same facts in the same order as the English ones. */
export const spanish: TemplateParts = {
  openings: {
    own_it: "Hola, {{ patient_name }}:\n\nGracias por avisarnos. Fue un error nuestro y lo sentimos.",
    sympathy:
      "Hola, {{ patient_name }}:\n\nGracias por contarnos cómo le fue con {{ service }}. Sentimos que no sea lo que esperaba.",
    neutral: "Hola, {{ patient_name }}:\n\nGracias por escribirnos sobre {{ service }}.",
  },
  apologies: {
    own_it: "Fue un error nuestro y lo sentimos.",
    sympathy: "Sentimos que no sea lo que esperaba.",
  },
  bodies: {
    refund: `{% if requested_on %}El {{ requested_on }} nos pidió su dinero. {% endif %}Vimos lo que compró y lo que usó{% if sum_told %}: {{ sum_told }}{% endif %}.

Le vamos a devolver {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} Vuelve así:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`,
    credit: `Vimos lo que compró y lo que usó{% if sum_told %}: {{ sum_told }}{% endif %}.

Le vamos a dar {{ amount }} de saldo en su cuenta.{% if bonus %} Y {{ bonus }} más de nuestra parte.{% endif %} Lo puede usar aquí en lo que quiera.`,
    exchange: `Vimos lo que compró y lo que usó{% if sum_told %}: {{ sum_told }}{% endif %}.

Puede pasar {{ amount }} a otro servicio con nosotros. Responda y díganos cuál.`,
    redo: "Queremos hacerlo bien. Vamos a repetir {{ redo_of }} sin costo. Responda con dos días que le vengan bien.",
    extend:
      "Le damos más tiempo. Vamos a extender {{ service }} por {{ extend_days }} días{% if extend_until %}, hasta el {{ extend_until }}{% endif %}. No tiene que hacer nada.",
    decline: `Lo vimos con cuidado{% if sum_told %}: {{ sum_told }}{% endif %}. No nos es posible devolver dinero por esto.`,
    several: `Hola, {{ patient_name }}:

Gracias por escribirnos el {{ requested_on }}. Nos pidió {{ matters.size }} cosas. Le respondemos a cada una.
{% for m in matters %}
{{ m.service }}

{{ m.answer }}
{% endfor %}`,
    holding: `Tenemos su solicitud del {{ requested_on }}. Otra persona aquí la tiene que ver antes.{% if answer_by %} Tendrá la respuesta antes del {{ answer_by }}.{% endif %}`,
    ask: `Para darle una respuesta justa, nos falta algo:
{% for m in missing %}- {{ m }}
{% endfor %}
Por favor, responda a este correo.{% if answer_by %} Tendrá la respuesta antes del {{ answer_by }}.{% endif %}`,
    found: `Hola, {{ patient_name }}:

Revisamos nuestros registros.{% if found %} {{ found }}{% endif %}

Le vamos a devolver {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} Vuelve así:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}

No tiene que hacer nada. Si algo no le cuadra, solo responda.`,
    found_ask: `Hola, {{ patient_name }}:

Revisamos nuestros registros.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Responda a este correo y cuéntenos.{% if answer_by %} Le escribiremos de nuevo antes del {{ answer_by }}.{% endif %}`,
    correction: `Hola, {{ patient_name }}:

{% if said_on %}El {{ said_on }} decidimos que iba a recibir{% else %}Queríamos darle{% endif %} {{ amount }}{% if destinations.size == 1 %} en su {{ destinations[0].label }}{% endif %}. Lo sentimos: no salió así.{% if happened %}

{{ happened }}{% endif %}

{% if answer_by %}Le escribiremos otra vez antes del {{ answer_by }}.{% endif %}`,
  },
  clause: `{% if clause %}

Esto dicen nuestros términos{% if agreed_on %}, como usted aceptó el {{ agreed_on }}{% endif %}:
«{{ clause }}»{% endif %}`,
  alternatives: `{% if alternatives.size > 0 %}

Si prefiere una de estas opciones, solo responda:
{% for a in alternatives %}- {{ a }}
{% endfor %}{% endif %}`,
  review:
    "\n\n¿Cree que nos equivocamos? Responda y pida que lo veamos de nuevo. Lo verá otra persona, que no decidió esto.",
  closing: "\n\nSaludos,\n{{ signature }}",
  condolence: spanishCondolence,
};
