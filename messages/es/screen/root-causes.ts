import type { RootCause } from "../../../core/reasons/reasons.ts";

/** Qué falló detrás de un motivo, como lo llaman todas las páginas. */
export const rootCauses: Readonly<Record<RootCause, string>> = {
  unclear_at_sale: "No quedó claro al vender",
  inclusions_misread: "Se entendió mal lo que incluye",
  usage_not_visible: "No se veía lo que se había usado",
  expectation: "Esperaba otra cosa",
  delivery: "Cómo se realizó",
  billing_process: "Cómo se cobró",
};
