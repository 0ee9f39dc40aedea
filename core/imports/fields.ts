/** What a table can be, and which fields its columns may fill. A map names them; `make/` makes records of them. */
export const TABLE_KINDS = [
  "patients",
  "sales",
  "uses",
  "payments",
  "bookings",
  "unpaid",
  "credit",
  "refunds",
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** How the text of a field is read. */
export type FieldType = "id" | "text" | "name" | "emails" | "phones" | "day" | "moment" | "money" | "count" | "word";

/** Every field, and how its text is read. */
const TYPES = {
  patient: "id",
  name: "name",
  firstName: "text",
  lastName: "text",
  emails: "emails",
  phones: "phones",
  patientNumber: "id",
  language: "word",
  since: "day",
  visits: "count",
  sale: "id",
  line: "id",
  boughtOn: "day",
  location: "id",
  item: "id",
  itemTitle: "text",
  itemKind: "word",
  category: "text",
  quantity: "count",
  list: "money",
  discount: "money",
  tax: "money",
  paid: "money",
  seller: "text",
  provider: "text",
  lot: "text",
  sold: "count",
  bonus: "count",
  takenOff: "count",
  startsOn: "day",
  expiresOn: "day",
  originalExpiresOn: "day",
  periodDays: "count",
  noticeDays: "count",
  paidUntilOn: "day",
  cancelRequestedOn: "day",
  benefit: "text",
  benefitPerPeriod: "count",
  benefitFrom: "day",
  benefitUntil: "day",
  benefitUsed: "count",
  benefitEarlier: "count",
  payment: "id",
  tender: "word",
  amount: "money",
  refunded: "money",
  paidAt: "moment",
  processorRef: "id",
  brand: "text",
  last4: "text",
  status: "word",
  use: "id",
  useKind: "word",
  usedOn: "day",
  noteRef: "id",
  patientPays: "money",
  chargedAs: "word",
  reversedOn: "day",
  invoice: "id",
  booking: "id",
  onDate: "day",
  title: "text",
  cancelledOn: "day",
  dueOn: "day",
  entry: "id",
  note: "text",
  pastRef: "id",
  askedOn: "moment",
  decidedOn: "moment",
  reason: "word",
  outcome: "word",
  givenAs: "word",
  ticket: "id",
  helpdesk: "text",
} as const satisfies Readonly<Record<string, FieldType>>;
export type FieldName = keyof typeof TYPES;
export const FIELD_NAMES = Object.keys(TYPES) as readonly FieldName[];

export const typeOf = (field: FieldName): FieldType => TYPES[field];

interface TableFields {
  readonly needs: readonly FieldName[];
  /** Of each of these one. */
  readonly oneOf?: readonly (readonly FieldName[])[];
  readonly may: readonly FieldName[];
}

/** What a person may be told by beside their id. */
const PERSON: readonly FieldName[] = ["name", "firstName", "lastName", "emails", "phones", "patientNumber"];

export const TABLES: Readonly<Record<TableKind, TableFields>> = {
  patients: { needs: ["patient"], may: [...PERSON, "language", "since", "visits"] },
  sales: {
    needs: ["sale", "patient", "boughtOn", "itemTitle", "paid"],
    may: [
      ...PERSON,
      "line",
      "location",
      "item",
      "itemKind",
      "category",
      "quantity",
      "list",
      "discount",
      "tax",
      "seller",
      "provider",
      "lot",
      "sold",
      "bonus",
      "takenOff",
      "startsOn",
      "expiresOn",
      "originalExpiresOn",
      "periodDays",
      "noticeDays",
      "paidUntilOn",
      "cancelRequestedOn",
      "benefit",
      "benefitPerPeriod",
      "benefitFrom",
      "benefitUntil",
      "benefitUsed",
      "benefitEarlier",
      "invoice",
      "tender",
      "amount",
      "paidAt",
      "processorRef",
      "brand",
      "last4",
      "status",
    ],
  },
  uses: {
    needs: ["line", "usedOn"],
    may: [
      "use",
      "useKind",
      "provider",
      "location",
      "noteRef",
      "invoice",
      "patientPays",
      "chargedAs",
      "reversedOn",
      "status",
    ],
  },
  payments: {
    needs: ["sale", "amount", "paidAt"],
    may: ["payment", "tender", "refunded", "processorRef", "brand", "last4", "status"],
  },
  bookings: { needs: ["patient", "onDate", "title"], may: [...PERSON, "booking", "cancelledOn", "line", "status"] },
  unpaid: { needs: ["patient", "invoice", "amount", "dueOn"], may: [...PERSON, "status"] },
  credit: { needs: ["patient", "amount", "onDate"], may: [...PERSON, "entry", "note"] },
  refunds: {
    needs: ["decidedOn", "reason"],
    oneOf: [
      ["outcome", "givenAs"],
      ["patient", "sale", "line", "emails"],
    ],
    may: [
      "outcome",
      "givenAs",
      "patient",
      "sale",
      "line",
      "emails",
      "itemTitle",
      "amount",
      "askedOn",
      "ticket",
      "helpdesk",
      "pastRef",
    ],
  },
};

/** The fields without which no row becomes a record; of those that stand for each other the first. */
export function missingOf(kind: TableKind, mapped: ReadonlySet<FieldName>): FieldName[] {
  const { needs, oneOf = [] } = TABLES[kind];
  const either = oneOf.flatMap((fields) => (fields.some((field) => mapped.has(field)) ? [] : fields.slice(0, 1)));
  return [...needs.filter((field) => !mapped.has(field)), ...either];
}

export const fieldsOf = (kind: TableKind): readonly FieldName[] => [...TABLES[kind].needs, ...TABLES[kind].may];
