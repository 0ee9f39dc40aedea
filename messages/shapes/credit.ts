/** What an entry of account credit is called in the ledger. No names, and nothing that a person typed. */
export type CreditWords = Readonly<
  Record<
    "credit" | "exchange" | "bonus" | "use" | "use_undone" | "reverse" | "cash_out" | "lapse" | "restore" | "expire",
    string
  >
>;
