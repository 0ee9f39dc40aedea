import { style } from "./style.ts";

export const CLINIKO = [
  style(
    "cliniko.patients",
    "patients",
    ["First name|First Name", "Last name|Last Name", "Unapplied account credit|Unapplied Account Credit"],
    {
      patient: "Id|ID|Patient ID|Reference number",
      firstName: "First name|First Name",
      lastName: "Last name|Last Name",
      emails: "Email",
      phones: ["Mobile phone", "Home phone", "Phone"],
      patientNumber: "Reference number",
      since: "Created at|Created|First appointment",
    },
  ),
  style(
    "cliniko.invoices",
    "sales",
    ["Invoice number|Invoice Number", "Issue date|Issue Date", "Item|Item name|Description", "Total|Item total"],
    {
      sale: "Invoice number|Invoice Number",
      patient: "Patient ID|Patient id",
      name: "Patient|Patient name",
      boughtOn: "Issue date|Issue Date",
      location: "Business|Business name",
      item: "Item code|Code",
      itemTitle: "Item|Item name|Description",
      itemKind: "Item type|Type",
      quantity: "Quantity",
      list: { columns: ["Unit price", "Price"], how: "each" },
      discount: "Discount",
      tax: "Tax",
      paid: "Total|Item total",
      sold: { columns: ["Item", "Item name", "Description"], how: "number_in" },
      provider: "Practitioner",
      invoice: "Invoice number|Invoice Number",
      status: "Status",
    },
  ),
  style(
    "cliniko.payments",
    "payments",
    ["Payment number|Payment Number", "Payment type|Payment source", "Amount", "Invoice number"],
    {
      payment: "Payment number|Payment Number",
      sale: "Invoice number",
      amount: "Amount",
      paidAt: "Paid at|Payment date|Date",
      tender: "Payment type|Payment source",
    },
  ),
];
