import type { OpenedWords } from "../../../shapes/screen.ts";
import { rootCauses } from "../root-causes.ts";

export const rootCause: OpenedWords["rootCause"] = {
  title: "¿Qué falló? (opcional)",
  hint: "Detrás de lo que dice el paciente. Los responsables lo ven en las tendencias; púlselo otra vez para quitarlo.",
  causes: rootCauses,
  saved: (cause) => `Anotado: ${cause}`,
  cleared: "Quitado: no hay nada anotado",
};
