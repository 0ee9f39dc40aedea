import type { CommonWords } from "../../../shapes/screen.ts";

export const problems: CommonWords["problems"] = {
  invalid: "Algo en el formulario no está bien.",
  unauthenticated: "Su sesión terminó. Recargue la página del sistema de tickets.",
  session_expired: "Su sesión terminó. Recargue la página del sistema de tickets. Lo que escribió se conserva.",
  forbidden: "Su rol no permite esto.",
  not_found: "Esto ya no está.",
  id_reused: "Esta decisión ya se envió con otro contenido. Mire el caso antes de decidir de nuevo.",
  rejected_before: "Alguien dijo que no a esto con los mismos datos. Elija otra opción o añada antes un dato nuevo.",
  facts_changed: "Algo cambió desde que lo miró. La suma se calculó de nuevo: léala antes de decidir.",
  over_what_is_left: "Es más de lo que queda de lo cobrado.",
  below_floor: "La ley o la política pide más que esto.",
  wrong_currency: "El importe está en otra moneda que el pago.",
  offer_not_allowed: "Esto no se puede ofrecer aquí.",
  exception_needed: "Esto se aparta de la política: dé una causa y una frase.",
  needs_fact: "Falta un dato.",
  not_verified: "Registre cómo comprobó quién escribe; entonces se puede mover dinero.",
  sender_unchecked:
    "El sistema de tickets no responde y no se puede comprobar quién escribe ahora. No se hizo nada. Inténtelo en un momento; un responsable puede llamar al paciente y continuar.",
  not_matched: "Primero una este ticket a un paciente.",
  no_rules:
    "Esta clínica aún no tiene aquí reglas de reembolso, así que no se puede sugerir nada. Las importa un administrador.",
  no_policy:
    "Cuando se compró esto no había ninguna política vigente, así que no se puede sugerir nada. Debe verlo un responsable.",
  nothing_bought: "Aquí no consta ninguna compra de este paciente, así que no se puede sugerir nada.",
  suggest_only: "Esta clínica aún no tiene activado el dinero. Puede enviar la respuesta.",
  frozen: "El dinero de esta clínica está en pausa hasta revisar los pagos.",
  account_closed:
    "Aquí no se puede cambiar nada: esta cuenta se trasladó o se está trasladando. Lo registrado se puede leer.",
  backup_refused: "La copia de seguridad no se puede tomar así.",
  damaged:
    "Parte de los registros de esta clínica no se puede leer. No se cambió nada. Avise a quien administra Makegood.",
  payment_locked: "El pago está en disputa en el banco y bloqueado.",
  payment_differs:
    "Nuestro registro y el del procesador difieren en este pago. Finanzas debe revisarlo antes, en Makegood → Dinero.",
  case_open: "Este paciente tiene un caso abierto. Abra ese, o diga que se trata de otra cosa.",
  no_address:
    "En la ficha de este paciente no hay correo electrónico, así que no se le puede escribir. Añádalo en el sistema de la clínica.",
  case_mixed:
    "En este caso entró una compra o un ticket de otro paciente. No se mueve dinero: debe revisarlo un responsable.",
  processor_unreachable: "El procesador de pagos no responde ahora. Inténtelo en un momento.",
  processor_paused:
    "Alguien puso en pausa este procesador de pagos; no se le preguntó y no se cambió nada. Un administrador lo reanuda en Makegood → Conexiones.",
  already_decided: "Alguien ya decidió esto.",
  already_told: "El sistema de la clínica ya informó de este uso: está descontado del saldo.",
  approval_not_valid: "Lo que se iba a aprobar cambió. Hay que pedirlo de nuevo.",
  four_eyes: "Otra persona tiene que aprobarlo.",
  over_limit: "Supera su límite.",
  too_late: "Demasiado tarde: el dinero ya salió.",
  still_under_way: "La última solicitud puede estar aún en camino. Mire otra vez en diez minutos.",
  reply_refused: "La respuesta tiene palabras que no encajan con el caso.",
  policy_refused: "La política no se puede aceptar así. Cada lugar se nombra abajo.",
  letters_refused: "Las cartas no se pueden publicar así. Cada lugar se nombra abajo.",
  rules_changed: "Las reglas cambiaron desde que se abrió esta página. No se envió nada.",
  draft_changed: "Otra persona cambió este borrador mientras tanto. No se sobrescribió nada suyo.",
  draft_exists: "Esta política ya tiene un borrador. Abra ese.",
  import_refused: "Los registros fueron rechazados.",
  import_over: "Esta importación ha terminado. Empiece otra.",
  import_in_use: "Hay algo que depende de lo que trajo esta importación. Se indica abajo.",
  helpdesk_unreachable: "El sistema de tickets no responde ahora. Intente en un momento.",
  too_large: "Es demasiado grande para enviarlo.",
  person_unchecked:
    "El sistema de tickets no dice ahora si usted aún trabaja aquí, así que no se decidió nada. Inténtelo en un momento.",
  own_matter: "Este asunto es suyo o de su familia. Debe hacerlo otra persona.",
  contact_refused: "No se puede enviar nada a este contacto, o llamarlo no prueba nada. Elija otro de los registrados.",
  erasure_refused: "Este paciente no se puede borrar ahora.",
  legal_hold: "Está bajo retención legal: sin borradores, sin cartas y nada se borra. Pregunte a quien figura en ella.",
  too_many: "Demasiadas veces en poco tiempo. Compruébelo de otra forma o espere una hora.",
  updating: "Makegood se está actualizando. No se hizo nada. Inténtelo en un minuto.",
  busy: "Demasiado a la vez. Intente en un momento.",
  http: "El servidor no pudo aceptarlo.",
  internal: "Algo falló de nuestro lado.",
};
