import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

const of = (count: number, one: string, other: string) => `${count} ${plural("es", count, { one, other })}`;

export const logins: PagesWords["logins"] = {
  title: (name) => `Cómo entra ${name}`,
  used: "último uso: ",
  neverUsed: "sin usar todavía",
  since: "de esta persona desde ",
  joined: "acceso de esta persona",
  said: "Motivo:",
  maybe: {
    title: "Pueden ser una misma persona",
    text: "Tienen el mismo nombre o la misma dirección y nadie ha dicho de quién son los accesos. Mientras no se unan, ninguno aprueba lo que pidió el otro: podría ser dos veces la misma persona.",
    pair: (one, other) => `${one} y ${other}`,
    same_name: "mismo nombre",
    same_address: "misma dirección",
  },
  yours: "Qué accesos son suyos lo dice otro administrador.",
  joinOf: (name) => `Unir ${name} con otro acceso`,
  joinPair: "Son una persona",
  nobody: "No hay nadie más.",
  other: "La misma persona que",
  keeps: "Desde ahora actúa como",
  keepsHint: "Con el rol y los límites de este.",
  at: (name, desk) => `${name}, ${desk}`,
  changes: "Qué cambia",
  role: (name, role, ended) => `Actúa como ${name}: ${role}. El otro rol, ${ended}, termina.`,
  roleSame: (name, role) => `Actúa como ${name}: ${role}, como antes.`,
  limits: "Los límites cuentan una vez para ambos: lo que cada uno decidió hoy se suma.",
  ownLimitsKept: (name) => `Siguen los límites fijados solo para ${name}.`,
  ownLimitsEnd: (name) => `Los límites fijados solo para ${name} dejan de contar.`,
  lend: (to, from, day) => `${to} ya no aprueba por ${from} (hasta ${day}).`,
  waiting: (count) =>
    `${of(count, "aprobación espera", "aprobaciones esperan")} que pidió uno de los dos: el otro no puede darla.`,
  given: (count) =>
    `${of(count, "aprobación fue pedida", "aprobaciones fueron pedidas")} por uno y dada por el otro. Lo decidido se queda; revíselo.`,
  work: (count) =>
    `${of(count, "caso o tarea abiertos sigue", "casos y tareas abiertos siguen")} con el otro nombre hasta que alguien lo asuma.`,
  sessions: "Quien está dentro con el otro acceso vuelve a entrar.",
  sentence: "Cómo lo sabe, en una frase",
  sentenceHint: "Queda en el registro.",
  yes: "Unir",
  yesOf: (one, other) => `Unir ${one} con ${other}`,
  done: (name) => `Ahora son una persona: ${name}.`,
  part: "No son la misma persona",
  partOf: (login, name) => `No son la misma persona: ${login} y ${name}`,
  partTitle: (login, name) => `¿Son ${login} y ${name} dos personas después de todo?`,
  partText: (name) =>
    `Lo hecho mientras eran uno queda a nombre de ${name}. El acceso solo puede mirar hasta que un administrador le dé un rol, y ${name} vuelve a entrar. Ninguno aprueba lo que se pidió mientras eran uno.`,
  partYes: "Son dos",
  partNo: "No",
  parted: (login, name) => `${login} y ${name} vuelven a ser dos personas.`,
};
