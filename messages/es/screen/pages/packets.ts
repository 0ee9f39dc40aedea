import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";
import { packet } from "../../packet.ts";

export const packets: PagesWords["packets"] = {
  title: "Pruebas",
  none: "Todavía no hay expediente. Tras una negativa se hace uno solo.",
  madeFor: { refusal: "Expediente de la negativa", dispute: "Expediente para el banco" },
  byItself: (when) => `Hecho automáticamente ${when}, tal como estaban los registros.`,
  by: (who, when) => `Hecho por ${who} ${when}, tal como estaban los registros.`,
  holds: ({ purchases, terms, accepted, visits, messages, hasWords }) =>
    [
      plural("es", purchases, { one: "1 compra", other: `${purchases} compras` }),
      plural("es", terms, { one: "1 versión de las condiciones", other: `${terms} versiones de las condiciones` }),
      plural("es", accepted, { one: "1 aceptación", other: `${accepted} aceptaciones` }),
      plural("es", visits, { one: "1 visita", other: `${visits} visitas` }),
      `${plural("es", messages, { one: "1 mensaje", other: `${messages} mensajes` })} ${hasWords ? "con" : "sin"} palabras`,
    ].join(" · "),
  missing: packet.missing,
  nothingMissing: packet.nothingMissing,
  missingOf: packet.missingOf,
  leftOut: packet.leftOut,
  leftOutOf: packet.leftOutOf,
  erased: "El paciente fue borrado, y con él lo que contenía este expediente.",
  hash: (hash) => `SHA-256 ${hash}`,
  pdf: "Llevarse el PDF",
  zip: "Llevarse todo (ZIP)",
  taken: "Se llevó el archivo, y el registro lo dice.",
  withWords: "He leído los mensajes: nada en ellos es clínico. Incluir sus palabras.",
  make: "Hacer un expediente ahora",
  makeForDispute: (payment) => `Hacer el expediente para el banco (${payment})`,
  made: "Se hizo el expediente.",
};
