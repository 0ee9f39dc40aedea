/** Words that a reply is checked for. Data, per language; a clinic adds its own in the account rules (`bannedPhrases`). */
import type { Language } from "../words.ts";
import type { MoneyState } from "./types.ts";

type Patterns = Readonly<Record<Language, readonly RegExp[]>>;

/** Says that money has left, or is there. Each is a lie before its state. */
export const SAYS_SENT: Patterns = {
  en: [
    /\b(?:have|has|was|were|been|already|just|we)\s+(?:been\s+)?(?:sent|issued|refunded|processed|credited|transferred)\b/i,
    /\b(?:is|are) on (?:its|their) way\b/i,
  ],
  es: [
    /\b(?:hemos|ha sido|fue|han sido|ya)\s+(?:enviad[oa]|reembolsad[oa]|procesad[oa]|emitid[oa]|transferid[oa])s?\b/i,
    /\bestá en camino\b/i,
  ],
};
/** Says that it still comes: a lie about money that came back. */
export const SAYS_COMING: Patterns = {
  en: [/\b(?:is|are) on (?:its|their) way\b/i, /\b(?:will|should) (?:arrive|show|be there)\b/i],
  es: [/\bestá en camino\b/i, /\b(?:llegará|debe llegar)\b/i],
};
export const SAYS_ARRIVED: Patterns = {
  en: [
    /\b(?:has|have) arrived\b/i,
    /\bis (?:now )?in your (?:account|bank)\b/i,
    /\byou (?:have )?received (?:the|your) (?:refund|money)\b/i,
  ],
  es: [/\bha llegado\b/i, /\bya está en su (?:cuenta|banco)\b/i, /\bya recibió (?:el|su) (?:reembolso|dinero)\b/i],
};

export const MAY_SAY = {
  none: { sent: false, arrived: false },
  requested: { sent: false, arrived: false },
  sent: { sent: true, arrived: false },
  arrived: { sent: true, arrived: true },
  came_back: { sent: true, arrived: false },
} as const satisfies Record<MoneyState, { sent: boolean; arrived: boolean }>;

/** Health words that have no business in a letter about money. */
export const CLINICAL: Patterns = {
  en: [
    /\b(?:diagnos\w+|prescri\w+|medications?|pregnan\w+|cancer|chemo\w*|surger\w+|biops\w+|tumou?rs?|infections?|allerg\w+|symptoms?|depress\w+|anxiety|hiv|hepatitis|diabet\w+|miscarriage|disorder|disease|illness)\b/i,
    /\byour (?:medical )?condition\b/i,
  ],
  es: [
    /(?<!\p{L})(?:diagn[oó]stic\p{L}*|recetad\p{L}*|medicament\p{L}*|embaraz\p{L}*|c[aá]ncer|quimio\p{L}*|cirug[ií]a\p{L}*|biopsia\p{L}*|tumor\p{L}*|infecci[oó]n\p{L}*|alergi\p{L}*|s[ií]ntoma\p{L}*|depresi[oó]n|ansiedad|vih|hepatitis|diabet\p{L}*|trastorno|enfermedad)(?!\p{L})/iu,
    /\bsu condición (?:médica|de salud)\b/i,
  ],
};

/** A promise that somebody will do something: it needs a date in the same sentence (mission D2). */
export const PROMISE: Patterns = {
  en: [
    /\b(?:we|i|somebody|someone|our (?:team|manager|clinician|front desk))(?:'ll| will) (?:call|phone|contact|write|follow up|get back|be in touch|let you know|reach out|answer|reply)\b/i,
  ],
  es: [
    /(?<!\p{L})(?:le (?:llamaremos|escribiremos|contactaremos|responderemos|avisaremos)|nos pondremos en contacto|alguien le (?:llamará|escribirá))(?!\p{L})/iu,
  ],
};
export const DATED: Patterns = {
  en: [
    /\b(?:by|on|before|until)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|\d{1,2}\b)/i,
    /\b(?:today|tomorrow)\b/i,
    /\bwithin \d+\b/i,
  ],
  es: [
    /\b(?:el|antes del|hasta el|para el)\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d{1,2}\b)/i,
    /(?<!\p{L})(?:hoy|mañana)(?!\p{L})/iu,
    /\b(?:en|dentro de) \d+\b/i,
  ],
};

export const APOLOGY: Patterns = {
  en: [/\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b/gi],
  es: [/(?<!\p{L})(?:lo siento|lo sentimos|sentimos|disculp\p{L}*|perd[oó]n)(?!\p{L})/giu],
};
