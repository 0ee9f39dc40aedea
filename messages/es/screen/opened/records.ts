import { plural } from "../../../plural.ts";
import type { OpenedWords } from "../../../shapes/screen.ts";
import type { ClaimState } from "../../../shapes/sidebar.ts";

const claims: Record<ClaimState, string> = { paid: "pagado", denied: "denegado", pending: "pendiente" };

export const records: OpenedWords["records"] = {
  uses: {
    title: "Usos",
    summary: (left, sold) => `quedan ${left} de ${sold}`,
    several: (n) => `${n} compras`,
    counts: (used, noShows, lateCancels) => {
      const parts = [plural("es", used, { one: "1 usada", other: `${used} usadas` })];
      if (noShows > 0) parts.push(plural("es", noShows, { one: "1 ausencia", other: `${noShows} ausencias` }));
      if (lateCancels > 0) {
        parts.push(
          plural("es", lateCancels, { one: "1 cancelación tardía", other: `${lateCancels} cancelaciones tardías` }),
        );
      }
      return parts.join(" · ");
    },
    bonus: (n) => plural("es", n, { one: "1 uso de regalo", other: `${n} usos de regalo` }),
    byClause: (unused, why) => `La suma cuenta ${unused} sin usar: ${why.join(", ")}`,
    noShowsCounted: (n) =>
      plural("es", n, { one: "1 ausencia cuenta como uso", other: `${n} ausencias cuentan como uso` }),
    lateCancelsCounted: (n) =>
      plural("es", n, {
        one: "1 cancelación tardía cuenta como uso",
        other: `${n} cancelaciones tardías cuentan como uso`,
      }),
    bonusNotPaid: (n) => plural("es", n, { one: "1 de regalo no se pagó", other: `${n} de regalo no se pagaron` }),
    givenBack: (n) => plural("es", n, { one: "1 ya se devolvió antes", other: `${n} ya se devolvieron antes` }),
    expires: (day) => `Vence el ${day}`,
    extendedFrom: (day) => `antes el ${day}`,
    period: (days) => plural("es", days, { one: "Se cobra cada día", other: `Se cobra cada ${days} días` }),
    notice: (days) => plural("es", days, { one: "1 día de preaviso", other: `${days} días de preaviso` }),
    paidUntil: (day) => `Pagado hasta el ${day}`,
    cancelRequested: (day) => `Baja pedida el ${day}`,
    benefits: {
      title: "Ventajas",
      gives: (title, n) => `${title}, ${n} por período:`,
      unused: (n, from, until) => `${n === 0 ? "ninguna" : n} sin usar del ${from} al ${until}.`,
      earlier: {
        expired: (n) => `Antes: ${n} sin usar, caducadas.`,
        carried_over: (n) => `Antes: ${n} sin usar, se conservan.`,
        unsaid: (n) => `Antes: ${n} sin usar.`,
      },
    },
    reversed: (day) => `anulado el ${day}`,
    note: (ref) => `nota ${ref}`,
    invoice: (number) => `factura ${number}`,
    patientPaid: (amount) => `el paciente pagó ${amount}`,
    chargedAs: { use: "cobrado como uso", fee: "cobrado con un cargo", neither: "no se cobró" },
    none: "Aún no se usó nada.",
    date: "Fecha",
    what: "Qué",
    where: "Detalles",
  },
  payments: {
    title: "Pagos",
    collected: (amount) => `${amount} cobrados`,
    returned: (amount) => `${amount} devueltos`,
    left: (amount) => `quedan ${amount}`,
    payer: (name) => `pagado por ${name}`,
    takenBy: (processor) => `cobrado por ${processor}`,
    last4: (digits) => `tarjeta acabada en ${digits}`,
    reference: (number) => `Referencia ${number}`,
    invoice: (number) => `factura ${number}`,
    age: (days) => plural("es", days, { one: "hace 1 día", other: `hace ${days} días` }),
    price: (list) => `Precio de lista ${list}`,
    discount: (amount) => `descuento ${amount}`,
    tax: (amount) => `impuesto ${amount}`,
    provider: (name) => `atendió ${name}`,
    seller: (name) => `vendido por ${name}`,
    lot: (lot) => `lote ${lot}`,
    states: { unopened: "sin abrir", opened: "abierto", damaged: "dañado" },
    broughtBack: (day) => `devuelto el ${day}`,
    none: "No hay pagos registrados.",
  },
  history: {
    title: "Historial",
    cases: "Otros casos",
    noCases: "ningún otro caso",
    exception: "excepción",
    amountUnknown: "importe desconocido",
    messages: "Mensajes",
    noMessages: "No hay mensajes registrados.",
    seen: (when) => `visto el ${when}`,
    notSeen: "no visto",
    stops: {
      opted_out: {
        sms: (to) => `No quiere SMS en ${to}`,
        email: (to) => `No quiere correos en ${to}`,
      },
      bad_address: {
        sms: (to) => `Ningún SMS llega a ${to}`,
        email: (to) => `Ningún correo llega a ${to}`,
      },
    },
    noReport: "lo tiene el servicio de mensajes; no llegó ningún aviso",
    stopped: {
      again: {
        sms: (to) =>
          `El servicio de SMS aún rechaza los mensajes a ${to}. El paciente tiene que enviar START al número de la clínica.`,
        email: (to) =>
          `El servicio de correo aún rechaza los mensajes a ${to}. Un administrador tiene que quitar la dirección de su lista.`,
      },
      allow: "Permitir mensajes de nuevo",
      how: "Cómo lo sabe, en una frase",
      hint: {
        sms: "Si el paciente contestó STOP, también tiene que enviar START al número de la clínica.",
        email: "Si el servicio guarda la dirección en su lista, un administrador tiene que quitarla allí.",
      },
      done: "Los mensajes se permiten de nuevo.",
    },
    claims: "Seguro",
    claim: (insurer, state) => `${insurer}: ${claims[state]}`,
    overpaid: (amount, day) => `pagado de más ${amount}, hallado el ${day}`,
    more: (n) => plural("es", n, { one: "y 1 más", other: `y ${n} más` }),
  },
  also: {
    title: "Además",
    bookings: (n) => plural("es", n, { one: "1 cita", other: `${n} citas` }),
    unpaid: (n) => plural("es", n, { one: "1 factura sin pagar", other: `${n} facturas sin pagar` }),
    consentGap: "falta el consentimiento",
    entitlement: { package: "paquete", membership: "membresía" },
    tasks: (n) => plural("es", n, { one: "1 tarea", other: `${n} tareas` }),
    afterExpiry: "después de vencer",
    bill: (invoice, amount, day) => `${invoice}: ${amount}, vence el ${day}`,
    taskDue: (day) => `para el ${day}`,
    toCancel: (n) =>
      plural("es", n, {
        one: "Habrá que cancelar 1 cita próxima.",
        other: `Habrá que cancelar ${n} citas próximas.`,
      }),
    pay: {
      title: "pago del profesional",
      choose: "Pago del profesional",
      choices: { withheld: "Descontar del próximo pago", absorbed: "Lo asume la clínica" },
    },
    effect: {
      package: {
        void: "El resto del paquete se anula en el sistema de la clínica.",
        trim: "Se quitan usos del paquete en el sistema de la clínica.",
      },
      membership: {
        void: "El resto de la membresía se anula en el sistema de la clínica.",
        trim: "La membresía se acorta en el sistema de la clínica.",
      },
    },
  },
};
