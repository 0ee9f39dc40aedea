import type { CreditWords } from "../../shapes/credit.ts";

export const credit: CreditWords = {
  credit: "Saldo a favor de un caso de reembolso",
  exchange: "Para otro servicio, de un caso de reembolso",
  bonus: "Bono sobre el saldo a favor",
  use: "Usado",
  use_undone: "Uso anulado",
  reverse: "Retirado",
  cash_out: "Pagado al paciente",
  lapse: "El bono se pierde con lo pagado",
  restore: "Devuelto al saldo: el pago no se realizó",
  expire: "Vencido",
};
