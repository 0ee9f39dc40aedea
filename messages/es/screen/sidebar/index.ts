import type { SidebarWords } from "../../../shapes/screen.ts";
import { about } from "./about.ts";
import { after } from "./after.ts";
import { decide } from "./decide.ts";
import { matters } from "./matters.ts";
import { send } from "./send.ts";
import { who } from "./who.ts";
import { whom } from "./whom.ts";
import { why } from "./why.ts";

export const es: SidebarWords = {
  nav: { label: "Secciones", ticket: "Ticket", cases: "Mis casos", approvals: "Aprobaciones" },
  noTicket: {
    title: "Aún no hay ticket",
    text: "Guarde primero el ticket; después aparecen aquí los datos del paciente.",
  },
  who,
  whom,
  about,
  decide,
  why,
  matters,
  send,
  after,
};
