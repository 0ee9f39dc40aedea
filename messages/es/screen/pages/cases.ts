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
    table: "Qué pasó con los casos decididos",
    tableText: (days) =>
      `Cada caso decidido una vez, en el mes en que se abrió, de toda la clínica. Visto dentro de ${days} días cuenta como que se quedó; sin verlo en ${days} días, como que no se le ha vuelto a ver.`,
    noCases: "No se decidió nada en estos meses.",
    cases: "Casos",
    total: "Todos",
    act: "Decir qué pasó después",
    what: "Qué pasó después",
    how: "¿Cómo lo sabe?",
    hint: "Una queja en público no está en ningún registro. Lo que diga cuenta desde ahora, a su nombre.",
    takeBack: "Retirar lo dicho",
    record: "Registrar",
    cancel: "Cancelar",
    done: "Registrado.",
  },
  agree: {
    forbidden: "Esta página la ven responsables y administradores.",
    back: "Casos",
    title: "Las etiquetas coinciden con el registro",
    text: "Lee uno tras otro los tickets de los casos en el helpdesk y muestra dónde sus etiquetas o campos dicen otra cosa que el caso. Nada cambia hasta que pulse Reparar.",
    start: "Leer los tickets",
    reading: "Se están leyendo los tickets.",
    none: "Nadie ha pedido todavía leer los tickets.",
    by: (name, when) => `Lo pidió ${name}, ${when}.`,
    progress: (n, of) => `${n} de ${of} tickets vistos`,
    over: (n, of) => `Listo: se leyeron ${n} de ${of} tickets.`,
    agree: (n) =>
      plural("es", n, {
        one: "1 ticket muestra lo que dice su caso.",
        other: `${n} tickets muestran lo que dicen sus casos.`,
      }),
    differ: (n) => plural("es", n, { one: "1 ticket muestra otra cosa.", other: `${n} tickets muestran otra cosa.` }),
    moving: (n) =>
      plural("es", n, {
        one: "1 se estaba actualizando al leerlo: no se juzga.",
        other: `${n} se estaban actualizando al leerlos: no se juzgan.`,
      }),
    unread: (n) => plural("es", n, { one: "1 no se pudo leer.", other: `${n} no se pudieron leer.` }),
    closed: (n) =>
      plural("es", n, {
        one: "1 está cerrado: el helpdesk ya no lo cambia y no se leyó.",
        other: `${n} están cerrados: el helpdesk ya no los cambia y no se leyeron.`,
      }),
    differences: "Qué difiere",
    notTold: "El helpdesk no lo dijo.",
    fields: { reason: "Motivo", state: "Estado", amount: "Importe", caseId: "Caso" },
    field: (field, is, should) =>
      is === ""
        ? `El campo ${field} está vacío y debería decir ${should}.`
        : should === ""
          ? `El campo ${field} dice ${is} y debería estar vacío.`
          : `El campo ${field} dice ${is} y debería decir ${should}.`,
    missing: (tag) => `Falta la etiqueta ${tag}.`,
    left: (tag) => `Sobra la etiqueta ${tag}.`,
    repairTitle: "Reparar",
    repair: "Reparar",
    repairOf: (ticket) => `Reparar el ticket ${ticket}`,
    repairAll: (n) => `Reparar los ${n}`,
    asked: (n) => plural("es", n, { one: "Se actualiza 1 ticket.", other: `Se actualizan ${n} tickets.` }),
    states: {
      waiting: "espera a que se lea",
      agrees: "coincide",
      differs: "difiere",
      moving: "se actualiza",
      asked: "se está actualizando",
      told: "actualizado, se lee de nuevo",
      unread: "sin leer",
      closed: "cerrado",
    },
  },
  tools: {
    narrow: "Filtros",
    shape: "Orden y columnas",
    chips: "Filtros activos",
    chip: (name, value) => `${name}: ${value}`,
    takeAway: (name, value) => `Quitar el filtro ${name}: ${value}`,
    takeAllAway: "Quitar todos",
    any: "Cualquiera",
    ends: {
      from: "Abierto desde el mes",
      to: "Abierto hasta el mes",
      fromOn: "Abierto desde",
      toOn: "Abierto hasta",
      currency: "Moneda",
      month: "Abierto en el mes",
    },
    sort: "Orden",
    usual: "El habitual",
    sorts: {
      due: "Primero lo que vence",
      newest: "Primero los más nuevos",
      oldest: "Primero los más antiguos",
      largest: "Primero los importes mayores",
    },
    columns: "Columnas",
    columnsHint: "Se omite la columna en la que ningún caso tiene nada.",
  },
  views: {
    title: "Vistas guardadas",
    none: "Aún no hay vistas guardadas. Elija filtros, orden y columnas y póngales un nombre.",
    sharedBy: (name) => `compartida por ${name}`,
    remove: "Quitar",
    removeOf: (name) => `Quitar la vista ${name}`,
    removed: (name) => `La vista ${name} se quitó.`,
    name: "Nombre de esta vista",
    hint: "Guarda filtros, orden y columnas. Lo que buscó no se guarda.",
    share: "Compartir con todos los que trabajan en casos",
    save: "Guardar la vista",
    saved: (name) => `La vista ${name} está guardada.`,
  },
};
