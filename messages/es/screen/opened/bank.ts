import type { OpenedWords } from "../../../shapes/screen.ts";

export const bank: OpenedWords["bank"] = {
  title: "Los datos bancarios del paciente",
  asked: (when) => `Su página los pide desde el ${when}.`,
  notGiven: "Aún no ha dado ninguno.",
  given: (when) => `Los dio el ${when}.`,
  waits: "Finanzas los lee una vez; luego se borran. Si nadie los lee, se borran a los 30 días.",
  read: (who, when) => `${who} los leyó y se borraron el ${when}.`,
  erased: (when) => `Se borraron el ${when}: nadie los leyó en 30 días. Pídalos de nuevo al paciente.`,
  act: "Leer una vez y borrar",
  note: "Anótelos ahora: se han borrado.",
};
