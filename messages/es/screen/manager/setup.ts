import { plural } from "../../../plural.ts";
import type { ManagerWords } from "../../../shapes/screen.ts";

const named = (names: readonly string[] = []) => names.join(", ");

export const setup: ManagerWords["setup"] = {
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
  },
  open: (title) => `Abrir ${title}`,
  test: "Probar",
  postOne: (title) => `Publicar un aviso de prueba: ${title}`,
  testOne: (title) => `Probar ${title}`,
  item: {
    no_helpdesk: () => "No hay ningún sistema de tickets conectado.",
    works: ({ title }) => `${title} está conectado y respondió la última vez.`,
    not_asked: ({ title }) => `${title} está conectado y aún no se le ha preguntado nada: pruébelo.`,
    failing: ({ title }) => `${title} no respondió como debía la última vez.`,
    key_refused: ({ title }) => `${title} no acepta nuestra clave.`,
    paused: ({ title }) => `Una persona ha pausado ${title}.`,
    created_heard: ({ title }) => `${title} nos ha avisado de un ticket nuevo.`,
    created_unheard: ({ title }) =>
      `${title} aún no nos ha avisado de ningún ticket nuevo: revise el webhook y su disparador.`,
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
    money_off: () => "El dinero no está activado: Makegood solo propone.",
  },
};
