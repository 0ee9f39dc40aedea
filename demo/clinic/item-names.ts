import type { ServiceNames } from "../../core/facts/service-names.ts";
import type { UseUnit } from "../../core/words.ts";

export interface LetterNames {
  /** How a letter names it, by language. */
  readonly serviceName: Required<ServiceNames>;
  readonly unit?: UseUnit;
}

const named = (en: string, es: string, fr: string, unit?: UseUnit): LetterNames => ({
  serviceName: { en, es, fr },
  ...(unit ? { unit } : {}),
});

/** By the item's id; what the front desk says to a patient, not what the catalogue prints. */
export const ITEM_NAMES: Readonly<Record<string, LetterNames>> = {
  "svc-laser-legs": named(
    "your leg laser session",
    "su sesión de láser en las piernas",
    "votre séance de laser aux jambes",
  ),
  "svc-laser-underarms": named(
    "your underarm laser session",
    "su sesión de láser en las axilas",
    "votre séance de laser aux aisselles",
  ),
  "svc-laser-face": named(
    "your face laser session",
    "su sesión de láser en el rostro",
    "votre séance de laser au visage",
  ),
  "svc-resurfacing": named(
    "your laser skin resurfacing session",
    "su sesión de láser para la piel",
    "votre séance de laser pour la peau",
  ),
  "svc-vascular": named("your face laser treatment", "su tratamiento de láser facial", "votre soin laser du visage"),
  "svc-physio-first": named(
    "your first physiotherapy visit",
    "su primera sesión de fisioterapia",
    "votre première séance de physiothérapie",
  ),
  "svc-physio": named("your physiotherapy visit", "su sesión de fisioterapia", "votre séance de physiothérapie"),
  "svc-acu-first": named(
    "your first acupuncture visit",
    "su primera sesión de acupuntura",
    "votre première séance d’acupuncture",
  ),
  "svc-acu": named("your acupuncture visit", "su sesión de acupuntura", "votre séance d’acupuncture"),
  "svc-cupping": named("your cupping session", "su sesión de ventosas", "votre séance de ventouses"),
  "svc-facial": named("your facial", "su limpieza facial", "votre soin du visage"),
  "svc-peel": named("your peel", "su exfoliación", "votre peeling"),
  "svc-needling": named("your microneedling session", "su sesión de microagujas", "votre séance de micro-aiguilles"),
  "svc-massage-60": named("your massage", "su masaje", "votre massage"),
  "svc-massage-90": named("your long massage", "su masaje largo", "votre massage long"),
  "svc-whitening": named("your teeth whitening", "su blanqueamiento dental", "votre blanchiment des dents"),
  "svc-no-show-fee": named("your no-show fee", "el cargo por ausencia", "vos frais d’absence"),
  "svc-trays": named("your whitening trays", "sus férulas de blanqueamiento", "vos gouttières de blanchiment"),

  "pkg-laser-legs-6": named(
    "your leg laser sessions",
    "sus sesiones de láser en las piernas",
    "vos séances de laser aux jambes",
    "session",
  ),
  "pkg-laser-underarms-6": named(
    "your underarm laser sessions",
    "sus sesiones de láser en las axilas",
    "vos séances de laser aux aisselles",
    "session",
  ),
  "pkg-resurfacing-3": named(
    "your laser skin resurfacing sessions",
    "sus sesiones de láser para la piel",
    "vos séances de laser pour la peau",
    "session",
  ),
  "pkg-resurfacing-6": named(
    "your laser skin resurfacing sessions",
    "sus sesiones de láser para la piel",
    "vos séances de laser pour la peau",
    "session",
  ),
  "pkg-physio-10": named(
    "your physiotherapy visits",
    "sus sesiones de fisioterapia",
    "vos séances de physiothérapie",
    "visit",
  ),
  "pkg-acu-8": named("your acupuncture visits", "sus sesiones de acupuntura", "vos séances d’acupuncture", "visit"),
  "pkg-acu-6": named("your acupuncture visits", "sus sesiones de acupuntura", "vos séances d’acupuncture", "visit"),
  "pkg-facial-5": named("your facials", "sus limpiezas faciales", "vos soins du visage", "visit"),
  "pkg-needling-4": named(
    "your microneedling sessions",
    "sus sesiones de microagujas",
    "vos séances de micro-aiguilles",
    "session",
  ),
  "pkg-massage-10": named("your massages", "sus masajes", "vos massages", "hour"),

  "mem-wellness": named("your Wellness membership", "su membresía Wellness", "votre abonnement Wellness", "visit"),
  "mem-glow-year": named("your Glow membership", "su membresía Glow", "votre abonnement Glow", "visit"),
  "mem-flex": named("your Physio Flex membership", "su membresía Physio Flex", "votre abonnement Physio Flex", "visit"),

  "prd-serum": named("your vitamin C serum", "su suero de vitamina C", "votre sérum à la vitamine C"),
  "prd-sunscreen": named("your sunscreen", "su protector solar", "votre crème solaire"),
  "prd-retinol": named("your night cream", "su crema de noche", "votre crème de nuit"),
  "prd-barrier": named("your barrier cream", "su crema protectora", "votre crème protectrice"),
  "prd-foot-soak": named("your foot soak", "sus sales para los pies", "votre bain de pieds"),
  "prd-brace": named("your posture brace", "su corrector de postura", "votre correcteur de posture"),
  "prd-pen": named("your whitening pen", "su lápiz blanqueador", "votre stylo blanchissant"),
  "prd-oil": named("your body oil", "su aceite corporal", "votre huile pour le corps"),

  "dep-booking": named("your booking deposit", "su depósito de reserva", "votre acompte de réservation"),
  "dep-resurfacing": named(
    "your deposit for skin laser",
    "su depósito para el láser de la piel",
    "votre acompte pour le laser de la peau",
  ),
  "gft-100": named("your gift card", "su tarjeta de regalo", "votre carte-cadeau"),
};
