import type { Decisions } from "../../../shapes/templates.ts";

const SO = "{% if sum_for_patient %}{{ sum_for_patient }}, así que le vamos a{% else %}Le vamos a{% endif %}";
const SUM =
  "{% if sum_note %} {{ sum_note }}{% endif %}{% unless sum_for_patient or is_whole %}{% if sum_told %} La cuenta es esta: {{ sum_told }}.{% endif %}{% endunless %}";
const DEAD_SUM = "{% if sum_told %} La cuenta es esta: {{ sum_told }}.{% endif %}";
const EACH = "{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}";

export const decisions: Decisions = {
  "decision.refund": `${SO} devolver {% if is_whole %}el total de {% endif %}{{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}.${SUM}`,
  "decision.credit": `${SO} dar {{ amount }} de saldo en su cuenta con nosotros.{% if bonus %} Además ponemos {{ bonus }} de nuestra parte, así que tiene {{ total }} para usar.{% endif %}${SUM}`,
  "decision.exchange": `{% if sum_for_patient %}{{ sum_for_patient }}, así que puede{% else %}Puede{% endif %} pasar {{ amount }} a otro servicio con nosotros.${SUM}`,
  "decision.redo": "Queremos repetir {{ redo_of }}, sin costo para usted.",
  "decision.extend":
    "Le damos {{ extend_days }} días más para {{ service }}{% if extend_until %}: puede usar lo que queda hasta el {{ extend_until }}{% endif %}.",
  "decision.decline": `Lo hemos revisado con cuidado. No podemos devolver el dinero de {{ service }}, y sabemos que no es la respuesta que esperaba.${SUM}`,

  "next.refund": `{% if destinations.size > 1 %}Vuelve por donde se pagó:
{% for d in destinations %}- {{ d.amount }} {{ d.way }}.{% unless when_all %} {{ d.when }}{% endunless %}
{% endfor %}
{% endif %}{% if when_all %}{{ when_all }}{% unless acts %} Usted no tiene que hacer nada más.{% endunless %}{% endif %}`,
  "next.credit":
    "Lo puede usar desde hoy{% if credit_places %} en {{ credit_places }}{% else %} aquí en lo que quiera{% endif %}.{% if credit_ends %} Vale hasta el {{ credit_ends }}.{% endif %}",
  "next.exchange": "Solo responda y díganos qué servicio prefiere.",
  "next.redo": "{% unless next_visit_on %}Responda con dos o tres días que le vengan bien.{% endunless %}",
  "next.extend": "No tiene que hacer nada. Pida su cita cuando le venga bien.",
  "next.decline": "",

  "bereaved.refund": `Vamos a devolver {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}${DEAD_SUM}{% if destinations.size > 1 %} Vuelve así:
${EACH}{% endif %}`,
  "bereaved.credit": `Vamos a guardar {{ amount }} de saldo con nosotros.{% if bonus %} Y {{ bonus }} más de nuestra parte.{% endif %}${DEAD_SUM} Responda si necesita otra cosa.`,
  "bereaved.exchange": `Puede pasar {{ amount }} a otro servicio con nosotros.${DEAD_SUM} Responda y díganos cuál.`,
  "bereaved.redo": "Podemos ofrecer una visita más sin costo. Responda y díganos qué le ayuda.",
  "bereaved.extend":
    "Vamos a guardar esto por {{ extend_days }} días más{% if extend_until %}, hasta el {{ extend_until }}{% endif %}. No tiene que hacer nada.",
  "bereaved.decline": `Lo vimos con cuidado. No nos es posible devolver dinero por esto.${DEAD_SUM}`,
};
