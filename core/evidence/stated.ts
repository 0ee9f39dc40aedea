/** Which of the facts that a letter could ask for the mail already gave, so that nobody is asked twice. A person still looks at each. */
import type { FactName } from "../policy/readable-facts.ts";
import { findClaims } from "./words/claim-words.ts";
import { passagesOfMail, type SaidSentence, saidIn, wordSet } from "./words/said.ts";
import { termFinder } from "./words/terms.ts";

const ENCLOSED = wordSet(
  "attached attaching enclosed enclosing adjunto adjunta adjuntos adjunte anexo anexa joint jointe joins voici heres",
);
const PAPER = wordSet(
  "note letter certificate report nota carta certificado informe justificante constancia certificat lettre mot attestation justificatif",
);
const DOCTORS = wordSet(
  "doctor doctors dr medical physician physicians gp hospital surgeon medico medica doctora medecin docteur medicale hopital",
);
const NOT = wordSet("not no never cannot cant dont didnt havent without sin pas sans ne if si unless");

const findStates = termFinder({
  state:
    "i opened it, i opened the, already opened, it is open, is opened, arrived broken, arrived damaged, came broken, came damaged, lo abri, la abri, ya abierto, ya abierta, " +
    "esta abierto, esta abierta, llego roto, llego rota, llego danado, llego danada, ai ouvert, deja ouvert, est ouvert, arrive casse, arrivee cassee, arrive abime",
});
/** What somebody used was opened. "I used to" is no use of it. */
const findUse = termFinder({
  used:
    "i used it, i only used it, i have used it, i have only used it, ive used it, ive only used it, i just used it, i tried it, i only tried it, i have tried it, ive tried it, used it once, used it twice, " +
    "tried it once, tried it twice, used once, used twice, only used, lo use, la use, lo he usado, la he usado, lo probe, la probe, lo he probado, la he probado, solo la use, solo lo use, " +
    "ai utilise, ai utilisee, ai essaye, ai essayee, utilise une fois, utilisee une fois, utilise deux fois, utilisee deux fois",
});
const UNITS = wordSet("miles mile mi millas km kms kilometers kilometres kilometros");
const HOURS = wordSet("hours hrs horas heures");
const BEFORE = wordSet("before ahead advance prior notice antes antelacion anticipacion avant avance");

type Test = (sentence: SaidSentence, words: readonly string[]) => boolean;

const hasAny = (words: readonly string[], set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));

const isNoteEnclosed: Test = (_, words) =>
  hasAny(words, ENCLOSED) && hasAny(words, PAPER) && hasAny(words, DOCTORS) && !hasAny(words, NOT);

const isCounted = (words: readonly string[], unit: ReadonlySet<string>): boolean =>
  words.some((word, at) => unit.has(word) && /^\d/.test(words[at - 1] ?? ""));

const STATED: Partial<Record<FactName, Test>> = {
  "evidence.medical_note": isNoteEnclosed,
  "days.medical_note_after_purchase": isNoteEnclosed,
  "product.state": (_, words) =>
    findStates([...words]).length > 0 ||
    (findUse([...words]).length > 0 && !hasAny(words, NOT)) ||
    findClaims([...words]).some(({ key }) => key === "sealed"),
  moved_miles: (_, words) => isCounted(words, UNITS),
  "visit.cancelled_hours_before": (_, words) => isCounted(words, HOURS) && hasAny(words, BEFORE),
};

/** Pure, never throws, bounded time. */
export function statedIn(mail: { readonly subject: string; readonly body: string }): ReadonlySet<FactName> {
  const { sentences } = saidIn(passagesOfMail(mail));
  const all = sentences.map((sentence) => ({ sentence, words: sentence.words.map(({ text }) => text) }));
  const facts = Object.entries(STATED) as [FactName, Test][];
  return new Set(
    facts.flatMap(([fact, test]) => (all.some(({ sentence, words }) => test(sentence, words)) ? [fact] : [])),
  );
}
