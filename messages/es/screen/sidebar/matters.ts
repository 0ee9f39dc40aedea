import type { SidebarWords } from "../../../shapes/screen.ts";

export const matters: SidebarWords["matters"] = {
  several: (n) => `Este mensaje pide ${n} cosas. Cada una se decide por separado.`,
  title: (number, of, what) => `${number} de ${of}: ${what}`,
  quote: (quote) => `«${quote}»`,
  toldWith: (what) => `La carta de «${what}» habla también de esto.`,
  beforeSending: "Si decide lo demás antes de enviarla, una sola carta responde a todo.",
  ended: "Alguien dijo que esto no se pide.",
  not: "No se pide",
  again: "Sí se pide",
  endedNow: (what) => `${what}: no se pide. No se decide nada sobre ello.`,
  askedAgain: (what) => `${what}: se pide otra vez.`,
};
