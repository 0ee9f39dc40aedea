import type { SetupWords } from "../shapes/setup.ts";

export const setup: SetupWords = {
  title: "Configurar Makegood",
  what: "Este enlace abre la configuración una vez, en este navegador, durante ocho horas como máximo. No muestra pacientes ni mueve dinero. Termina cuando un administrador de la clínica abre Makegood en el sistema de tickets.",
  begin: "Empezar",
  stillOpen: "Ya ha empezado en este navegador.",
  goOn: "Continuar",
  formOld: "Esta página estuvo abierta demasiado tiempo. Inténtelo de nuevo.",
  says: {
    expired: ["Este enlace ha vencido", "Se abre durante una hora. Pida uno nuevo a quien se lo dio."],
    used: [
      "Este enlace ya se usó",
      "Se abre una vez, en un solo navegador. Si no fue usted, pida un enlace nuevo: termina lo que este abrió.",
    ],
    ended: [
      "La configuración ha terminado",
      "Continúe en su sistema de tickets: abra Makegood allí. O pida un enlace nuevo.",
    ],
  },
  person: "Enlace de configuración",
  personLater: (name) => `Enlace de configuración, luego ${name}`,
};
