import type { ShortLetters } from "../../../shapes/templates.ts";

const HI = "{% if has_died %}Hola: {% else %}Hola, {{ patient_name }}: {% endif %}";
const BY = "{% if answer_by %} Tendrá la respuesta a más tardar el {{ answer_by }}.{% endif %}";
const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const END = " {% if agent_name %}{{ agent_name }}, {% endif %}{{ clinic }}";

/** Para chat y mensajes de texto: con valores corrientes, unos 320 caracteres como mucho. */
export const short: ShortLetters = {
  "short.refund": `${HI}le vamos a devolver {{ amount }}${WAY}${END}`,
  "short.credit": `${HI}le vamos a dar {{ amount }} de saldo en su cuenta.{% if bonus %} Y {{ bonus }} más de nuestra parte.{% endif %}${END}`,
  "short.exchange": `${HI}puede pasar {{ amount }} a otro servicio. Responda y díganos cuál.${END}`,
  "short.redo": `${HI}queremos repetir {{ redo_of }}, sin costo. Responda con dos días que le vengan bien.${END}`,
  "short.extend": `${HI}tiene {{ extend_days }} días más{% if extend_until %}, hasta el {{ extend_until }}{% endif %}. No tiene que hacer nada.${END}`,
  "short.decline": `${HI}lo vimos con cuidado y no nos es posible devolver dinero por esto. Si cree que nos equivocamos, responda: lo verá otra persona.${END}`,
  "short.acknowledgement": `${HI}ya tenemos su mensaje, y lo va a leer una persona.${BY}${END}`,
  "short.ask": `${HI}para responderle nos falta: {{ missing | join: "; " }}${END}`,
  "short.holding_approver": `${HI}tenemos su solicitud y la estamos revisando.${BY}${END}`,
  "short.holding_clinician": `${HI}tenemos su solicitud. {% if reviewer %}{{ reviewer }}{% else %}Un profesional de la clínica{% endif %} la va a ver primero.${BY}${END}`,
  "short.choice": `${HI}usted elige: {{ alternatives | join: "; " }}. ¿Qué le viene mejor?${END}`,
  "short.approved": `${HI}su solicitud está aprobada. Le vamos a devolver {{ amount }}${WAY}${END}`,
  "short.sent": `${HI}enviamos {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} el {{ sent_on }}{% endif %}.{% if arrives_by %} Debe verse a más tardar el {{ arrives_by }}.{% endif %}${END}`,
  "short.bank_reference": `${HI}si su banco no encuentra los {{ amount }} que enviamos, dele este número: {{ bank_reference }}.${END}`,
  "short.delayed": `${HI}sus {{ amount }} tardan más de lo que le dijimos. Sentimos la espera.{% if answer_by %} Le escribiremos de nuevo a más tardar el {{ answer_by }}.{% endif %}${END}`,
  "short.correction": `${HI}sus {{ amount }} no salieron como le dijimos, y lo sentimos.{% if answer_by %} Le escribiremos otra vez a más tardar el {{ answer_by }}.{% endif %}${END}`,
  "short.credit_balance": `${HI}tiene {{ credit_balance }} de saldo con nosotros.{% if credit_ends %} Vale hasta el {{ credit_ends }}.{% endif %}${END}`,
  "short.statement": `${HI}aquí tiene su resumen: {{ statement_url }}${END}`,
  "short.membership_ended": `${HI}{% if membership_ends %}el último día de su membresía {% if membership_is_over %}fue{% else %}es{% endif %} el {{ membership_ends }}{% else %}su membresía ha terminado{% endif %}. Gracias por el tiempo que estuvo con nosotros.${END}`,
  "short.review_outcome": `${HI}una persona que no lo decidió la primera vez lo vio de nuevo. {% if review_changed %}Cambiamos nuestra respuesta{% if amount %}: le vamos a devolver {{ amount }}{% endif %}.{% else %}Nuestra respuesta es la misma.{% endif %}${END}`,
  "short.found": `${HI}revisamos nuestros registros.{% if found %} {{ found }}{% endif %} Le vamos a devolver {{ amount }}${WAY}${END}`,
  "short.found_ask": `${HI}revisamos nuestros registros.{% if found %} {{ found }}{% endif %}{% if question %} {{ question }}{% endif %} Responda y cuéntenos.${END}`,
};
