import type { ManagerWords } from "../../../shapes/screen.ts";

export const people: ManagerWords["people"] = {
  title: "Personas",
  text: "Los roles se dan donde se configura la cuenta. A quien el sistema de tickets suspende no le queda aquí ningún derecho.",
  left: "ya no es agente del sistema de tickets",
  heard: "Última confirmación del sistema de tickets: ",
  neverHeard: "Aún no se ha preguntado por esta persona al sistema de tickets.",
  endedAt: "Sesiones terminadas: ",
  end: "Terminar sesiones",
  endOf: (name) => `Terminar sesiones: ${name}`,
  question: (name) => `¿Terminar todas las sesiones de ${name}?`,
  what: "Todas sus páginas abiertas se detienen al momento. Si aún trabaja aquí, recarga el sistema de tickets y entra de nuevo.",
  yes: "Sí, terminarlas",
  no: "No",
  ended: (name) => `Las sesiones de ${name} han terminado.`,
};
