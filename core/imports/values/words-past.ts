/**
 * What the words of a refund log, or the tags of a ticket, say of a case that was settled. A word counts as a whole one, since tags are put
 * together of several: `refund_other` says nothing of another reason. Two that contradict each other are not decided here.
 */
import type { FieldName } from "../fields.ts";
import type { WordRule } from "../map.ts";

const PAST_FIELDS = ["reason", "outcome", "givenAs"] as const satisfies readonly FieldName[];
export type PastField = (typeof PAST_FIELDS)[number];
export const isPastField = (field: FieldName): field is PastField => PAST_FIELDS.some((one) => one === field);

/** The words of a cell mean more than one thing. */
export const SEVERAL = "several";
/** A clinic says of a word that it means nothing. */
export const MEANS_NOTHING = "nothing";

type Meanings = Readonly<Record<string, string>>;

/** A reason's code is its helpdesk tag. */
const REASONS: Meanings = {
  changed_mind: "changed_mind|changed mind|change of mind|changed her mind|changed his mind|cambio de opinión",
  moved_or_schedule: "moved_or_schedule|moved|moved away|relocated|schedule|scheduling|mudanza|déménagement",
  medical_stop: "medical_stop|medical|medical reason|medical reasons|pregnancy|contraindication|motivo médico",
  plan_changed: "plan_changed|plan changed|change of plan|treatment plan changed",
  result: "result|results|no result|unhappy with result|not satisfied|dissatisfied|resultado",
  service_fault: "service_fault|bad service|poor service|our mistake|mal servicio",
  billing_error:
    "billing_error|billing error|double charge|double charged|charged twice|duplicate charge|overcharged|cobro duplicado",
  no_show_dispute: "no_show_dispute|no-show fee|no show fee|late cancel fee|cancellation fee",
  expired: "expired|package expired|expired package|vencido|expiré",
  not_informed: "not_informed|not informed|was not told|no informado",
  membership_cancel: "membership_cancel|membership cancelled|membership cancellation|cancelled membership",
  product_return: "product_return|product return|product returned|returned product",
  insurance_overpayment: "insurance_overpayment|insurance overpayment|overpaid by insurance|insurance paid",
  other: "other|otro|autre",
};

const OUTCOMES: Meanings = {
  decline:
    "refund_declined|refund_denied|refund_refused|refund_rejected|refund declined|refund denied|declined|denied|refused|rejected|no refund|not refunded|not approved|rechazado|denegado|refusé",
  credit:
    "refund_credit|store_credit|account_credit|store credit|account credit|clinic credit|credit note|credit given|credited|credit|crédito|avoir",
  refund:
    "refund_approved|refund_issued|refund_paid|full_refund|partial_refund|refund approved|refund issued|refund given|full refund|partial refund|refunded|approved|paid back|money back|reembolsado|remboursé|erstattet",
  exchange: "exchange|exchanged|swapped",
  redo: "redo|redone|repeated|repeat treatment|free repeat",
  extend: "extended|extension|more time|prórroga",
};

const GIVEN_AS: Meanings = {
  refund:
    "credit card|debit card|card|visa|mastercard|amex|cash|cheque|check|bank transfer|transfer|ach|stripe|square|paypal|original payment method|original payment|tarjeta|tarjeta de crédito|efectivo|carte|espèces",
  credit: "store credit|account credit|clinic credit|gift card|credit note|credit|crédito|saldo|avoir",
  exchange: "exchange|exchanged",
};

/** As a tag it names what a ticket is about; alone in a cell it is what was done. */
const ALONE: Meanings = { refund: "refund|reembolso|remboursement|yes|paid", decline: "no" };

/** Beside a word that says what was done: it was not, not yet, or nobody is sure. */
const DOUBT =
  /[?¿]|(?<![\p{L}\p{N}_-])(?:not|never|to be|will be|pending|awaiting|waiting|requested|maybe|if|pendiente|por reembolsar|por pagar|nunca|todavía|aún|pas|jamais|en attente|à rembourser|nicht|ausstehend)(?![\p{L}\p{N}_-])/u;

const rulesOf = (field: PastField, meanings: Meanings): WordRule[] =>
  Object.entries(meanings)
    .flatMap(([is, words]) => words.split("|").map((has) => ({ field, has, is })))
    .toSorted((one, other) => other.has.length - one.has.length);

const HOUSE: Readonly<Record<PastField, readonly WordRule[]>> = {
  reason: rulesOf("reason", REASONS),
  outcome: rulesOf("outcome", OUTCOMES),
  givenAs: rulesOf("givenAs", GIVEN_AS),
};
const HOUSE_ALONE: Readonly<Record<PastField, readonly WordRule[]>> = {
  reason: [],
  outcome: rulesOf("outcome", ALONE),
  givenAs: [],
};

/**
 * What a cell means: by its whole text as the clinic said it, else by each word in it, the longest first and the clinic's own before those of the house.
 * @param isPart the text is one word of a cell that lists several
 */
export function pastMeaning(
  field: PastField,
  text: string,
  own: readonly WordRule[],
  isPart = false,
): string | undefined {
  const lower = text.trim().toLowerCase();
  const ours = own.filter((rule) => rule.field === field).map((rule) => ({ ...rule, has: rule.has.toLowerCase() }));
  const whole = [...ours, ...(isPart ? [] : HOUSE_ALONE[field])].find(({ has }) => has === lower);
  if (whole) return whole.is === MEANS_NOTHING ? undefined : whole.is;
  let rest = lower;
  const meant = new Set<string>();
  for (const { has, is } of [...ours, ...HOUSE[field]].toSorted((one, other) => other.has.length - one.has.length)) {
    const without = blanked(rest, has);
    if (without === rest) continue;
    rest = without;
    if (is !== MEANS_NOTHING) meant.add(is);
  }
  const [only, ...others] = meant;
  const isDoubtful = only !== undefined && field !== "reason" && DOUBT.test(rest);
  return others.length > 0 || isDoubtful ? SEVERAL : only;
}

/** Signs that a tag may be made of. */
const IN_A_WORD = /[\p{L}\p{N}_-]/u;

/** The text with each place blanked where the word stands as a whole one. */
function blanked(text: string, word: string): string {
  let rest = text;
  for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at + 1)) {
    const [before, after] = [rest[at - 1] ?? " ", rest[at + word.length] ?? " "];
    if (!IN_A_WORD.test(before) && !IN_A_WORD.test(after))
      rest = `${rest.slice(0, at)}${"|".repeat(word.length)}${rest.slice(at + word.length)}`;
  }
  return rest;
}

/** The tags of a cell that lists several, else its whole text. */
export function wordsOf(cell: string): string[] {
  const text = cell.trim().toLowerCase();
  const parts = text.split(/[\s,;|]+/).filter(Boolean);
  const isList = /[,;|]/.test(text) || parts.some((part) => part.includes("_"));
  return isList ? parts : text === "" ? [] : [text];
}
