import type { Around } from "../../../shapes/templates.ts";

/** "Sus citas del 3 de mayo y del 4 de junio": each day of a list has its own "del". */
const eachDay = (name: string) => `{{ ${name} | replace: ", ", ", del " | replace: " y ", " y del " }}`;

const CALL = "llámenos{% if phone %} al {{ phone }}{% endif %}";

export const around: Around = {
  greeting: "Hola, {{ patient_name }}:",
  bookings: `{% if bookings_cancelled %}Vamos a cancelar {% if bookings_cancelled_count == 1 %}su cita{% else %}sus citas{% endif %} del ${eachDay("bookings_cancelled")}.{% endif %}{% if bookings_kept %} {% if bookings_kept_count == 1 %}Su cita del ${eachDay("bookings_kept")} se mantiene{% else %}Sus citas del ${eachDay("bookings_kept")} se mantienen{% endif %}.{% endif %}`,
  bookings_open: `{% if bookings_open %}{% if bookings_open_count == 1 %}Por ahora, su cita del ${eachDay("bookings_open")} sigue en la agenda. Si quiere que la cancelemos ya, díganoslo.{% else %}Por ahora, sus citas del ${eachDay("bookings_open")} siguen en la agenda. Si quiere que las cancelemos ya, díganoslo.{% endif %}{% endif %}`,
  membership:
    "{% if membership_ends %}{% if membership_is_over %}El último día de su membresía fue el {{ membership_ends }}.{% if notice_from %} El aviso cuenta desde el {{ notice_from }}, el día de su primera solicitud.{% endif %}{% else %}{% if notice_from %}El aviso cuenta desde el {{ notice_from }}, el día de su primera solicitud. Por eso, el{% else %}El{% endif %} último día de su membresía es el {{ membership_ends }}; hasta entonces puede seguir usándola.{% endif %}{% endif %}",
  why_credit:
    "{% if expired_on %}El plazo para usar lo que le quedaba terminó el {{ expired_on }}. Después de ese día, según nuestras condiciones, solo podemos darle saldo a favor, no dinero.{% else %}En este caso, según nuestras condiciones, solo podemos darle saldo a favor, no dinero.{% endif %}",
  terms: `{% if clause %}Esto dicen nuestras condiciones{% if clause_in_english %} (el texto está en inglés){% endif %}{% if agreed_on %}{% unless told_on %}, que usted aceptó el {{ agreed_on }}{% if agreed_how %} {{ agreed_how }}{% endif %}{% endunless %}{% endif %}:
«{{ clause }}»{% endif %}`,
  still: `{% if alternatives.size > 0 %}Esto es lo que sí podemos ofrecerle:
{% for a in alternatives %}- {{ a }}
{% endfor %}
Responda a este correo y díganos qué prefiere.{% endif %}`,
  alternatives: `Si prefiere otra solución, también podemos ofrecerle:
{% for a in alternatives %}- {{ a }}
{% endfor %}
Díganos qué prefiere{% if choose_by %} a más tardar el {{ choose_by }}{% endif %}.`,
  money_first: `{% if money_offer %}{{ money_offer }}{% if used_kept %} {{ used_kept }}{% endif %}{% for a in alternatives %}

O bien {{ a }}{% endfor %}{% else %}{% for a in alternatives %}{% if forloop.first %}Podemos ofrecerle {{ a }}{% else %}

O bien {{ a }}{% endif %}{% endfor %}{% endif %}

Si prefiere que repitamos {{ redo_of }}, lo haremos sin costo{% if rest_stays %}, {{ rest_stays }}{% endif %}.

Díganos qué prefiere{% if choose_by %} a más tardar el {{ choose_by }}{% endif %}.`,
  skin: `{% if is_product %}Por ahora no use más el producto, pero guarde lo que queda. Si su piel empeora o le duele, ${CALL} sin esperar nuestra respuesta. Si no nos encuentra, busque atención médica.{% else %}Por favor, ${CALL} hoy, para que hablemos de cómo está su piel. Si empeora o le duele y no nos encuentra, busque atención médica sin esperar nuestra respuesta.{% endif %}`,
  other_matters: "{% if other_matters %}Sobre {{ other_matters }} le estamos respondiendo en otro correo.{% endif %}",
  nothing_else:
    "{% if is_deposit %}{% unless bookings_open %}Si todavía tiene una cita reservada, díganoslo y la cancelamos.{% endunless %}{% elsif when_all %}{% unless acts %}No tiene que hacer nada más.{% endunless %}{% endif %}",
  keep_sealed: "Hasta entonces, no abra el producto, por favor.",
  page: "{% if page_url %}Puede ver en todo momento cómo va su solicitud en esta página:\n{{ page_url }}{% endif %}",
  review:
    "¿Cree que nos equivocamos? Responda a este correo y díganoslo. Otra persona, que no participó en la decisión, revisará su caso{% if review_days %} y le responderemos en {{ review_days }} días hábiles{% endif %}.",
  closing: "Saludos cordiales,\n{% if agent_name %}{{ agent_name }}\n{% endif %}{{ signature }}",

  "greeting.bereaved": "Hola{% if signed_name %}, {{ signed_name }}{% endif %}:",
  "terms.bereaved":
    "{% if clause %}Esto dicen nuestras condiciones{% if clause_in_english %} (el texto está en inglés){% endif %}:\n«{{ clause }}»{% endif %}",
  "review.bereaved":
    "Si cree que hay un error, responda a este correo. Otra persona, que no participó en la decisión, revisará el caso.",

  "claim.told":
    "Nos comenta que nadie le informó de estas condiciones. Según nuestros registros, usted las aceptó el {{ told_on }}{% if told_how %} {{ told_how }}{% endif %}, antes de pagar. Si quiere una copia de lo que aceptó, díganoslo.",
  "claim.expired":
    "{% if valid_days %}Tenía {{ valid_days }} días para usar {% if expired_unit %}sus {{ expired_unit }}{% else %}lo que compró{% endif %}, hasta el {{ expired_on }}{% else %}El plazo para usar lo que le quedaba terminó el {{ expired_on }}{% endif %}{% if grace_days and grace_gives %}. Durante {{ grace_days }} {% if grace_days == 1 %}día{% else %}días{% endif %} más todavía podía recibir {% if grace_gives == 'credit' %}saldo a favor{% else %}su dinero{% endif %} por lo que le quedaba; ese plazo terminó el {{ asked_until }}{% elsif asked_until %}, así que el último día para hacer una solicitud fue el {{ asked_until }}{% endif %}.",
  "claim.all_used":
    "Según nuestros registros, {% if used_up == 1 %}ya se usó{% else %}ya usó sus {{ used_up_in_words }} {{ used_up_unit }}{% endif %}.",
  "claim.opened": "Según nuestros registros, el producto estaba abierto.",
  "claim.charged_once": "En nuestros registros hay un solo cobro por esto, de {{ charged }}, el {{ charged_on }}.",
};
