import type { LinkWords } from "../shapes/links.ts";

export const links: LinkWords = {
  outside: {
    noSuchLink: [
      "Este enlace no existe",
      "Abra otra vez el enlace completo de su mensaje. Si aparece cortado, cópielo.",
    ],
    notFromHere: [
      "No se envió nada",
      "Esto no venía de esta página. Abra el enlace de su mensaje e inténtelo de nuevo.",
    ],
    updating: ["Un momento: estamos actualizando", "No se perdió nada. Recargue la página en un minuto."],
    busy: ["Un momento", "Hay demasiada actividad. Recargue la página en un minuto."],
    tooOften: ["Demasiados intentos", "Se abrió demasiadas veces en los últimos minutos. Inténtelo en diez minutos."],
    failed: ["No funcionó", "Algo falló de nuestro lado. Recargue la página: muestra si su respuesta llegó."],
  },
  says: {
    expired: ["Este enlace ya venció", "Ya no se puede usar para responder. Por favor, llame a la clínica."],
    replaced: [
      "Este enlace ya no sirve",
      "La dirección a la que se envió ha cambiado. Use el mensaje más reciente o llame a la clínica.",
    ],
    decided_before: ["Alguien lo decidió antes que usted", "No hace falta nada más de usted."],
    approval_over: [
      "Esta solicitud ya no está pendiente",
      "Lo que se pedía se retiró, cambió o venció. Aquí no se decidió nada.",
    ],
    no_access: [
      "Sin acceso",
      "Según el sistema de tickets, usted no trabaja allí. Pregunte a un administrador de su clínica.",
    ],
    not_needed: ["Ya no hace falta una respuesta", "La clínica ha cerrado esta pregunta. Gracias."],
  },
  again: "Mostrar la página otra vez",
  question: {
    title: "Una pregunta sobre un paciente",
    asks: (clinic) => `${clinic} le pregunta`,
    patientNumber: (number) => `Paciente n.º ${number}`,
    initials: (initials) => `Paciente ${initials}`,
    visit: (day) => `Cita del ${day}`,
    bought: (day) => `Comprado el ${day}`,
    text: "Este paciente pide un reembolso. Mire sus propias notas antes de responder, por favor.",
    legend: "Según sus notas, ¿salió todo como se explica antes a los pacientes?",
    answers: {
      expected: ["Sí, como se esperaba", "Está dentro de lo que explicamos antes a los pacientes."],
      not_expected: ["No, no fue lo esperado", "No es lo que explicamos antes a los pacientes."],
      visit_needed: ["Antes tengo que ver al paciente", "No lo puedo decir sin una cita."],
    },
    send: "Enviar la respuesta",
    kept: "Solo se guardan su respuesta, su fecha y su nombre. Aquí no se pregunta nada sobre la salud del paciente.",
    problems: {
      choose: "Elija una de las tres respuestas.",
      form_old: "La página estuvo abierta demasiado tiempo y no se envió nada. Elija de nuevo, por favor.",
    },
  },
  code: {
    title: "Una decisión le espera",
    text: (clinic) =>
      `${clinic} le envió este enlace. Para mostrar que es usted, se envía un código a su propia dirección de correo.`,
    send: (to) => `Enviar un código a ${to}`,
    sent: (to) => `Se envió un código a ${to}. Sirve durante 10 minutos.`,
    label: "El código, seis cifras",
    triesLeft: (n) => (n === 1 ? "Queda 1 intento." : `Quedan ${n} intentos.`),
    check: "Continuar",
    another: "Enviar otro código",
    notYou: "¿No es su dirección? Entonces el enlace no es suyo: cierre la página y avise a quien se lo dio.",
  },
  approval: {
    title: "Su decisión",
    case: "Caso",
    until: "Responder antes de",
    beside: (n) =>
      n === 1
        ? "En el mismo caso hay otra decisión tomada o pendiente."
        : `En el mismo caso hay otras ${n} decisiones tomadas o pendientes.`,
    approve: (what) => `Aprobar: ${what}`,
    sure: (what) => `¿Aprobar: ${what}?`,
    yes: (what) => `Sí, aprobar: ${what}`,
    no: "Todavía no",
    say: "Una frase, para rechazar o preguntar",
    desk: "Abrir el ticket en el sistema de tickets",
    cannot: {
      same_person: "Usted mismo lo pidió: decide otra persona.",
      stands_in_for_asker: "Usted sustituye a quien lo pidió: decide otra persona.",
      own_matter: "Es un asunto suyo o de su familia: decide otra persona.",
      role_too_low: "Su rol no decide esto.",
      over_limit: "Esto supera su límite: decide finanzas.",
      expired: "El plazo para responder terminó.",
    },
    decided: {
      approved: ["Aprobado", "Usted lo aprobó. Quien lo pidió lo ve en el ticket."],
      rejected: ["Rechazado", "Usted lo rechazó. Quien lo pidió lee su frase en el ticket."],
      asked_back: ["Preguntado", "Usted preguntó. Quien lo pidió lee su frase en el ticket."],
    },
    changed: "Sin decidir: cambió desde que se pidió",
    problems: {
      form_old: "La página estuvo abierta demasiado tiempo y no se envió nada. Inténtelo de nuevo.",
      wrong_code: "Ese no es el código. Mire el mensaje más reciente.",
      not_a_code: "Un código tiene seis cifras.",
      code_over: "Este código ya no abre nada. Envíe otro.",
      tries_over: "Este código se probó cinco veces. Envíe otro.",
      codes_over:
        "Se enviaron demasiados códigos en la última hora. Decida en el sistema de tickets o inténtelo más tarde.",
      not_sent: "Ahora no se le puede enviar ningún código. Decida en el sistema de tickets.",
      sentence: "Para rechazar o preguntar, escriba una frase completa.",
    },
  },
  answered: {
    title: "Gracias. Su respuesta quedó registrada.",
    thanks: (answer, day) => `Su respuesta del ${day}: ${answer}.`,
    already: ["Ya se respondió", "Alguien ya dio una respuesta a la clínica. No hace falta nada más de usted."],
    notTaken: "Lo que eligió ahora no quedó registrado: cuenta la primera respuesta.",
    mistaken: (clinic) => `¿Fue un error? Llame a ${clinic}: pueden registrar otra respuesta.`,
  },
};
