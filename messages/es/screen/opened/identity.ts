import { plural } from "../../../plural.ts";
import type { OpenedWords } from "../../../shapes/screen.ts";

/** Cómo se comprueba quién escribe, y decir que es la propia familia. */
export const identity: OpenedWords["identity"] = {
  family: {
    title: "¿Usted o su familia?",
    text: "Quien decide aquí no debe ser el paciente ni su familia. Dígalo, y decide otra persona.",
    sentence: "Qué relación tienen, en una frase",
    mark: "Dejarlo a otra persona",
    done: "Anotado. Aquí decide otra persona.",
  },
  estateTitle: "¿Puede arreglar esto?",
  estateText:
    "Pida el papel de albacea o heredero: la carta de abajo lo hace. El dinero sigue bloqueado hasta que lo haya visto.",
  estateSentence: "Qué papel vio, y de quién es",
  mayThey: "¿Puede hablar por este paciente?",
  verifyTitle: "¿De verdad es esta persona?",
  verifyText: "El dinero sigue bloqueado hasta que registre cómo lo comprobó.",
  code: {
    title: "Enviar un código",
    text: "Quien escribe le dice el código que llega allí. Solo va a contactos registrados un día antes de la solicitud, o ya en la primera importación de la clínica.",
    to: "Enviar un código a",
    guardian: (masked: string) => `${masked} (tutor)`,
    against: {
      added_since: "registrado menos de un día antes de la solicitud",
      opted_out: "no quiere mensajes",
      country_unsure: "quizá un número de otro país",
      bad_address: "no se llega a nadie",
      no_messenger: "sin servicio de mensajes",
      quiet_hours: "sin SMS a esta hora",
    },
    send: "Enviar el código",
    sendAnother: "Enviar otro código",
    queued: "El código está en camino. Escriba lo que le digan.",
    sent: (masked: string) => `Código para ${masked}`,
    state: (words: string, when: string) => `Mensaje: ${words}, ${when}`,
    until: (when: string) => `Seis cifras. Vale hasta las ${when}.`,
    notCome: "¿No llegó el código?",
    typed: "El código que le dicen",
    check: "Comprobar el código",
    wrong: (left: number) =>
      plural("es", left, {
        one: "No es el código. Queda 1 intento.",
        other: `No es el código. Quedan ${left} intentos.`,
      }),
    ended: {
      spent: "Se intentó cinco veces: este código ya no abre nada.",
      expired: "Este código tiene más de diez minutos.",
      replaced: "Se envió otro código después.",
    },
    six: "Un código tiene seis cifras.",
    none: "No se puede enviar un código: ningún contacto registrado sirve.",
    or: "¿Lo comprobó de otra forma?",
  },
  calledNumber: "¿A qué número registrado llamó?",
  noNumber: "No hay ningún número registrado antes de la solicitud.",
  verifyHow: "¿Cómo lo comprobó?",
  verifySentence: "Qué se comprobó, en una frase",
  verify: "Registrar la comprobación",
  verifiedNow: "Registrado. Se puede mover dinero.",
};
