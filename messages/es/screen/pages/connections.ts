import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

type Words = PagesWords["connections"];

const said = ({ refunds, messages, tickets, other }: Parameters<Words["waiting"]>[0]): string =>
  [
    refunds > 0 && `${refunds} ${plural("es", refunds, { one: "reembolso", other: "reembolsos" })}`,
    messages > 0 && `${messages} ${plural("es", messages, { one: "mensaje", other: "mensajes" })}`,
    tickets > 0 &&
      `${tickets} ${plural("es", tickets, { one: "actualización de ticket", other: "actualizaciones de tickets" })}`,
    other > 0 && `${other} ${plural("es", other, { one: "consulta", other: "consultas" })}`,
  ]
    .filter(Boolean)
    .join(", ");

export const connections: Words = {
  title: "Conexiones",
  text: "Los sistemas con los que trabaja Makegood. Las claves se guardan selladas: aquí se cambian y nunca se leen.",
  forbidden: "Solo un administrador configura conexiones.",
  none: "Aún no hay nada conectado. Empiece por el sistema de tickets y el sistema que cobra sus pagos.",
  back: "Todas las conexiones",
  missing: "No existe esta conexión.",
  roles: {
    processor: "Dinero",
    helpdesk: "Sistema de tickets",
    messenger: "Mensajes a personas",
    notifier: "Avisos al equipo",
  },
  further: (title, id) => `${title} (…${id.slice(-6)})`,
  open: (title) => `Configurar: ${title}`,
  connect: "Conectar un sistema",
  connectOne: (title) => `Conectar ${title}`,
  connectAnother: (title) => `Conectar otra cuenta de ${title}`,
  state: {
    held: "En pausa",
    refused: "Clave rechazada",
    failing: "Último intento fallido",
    works: "Funciona",
    quiet: "Aún sin consultar",
  },
  stateText: {
    held: (by, when) => (by ? `En pausa por ${by}, desde el ${when}.` : `En pausa desde el ${when}.`),
    refused: (code, when) =>
      `No acepta nuestra clave (${code}). No se pierde nada. Se vuelve a intentar el ${when}, o enseguida si cambia la clave.`,
    failing: (why, when) => `El último intento falló el ${when} (${why}). Lo que espera se vuelve a intentar solo.`,
    works: (when) => `Última respuesta: ${when}.`,
    quiet: "Con estos ajustes aún no se le ha preguntado nada.",
  },
  waiting: (load) => `En cola: ${said(load)}.`,
  waitsSince: (when) => `Lo más antiguo espera desde el ${when}.`,
  nothingWaits: "No espera nada.",
  settings: "Ajustes",
  keySet: "Ya está puesto. Déjelo vacío para conservarlo.",
  keyNotSet: "No está puesto.",
  optional: (label) => `${label} (opcional)`,
  fillIn: "Rellene este campo.",
  keyAnew: "La cuenta es otra ahora: ponga esta clave de nuevo.",
  notSaved: (n) => `No guardado: revise ${n} ${plural("es", n, { one: "campo", other: "campos" })}.`,
  save: "Guardar",
  saved: "Guardado. Se usa desde ahora.",
  connected: (title) => `${title} está conectado. Pruébelo ahora.`,
  taken: "Alguien lo ha conectado mientras tanto. Ábralo en la lista para cambiarlo.",
  keys: {
    real_money:
      "No se guardó nada: esta es la cuenta de prueba, y estas claves mueven dinero real o no se distinguen de las que lo mueven. Use las claves de prueba de ese sistema.",
    writes_to_people: "No se guardó nada: esta es la cuenta de prueba, y no escribe a nadie.",
    play_money:
      "No se guardó nada: aquí el dinero está activado, y estas son claves de prueba. Se hablaría a los pacientes de un dinero que no llega.",
  },
  notTaken: (why, code) => `No se cambió nada: estos ajustes se probaron primero. ${why}${code ? ` (${code})` : ""}`,
  webhook: {
    title: "Dirección del webhook",
    missing:
      "Esta instalación aún no tiene dirección pública (PUBLIC_ORIGIN), así que sus webhooks no llegan. Lo que falte se consulta cada cuarto de hora.",
    copy: "Copiar la dirección",
    copied: "La dirección está copiada.",
    byHand: "No se pudo copiar. Seleccione la dirección y cópiela.",
  },
  test: {
    title: "Prueba",
    key: "Probar la conexión",
    keyHint: "Pregunta algo que no cambia nada.",
    notice: "Publicar un aviso de prueba",
    noticeHint: "Publica en el canal un aviso que dice que es una prueba.",
    testing: "Preguntando …",
    outcome: {
      works: "Nos acepta.",
      posted: "Publicado. Mire en el canal.",
      key_refused: "Rechaza la clave.",
      refused: "Rechaza esto.",
      no_answer: "No responde.",
      incomplete: "Aquí falta una clave.",
      changed: "Alguien le puso otros ajustes mientras tanto. Pruebe de nuevo.",
      not_you: "No le conoce como agente suyo: con estos ajustes nadie podría abrir Makegood.",
    },
    account: (name) => `Llama a la cuenta ${name}.`,
    code: (code) => `Dijo: ${code}`,
    message: "Enviarse un mensaje de prueba",
    to: { sms: "Su número", email: "Su dirección de correo" },
    toHint: { sms: "Con su país, como +34 600 111 222.", email: "" },
    send: "Enviar",
    queued: "El mensaje de prueba está en cola.",
    why: {
      no_contact: {
        sms: "Ponga un número completo que empiece por +.",
        email: "Ponga una sola dirección de correo, completa.",
      },
      opted_out: "Quien tiene esta dirección no quiere mensajes.",
      bad_address: "A esta dirección no llega nada.",
      no_messenger: "Nada lo transporta.",
    },
    last: "Su último mensaje de prueba:",
    states: {
      waiting: "espera su envío",
      sending: "se está enviando",
      accepted: "aceptado por el mensajero",
      sent: "enviado",
      delivered: "entregado",
      undelivered: "no entregado",
      opted_out: "no entregado: esta dirección no quiere mensajes",
      bad_address: "no entregado: no hay nadie en esta dirección",
      refused: "rechazado por el mensajero",
      unknown: "nadie sabe si salió; no se vuelve a enviar",
      useless: "no enviado: llegó demasiado tarde",
    },
  },
  pause: {
    title: "Pausa",
    pause: "Pausar",
    question: (title) => `¿Pausar ${title}?`,
    what: {
      processor:
        "No sale ningún reembolso por aquí ni se lee nada. Los reembolsos decididos esperan y siguen cuando lo reanude.",
      helpdesk:
        "Los tickets no reciben notas, etiquetas ni campos hasta que lo reanude. Abrir un ticket sigue funcionando.",
      messenger: "No sale ningún mensaje por aquí. Los códigos que caduquen mientras tanto ya no se envían.",
      notifier: "No se publica ningún aviso allí hasta que lo reanude.",
    },
    until: "Dura hasta que alguien lo reanude. Lo que llega de allí se sigue recibiendo.",
    now: (load) => `Ahora retiene: ${said(load)}.`,
    holdsNothing: "Ahora no hay nada en cola.",
    yes: "Sí, pausar",
    no: "No",
    paused: (title) => `${title} está en pausa.`,
    resume: "Reanudar",
    resumed: (title) => `${title} sigue.`,
  },
};
