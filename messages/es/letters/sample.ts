import type { SampleWords } from "../../shapes/sample.ts";

export const sample: SampleWords = {
  patientName: "Maya Chen",
  agentName: "Ana",
  service: "sus sesiones de láser en las piernas",
  sumForPatient: "Le quedan cuatro de sus seis sesiones",
  sumNote: "No contamos la visita a la que no pudo venir.",
  clause: "Lo que no ha usado se devuelve.",
  agreementTitle: "Condiciones del paquete",
  alternatives: ["crédito para cualquier servicio", "más días para usar lo que queda"],
  goodwill: "una visita de nuestra parte",
  redoOf: "una de sus sesiones de láser en las piernas",
  missing: ["la fecha de su última visita", "una nota de su médico"],
  reviewer: "la Dra. Ode",
  provider: "Lena",
  places: ["Harbour", "Hillside"],
  found: "El 5 de enero le cobramos dos veces.",
  question: "¿Lo compró una vez o dos?",
  happened: "Su banco nos devolvió el dinero.",
  because: "porque la tarjeta ya no existe",
};
