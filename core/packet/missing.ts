/** What a bank or a court would ask for and the records do not hold. */
import type { Missing, PacketContent } from "./content.ts";
import type { LineRecord, TermsOfLine } from "./records.ts";

type Made = Pick<
  PacketContent,
  "madeFor" | "clinic" | "customer" | "language" | "purchases" | "useLogs" | "terms" | "decisions" | "messages"
>;
type MissingOne = PacketContent["missing"][number];

export function missingOf(
  made: Made,
  from: { readonly lines: readonly LineRecord[]; readonly terms: readonly TermsOfLine[] },
): MissingOne[] {
  const termsOf = new Map(from.terms.map((one) => [one.lineId, one.governing]));
  const ofLine = from.lines.flatMap(({ lineId, title, entitlement }): MissingOne[] => {
    const governing = termsOf.get(lineId);
    return [
      ...(governing ? consentMissing(governing.consent.state, title) : [{ what: "policy" as const, title }]),
      ...(entitlement && entitlement.uses.length === 0 && entitlement.sold > entitlement.left
        ? [{ what: "use_log" as const, title }]
        : []),
    ];
  });
  return [...ofLine, ...refusalMissing(made), ...receiptMissing(made), ...partiesMissing(made, from.terms)];
}

function consentMissing(state: string, title: string): MissingOne[] {
  if (state === "missing") return [{ what: "consent", title }];
  return state === "signed_after" ? [{ what: "consent_before_purchase", title }] : [];
}

function refusalMissing({ decisions, messages }: Made): MissingOne[] {
  const unnamed = decisions.filter(
    ({ offer, clause, isClauseUnsaid }) => offer === "decline" && !clause && !isClauseUnsaid,
  ).length;
  const isAnswered = messages.some(({ by }) => by === "clinic");
  const asks = messages.some(({ by }) => by !== "clinic");
  return [
    ...counted("clause", unnamed),
    ...(asks ? [] : [{ what: "messages" as const }]),
    ...(isAnswered || decisions.length === 0 ? [] : [{ what: "letter" as const }]),
  ];
}

function receiptMissing({ purchases, useLogs }: Made): MissingOne[] {
  const uses = useLogs.flatMap((log) => log.uses);
  return [
    ...counted("payment", purchases.filter(({ payments }) => payments.length === 0).length),
    ...counted("invoice", purchases.filter(({ invoice }) => invoice === undefined).length),
    ...counted("initials", uses.filter(({ kind, initials }) => kind === "used" && initials === undefined).length),
  ];
}

function partiesMissing({ clinic, customer, language }: Made, terms: readonly TermsOfLine[]): MissingOne[] {
  const isInOther = terms.some(({ governing: { policy } }) => policy.text[language] === undefined);
  return [
    ...(isInOther ? [{ what: "wording_in_language" as const }] : []),
    ...(customer.email === undefined ? [{ what: "customer_email" as const }] : []),
    ...(clinic.address === undefined ? [{ what: "clinic_address" as const }] : []),
  ];
}

const counted = (what: Missing, count: number): MissingOne[] => (count === 0 ? [] : [{ what, count }]);
