import type { ShortLetters } from "../../../shapes/templates.ts";

const HI = "{% if has_died %}Hola: {% else %}Hola, {{ patient_name }}: {% endif %}";
const BY = "{% if answer_by %} Le responderemos a más tardar el {{ answer_by }}.{% endif %}";
const WRITE = "{% if answer_by %} Le escribiremos de nuevo a más tardar el {{ answer_by }}.{% endif %}";
const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const SIGNED = "{% if agent_name %}{{ agent_name }}, {% endif %}{{ clinic }}";
const END = ` ${SIGNED}`;
/** Detrás de una dirección, o de lo que no lleva punto, el nombre en la misma línea se leería como parte de ella. */
const BELOW = `\n${SIGNED}`;

/** Para chat y mensajes de texto: con valores corrientes, unos 320 caracteres como mucho. */
export const short: ShortLetters = {
  "short.refund": `${HI}le vamos a devolver {{ amount }}${WAY}${END}`,
  "short.credit": `${HI}le vamos a dar {{ amount }} de saldo a favor.{% if bonus %} Agregamos {{ bonus }} de nuestra parte.{% endif %}${END}`,
  "short.exchange": `${HI}puede usar {{ amount }} para otro servicio con nosotros. Responda y díganos cuál.${END}`,
  "short.redo": `${HI}nos gustaría repetir {{ redo_of }}, sin costo. Díganos dos días que le convengan.${END}`,
  "short.extend": `${HI}tiene {{ extend_days }} días más{% if extend_until %}, hasta el {{ extend_until }}{% endif %}. No tiene que hacer nada.${END}`,
  "short.decline": `${HI}no nos es posible devolver dinero por esto. Si cree que nos equivocamos, responda: lo revisará otra persona.${END}`,
  "short.acknowledgement": `${HI}ya recibimos su mensaje, y lo va a leer una persona.${BY}${END}`,
  "short.ask": `${HI}para responderle nos falta: {{ missing | join: "; " }}${BELOW}`,
  "short.holding_approver": `${HI}recibimos su solicitud y la estamos revisando.${BY}${END}`,
  "short.holding_clinician": `${HI}recibimos su solicitud. {% if reviewer %}{{ reviewer }}{% else %}Un especialista de la clínica{% endif %} la va a revisar primero.${BY}${END}`,
  "short.choice": `${HI}puede elegir: {{ alternatives | join: "; " }}. ¿Qué prefiere?{% if page_url %} Elija aquí: {{ page_url }}{% endif %}${BELOW}`,
  "short.approved": `${HI}aprobamos su solicitud. Le vamos a devolver {{ amount }}${WAY}${END}`,
  "short.sent": `${HI}enviamos {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} el {{ sent_on }}{% endif %}.{% if arrives_by %} Debería aparecer a más tardar el {{ arrives_by }}.{% endif %}${END}`,
  "short.bank_reference": `${HI}si su banco no encuentra los {{ amount }} que enviamos, dele este número: {{ bank_reference }}.${END}`,
  "short.delayed": `${HI}el reembolso de {{ amount }} está tardando más de lo que le dijimos. Sentimos la demora.${WRITE}${END}`,
  "short.correction": `${HI}el reembolso de {{ amount }} no salió como le dijimos, y lo sentimos.${WRITE}${END}`,
  "short.credit_balance": `${HI}tiene {{ credit_balance }} de saldo a favor.{% if credit_ends %} Vence el {{ credit_ends }}.{% endif %}${END}`,
  "short.statement": `${HI}aquí tiene su comprobante: {{ statement_url }}${BELOW}`,
  "short.membership_ended": `${HI}{% if membership_ends %}el último día de su membresía {% if membership_is_over %}fue{% else %}es{% endif %} el {{ membership_ends }}{% else %}su membresía terminó{% endif %}. Gracias por el tiempo que estuvo con nosotros.${END}`,
  "short.review_outcome": `${HI}una persona que no participó en la primera decisión revisó su caso. {% if review_changed %}Cambiamos nuestra respuesta{% if amount %}: le vamos a devolver {{ amount }}{% endif %}.{% else %}Nuestra respuesta es la misma.{% endif %}${END}`,
  "short.found": `${HI}revisamos nuestros propios registros.{% if found %} {{ found }}{% endif %} Le vamos a devolver {{ amount }}${WAY}${END}`,
  "short.found_ask": `${HI}revisamos nuestros propios registros.{% if found %} {{ found }}{% endif %}{% if question %} {{ question }}{% endif %} Responda y díganoslo.${END}`,
};
