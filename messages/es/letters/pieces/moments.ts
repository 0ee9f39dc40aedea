import type { Moments } from "../../../shapes/templates.ts";

const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const EACH = `{% if destinations.size > 1 %} Vuelve así:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`;
const ANSWER = "{% if answer_by %} Tendrá la respuesta a más tardar el {{ answer_by }}.{% endif %}";

/** Cartas de antes y de después de una decisión. */
export const moments: Moments = {
  "body.acknowledgement": `{% if has_died %}Sentimos mucho su pérdida. {% endif %}Gracias por su mensaje del {{ requested_on }}. Ya lo tenemos, y lo va a leer una persona con cuidado.${ANSWER}

Hasta entonces no tiene que hacer nada.`,
  "body.ask": `{% if question %}{% if has_died %}Queremos que esto le cueste lo menos posible. {% endif %}{{ question }}{% else %}{% if has_died %}Queremos que esto le cueste lo menos posible. Para arreglarlo nos falta:{% else %}Para darle una respuesta justa, nos {% if missing.size == 1 %}falta algo{% else %}faltan unas cosas{% endif %}:{% endif %}
{% for m in missing %}- {{ m }}
{% endfor %}
{% if at_desk %}No hace falta que la envíe por correo.{% else %}Solo responda a este correo.{% endif %}{% if answer_by %} Así le podemos responder a más tardar el {{ answer_by }}.{% endif %}{% endif %}`,
  "body.holding_approver": `Tenemos su {% if has_died %}carta{% else %}solicitud{% endif %} del {{ requested_on }}, y la estamos revisando.${ANSWER}`,
  "body.holding_clinician": `Tenemos su {% if has_died %}carta{% else %}solicitud{% endif %} del {{ requested_on }}. {% if reviewer %}{{ reviewer }}{% else %}Un profesional de la clínica{% endif %} la va a ver primero.${ANSWER}`,
  "body.choice": `{% if sum_for_patient %}{{ sum_for_patient }}. {% endif %}Usted puede elegir entre:
{% for a in alternatives %}- {{ a }}
{% endfor %}
¿Qué le viene mejor? Responda a este correo{% if page_url %}, o elija en su propia página{% endif %}{% if choose_by %}, a más tardar el {{ choose_by }}{% endif %}{% if page_url %}:{% else %}.{% endif %}{% if page_url %}
{{ page_url }}{% endif %}`,
  "body.several": `Gracias por escribirnos el {{ requested_on }}. Nos preguntó por {{ matters.size }} cosas. Le respondemos a cada una.
{% for m in matters %}
{{ m.heading }}
{{ m.answer }}
{% endfor %}`,
  "body.approved": `Su solicitud del {{ requested_on }} está aprobada. Le vamos a devolver {{ amount }}${WAY}${EACH}`,
  "body.sent": `{% if has_died %}El dinero{% else %}Su dinero{% endif %} ya salió: enviamos {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} el {{ sent_on }}{% endif %}.{% if arrives_by %} Debe verse {% if arrives_from %}entre el {{ arrives_from }} y el {{ arrives_by }}{% else %}a más tardar el {{ arrives_by }}{% endif %}.{% elsif destinations.size == 1 %} {{ destinations[0].when }}{% endif %}

Si para entonces no lo ve, solo responda a este correo.`,
  "body.bank_reference": `{% if sent_on %}El {{ sent_on }} enviamos {{ amount }}{% else %}Enviamos {{ amount }}{% endif %}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. Si su banco no lo encuentra, dele este número:
{{ bank_reference }}`,
  "body.delayed": `{% if sent_on %}El {{ sent_on }} enviamos {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. Tarda más de lo que le dijimos.{% else %}Los {{ amount }} que vamos a devolver tardan más de lo que le dijimos.{% endif %} Sentimos la espera.{% if bank_reference %} Si llama a su banco, con este número lo encuentran: {{ bank_reference }}.{% endif %}{% if answer_by %}

Le escribiremos de nuevo a más tardar el {{ answer_by }}.{% endif %}`,
  "body.correction": `{% if has_died %}{% if said_on %}El {{ said_on }} decidimos devolver{% else %}Queríamos devolver{% endif %} {{ amount }}{% if destinations.size == 1 %} a la {{ destinations[0].label }}{% endif %}. No salió así.{% else %}{% if said_on %}El {{ said_on }} decidimos que iba a recibir{% else %}Queríamos darle{% endif %} {{ amount }}{% if destinations.size == 1 %} en su {{ destinations[0].label }}{% endif %}. Lo sentimos: no salió así.{% endif %}{% if happened %}

{{ happened }}{% endif %}{% if answer_by %}

Le escribiremos otra vez a más tardar el {{ answer_by }}.{% endif %}`,
  "body.credit_balance": `Tiene {{ credit_balance }} de saldo en su cuenta con nosotros. Lo puede usar {% if credit_places %}en {{ credit_places }}{% else %}aquí en lo que quiera{% endif %}.{% if credit_ends %} Vale hasta el {{ credit_ends }}.{% endif %}`,
  "body.statement": `Aquí tiene el resumen de lo que se pagó y de lo que volvió:
{{ statement_url }}

Lo puede imprimir desde esa página, para sus impuestos, su HSA o su seguro.`,
  "body.membership_ended":
    "{% if membership_ends %}{% if membership_is_over %}Su membresía terminó el {{ membership_ends }}{% else %}Su membresía termina el {{ membership_ends }}, y hasta entonces la puede usar{% endif %}{% else %}Su membresía ha terminado{% endif %}. Gracias por el tiempo que estuvo con nosotros. Aquí tiene su casa.",
  "body.review_outcome": `Nos pidió que lo viéramos otra vez. Ya lo hizo una persona que no lo decidió la primera vez.

{% if review_changed %}Cambiamos nuestra respuesta.{% if amount %} Le vamos a devolver {{ amount }}${WAY}${EACH}{% endif %}{% else %}Nuestra respuesta es la misma, y sabemos que no es la que esperaba.{% if clause %} Se basa en estos términos:
«{{ clause }}»{% endif %}{% endif %}`,
  "body.found": `Revisamos nuestros registros.{% if found %} {{ found }}{% endif %}

Le vamos a devolver {{ amount }}${WAY}${EACH}

No tiene que hacer nada. Si algo no le cuadra, solo responda.`,
  "body.found_ask": `Revisamos nuestros registros.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Responda a este correo y cuéntenos.{% if answer_by %} Le escribiremos de nuevo a más tardar el {{ answer_by }}.{% endif %}`,
};
