import { style } from "./style.ts";

export const MINDBODY = [
  style("mindbody.sales", "sales", ["Sale Date", "Client ID", "Sale ID", "Item name|Item Name", "Item Total"], {
    sale: "Sale ID",
    patient: "Client ID",
    name: "Client",
    boughtOn: "Sale Date",
    location: "Location",
    itemTitle: "Item name|Item Name",
    quantity: "Quantity",
    list: "Subtotal|Subtotal (excluding tax)",
    discount: "Discount amount",
    tax: "Tax",
    paid: "Item Total",
    // The report names no count of sessions: it stands in what they are called, or nowhere.
    sold: { columns: ["Item name", "Item Name"], how: "number_in" },
    amount: "Total Paid w/ Payment Method",
    tender: "Payment Method",
    lot: "Batch #",
  }),
  style("mindbody.clients", "patients", ["Client ID", "First Name|First name", "Last Name|Last name", "Email"], {
    patient: "Client ID",
    firstName: "First Name|First name",
    lastName: "Last Name|Last name",
    emails: "Email",
    phones: ["Mobile Phone", "Home Phone", "Phone"],
    since: "First Visit|Date Added|Creation Date",
    visits: "# Visits|Visits",
  }),
];
