import type { Moments } from "../../../shapes/templates.ts";

const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const EACH = `{% if destinations.size > 1 %} Se devuelve así:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}
{% endfor %}{% endif %}`;
const LATE =
  "{% if is_late %}{% unless said_sorry %} Nuestra respuesta se ha retrasado y lo sentimos.{% endunless %}{% endif %}";
const ANSWER = "{% if answer_by %} Le responderemos a más tardar el {{ answer_by }}.{% endif %}";
const RECEIVED = "Recibimos su {% if has_died %}carta{% else %}solicitud{% endif %} del {{ requested_on }}";

/** Cartas de antes y de después de una decisión. */
export const moments: Moments = {
  "body.acknowledgement": `{% if has_died %}Sentimos mucho su pérdida. {% endif %}Gracias por su mensaje del {{ requested_on }}. Ya lo recibimos, y una persona de nuestro equipo lo va a leer.${ANSWER}

Mientras tanto, no tiene que hacer nada.`,
  "body.ask": `{% if has_died %}Queremos ayudarle con esto, y que le quite el menor tiempo posible. {% endif %}{% if question %}{{ question }}{% else %}{% if has_died and missing.size == 1 %}Necesitamos {{ missing[0] }} {% elsif at_desk and missing.size == 1 %}{% if has_it %}Para responder a su solicitud, solo nos falta ver lo que ya tiene: {% else %}Para responder a su solicitud, necesitamos ver {% endif %}{{ missing[0] }} {% else %}{% if has_died %}Para resolverlo necesitamos:{% else %}Para darle una respuesta justa, nos falta lo siguiente:{% endif %}
{% for m in missing %}- {{ m }}
{% endfor %}{% endif %}{% if at_desk %}No hace falta que la envíe por correo electrónico.{% else %}Puede responder a este correo.{% endif %}{% if answer_by and needed_by %} Si {% if at_desk %}la vemos{% else %}nos llega{% endif %} a más tardar el {{ needed_by }}, tendrá nuestra respuesta a más tardar el {{ answer_by }}.{% endif %}{% endif %}{% if answer_days %}{% unless answer_by and needed_by %}

Después {% if has_died %}veremos qué se puede devolver y {% endif %}tendrá nuestra respuesta en un máximo de {{ answer_days }} días hábiles.{% endunless %}{% endif %}`,
  "body.holding_approver": `${RECEIVED} y la estamos revisando.${LATE}${ANSWER}`,
  "body.holding_clinician": `${RECEIVED}. {% if reviewer %}{{ reviewer }}{% else %}Alguien de nuestro equipo clínico{% endif %} la va a revisar primero.${LATE}${ANSWER}`,
  "body.choice": `{% if sum_for_patient %}{{ sum_for_patient }}. {% endif %}Puede elegir entre:
{% for a in alternatives %}- {{ a }}
{% endfor %}
¿Qué prefiere? Responda a este correo{% if page_url %}, o elija en su propia página{% endif %}{% if choose_by %}, a más tardar el {{ choose_by }}{% endif %}{% if page_url %}:{% else %}.{% endif %}{% if page_url %}
{{ page_url }}{% endif %}`,
  "body.several": `Gracias por escribirnos el {{ requested_on }}. Nos preguntó por {{ matters.size }} asuntos. Esta es nuestra respuesta a cada uno.
{% for m in matters %}
{{ m.heading }}
{{ m.answer }}
{% endfor %}`,
  "body.approved": `Aprobamos su solicitud del {{ requested_on }}. Le vamos a devolver {{ amount }}${WAY}${EACH}`,
  "body.sent": `{% if has_died %}El dinero{% else %}Su dinero{% endif %} ya salió: enviamos {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} el {{ sent_on }}{% endif %}.{% if arrives_by %} Debería aparecer {% if arrives_from %}entre el {{ arrives_from }} y el {{ arrives_by }}{% else %}a más tardar el {{ arrives_by }}{% endif %}.{% elsif destinations.size == 1 %} {{ destinations[0].when }}{% endif %}

Si para entonces no lo ve, responda a este correo.`,
  "body.bank_reference": `{% if sent_on %}El {{ sent_on }} enviamos {{ amount }}{% else %}Enviamos {{ amount }}{% endif %}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. Si su banco no lo encuentra, dele este número:
{{ bank_reference }}`,
  "body.delayed": `{% if sent_on %}El {{ sent_on }} enviamos {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}. Está tardando más de lo que le dijimos.{% else %}El reembolso de {{ amount }} está tardando más de lo que le dijimos.{% endif %} Sentimos la demora.{% if bank_reference %} Si llama a su banco, este número ayuda a encontrarlo: {{ bank_reference }}.{% endif %}{% if answer_by %}

Le escribiremos de nuevo a más tardar el {{ answer_by }}.{% endif %}`,
  "body.correction": `{% if has_died %}{% if said_on %}El {{ said_on }} decidimos devolver{% else %}Queríamos devolver{% endif %} {{ amount }}{% if destinations.size == 1 %} a la {{ destinations[0].label }}{% endif %}. No salió como esperábamos.{% else %}{% if said_on %}El {{ said_on }} decidimos que iba a recibir{% else %}Queríamos darle{% endif %} {{ amount }}{% if destinations.size == 1 %} en su {{ destinations[0].label }}{% endif %}. Lo sentimos: no salió como esperábamos.{% endif %}{% if happened %}

{{ happened }}{% endif %}{% if answer_by %}

Le escribiremos de nuevo a más tardar el {{ answer_by }}.{% endif %}`,
  "body.credit_balance": `Tiene {{ credit_balance }} de saldo a favor. Puede usarlo {% if credit_places %}en {{ credit_places }}{% else %}en cualquier servicio o producto nuestro{% endif %}.{% if credit_ends %} Vence el {{ credit_ends }}.{% endif %}`,
  "body.statement": `Aquí tiene su comprobante de lo que se pagó y de lo que se devolvió:
{{ statement_url }}

Puede imprimirlo desde esa página para sus impuestos, su HSA o su seguro.`,
  "body.membership_ended":
    "{% if membership_ends %}{% if membership_is_over %}Su membresía terminó el {{ membership_ends }}{% else %}Su membresía termina el {{ membership_ends }}; hasta entonces puede seguir usándola{% endif %}{% else %}Su membresía terminó{% endif %}. Gracias por el tiempo que estuvo con nosotros. Aquí siempre tendrá las puertas abiertas.",
  "body.review_outcome": `Nos pidió que revisáramos su caso otra vez. Ya lo hizo una persona que no participó en la primera decisión.

{% if review_changed %}Cambiamos nuestra respuesta.{% if amount %} Le vamos a devolver {{ amount }}${WAY}${EACH}{% endif %}{% else %}Nuestra respuesta es la misma, y sabemos que no es la que esperaba.{% if clause %} Se basa en esta parte de nuestras condiciones{% if clause_in_english %} (el texto está en inglés){% endif %}:
«{{ clause }}»{% endif %}{% endif %}`,
  "body.found": `Revisamos nuestros propios registros.{% if found %} {{ found }}{% endif %}

Le vamos a devolver {{ amount }}${WAY}${EACH}

No tiene que hacer nada. Si cree que hay un error, responda a este correo.`,
  "body.found_ask": `Revisamos nuestros propios registros.{% if found %} {{ found }}{% endif %}

{% if question %}{{ question }} {% endif %}Responda a este correo y díganoslo.{% if answer_by %} Le escribiremos de nuevo a más tardar el {{ answer_by }}.{% endif %}`,
};
