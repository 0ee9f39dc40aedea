import type { Sql } from "../../worker/account/store/sql.ts";

/** The store of a living object, which remembers what it read: a write that goes round it is one that it does not see. */
export const storeOf = (account: object): Sql => (account as { readonly services: { readonly sql: Sql } }).services.sql;
