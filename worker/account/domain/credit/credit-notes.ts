/** What an entry of account credit is called in the ledger, in the clinic's language. No names, and nothing that a person typed. */
export const CREDIT_NOTES = {
  en: {
    credit: "Account credit from a refund case",
    exchange: "For another service, from a refund case",
    bonus: "Bonus on account credit",
    use: "Spent",
    use_undone: "A use taken back",
    reverse: "Taken back",
    cash_out: "Paid out",
    lapse: "Bonus lapsed with what was paid out",
    restore: "Restored: the payment did not go through",
    expire: "Expired",
  },
  es: {
    credit: "Crédito de un caso de reembolso",
    exchange: "Para otro servicio, de un caso de reembolso",
    bonus: "Bono sobre el crédito",
    use: "Usado",
    use_undone: "Uso anulado",
    reverse: "Retirado",
    cash_out: "Pagado al paciente",
    lapse: "El bono se pierde con lo pagado",
    restore: "Devuelto al saldo: el pago no se realizó",
    expire: "Caducado",
  },
} as const;
