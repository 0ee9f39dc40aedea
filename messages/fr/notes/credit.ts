import type { CreditWords } from "../../shapes/credit.ts";

/** What an entry of account credit is called in the ledger. */
export const credit: CreditWords = {
  credit: "Crédit d’un dossier de remboursement",
  exchange: "Pour un autre soin, d’un dossier de remboursement",
  bonus: "Prime sur le crédit",
  use: "Utilisé",
  use_undone: "Utilisation annulée",
  reverse: "Retiré",
  cash_out: "Versé au patient",
  lapse: "La prime tombe avec ce qui a été versé",
  restore: "Remis au crédit : le paiement ne s’est pas fait",
  expire: "Expiré",
};
