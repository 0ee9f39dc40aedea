import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

export const cases: PagesWords["cases"] = {
  assign: {
    title: "Casos marcados",
    chosen: (n) => plural("es", n, { one: "1 caso marcado", other: `${n} casos marcados` }),
    to: "Asignar a",
    me: (name) => `${name} (usted)`,
    person: (name, role) => `${name}, ${role}`,
    act: "Asignar",
    none: "Quitar las marcas",
    tooMany: (most) => `Como máximo ${most} a la vez.`,
    done: (n, name) =>
      n === 0
        ? `Ningún caso se asignó a ${name}.`
        : plural("es", n, { one: `1 caso es ahora de ${name}.`, other: `${n} casos son ahora de ${name}.` }),
    already: (n) => plural("es", n, { one: "1 ya era suyo.", other: `${n} ya eran suyos.` }),
    not: (name, why) => `${name}: ${why}`,
    whys: {
      gone: "el caso ya no existe",
      at_rest: "no queda nada por hacer en él",
      not_yours: "es de otra persona; un responsable puede reasignarlo",
      own_matter: "se trata de esa persona o de su familia",
      other_location: "no ve a pacientes de esta ubicación",
    },
  },
  outcome: {
    title: "Qué pasó después",
    since: (day, days) => `Decidido el ${day}. Hasta ${days} días cuenta como que se quedó; después, como que volvió.`,
    counted: {
      stayed: "Se quedó",
      came_back: "Volvió",
      disputed: "Reclamó al banco",
      asked_again: "Volvió a pedir un reembolso",
      public_complaint: "Se quejó en público",
      not_seen: "No se le ha vuelto a ver",
      too_early: "Aún es pronto",
    },
    found: (what, day) => `${what}: ${day}, según los registros`,
    said: (what, name, when) => `${what}: lo dijo ${name}, ${when}.`,
    act: "Decir qué pasó después",
    what: "Qué pasó después",
    how: "¿Cómo lo sabe?",
    hint: "Una queja en público no está en ningún registro. Lo que diga cuenta desde ahora, a su nombre.",
    takeBack: "Retirar lo dicho",
    record: "Registrar",
    cancel: "Cancelar",
    done: "Registrado.",
  },
};
