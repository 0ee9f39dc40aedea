/** Qué son las filas de un archivo, qué llenan sus columnas y cómo. */
import type { PagesWords } from "../../../../shapes/screen.ts";

type Words = PagesWords["imports"];

export const fields: Words["fields"] = {
  patient: "Paciente: identificador",
  name: "Paciente: nombre completo",
  firstName: "Paciente: nombre",
  lastName: "Paciente: apellidos",
  emails: "Paciente: correo",
  phones: "Paciente: teléfono",
  patientNumber: "Paciente: número de su ficha",
  language: "Paciente: idioma",
  since: "Paciente: desde cuándo",
  visits: "Paciente: visitas hasta ahora",
  sale: "Venta: número de factura o de venta",
  line: "Paquete o línea: identificador",
  boughtOn: "Comprado el",
  location: "Sede",
  item: "Artículo: código",
  itemTitle: "Artículo: nombre",
  itemKind: "Artículo: paquete, servicio, producto…",
  category: "Artículo: categoría",
  quantity: "Cantidad",
  list: "Precio de lista",
  discount: "Descuento",
  tax: "Impuesto",
  paid: "Importe pagado, con impuesto",
  seller: "Vendido por",
  provider: "Profesional",
  lot: "Lote",
  sold: "Sesiones vendidas",
  bonus: "Sesiones de regalo",
  takenOff: "Sesiones retiradas",
  startsOn: "Empieza el",
  expiresOn: "Vence el",
  originalExpiresOn: "Vencía el, antes de prorrogarse",
  payment: "Pago: identificador",
  tender: "Pagado con",
  amount: "Importe",
  refunded: "Ya reembolsado",
  paidAt: "Pagado el",
  processorRef: "Referencia del procesador",
  brand: "Marca de la tarjeta",
  last4: "Tarjeta: últimos cuatro",
  status: "Estado",
  use: "Visita: identificador",
  useKind: "Vino, no se presentó o canceló tarde",
  usedOn: "Usado el",
  noteRef: "Nota: identificador",
  invoice: "Número de factura",
  booking: "Cita: identificador",
  onDate: "Día",
  title: "Para qué",
  cancelledOn: "Cancelada el",
  dueOn: "Vence el pago",
  entry: "Apunte: identificador",
  note: "Nota",
};

export const kinds: Words["kinds"] = {
  patients: "Pacientes",
  sales: "Ventas",
  uses: "Visitas que usaron un paquete",
  payments: "Pagos",
  bookings: "Citas",
  unpaid: "Facturas sin pagar",
  credit: "Saldo a favor",
};

export const made: Words["made"] = (columns, how) => {
  const [first = "", ...others] = columns;
  return {
    all: columns.join(" + "),
    first: `La primera que tiene algo: ${columns.join(", ")}`,
    difference: `${first} menos ${others.join(", ")}`,
    named_by_sum: `La que tiene un importe: ${columns.join(", ")}`,
    number_in: `El número en ${columns.join(", ")}`,
    each: `${columns.join(", ")}, por la cantidad`,
  }[how];
};
