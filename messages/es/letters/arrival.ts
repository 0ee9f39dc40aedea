import type { ArrivalWords } from "../../shapes/arrival.ts";

const toYour = (label: string) => `a su ${label}`;
const toThe = (label: string) => `a la tarjeta que pagó (${label})`;
const SHOWS = "El reembolso puede tardar de 5 a 10 días hábiles.";
const onCard = { way: toYour, when: SHOWS };

export const arrival: ArrivalWords = {
  within: {
    card: "de 5 a 10 días hábiles",
    hsa_fsa: "de 5 a 10 días hábiles",
    lender: "de 10 a 30 días, según la financiera",
    cash: "en recepción, en su próxima cita",
    cheque: "de 7 a 14 días por correo",
    terminal: "de 5 a 10 días hábiles",
    interac_present: "hasta que nos visite con la misma tarjeta",
    transfer: "de 2 a 5 días hábiles",
    account_credit: "el mismo día",
    other: "la fecha que le dará recepción",
  },
  howItGoes: {
    card: onCard,
    hsa_fsa: onCard,
    lender: { way: toYour, when: "El reembolso puede tardar de 10 a 30 días, según la financiera." },
    cash: { way: () => "en efectivo", when: "Puede recogerlo en recepción en su próxima cita.", acts: true },
    cheque: { way: () => "con un cheque por correo", when: "El cheque puede tardar de 7 a 14 días." },
    terminal: { way: () => "a la tarjeta con la que pagó", when: SHOWS },
    interac_present: { way: toYour, when: "Para recibirlo, venga con la misma tarjeta.", acts: true },
    transfer: { way: () => "por transferencia", when: "El dinero puede tardar de 2 a 5 días hábiles." },
    account_credit: { way: () => "como saldo a favor", when: "Puede usarlo el mismo día." },
    other: { way: () => "por el mismo medio de pago", when: "En recepción le dirán la fecha.", acts: true },
  },
  spoken: (label) =>
    label
      .replace(/^PayPal$/, "cuenta de PayPal")
      .replace(/^Bank debit(?= |$)/, "cuenta bancaria")
      .replace(/ ··(\d+)$/, " terminada en $1"),
  anotherWay: { way: () => "por otro medio", when: "Responda a este correo y díganos cuál le conviene.", acts: true },
  paidByAnother: {
    card: toThe,
    hsa_fsa: toThe,
    lender: toThe,
    interac_present: toThe,
    terminal: () => "a la tarjeta que pagó",
    account_credit: () => "como saldo a favor",
    other: () => "por el mismo medio de pago",
  },
};
