import type { start as english } from "../../../en/screen/manager/start.ts";
import { plural } from "../../../plural.ts";

export const start: typeof english = {
  act: "Abrir un caso",
  title: "Abrir un caso sin ticket",
  text: "Para quien lo pidió en recepción, por teléfono, a través de un colega o en el portal.",
  back: "Todos los casos",
  patient: "Paciente",
  patientHint: "Nombre, correo, teléfono, o el número de paciente, de factura o de pago; dos letras o más",
  found: (n: number) => plural("es", n, { one: "1 paciente", other: `${n} pacientes` }),
  noneFound: "Nadie registrado coincide.",
  choose: (name: string) => `Elegir a ${name}`,
  chosen: "Paciente",
  otherPatient: "Otro paciente",
  number: (number: string) => `N.º ${number}`,
  since: (day: string) => `desde el ${day}`,
  how: "¿Cómo lo pidió?",
  said: "¿Qué pidió?",
  saidHint: "En una frase, sin nada de su salud.",
  missing: {
    patient: "Elija primero al paciente.",
    how: "Indique cómo lo pidió.",
    said: "Escriba una frase completa.",
  },
  send: "Abrir el caso",
  isOpen: (name: string) => `${name} tiene un caso abierto`,
  isOpenText: "Si se trata de lo mismo, siga allí: un segundo caso podría pagar dos veces.",
  openCase: (n: number) => `Ver el caso ${n}`,
  another: "Se trata de otra cosa: abrir uno",
  done: (name: string) => `El caso de ${name} está abierto.`,
  ticket: {
    act: "Crear su ticket",
    hint: "La compra, el importe y la carta se eligen junto a un ticket. No se escribe al paciente hasta que alguien responda.",
    making: "El sistema de ayuda está creando el ticket.",
    noAddress: "No hay correo registrado, así que no se puede crear un ticket. Añádalo en el sistema de la clínica.",
    ordered: "El ticket se está creando.",
  },
};
