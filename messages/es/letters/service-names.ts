import type { ServiceNameWords } from "../../shapes/service-names.ts";

export const serviceNames: ServiceNameWords = {
  byKind: {
    service: "su cita",
    package: "su paquete",
    membership: "su membresía",
    product: "su producto",
    deposit: "su depósito",
    gift_card: "su tarjeta de regalo",
  },
  units: {
    session: { one: "sesión", other: "sesiones" },
    visit: { one: "sesión", other: "sesiones" },
    hour: { one: "hora", other: "horas" },
    treatment: { one: "tratamiento", other: "tratamientos" },
  },
};
