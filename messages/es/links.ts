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
    failed: ["No funcionó", "Algo falló de nuestro lado. Recargue la página: muestra si su respuesta llegó."],
  },
  says: {
    expired: ["Este enlace ha caducado", "Ya no se puede responder con él. Por favor, llame a la clínica."],
    replaced: [
      "Este enlace ya no vale",
      "La dirección a la que se envió ha cambiado. Use el mensaje más reciente o llame a la clínica.",
    ],
    not_needed: ["Ya no hace falta una respuesta", "La clínica ha cerrado esta pregunta. Gracias."],
  },
  again: "Mostrar la página otra vez",
  question: {
    title: "Una pregunta sobre un paciente",
    asks: (clinic) => `${clinic} le pregunta`,
    patientNumber: (number) => `Paciente n.º ${number}`,
    initials: (initials) => `Paciente ${initials}`,
    visit: (day) => `Visita del ${day}`,
    bought: (day) => `Comprado el ${day}`,
    text: "Este paciente no está conforme y pregunta por un reembolso. Mire antes sus propias notas, por favor.",
    legend: "¿Era de esperar lo que ocurrió?",
    answers: {
      expected: ["Era de esperar", "Está dentro de lo que se explica antes a los pacientes."],
      not_expected: ["No era de esperar", "No es lo que se dice a los pacientes que esperen."],
      visit_needed: ["Hace falta una visita", "No se puede decir antes de ver al paciente."],
    },
    send: "Enviar la respuesta",
    kept: "Solo se guardan su respuesta, su fecha y su nombre. Aquí no se pregunta nada sobre la salud del paciente.",
    problems: {
      choose: "Elija una de las tres respuestas.",
      form_old: "La página estuvo abierta demasiado tiempo y no se envió nada. Elija de nuevo, por favor.",
    },
  },
  answered: {
    title: "Gracias. Su respuesta quedó registrada.",
    thanks: (answer, day) => `Su respuesta del ${day}: ${answer}.`,
    already: ["Ya se respondió", "Alguien ya dio una respuesta a la clínica. No hace falta nada más de usted."],
    mistaken: (clinic) => `¿Fue un error? Llame a ${clinic}: pueden registrar otra respuesta.`,
  },
};
