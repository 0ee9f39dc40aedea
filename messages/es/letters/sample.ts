import type { SampleWords } from "../../shapes/sample.ts";

export const sample: SampleWords = {
  patientName: "Maya Chen",
  agentName: "Ana",
  service: "sus sesiones de láser en las piernas",
  sumForPatient: "De sus seis sesiones le quedan cuatro",
  sumNote: "No le descontamos la cita a la que faltó.",
  moneyOffer: "Si prefiere el dinero, podemos devolverle lo que pagó por las tres sesiones que le quedan.",
  usedKept:
    "Según nuestras condiciones, solo se reembolsan las sesiones que no ha tomado; por eso no podemos reembolsarle las tres que ya tomó.",
  restStays: "y conserva las tres sesiones que le quedan",
  clause: "Lo que no ha usado se devuelve.",
  agreementTitle: "Condiciones del paquete",
  alternatives: ["saldo a favor para cualquier servicio", "más días para usar lo que queda"],
  redoOf: "una de sus sesiones de láser en las piernas",
  missing: ["la fecha de su última cita", "una nota de su médico"],
  reviewer: "la Dra. Ode",
  places: ["Harbour", "Hillside"],
  found: "El 5 de enero le cobramos dos veces.",
  question: "¿Lo compró una vez o dos?",
  happened: "Su banco nos devolvió el dinero.",
  because: "porque la tarjeta venció",
};
