import type { UseUnit } from "../../../core/words.ts";
import type { ToldWords } from "../../shapes/told.ts";
import { serviceNames } from "./service-names.ts";

const SMALL = ["", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];
const isFeminine = (unit: UseUnit): boolean => unit !== "treatment";
const one = (unit: UseUnit): string => (isFeminine(unit) ? "une" : "un");
const number = (count: number, unit: UseUnit): string => (count === 1 ? one(unit) : SMALL[count] || String(count));
const units = (count: number, unit: UseUnit): string => serviceNames.units[unit][count < 2 ? "one" : "other"];
/** Of one alone nobody says "each". */
const at = (each: string | undefined, count: number, unit: UseUnit): string => {
  if (each === undefined) return "";
  return count < 2 ? `, à ${each}` : `, à ${each} ${isFeminine(unit) ? "chacune" : "chacun"}`;
};
const paidFor = (count: number, unit: UseUnit): string =>
  ` ${isFeminine(unit) ? "payée" : "payé"}${count < 2 ? "" : "s"}`;
const counts = (missed: number, unit: UseUnit): string => {
  const used = isFeminine(unit) ? "utilisée" : "utilisé";
  return missed < 2 ? `qui compte comme ${used}` : `qui comptent comme ${used}s`;
};

export const told: ToldWords = {
  number,
  allLeft: (sold, unit, each, hasFree) =>
    sold === 1
      ? `Vous n’avez pas utilisé votre ${units(1, unit)}`
      : `Vous avez encore vos ${number(sold, unit)} ${units(sold, unit)}${hasFree ? paidFor(sold, unit) : ""}${at(each, sold, unit)}`,
  someLeft: (left, sold, unit, each, hasFree) =>
    `Il vous reste ${number(left, unit)} ${units(left, unit)} sur ${number(sold, unit)}${hasFree ? paidFor(sold, unit) : ""}${at(each, left, unit)}`,
  someHad: (left, sold, unit, each, hasFree) =>
    sold === 1
      ? `Vous n’aviez pas utilisé votre ${units(1, unit)}`
      : `Il vous restait ${number(left, unit)} ${units(left, unit)} sur ${number(sold, unit)}${hasFree ? paidFor(sold, unit) : ""}${at(each, left, unit)}`,
  freeGoes: (free, unit) => {
    return free === 1
      ? `${isFeminine(unit) ? "La" : "Le"} ${units(1, unit)} gratuit${isFeminine(unit) ? "e" : ""} faisait partie du forfait complet et prend donc fin aussi.`
      : `Les ${number(free, unit)} ${units(free, unit)} gratuit${isFeminine(unit) ? "es" : "s"} faisaient partie du forfait complet et prennent donc fin aussi.`;
  },
  canReturn: (amount, way, unused) => {
    const where = way === undefined ? "" : ` ${way}`;
    if (!unused) return `Si vous préférez l’argent, nous pouvons vous rembourser ${amount}${where}.`;
    const { left, unit, each } = unused;
    const had = `${isFeminine(unit) ? "eue" : "eu"}${left === 1 ? "" : "s"}`;
    const what =
      left === 1
        ? `${isFeminine(unit) ? "la" : "le"} ${units(1, unit)}`
        : `les ${number(left, unit)} ${units(left, unit)}`;
    return `Si vous préférez l’argent, nous pouvons vous rembourser ${amount}${where} pour ${what} que vous n’avez pas ${had}${left === 1 ? "" : at(each, left, unit)}.`;
  },
  usedKept: (had, unit) => {
    const e = isFeminine(unit) ? "e" : "";
    const taken =
      had === 1
        ? `${isFeminine(unit) ? "celle" : "celui"} que vous avez déjà eu${e}`
        : `les ${number(had, unit)} que vous avez déjà eu${e}s`;
    return `Selon nos conditions, seul${e}s les ${units(2, unit)} non utilisé${e}s sont remboursables; nous ne pouvons donc pas vous rembourser ${taken}.`;
  },
  restStays: (left, unit) =>
    left === 1
      ? `et vous gardez ${isFeminine(unit) ? "la" : "le"} ${units(1, unit)} qui vous reste`
      : `et vous gardez les ${number(left, unit)} ${units(left, unit)} qui vous restent`,
  ofChild: () => undefined,
  leftOfAnother: (left, sold, unit, each) =>
    `Il reste ${number(left, unit)} ${units(left, unit)} sur les ${number(sold, unit)}${at(each, left, unit)}`,
  leftAfterMissed: ({ used, missed, left, sold, unit, each }) =>
    `Sur vos ${number(sold, unit)} ${units(sold, unit)}, vous en avez ${used === 0 ? "" : `utilisé ${number(used, unit)} et `}manqué ${number(missed, unit)}, ${counts(missed, unit)}. Il vous en reste ${number(left, unit)}${at(each, left, unit)}`,
  ofPaid: (paid) => `, pour un total de ${paid} payé`,
  usedAtList: (paid, used, unit, each) =>
    `Vous avez payé ${paid} et utilisé ${number(used, unit)} ${units(used, unit)}${at(each, used, unit).replace(", ", " ")}, notre prix hors forfait`,
  share: (percent, paid) =>
    `Selon nos conditions, ${percent.replace(".", ",").replace("%", " %")} des ${paid} que vous avez payés vous reviennent`,
  timeLeft: (left, bought, unit, each) =>
    unit === "days"
      ? `Il vous reste ${left} ${left < 2 ? "jour" : "jours"} sur les ${bought} que vous avez payés`
      : unit === "months"
        ? `Après ce jour, il vous reste ${number(left, "treatment")} mois sur les ${number(bought, "treatment")} que vous avez payés${at(each, left, "treatment")}`
        : `Après ce jour, il vous reste ${number(left, "visit")} ${left < 2 ? "période" : "périodes"} de facturation sur les ${number(bought, "visit")} que vous avez payées${at(each, left, "visit")}`,
  noTimeLeft: (unit) =>
    `Après le dernier jour, il ne reste aucun${unit === "periods" ? "e période complète que vous ayez payée" : unit === "months" ? " mois complet que vous ayez payé" : " jour complet que vous ayez payé"}`,
  noticeBeyond: (paidUntil, next) =>
    `Ce que vous avez payé prend fin le ${paidUntil}. Votre préavis va au-delà de ce jour. Il n’en reste donc rien à rembourser${next === undefined ? "" : `. Il reste un paiement à faire, de ${next.amount} le ${next.on}. C’est le dernier`}`,
  overpaid: (amount, paid) =>
    paid === undefined
      ? `Vous avez payé ${amount} que votre assurance a payés aussi`
      : `Vous avez payé ${paid}, puis votre assurance nous a versé ${amount} de cette somme`,
  lessFee: (amount) => `, moins ${amount} de frais`,
  forgiven: (missed) =>
    missed === 1
      ? "Nous n’avons pas décompté le rendez-vous que vous avez manqué."
      : `Nous n’avons pas décompté les ${number(missed, "visit")} rendez-vous que vous avez manqués.`,
  asks: {
    "evidence.medical_note":
      "le mot de votre médecin. Montrez-le à l’accueil quand cela vous convient : nous ne faisons que le regarder, nous ne le gardons pas.",
    "days.medical_note_after_purchase": "la date du mot de votre médecin",
    "evidence.condition_listed": "si ce mot cite un des motifs prévus dans nos conditions : oui ou non suffit",
    moved_miles: "à combien de milles se trouve votre nouveau logement",
    "visit.cancelled_hours_before": "le jour et l’heure où vous avez annulé le rendez-vous",
    "product.state": "s’il est encore fermé, ouvert ou abîmé",
    "product.returned": "si vous nous l’avez rapporté, et quel jour",
    "quantity.back": "combien vous souhaitez en rendre",
  },
  bought: (service, on) => `${service}, achat du ${on}`,
  thisPurchase: "cet achat",
  oneOf: (unit) => `${one(unit)} ${units(1, unit)}`,
  agreedHow: {
    tablet: "sur notre tablette",
    paper: "sur papier",
    online: "en ligne",
    email: "par courriel",
    verbal: "de vive voix",
  },
};
