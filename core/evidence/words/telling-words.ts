/** Words of a title as they are compared with words of a mail: folded, as their stem, common ones left out. */
import { fold } from "../../mail/fold.ts";
import { wordSet } from "./said.ts";

/** Words that stand in most titles, or that mails use for other things: they tell no two purchases apart. */
const COMMON = wordSet(
  "the and for with your our first new full half body care skin single plan basic deluxe premium classic deep light daily night day " +
    "initial visit visits session sessions treatment treatments package pack packs course series membership month months monthly " +
    "week weeks weekly year years yearly day days hour hours minute minutes min free plus area areas small large standard special offer program programme " +
    "made fit chair back set kit club service services appointment refund money charge fee fees price total deposit gift card product products " +
    "health wellness clinic center centre support booking time face hand hands part from that this have want please would could when what " +
    "para con por los las del una sesion sesiones tratamiento tratamientos paquete paquetes bono membresia mes meses mensual semana semanas dia dias ano anos anual hora horas minutos " +
    "visita visitas completo completa cuerpo piel primera nueva cuidado servicio cita dinero cargo tarjeta regalo producto salud " +
    "les des une pour avec seance seances traitement traitements forfait abonnement mois mensuel semaine semaines jour jours annuel annee annees heure heures visite visites " +
    "corps peau complet complete premiere nouveau soin soins carte cadeau produit sante rendez vous",
);

const SHORTEST = 4;

/** Singular and plural, and the endings of either gender, are one: `masaje`, `masajes`; `facial`, `faciales`. */
export function stemOf(word: string): string {
  const single = word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  return single.length > 4 && /[aeo]$/.test(single) ? single.slice(0, -1) : single;
}

export const isTelling = (word: string): boolean => word.length >= SHORTEST && !COMMON.has(word) && !/^\d+$/.test(word);

export const wordsOfTitle = (title: string): string[] =>
  fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** From so many letters on the beginning of a word stands for it, and one slip of a finger does not hide it. */
const LONG = 6;
/** Words of their own that are one slip away from something clinics sell. */
const NO_SLIP = wordSet(
  "message messages passage feeling feelings filter filters facility facile faciles special spatial annule annulee annules annuler",
);

/** Which of the stems a word of the mail stands for: itself, a longer one that it begins, or one that it misspells. */
export function stemFinder(stems: ReadonlySet<string>): (word: string) => string | undefined {
  const byLoss = new Map<string, string>();
  const byStart = new Map<string, string>();
  for (const stem of stems) {
    for (let length = LONG - 1; length < stem.length; length++) byStart.set(stem.slice(0, length), stem);
    if (stem.length >= LONG) for (const loss of lossesOf(stem)) byLoss.set(loss, stem);
  }
  return (word) => {
    const stem = stemOf(word);
    if (stems.has(stem)) return stem;
    if (word.length < LONG || word.length > 20 || NO_SLIP.has(word)) return undefined;
    const longer = byStart.get(stem);
    if (longer !== undefined) return longer;
    for (const loss of lossesOf(stem)) {
      const near = byLoss.get(loss);
      if (near !== undefined && isOneSlip(stem, near)) return near;
    }
    return undefined;
  };
}

/** A word and what is left of it without any one of its letters. */
const lossesOf = (word: string): string[] => [
  word,
  ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** One letter more, less or other, or two beside each other changed. The first letter stands. */
function isOneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
