import type { SidebarWords } from "../../../shapes/screen.ts";

export const send: SidebarWords["send"] = {
  toldUnread:
    "Nadie revisó lo que esta respuesta dice del dinero. Léala otra vez y envíe de nuevo para mandarla como está.",
  toldBlocks: (what) => `${what} Vea Makegood junto al ticket, cambie la respuesta y envíela de nuevo.`,
  toldAsks: (what) => `${what} Vea Makegood junto al ticket. Envíela otra vez para mandarla tal cual.`,
};
