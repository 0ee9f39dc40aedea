import type { LanguageRules } from "../shapes/language.ts";

export const language: LanguageRules = {
  locale: "es-US",
  /** Crawford 1989, which is fitted to Spanish syllables: per hundred words, as it was published. */
  reading: {
    vowels: /[aeiouáéíóúü]+/g,
    grade: (words, syllables) => -0.205 * (100 / words) + 0.049 * (100 * syllables) - 3.407,
  },
  tenders: {
    card: "Tarjeta",
    hsa_fsa: "Tarjeta HSA",
    lender: "Financiera",
    cash: "Efectivo",
    cheque: "Cheque",
    terminal: "Terminal de tarjeta",
    interac_present: "Interac",
    transfer: "Transferencia",
    account_credit: "Saldo a favor",
    other: "Otro medio",
  },
  reasons: {
    changed_mind: "Cambio de opinión",
    moved_or_schedule: "Mudanza u horario",
    medical_stop: "Motivo médico para parar",
    plan_changed: "Cambio en el plan de tratamiento",
    result: "Descontento con el resultado",
    service_fault: "Fallo del servicio",
    billing_error: "Error de cobro",
    no_show_dispute: "Ausencia en disputa",
    expired: "Vencido",
    not_informed: "Sin información previa",
    membership_cancel: "Cancelación de membresía",
    product_return: "Devolución de producto",
    insurance_overpayment: "Pago de más por el seguro",
    other: "Otro",
  },
  handLabel: (payment) => `manos del paciente, no a ${payment}`,
};
