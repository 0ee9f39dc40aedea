import { languageName } from "../../../language-name.ts";
import type { OpenedWords } from "../../../shapes/screen.ts";

export const letter: OpenedWords["letter"] = {
  language: "Idioma de la carta",
  from: {
    agent: (language) => `En ${languageName("es", language)}, como se eligió aquí.`,
    mail: (language) => `En ${languageName("es", language)}, como escribió el paciente.`,
    record: (language) => `En ${languageName("es", language)}, como dice la ficha.`,
    clinic: (language) => `En ${languageName("es", language)}, como escribe la clínica.`,
  },
};
