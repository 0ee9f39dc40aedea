/** By what a refund is known: two connections may hand out the same id, so that the id alone names nothing. */
import type { Sql } from "../sql.ts";
import { connectionOf } from "./payments.ts";

export interface RefundName {
  readonly connectionId: string;
  readonly vendorRef: string;
}

/** The refund of a payment that has this id: it is one of the connection that took the payment. */
export const refundNamed = (sql: Sql, paymentId: string, vendorRef: string): RefundName => ({
  connectionId: connectionOf(sql, paymentId),
  vendorRef,
});

/** SQL for the refund made elsewhere, at `o`, of which `other` says something under its name. */
export const sameRefund = (o: string, other: string): string =>
  `${o}.vendor_ref = ${other}.vendor_ref AND ${o}.connection_id = ${other}.connection_id`;
