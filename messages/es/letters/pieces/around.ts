import type { Around } from "../../../shapes/templates.ts";

export const around: Around = {
  greeting: "Hola, {{ patient_name }}:",
  bookings: `{% if bookings_cancelled %}Vamos a cancelar {% if bookings_cancelled_count == 1 %}su cita del{% else %}sus citas del{% endif %} {{ bookings_cancelled }}.{% endif %}{% if bookings_kept %} {% if bookings_kept_count == 1 %}Su cita del {{ bookings_kept }} sigue{% else %}Sus citas del {{ bookings_kept }} siguen{% endif %} en pie.{% endif %}`,
  membership:
    "{% if membership_ends %}{% if membership_is_over %}El último día de su membresía fue el {{ membership_ends }}.{% else %}El último día de su membresía es el {{ membership_ends }}, y hasta entonces la puede usar.{% endif %}{% endif %}",
  next_visit:
    "{% if next_visit_on %}Tiene cita el {{ next_visit_on }}{% if next_visit_at %} a las {{ next_visit_at }}{% endif %}{% if next_visit_with %} con {{ next_visit_with }}{% endif %}.{% endif %}",
  terms: `{% if clause %}Esto dicen nuestros términos{% if agreed_on %}{% unless told_on %}, que usted aceptó el {{ agreed_on }}{% if agreed_how %} {{ agreed_how }}{% endif %}{% endunless %}{% endif %}:
«{{ clause }}»{% endif %}`,
  still: `{% if goodwill or alternatives.size > 0 %}Esto es lo que sí podemos hacer:
{% if goodwill %}- {{ goodwill }}
{% endif %}{% for a in alternatives %}- {{ a }}
{% endfor %}
Responda y díganos qué le viene mejor.{% endif %}`,
  alternatives: `Si prefiere {% if alternatives.size == 1 %}esta opción{% else %}una de estas opciones{% endif %}, díganoslo{% if choose_by %} a más tardar el {{ choose_by }}{% endif %}:
{% for a in alternatives %}- {{ a }}
{% endfor %}
¿Qué le viene mejor?`,
  page: "{% if page_url %}Aquí puede ver en todo momento cómo va:\n{{ page_url }}{% endif %}",
  review:
    "¿Cree que nos equivocamos? Responda y díganoslo. Lo verá de nuevo otra persona, que no decidió esto{% if review_by %}, y tendrá una respuesta a más tardar el {{ review_by }}{% endif %}.",
  closing: "Saludos,\n{% if agent_name %}{{ agent_name }}\n{% endif %}{{ signature }}",

  "greeting.bereaved": "Hola:",
  "terms.bereaved": "{% if clause %}Esto dicen nuestros términos:\n«{{ clause }}»{% endif %}",
  "review.bereaved": "Si algo no le cuadra, solo responda. Lo verá otra persona, que no decidió esto.",

  "claim.told":
    "Nos dice que nadie le informó. En nuestros registros consta que aceptó los términos el {{ told_on }}{% if told_how %} {{ told_how }}{% endif %}, antes de pagar.",
  "claim.expired": "El último día para usar lo que quedaba fue el {{ expired_on }}.",
  "claim.all_used":
    "En nuestros registros consta que {% if used_up == 1 %}ya se usó{% else %}ya usó {{ used_up_in_words }} de {{ used_up_in_words }} {{ used_up_unit }}{% endif %}.",
  "claim.opened": "En nuestros registros consta que estaba abierto.",
  "claim.charged_once": "En nuestros registros hay un solo cobro por esto, de {{ charged }}, el {{ charged_on }}.",
};
