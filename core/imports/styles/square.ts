import { style } from "./style.ts";

/** The words of the columns in which Square writes how something was paid, each a sum. */
const TENDERS = [
  { field: "tender" as const, has: "square gift card", is: "account_credit" },
  { field: "tender" as const, has: "cash app", is: "other" },
  { field: "tender" as const, has: "other tender", is: "other" },
];

export const SQUARE = [
  style("square.items", "sales", ["Item", "Qty", "Price Point Name", "Gross Sales", "Net Sales", "Transaction ID"], {
    sale: "Transaction ID",
    patient: "Customer ID",
    name: "Customer Name",
    boughtOn: "Date",
    location: "Location",
    item: "Token|SKU",
    itemTitle: "Item",
    itemKind: "Itemization Type",
    category: "Category",
    quantity: "Qty",
    list: "Gross Sales",
    discount: "Discounts",
    tax: "Tax",
    paid: ["Net Sales", "Tax"],
    sold: { columns: ["Item"], how: "number_in" },
    seller: "Employee",
  }),
  style(
    "square.transactions",
    "payments",
    ["Total Collected", "Transaction ID", "Payment ID", "Card Brand", "Event Type"],
    {
      payment: "Payment ID",
      sale: "Transaction ID",
      amount: "Total Collected",
      refunded: "Partial Refunds",
      paidAt: ["Date", "Time"],
      tender: { columns: ["Card", "Cash", "Square Gift Card", "Other Tender", "Cash App"], how: "named_by_sum" },
      processorRef: "Payment ID",
      brand: "Card Brand",
      last4: "PAN Suffix",
      status: "Transaction Status",
    },
    TENDERS,
  ),
  style("square.customers", "patients", ["Square Customer ID", "First Name", "Last Name", "Email Address"], {
    patient: "Square Customer ID",
    patientNumber: "Reference ID",
    firstName: "First Name",
    lastName: "Last Name",
    emails: "Email Address",
    phones: "Phone Number",
    since: "First Visit",
    visits: "Transaction Count",
  }),
];
