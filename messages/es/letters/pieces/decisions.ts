import type { Decisions } from "../../../shapes/templates.ts";

const SO = "{% if sum_for_patient %}{{ sum_for_patient }}, así que le{% else %}Le{% endif %}";
const SUM =
  "{% if free_note %} {{ free_note }}{% endif %}{% if sum_note %} {{ sum_note }}{% endif %}{% if used_kept %} {{ used_kept }}{% endif %}{% unless sum_for_patient or is_whole %}{% if sum_told %} Así lo calculamos: {{ sum_told }}.{% endif %}{% endunless %}";
const DEAD_SUM = "{% if sum_told %} Así lo calculamos: {{ sum_told }}.{% endif %}";
const EACH = "{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}";

export const decisions: Decisions = {
  "decision.refund": `${SO} vamos a devolver {% if is_whole %}el total de {% endif %}{{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}.${SUM}`,
  "decision.credit": `${SO} vamos a dar {{ amount }} de saldo a favor.{% if bonus %} Además, agregamos {{ bonus }} de nuestra parte, así que tiene {{ total }} en total.{% endif %}${SUM}`,
  "decision.exchange": `{% if sum_for_patient %}{{ sum_for_patient }}, así que puede{% else %}Puede{% endif %} usar {{ amount }} para otro servicio con nosotros.${SUM}`,
  "decision.redo":
    "{% if clinician_answer == 'visit_needed' %}Esa cita no tiene costo{% else %}Nos gustaría repetir {{ redo_of }}, sin costo para usted{% endif %}{% if rest_stays %}, {{ rest_stays }}{% endif %}.",
  "decision.extend":
    "Le damos {{ extend_days }} días más para {{ service }}{% if extend_until %}: puede usar lo que le queda hasta el {{ extend_until }}{% endif %}.",
  "decision.decline": `No podemos devolver el dinero de {% if asked_this_month %}este mes{% else %}{{ service }}{% endif %}, y sabemos que no es la respuesta que esperaba.{% if sum_for_patient %} {{ sum_for_patient }}.{% endif %}${SUM}`,

  "next.refund": `{% if destinations.size > 1 %}{% if all_cards %}Se devuelve a las tarjetas con las que pagó:{% else %}Cada parte se devuelve por el mismo medio de pago:{% endif %}
{% for d in destinations %}- {{ d.amount }} {{ d.way }}.{% unless when_all %} {{ d.when }}{% endunless %}
{% endfor %}
{% endif %}{% if when_all %}{% if sends_today %}Enviamos el dinero hoy{% if wanted_by %}, así que sale antes del {{ wanted_by }}{% endif %}. {% endif %}{{ when_all }}{% endif %}`,
  "next.credit":
    "Puede usarlo desde hoy{% if credit_places %} en {{ credit_places }}{% else %} en cualquier servicio o producto nuestro{% endif %}.{% if credit_ends %} Vence el {{ credit_ends }}.{% elsif credit_never_ends %} No vence.{% endif %}",
  "next.exchange": "Responda a este correo y díganos qué servicio prefiere.",
  "next.redo": "Para reservar la cita, díganos dos o tres días que le convengan.",
  "next.extend": "No tiene que hacer nada. Reserve su cita cuando le convenga.",
  "next.decline": "",

  "bereaved.refund": `Vamos a devolver {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}${DEAD_SUM}{% if destinations.size > 1 %} Se devuelve así:
${EACH}{% endif %}`,
  "bereaved.credit": `Vamos a guardar {{ amount }} como saldo a favor.{% if bonus %} Agregamos {{ bonus }} de nuestra parte.{% endif %}${DEAD_SUM} Si necesita otra cosa, responda a este correo.`,
  "bereaved.exchange": `Puede usar {{ amount }} para otro servicio con nosotros.${DEAD_SUM} Responda y díganos cuál.`,
  "bereaved.redo": "Podemos ofrecer una sesión más, sin costo. Responda y díganos qué le ayudaría.",
  "bereaved.extend":
    "Vamos a mantener esto abierto {{ extend_days }} días más{% if extend_until %}, hasta el {{ extend_until }}{% endif %}. No tiene que hacer nada.",
  "bereaved.decline": `No nos es posible devolver dinero por esto.${DEAD_SUM}`,
};
