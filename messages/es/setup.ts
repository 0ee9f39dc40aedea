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
  place: {
    title: "Dónde se guardan los registros",
    means: {
      nearest: "donde se hizo la primera llamada; nada la obliga a un lugar",
      eu: "obligatorio: se guardan y se tratan en la Unión Europea. Los identificadores y las direcciones pueden anotarse en otro lugar",
      fedramp: "obligatorio: solo en centros de datos que Cloudflare opera bajo FedRAMP",
      wnam: "si hay sitio: oeste de Norteamérica",
      enam: "si hay sitio: este de Norteamérica",
      sam: "si hay sitio: Sudamérica",
      weur: "si hay sitio: Europa occidental. No obliga a nadie; eu sí",
      eeur: "si hay sitio: Europa oriental. No obliga a nadie; eu sí",
      apac: "si hay sitio: Asia y el Pacífico",
      oc: "si hay sitio: Oceanía",
      afr: "si hay sitio: África",
      me: "si hay sitio: Oriente Próximo",
    },
    stays:
      "Se eligió al crear la cuenta y no se puede cambiar. Para estar en otro lugar se crea allí una cuenta nueva y se trae una copia de esta: lo hace quien les lleva Makegood.",
    isTest: "Esta es la cuenta de prueba. Se guarda donde está la real.",
  },
  person: "Enlace de configuración",
  personLater: (name) => `Enlace de configuración, luego ${name}`,
};
