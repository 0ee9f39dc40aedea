/** What words in cells mean, in the languages in which exports are made. The longer and rarer ones stand first: the first that is contained counts. */
import { memoize } from "../../memoize.ts";
import type { FieldName } from "../fields.ts";
import type { WordRule } from "../map.ts";
import { isPastField, pastMeaning } from "./words-past.ts";

const rules = (field: FieldName, meanings: Readonly<Record<string, string>>): WordRule[] =>
  Object.entries(meanings).flatMap(([is, words]) => words.split("|").map((has) => ({ field, has, is })));

const HOUSE: readonly WordRule[] = [
  ...rules("tender", {
    hsa_fsa: "hsa|fsa|flex spending",
    account_credit:
      "gift card|giftcard|gift certificate|account credit|patient credit|store credit|tarjeta regalo|carte cadeau|prepaid",
    lender: "cherry|carecredit|care credit|affirm|klarna|afterpay|patientfi|financ|pay later",
    interac_present: "interac debit|interac (",
    transfer: "e-transfer|etransfer|transfer|ach|wire|bank|direct debit|virement|überweisung",
    terminal: "terminal|eftpos|pinpad",
    card: "credit card|debit card|visa|mastercard|master card|amex|american express|discover|diners|jcb|unionpay|jane payments|stripe|square|paypal|tarjeta|carte|karte|card|cartão",
    cheque: "cheque|check|chèque|scheck",
    cash: "cash|efectivo|contado|espèces|especes|bar|dinheiro",
  }),
  ...rules("itemKind", {
    gift_card: "gift|regalo|cadeau",
    deposit: "deposit|depósito|acompte|anzahlung",
    membership: "membership|member|membresía|membresia|abonnement|mitgliedschaft|contract|autopay",
    package: "package|pack|series|bundle|paquete|bono|forfait|paket|pacote",
    product: "product|retail|physical good|inventory|producto|produit|produkt",
    service: "service|treatment|appointment|session|visit|servicio|séance|behandlung|class",
  }),
  ...rules("useKind", {
    late_cancel: "late cancel|cancelled late|late_cancel|cancelación tardía",
    no_show: "no show|no-show|no_show|noshow|did not arrive|dna|missed|absent|no asistió|no se presentó",
    used: "used|redeemed|arrived|attended|completed|complete|present|checked in|signed in|usado|utilisé|si|yes|true|1",
  }),
  ...rules("chargedAs", {
    neither: "not charged|no charge|neither|waived|none|sin cargo",
    fee: "fee|charge|tarifa|cargo",
    use: "use|session|visit|redeemed|sesión",
  }),
  ...rules("status", {
    left_out: "void|deleted|failed|declined|pending|reversed|error|unsuccessful|anulad|fallid|borrado|draft",
    cancelled: "cancel",
    no_show: "no show|no-show|no_show|did not arrive",
  }),
  ...rules("language", { es: "es|spa|español", fr: "fr|fra", en: "en" }),
];

/** What a cell means, of past refunds `SEVERAL` where its words contradict each other; the map's own words count before those of the house. */
export function meaningOf(field: FieldName, text: string, own: readonly WordRule[]): string | undefined {
  if (isPastField(field)) return pastMeaning(field, text, own);
  const lower = text.trim().toLowerCase();
  const rule = own.find((one) => one.field === field && holds(lower, one.has.toLowerCase(), field));
  return rule?.is ?? houseMeaning(`${field} ${lower}`).is;
}

/** The same few words come in every row. */
const houseMeaning = memoize((key): { readonly is?: string } => {
  const at = key.indexOf(" ");
  const [field, text] = [key.slice(0, at) as FieldName, key.slice(at + 1)];
  return HOUSE.find((one) => one.field === field && holds(text, one.has, field)) ?? {};
}, 2_000);

/** A language is told by how its name begins; everything else by a word within. */
const holds = (text: string, word: string, field: FieldName): boolean =>
  field === "language" || word.length <= 3
    ? new RegExp(`(^|[^\\p{L}])${escaped(word)}`, "u").test(text)
    : text.includes(word);

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
