import { style } from "./style.ts";

/** The list of refunds that a clinic keeps by itself, in a spreadsheet: nobody's export, so its columns are the most usual ones. */
export const REFUND_LOG = [
  style(
    "log.refunds",
    "refunds",
    ["Date Decided|Date Refunded|Refund Date", "Reason|Refund Reason", "Outcome|Decision"],
    {
      pastRef: "Refund ID|Refund #|Refund No",
      askedOn: "Date Asked|Date Requested|Request Date",
      decidedOn: "Date Decided|Date Refunded|Refund Date",
      patient: "Patient ID|Client ID|Patient Number",
      sale: "Invoice #|Invoice Number|Invoice|Sale ID",
      itemTitle: "Item|Package",
      emails: "Email|Patient Email",
      amount: "Amount|Amount Refunded|Refund Amount",
      givenAs: "How Given|Refund Method|Refunded To",
      reason: "Reason|Refund Reason",
      outcome: "Outcome|Decision",
      ticket: "Ticket|Ticket #|Ticket Number",
    },
  ),
];
