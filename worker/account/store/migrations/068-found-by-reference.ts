/** A payment and an invoice are found by their numbers, invoices however somebody writes them. */
export const foundByReference = `
CREATE INDEX payment_by_reference ON payment (processor_ref) WHERE processor_ref IS NOT NULL;
CREATE INDEX payment_by_charge_reference ON payment (charge_ref) WHERE charge_ref IS NOT NULL;
CREATE INDEX purchase_by_invoice_typed ON purchase
  (upper(replace(replace(replace(replace(replace(replace(invoice, ' ', ''), '-', ''), '/', ''), '.', ''), '_', ''), '#', ''))) WHERE invoice IS NOT NULL;
CREATE INDEX use_by_invoice_typed ON use_record
  (upper(replace(replace(replace(replace(replace(replace(invoice, ' ', ''), '-', ''), '/', ''), '.', ''), '_', ''), '#', ''))) WHERE invoice IS NOT NULL;
CREATE INDEX unpaid_by_invoice_typed ON unpaid_invoice
  (upper(replace(replace(replace(replace(replace(replace(invoice, ' ', ''), '-', ''), '/', ''), '.', ''), '_', ''), '#', '')));
`;
