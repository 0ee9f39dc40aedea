import type { CreditWords } from "../../shapes/credit.ts";

export const credit: CreditWords = {
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
};
