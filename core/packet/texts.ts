/** A packet as short texts for a bank, each by its kind. Nothing is in them that the packet does not say. */
import { PACKETS } from "../../messages/packets.ts";
import type { TextKind, TextPiece } from "../disputes/pieces.ts";
import { civilDateInWords } from "../locale.ts";
import { formatMoney } from "../money/format.ts";
import { linesOf } from "./blocks.ts";
import type { PacketContent } from "./content.ts";
import { documentOf } from "./document.ts";

export function textPiecesOf(content: PacketContent): TextPiece[] {
  const texts: readonly (readonly [TextKind, string])[] = [
    ["refusal", refusalOf(content)],
    ["terms_shown", termsOf(content)],
    ["bought", boughtOf(content)],
    ["visits", visitsOf(content)],
    ["summary", summaryOf(content)],
    ["service_dates", serviceDates(content).join(", ")],
    ["patient_name", content.customer.name],
    ["patient_email", content.customer.email ?? ""],
  ];
  return texts.flatMap(([kind, text]) => (text === "" ? [] : [{ kind, text }]));
}

/** "" where nothing was refused: then nothing is there to explain. */
function refusalOf({ decisions, requestedOn, language }: PacketContent): string {
  const { pieces } = PACKETS[language];
  const day = (on: string) => civilDateInWords(on, language);
  return decisions
    .filter(({ offer }) => offer === "decline")
    .flatMap(({ decidedOn, clause }) => [
      pieces.refused(day(requestedOn), day(decidedOn)),
      ...(clause ? [pieces.clause(clause.title, clause.text)] : []),
    ])
    .join("\n");
}

function termsOf({ terms, language }: PacketContent): string {
  const { pieces, terms: words } = PACKETS[language];
  return terms
    .map(({ title, effectiveOn, accepted }) => {
      if (!accepted) return pieces.termsInForce(title, civilDateInWords(effectiveOn, language));
      const { on, how, isBeforePurchase, otherVersionId } = accepted;
      const when = isBeforePurchase ? words.before : words.after;
      const of = otherVersionId === undefined ? [] : [words.otherVersion(otherVersionId)];
      return pieces.termsShown(title, civilDateInWords(on, language), [words.how[how], when, ...of].join(", "));
    })
    .join("\n");
}

function boughtOf({ purchases, useLogs, language }: PacketContent): string {
  const { pieces, kinds } = PACKETS[language];
  const bought = purchases.flatMap(({ boughtOn, currency, lines }) =>
    lines.map(({ title, kind, paidMinor }) =>
      pieces.bought(
        `${title} (${kinds[kind]})`,
        civilDateInWords(boughtOn, language),
        formatMoney({ amountMinor: paidMinor, currency }, language),
      ),
    ),
  );
  const used = useLogs.map(({ title, used: n, sold, bonus }) => pieces.used(n, sold + bonus, title));
  return [...bought, ...used].join("\n");
}

function visitsOf({ useLogs, language }: PacketContent): string {
  const { pieces, log } = PACKETS[language];
  return useLogs
    .filter(({ uses }) => uses.length > 0)
    .flatMap(({ title, uses }) => [
      pieces.visits(uses.length, title),
      ...uses.map(({ usedOn, kind, initials, location, reversedOn }) =>
        [
          civilDateInWords(usedOn, language),
          log.kinds[kind],
          ...(reversedOn === undefined ? [] : [log.reversed(civilDateInWords(reversedOn, language))]),
          ...(initials === undefined ? [] : [initials]),
          ...(location === undefined ? [] : [location]),
        ].join(", "),
      ),
    ])
    .join("\n");
}

/** Cover and timeline. */
const summaryOf = (content: PacketContent): string =>
  documentOf(content, ["cover", "timeline"])
    .sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(linesOf)])
    .join("\n");

/** Days on which something was given, as a machine reads them. */
const serviceDates = ({ useLogs }: PacketContent): string[] =>
  useLogs
    .flatMap(({ uses }) => uses)
    .filter(({ kind, reversedOn }) => kind === "used" && reversedOn === undefined)
    .map(({ usedOn }) => usedOn)
    .toSorted();
