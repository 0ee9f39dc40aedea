import { PACKETS } from "../../../messages/packets.ts";
import { civilDateInWords } from "../../locale.ts";
import { formatMoney } from "../../money/format.ts";
import { type Block, heading, small, text } from "../blocks.ts";
import type { PacketContent, PacketPurchase } from "../content.ts";

/** What was sold and how it was paid, each purchase in its own currency. */
export function receiptBlocks({ purchases, clinic, customer, language }: PacketContent): Block[] {
  const seller = [clinic.name, ...(clinic.address?.split("\n") ?? [])].join(", ");
  return [text(seller), text(customer.name), ...purchases.flatMap((purchase) => purchaseBlocks(purchase, language))];
}

function purchaseBlocks(purchase: PacketPurchase, language: PacketContent["language"]): Block[] {
  const { currency, lines, payments, invoice } = purchase;
  const words = PACKETS[language];
  const { columns } = words;
  const sum = (amountMinor: number, of = currency) => formatMoney({ amountMinor, currency: of }, language);
  const title = words.purchase(civilDateInWords(purchase.boughtOn, language), purchase.location);
  return [
    heading(invoice === undefined ? title : `${title} · ${words.invoice(invoice)}`),
    {
      kind: "table",
      columns: [
        { title: columns.what, share: 40 },
        { title: columns.quantity, share: 8, isFigure: true },
        { title: columns.list, share: 15, isFigure: true },
        { title: columns.discount, share: 14, isFigure: true },
        { title: columns.tax, share: 10, isFigure: true },
        { title: columns.paid, share: 13, isFigure: true },
      ],
      rows: lines.map((line) => [
        `${line.title} (${words.kinds[line.kind]})`,
        String(line.quantity),
        sum(line.listMinor),
        sum(line.discountMinor),
        sum(line.taxMinor),
        sum(line.paidMinor),
      ]),
    },
    ...(lines.some(({ taxMinor }) => taxMinor > 0) ? [small(words.taxIncluded)] : []),
    ...(payments.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            columns: [
              { title: columns.day, share: 20 },
              { title: columns.paidBy, share: 24 },
              { title: columns.reference, share: 28 },
              { title: columns.paid, share: 14, isFigure: true as const },
              { title: columns.wentBack, share: 14, isFigure: true as const },
            ],
            rows: payments.map((payment) => [
              civilDateInWords(payment.paidOn, language),
              payment.isDisputed ? `${payment.label} (${words.isDisputed})` : payment.label,
              payment.reference ?? "",
              sum(payment.amountMinor, payment.currency),
              sum(payment.wentBackMinor, payment.currency),
            ]),
          },
        ]),
  ];
}
