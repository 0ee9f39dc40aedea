import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

const named = (names: readonly string[] = []) => names.join(", ");

export const setup: PagesWords["setup"] = {
  title: "Puesta en marcha",
  text: "Lo que está hecho y lo que falta, según lo que Makegood tiene guardado. Nada se marca a mano.",
  forbidden: "Solo un administrador configura la clínica.",
  left: (n) => plural("es", n, { one: "Falta 1 paso.", other: `Faltan ${n} pasos.` }),
  allDone: "Todos los pasos están hechos.",
  later: (steps) =>
    `Se muestra cuando un administrador haya abierto Makegood en el sistema de tickets: ${steps.join(", ").toLowerCase()}.`,
  state: { done: "Hecho", to_do: "Pendiente", broken: "Averiado", optional: "Opcional" },
  step: {
    helpdesk: "Sistema de tickets",
    processors: "Sistemas de pago",
    messages: "Mensajes y avisos",
    records: "Datos",
    policies: "Políticas",
    rules: "Reglas de la cuenta",
    letters: "Cartas",
    people: "Personas",
    live: "Dinero en marcha",
  },
  goTo: {
    connections: "Conexiones",
    imports: "Importar",
    notices: "Avisos",
    policies: "Políticas",
    letters: "Cartas",
    people: "Personas",
    live: "Activar el dinero",
    rules: "Reglas",
  },
  open: (title) => `Abrir ${title}`,
  test: "Probar",
  postOne: (title) => `Publicar un aviso de prueba: ${title}`,
  testOne: (title) => `Probar ${title}`,
  parts: {
    title: (helpdesk) => `Lo que Makegood necesita en ${helpdesk}`,
    text: "Cuatro campos de ticket y lo que nos avisa de los tickets: con un secreto, por tres disparadores o reglas de automatización. Mire primero: verá lo que hay y lo que se crearía. Allí no se cambia ni se borra nada.",
    look: "Mirar lo que hay",
    looking: "Mirando…",
    make: "Crear lo que falta",
    making: "Creando…",
    allThere: "Está todo.",
    left: (n) => plural("es", n, { one: "Falta 1 de ellos.", other: `Faltan ${n} de ellos.` }),
    list: "Campos, webhook y disparadores",
    byHand: "Lo que hay que introducir allí a mano",
    kind: {
      field_reason: "Campo de ticket, una lista con los motivos",
      field_state: "Campo de ticket, una lista con los estados de un caso",
      field_amount: "Campo de ticket, texto",
      field_case: "Campo de ticket, texto",
      webhook: "Webhook, a la dirección de esta cuenta",
      secret: "Secreto del webhook, guardado aquí sellado",
      trigger_created: "Disparador o regla: un usuario final abre un ticket",
      trigger_comment: "Disparador o regla: un usuario final añade un comentario público",
      trigger_sent: "Disparador o regla: un agente añade un comentario público",
    },
    state: {
      there: "Está",
      made: "Creado",
      missing: "Se creará",
      forbidden: "Sin permiso",
      taken: "Ocupado",
      off: "Desactivado",
      differs: "Incompleto",
      refused: "Rechazado",
      waits: "Sin alcanzar",
    },
    todo: {
      forbidden: ({ scope = "" }) =>
        `La conexión necesita el permiso «${scope}», y el usuario por el que actúa tiene que ser administrador. Conceda ambos y pulse otra vez.`,
      taken: ({ words = "" }) =>
        `Otro campo usa estas etiquetas: ${words}. Una etiqueta solo puede estar en un campo: cámbiela allí y pulse otra vez.`,
      off: () => "Está, pero desactivado. Actívelo allí y pulse otra vez.",
      differs: ({ words = "" }) =>
        words === ""
          ? "Está, pero un disparador no puede usarlo así: tiene que ser POST, JSON y estar conectado a disparadores. Cámbielo allí y pulse otra vez."
          : `Le falta, o tiene otro: ${words}. Cámbielo allí y pulse otra vez.`,
      refused: ({ words = "" }) => `Dijo: ${words}`,
      waits: () => "Esta vez no se llegó hasta aquí. Pulse otra vez.",
    },
    stopped: {
      wait: ({ waitSeconds = 60 }) =>
        `Por ahora no quiere más llamadas. Pulse otra vez dentro de ${plural("es", waitSeconds, { one: "1 segundo", other: `${waitSeconds} segundos` })}: sigue donde se quedó.`,
      time: () => "Tardó demasiado para una sola vez. Pulse otra vez: sigue donde se quedó.",
      no_answer: () => "No llegó respuesta. Pulse otra vez: lo creado se encuentra y nada se crea dos veces.",
      not_accepted: ({ code = "" }) =>
        `No acepta la clave de la conexión para esto: revise la clave y sus permisos. Código: ${code}.`,
      refused: ({ code = "" }) => `Se negó a seguir. Código: ${code}.`,
      no_address: () =>
        "Desde fuera aún no se llega a este Makegood, así que un webhook no llevaría a ninguna parte. Quien lo desplegó tiene que definir PUBLIC_ORIGIN.",
      changed: () => "Alguien cambió la conexión mientras tanto, así que aquí no se guardó nada. Pulse otra vez.",
    },
  },
  hear: {
    title: "¿Nos avisa de un ticket nuevo?",
    test: "Probar",
    testOf: (helpdesk) => `Probar el webhook de ${helpdesk}`,
    how: "Escriba un correo a la dirección de soporte de la clínica, desde una dirección que no sea de un agente. Esta página lo espera.",
    waiting: "Esperando un ticket nuevo…",
    seen: (when) => `Webhook visto: nos avisó de un ticket nuevo el ${when}.`,
    before: (when) => `El anterior nos llegó el ${when}.`,
    nothing:
      "No llegó nada en cinco minutos. Mire si el ticket está, y si su disparador y el webhook están activados, y pruebe otra vez.",
    stop: "Dejar de esperar",
  },
  item: {
    no_helpdesk: () => "No hay ningún sistema de tickets conectado.",
    works: ({ title }) => `${title} está conectado y respondió la última vez.`,
    not_asked: ({ title }) => `${title} está conectado y aún no se le ha preguntado nada: pruébelo.`,
    failing: ({ title }) => `${title} no respondió como debía la última vez.`,
    key_refused: ({ title }) => `${title} no acepta nuestra clave.`,
    paused: ({ title }) => `Una persona ha pausado ${title}.`,
    parts_made: ({ title }) => `Se conocen los campos, el webhook y su secreto en ${title}.`,
    parts_unmade: ({ title }) => `Los campos, el webhook o los disparadores en ${title} aún no están creados.`,
    created_heard: ({ title }) => `${title} nos ha avisado de un ticket nuevo.`,
    created_unheard: ({ title }) =>
      `${title} aún no nos ha avisado de ningún ticket nuevo: cree lo que falta y escriba después a la dirección de soporte de la clínica.`,
    comments_heard: ({ title }) => `${title} nos ha avisado de un comentario de un paciente.`,
    comments_unheard: ({ title }) =>
      `${title} aún no nos ha avisado de ningún comentario de un paciente: revise el disparador.`,
    sent_heard: ({ title }) => `${title} nos ha avisado de una respuesta enviada.`,
    sent_unheard: ({ title }) => `${title} aún no nos ha avisado de ninguna respuesta enviada: revise el disparador.`,
    no_processor: () => "No hay ningún sistema de pago conectado.",
    told_by_processor: ({ title }) => `${title} nos cuenta por webhook lo que pasa allí.`,
    untold_by_processor: ({ title }) =>
      `${title} aún no nos ha contado nada por webhook: introduzca allí su dirección.`,
    place_connected: ({ title, names }) => `${title}: sus últimos pagos se cobraron con ${named(names)}.`,
    place_unconnected: ({ title, names }) =>
      `${title}: se cobraron pagos con ${named(names)}, que no está conectado. Desde aquí no se pueden devolver.`,
    no_messenger: () =>
      "No hay ningún servicio de mensajes conectado: no salen códigos, preguntas ni cartas por correo o SMS.",
    no_notifier: () =>
      "No hay ningún chat del equipo conectado: los avisos van por correo, si hay un servicio de mensajes conectado.",
    incident_people: () => "Está nombrado quién se entera de lo que está averiado.",
    no_incident_people: () =>
      "Nadie está nombrado para enterarse de lo que está averiado: se avisa al primer administrador.",
    locations: ({ n = 0 }) => plural("es", n, { one: "Hay 1 sede registrada.", other: `Hay ${n} sedes registradas.` }),
    no_locations: () => "No hay ninguna sede registrada.",
    patients: () => "Hay pacientes registrados.",
    no_patients: () => "No hay ningún paciente registrado.",
    purchases: () => "Hay compras registradas.",
    no_purchases: () => "No hay ninguna compra registrada.",
    space_filling: ({ n = 0 }) =>
      `La base de datos está al ${n} %. Al 90 % se detienen las importaciones: pregunte antes a soporte.`,
    space_short: ({ n = 0 }) =>
      `La base de datos está al ${n} %: las importaciones se rechazan y lo que queda es para reembolsos. Llame a soporte.`,
    policies: ({ n = 0 }) =>
      plural("es", n, { one: "Hay 1 política publicada.", other: `Hay ${n} políticas publicadas.` }),
    no_policies: () => "No hay ninguna política publicada.",
    rules: () => "La cuenta tiene reglas.",
    no_rules: () => "Aún no hay reglas, así que no se puede proponer nada.",
    rules_wait: () => "Un cambio de las reglas espera a una segunda persona.",
    letters_of_product: () => "Las cartas llevan el texto propio de Makegood.",
    letters_own: () => "Sus propios textos están publicados.",
    letters_draft: () => "Hay un borrador de sus textos sin publicar.",
    address: () => "La dirección postal de la clínica está indicada.",
    no_address: () => "Falta la dirección postal de la clínica.",
    admins: ({ n = 0 }) =>
      plural("es", n, { one: "1 persona es administradora.", other: `${n} personas son administradoras.` }),
    no_admins: () => "Aún no hay administrador. Lo será el primero que abra Makegood en el sistema de tickets.",
    deciders: ({ n = 0 }) =>
      plural("es", n, {
        one: "1 persona puede decidir reembolsos.",
        other: `${n} personas pueden decidir reembolsos.`,
      }),
    no_deciders: () => "Aún nadie puede decidir reembolsos.",
    approvers: ({ n = 0 }) => `${n} personas pueden aprobar, y finanzas está entre ellas.`,
    no_approvers: () =>
      "Hacen falta dos personas que puedan aprobar, una de ellas de finanzas: nadie aprueba lo que ha pedido.",
    frozen: () => "El dinero está congelado: vea la página Dinero.",
    steps_left: ({ n = 0 }) =>
      plural("es", n, { one: "1 paso anterior no está hecho.", other: `${n} pasos anteriores no están hechos.` }),
    money_on: () => "El dinero está activado.",
    money_on_some: ({ n = 0, of = 0 }) => `El dinero está activado en ${n} de ${of} pares de sede y función.`,
    money_off: () => "El dinero no está activado: Makegood solo propone.",
  },
};
