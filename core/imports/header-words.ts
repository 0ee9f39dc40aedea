/** What columns are called in exports, in English, Spanish, French, German and Portuguese; written as `plainHeader` writes them. */
import type { FieldName } from "./fields.ts";

export const plainHeader = (header: string): string =>
  header
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#%]+/gu, " ")
    .trim();

const words = (text: string): readonly string[] => text.split("|");

/** The first word of a field is the surest. */
export const HEADER_WORDS: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  patient: words(
    "patient id|patient guid|client id|customer id|patient no|patient number|member id|id del paciente|id paciente|id patient|id client|id del cliente|patientennummer|kundennummer|id do paciente",
  ),
  name: words(
    "patient name|client name|customer name|patient|client|customer|full name|name|nombre completo|paciente|cliente|nom complet|nom du patient|patientenname|nome",
  ),
  firstName: words("first name|patient first name|given name|nombre|nombres|prenom|vorname|primeiro nome"),
  lastName: words(
    "last name|patient last name|surname|family name|apellido|apellidos|nom|nom de famille|nachname|sobrenome",
  ),
  emails: words(
    "email|e mail|email address|patient email|client email|customer email|requester email|correo|correo electronico|courriel|adresse courriel|e mail adresse",
  ),
  phones: words(
    "phone|mobile|mobile phone|phone number|cell phone|cell|telephone|telefono|movil|celular|telephone portable|telefon|handy|telefone",
  ),
  patientNumber: words(
    "patient number|chart number|reference number|client number|numero de paciente|numero de dossier|aktennummer",
  ),
  language: words("language|preferred language|idioma|langue|sprache"),
  since: words(
    "created|created at|created on|client since|patient since|first visit|first appointment|date added|fecha de alta|date de creation|erstellt am",
  ),
  visits: words("visits|number of visits|visit count|appointments|visitas|visites|besuche"),
  sale: words(
    "invoice #|invoice number|invoice no|invoice|sale id|transaction id|order id|receipt number|factura|numero de factura|facture|numero de facture|rechnungsnummer|fatura",
  ),
  line: words("line id|item id|package id|membership id|purchase id|package number"),
  boughtOn: words(
    "purchase date|sale date|date sold|invoice date|transaction date|checkout date|issue date|date of sale|date|fecha de compra|fecha de venta|fecha|date d achat|date de vente|kaufdatum|verkaufsdatum|datum|data",
  ),
  location: words(
    "location|location name|clinic|business|business name|site|sucursal|clinica|succursale|clinique|standort|filiale",
  ),
  item: words("sku|item code|product code|service id|codigo|code article|artikelnummer"),
  itemTitle: words(
    "package|package name|item|item name|item sold|membership name|service|product|treatment|description|paquete|servicio|producto|forfait|service vendu|artikel|leistung|pacote",
  ),
  itemKind: words("item type|type|purchase type|itemization type|transaction type|sale type|tipo|type d article|typ"),
  category: words("category|income category|revenue category|service category|categoria|categorie|kategorie"),
  quantity: words("quantity|qty|cantidad|quantite|menge|quantidade"),
  list: words("list price|subtotal|gross sales|price|item price|regular price|initial amount|precio|prix|preis|preco"),
  discount: words("discount|discount amount|discounts|disc|descuento|remise|rabais|rabatt|desconto"),
  tax: words("tax|sales tax|tax amount|gst|vat|impuesto|iva|taxe|tva|mwst|steuer|imposto"),
  paid: words(
    "total paid|amount paid|amt paid|collected|total|paid|item total|total collected|importe pagado|total pagado|montant paye|total paye|bezahlt|gesamt",
  ),
  seller: words("staff member|sold by|seller|employee|staff|staff name|vendedor|vendeur|verkaufer|mitarbeiter"),
  provider: words(
    "practitioner|provider|service provider|therapist|clinician|profesional|terapeuta|praticien|behandler",
  ),
  lot: words("lot|lot number|batch|batch #|lote|numero de lot|charge"),
  sold: words(
    "sessions|total sessions|sessions sold|# of visits|visits included|quantity of sessions|sesiones|seances|sitzungen|sessoes",
  ),
  bonus: words("bonus|bonus sessions|free sessions|sesiones de regalo|seances offertes"),
  startsOn: words("start date|started date|starts on|fecha de inicio|date de debut|startdatum"),
  expiresOn: words(
    "expiration date|expiry date|expires|expires on|expiry|vencimiento|fecha de vencimiento|date d expiration|ablaufdatum|gultig bis",
  ),
  periodDays: words("billing period days|period days|billing cycle days"),
  noticeDays: words("notice period days|notice days|cancellation notice days"),
  paidUntilOn: words("paid until|paid through|pagado hasta|paye jusqu au|bezahlt bis"),
  cancelRequestedOn: words("cancellation requested|cancel requested on|cancellation request date|baja solicitada el"),
  benefit: words("benefit|membership benefit|beneficio|avantage"),
  benefitPerPeriod: words("benefit per period|benefits per period|included per period"),
  benefitFrom: words("benefit period start|benefit period from"),
  benefitUntil: words("benefit period end|benefit period until"),
  benefitUsed: words("benefit used|benefits used"),
  benefitEarlier: words("benefit unused earlier|earlier unused benefits"),
  originalExpiresOn: words("original expiration date|original expiry|original expiry date"),
  payment: words("payment id|payment number|payment no|receipt #|id de pago|numero de paiement|zahlungsnummer"),
  tender: words(
    "payment method|method|payment type|tender|paid by|forma de pago|metodo de pago|mode de paiement|zahlungsart|forma de pagamento",
  ),
  amount: words("amount|payment amount|total collected|amount paid|total|importe|monto|montant|betrag|valor"),
  refunded: words("refunded|amount refunded|partial refunds|refund amount|reembolsado|rembourse|erstattet"),
  paidAt: words(
    "payment date|received at|paid at|date received|applied at|transaction date|date|fecha de pago|fecha|date de paiement|zahlungsdatum|datum",
  ),
  processorRef: words(
    "processor reference|reference|payment reference|charge id|payment intent|transaction reference|referencia|referenz",
  ),
  brand: words("card brand|card type|marca de tarjeta|type de carte|kartentyp"),
  last4: words("last 4|last four|card last 4|pan suffix|ultimos 4|4 derniers chiffres"),
  status: words("status|state|transaction status|payment status|estado|statut|etat"),
  use: words("redemption id|use id|visit id|appointment id"),
  useKind: words("visit type|attendance|result|asistencia|presence"),
  usedOn: words(
    "date used|used on|redeemed on|redemption date|date redeemed|visit date|appointment date|date of service|fecha de uso|date d utilisation|eingelost am",
  ),
  noteRef: words("note id|chart note|chart id"),
  patientPays: words(
    "patient paid|copay|co pay|copayment|patient portion|visit fee|copago|ticket moderateur|zuzahlung",
  ),
  chargedAs: words("charged as|missed visit charged as|cobrado como"),
  reversedOn: words("taken back on|reversed on|reversal date|reversed at"),
  invoice: words("invoice #|invoice number|invoice no|numero de factura|numero de facture|rechnungsnummer"),
  booking: words("appointment id|booking id|id|id de cita|id du rendez vous"),
  onDate: words(
    "appointment date|start at|starts at|start time|date|fecha de la cita|fecha|date du rendez vous|termin|datum",
  ),
  title: words("treatment name|appointment type|service|treatment|title|tipo de cita|type de rendez vous|leistung"),
  cancelledOn: words("cancelled at|cancelled on|cancellation date|cancelado el|annule le"),
  dueOn: words("due date|due on|invoice date|date|fecha de vencimiento|echeance|fallig am"),
  entry: words("entry id|credit id"),
  pastRef: words("refund id|refund number|refund no|refund #|case id|case number"),
  askedOn: words(
    "date asked|asked on|date requested|requested on|request date|date received|created at|created time|fecha de solicitud|date de la demande|anfragedatum",
  ),
  decidedOn: words(
    "date decided|decided on|date refunded|refunded on|refund date|date of refund|solved at|resolved time|closed time|date resolved|date|fecha de reembolso|fecha|date du remboursement|datum",
  ),
  reason: words("refund reason|reason|reason for refund|tags|motivo|motif|grund"),
  outcome: words("outcome|decision|resolution|result|resultado|decision prise|ergebnis"),
  givenAs: words("how given|given as|refund method|refunded to|refund type|method|forma de reembolso"),
  ticket: words("ticket|ticket number|ticket id|ticket #|ticket no|numero de ticket"),
  note: words("note|notes|comment|memo|nota|remarque|notiz"),
};
