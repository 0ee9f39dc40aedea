import type { UseUnit } from "../../../core/words.ts";
import type { ToldWords } from "../../shapes/told.ts";
import { serviceNames } from "./service-names.ts";

const SMALL = ["", "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"];
const isFeminine = (unit: UseUnit): boolean => unit !== "treatment";
const one = (unit: UseUnit): string => (isFeminine(unit) ? "una" : "uno");
const number = (count: number, unit: UseUnit): string => (count === 1 ? one(unit) : SMALL[count] || String(count));
const units = (count: number, unit: UseUnit): string => serviceNames.units[unit][count === 1 ? "one" : "other"];
const at = (each: string | undefined, count: number, unit: UseUnit): string => {
  if (each === undefined) return "";
  return count === 1 ? ` a ${each}` : ` a ${each} ${isFeminine(unit) ? "cada una" : "cada uno"}`;
};
const stays = (count: number): string => (count === 1 ? "queda" : "quedan");
const paid = (unit: UseUnit): string => (isFeminine(unit) ? " pagadas" : " pagados");
const usedUp = (missed: number, unit: UseUnit): string => {
  const used = isFeminine(unit) ? "usada" : "usado";
  return missed === 1 ? `cuenta como ${used}` : `cuentan como ${used}s`;
};

export const told: ToldWords = {
  number,
  allLeft: (sold, unit, each, hasFree) =>
    sold === 1
      ? `No ha usado su ${units(1, unit)}`
      : `Todavía tiene sus ${number(sold, unit)} ${units(sold, unit)}${hasFree ? paid(unit) : ""}${at(each, sold, unit)}`,
  someLeft: (left, sold, unit, each, hasFree) =>
    `De sus ${number(sold, unit)} ${units(sold, unit)}${hasFree ? paid(unit) : ""} le ${stays(left)} ${number(left, unit)}${at(each, left, unit)}`,
  someHad: (left, sold, unit, each, hasFree) =>
    sold === 1
      ? `No había usado su ${units(1, unit)}`
      : `De sus ${number(sold, unit)} ${units(sold, unit)}${hasFree ? paid(unit) : ""} le ${left === 1 ? "quedaba" : "quedaban"} ${number(left, unit)}${at(each, left, unit)}`,
  freeGoes: (free, unit) =>
    free === 1
      ? `${isFeminine(unit) ? "La" : "El"} ${units(1, unit)} gratis era parte del paquete completo, así que también termina.`
      : `${isFeminine(unit) ? "Las" : "Los"} ${number(free, unit)} ${units(free, unit)} gratis eran parte del paquete completo, así que también terminan.`,
  canReturn: (amount, way, unused) => {
    const where = way === undefined ? "" : ` ${way}`;
    if (!unused) return `Si prefiere el dinero, podemos devolverle ${amount}${where}.`;
    const { left, unit, each } = unused;
    const the = isFeminine(unit) ? "la" : left === 1 ? "el" : "lo";
    return left === 1
      ? `Si prefiere el dinero, podemos devolverle ${amount}${where} por ${the} ${units(1, unit)} que le queda.`
      : `Si prefiere el dinero, podemos devolverle ${amount}${where} por ${the}s ${number(left, unit)} ${units(left, unit)} que le quedan${at(each, left, unit).replace(" a ", ", a ")}.`;
  },
  usedKept: (had, unit) => {
    const the = isFeminine(unit) ? "la" : "lo";
    const taken =
      had === 1 ? `${isFeminine(unit) ? "la" : "el"} que ya tomó` : `${the}s ${number(had, unit)} que ya tomó`;
    return `Según nuestras condiciones, solo se reembolsan ${the}s ${units(2, unit)} que no ha tomado; por eso no podemos reembolsarle ${taken}.`;
  },
  restStays: (left, unit) =>
    left === 1
      ? `y conserva ${isFeminine(unit) ? "la" : "el"} ${units(1, unit)} que le queda`
      : `y conserva ${isFeminine(unit) ? "las" : "los"} ${number(left, unit)} ${units(left, unit)} que le quedan`,
  ofChild: () => undefined,
  leftOfAnother: (left, sold, unit, each) =>
    `De ${isFeminine(unit) ? "las" : "los"} ${number(sold, unit)} ${units(sold, unit)} ${stays(left)} ${number(left, unit)}${at(each, left, unit)}`,
  leftAfterMissed: ({ used, missed, left, sold, unit, each }) =>
    `De sus ${number(sold, unit)} ${units(sold, unit)} ${used === 0 ? "" : `usó ${number(used, unit)} y `}faltó a ${number(missed, unit)}, que ${usedUp(missed, unit)}. Le ${stays(left)} ${number(left, unit)}${at(each, left, unit)}`,
  ofPaid: (paid) => `, de los ${paid} que pagó`,
  usedAtList: (paid, used, unit, each) =>
    `Pagó ${paid} y usó ${used === 1 && !isFeminine(unit) ? "un" : number(used, unit)} ${units(used, unit)}${at(each, used, unit)}, nuestro precio sin paquete`,
  share: (percent, paid) => `Según nuestras condiciones se devuelve el ${percent} de los ${paid} que pagó`,
  timeLeft: (left, bought, unit, each) => {
    if (unit === "days") return `Pagó ${bought} ${bought === 1 ? "día" : "días"} y le ${stays(left)} ${left}`;
    const [one, many] = unit === "months" ? ["un mes", "meses"] : ["un período de cobro", "períodos de cobro"];
    const paid = bought === 1 ? one : `${number(bought, "treatment")} ${many}`;
    return `Pagó ${paid} y, después de ese día, le ${stays(left)} ${number(left, "treatment")}${at(each, left, "treatment")}`;
  },
  noTimeLeft: (unit) =>
    `Después del último día no queda ningún ${unit === "days" ? "día" : unit === "months" ? "mes" : "período de cobro"} completo que haya pagado`,
  noticeBeyond: (paidUntil, next) =>
    `Lo que pagó termina el ${paidUntil}. Su aviso termina después de ese día, así que de ese pago no queda nada por devolver${next === undefined ? "" : `. Falta un pago más, de ${next.amount}, el ${next.on}. Es el último`}`,
  overpaid: (amount, paid) =>
    paid === undefined
      ? `Usted pagó ${amount} que su seguro también pagó`
      : `Usted pagó ${paid}, y después su seguro nos pagó ${amount} de esa suma`,
  lessFee: (amount) => `, menos el cargo de ${amount}`,
  forgiven: (missed) =>
    missed === 1
      ? "No le descontamos la cita a la que faltó."
      : `No le descontamos las ${number(missed, "visit")} citas a las que faltó.`,
  asks: {
    "evidence.medical_note":
      "la nota médica. Puede mostrarla en recepción cuando le convenga: solo la vemos, no la guardamos.",
    "days.medical_note_after_purchase": "la fecha de la nota médica",
    "evidence.condition_listed":
      "si la nota nombra uno de los motivos de nuestras condiciones: basta con un sí o un no",
    moved_miles: "a cuántas millas queda su nueva casa",
    "visit.cancelled_hours_before": "el día y la hora en que canceló la cita",
    "product.state": "si el producto está cerrado, se abrió o llegó dañado",
    "product.returned": "si ya nos lo trajo, y qué día",
    "quantity.back": "cuántos quiere devolver",
  },
  bought: (service, on) => `${service}, del ${on}`,
  thisPurchase: "esta compra",
  oneOf: (unit) => `${isFeminine(unit) ? "una" : "un"} ${units(1, unit)}`,
  agreedHow: {
    tablet: "en nuestra tableta",
    paper: "en papel",
    online: "por internet",
    email: "por correo electrónico",
    verbal: "de palabra",
  },
};
