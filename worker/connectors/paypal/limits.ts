/** What PayPal allows, with the page that says so. What has no figure there has none here. */
export const PAYPAL_LIMITS = {
  /** Days after the capture in which it may be refunded: PayPal's usual period, which some ways of paying may not share. */
  refundableDays: 180,
  /** Days that PayPal keeps a `PayPal-Request-Id` of a refund (Payments 2.5). */
  keyLifeDays: 45,
  /** Characters of `custom_id` and `invoice_id` (Payments 2.5). */
  idLength: 127,
  /** Disputes on one page (Disputes 1.10). */
  disputesAPage: 50,
} as const;
