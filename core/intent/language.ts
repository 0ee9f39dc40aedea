/** Which language a mail is in, by its small words and its letters. */
import type { Sentence } from "../reasons/mail-text.ts";

/** `other`: one that is told and not read. `unknown`: too few words to say. */
export type MailLanguage = "en" | "es" | "fr" | "other" | "unknown";

type SmallWords = { readonly language: MailLanguage; readonly words: ReadonlySet<string> };

const listed = (language: MailLanguage, words: string): SmallWords => ({ language, words: new Set(words.split(" ")) });

/**
 * The commonest small words, folded. Of the languages that are not read a few suffice, with what they call
 * money that goes back: they need only be told from the others.
 */
const LISTS: readonly SmallWords[] = [
  listed(
    "en",
    "the and you your to of is was are were have has had i my we our it this that with not but from they been would could please what when which there their be on at will an if for do did does can get got just so can how them he she her his hi hello thanks thank in",
  ),
  listed(
    "es",
    "el los las y yo usted ustedes una unos mi mis su sus que del al para por con pero sin muy mas como cuando donde porque esta este esto estoy soy es son fue han he ha hay nos le les lo ya hola gracias buenos buenas dias tardes quiero puedo tengo sobre desde hasta de la en un me se no si",
  ),
  listed(
    "fr",
    "le les des du et je vous nous mon ma mes votre vos une est sont etait suis avez ai avons que qui pour avec pas ne sur dans au aux ce cette ces mais ou j l d n qu bonjour merci bonsoir madame monsieur cordialement sans plus tres lors depuis etre de la en un me se il elle on ca si",
  ),
  listed(
    "other",
    "dinheiro quero volta devolvam o os um uma nao eu voce voces meu minha seu sua do da dos das ao em obrigado obrigada ola para muito isso que de por com se",
  ),
  listed(
    "other",
    "soldi rivoglio rimborso rimborsare rimborsarmi voglio posso avere indietro denaro i miei il lo gli di che non sono mio mia della delle nel per grazie buongiorno ho ciao questo anche vorrei la un una mi ma con",
  ),
  listed(
    "other",
    "geld zuruck zurueck ruckerstattung erstattung erstatten rechnung der die das und ich sie nicht ist ein eine mein meine wir mit fur auf den dem zu habe haben bitte danke hallo guten ihr ihre bei von wurde",
  ),
  listed(
    "other",
    "geld terug terugbetaling wil het een ik niet van mijn dat en de zijn wij hebben met voor uw graag dank bedankt is ook maar",
  ),
  listed("other", "el els les i amb per que no una un meu meva vull gracies bon dia dels aixo tinc als"),
  listed(
    "other",
    "zwrot pieniedzy pieniadze chce nie jest prosze dziekuje dzien dobry mam sie na za czy jak moje do w z i o",
  ),
  listed("other", "jeg ikke har til det att och inte jag som med av ett tack hej og er en et"),
  listed("other", "ve bir bu icin ben degil merhaba tesekkurler lutfen ile da de"),
  listed("other", "nu este pentru multumesc buna ziua si am sa va o un la de cu"),
  listed("other", "ang ng sa mga ako po hindi salamat akin yung ko na"),
  listed("other", "yo mwen pa nou ki nan bonjou mesi la te"),
  listed("other", "toi khong va cua la cho xin cam on em chi ban"),
  listed("other", "saya tidak yang dan di ini untuk terima kasih"),
];

/** Fewer hits say nothing. */
const ENOUGH_HITS = 2;
/** A language that is not read needs so many more small words than those that are. */
const OTHER_LEADS_BY = 2;
/** A text of so many words without a small word that we know is in another language. */
const ENOUGH_WORDS = 12;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

const wordsOf = (sentences: readonly Sentence[]): string[] =>
  sentences.flatMap((sentence) => sentence.map(({ text }) => text)).filter((word) => LETTER.test(word));

const hitsIn = (words: readonly string[]) =>
  LISTS.map(({ language, words: list }) => ({ language, hits: words.filter((word) => list.has(word)).length }));

/** The language of the sentences; in doubt one that is read. Bounded by the words that they hold. */
export function languageOf(sentences: readonly Sentence[]): MailLanguage {
  const words = wordsOf(sentences);
  const foreign = words.filter((word) => !LATIN.test(word)).length;
  if (foreign > words.length / 2) return "other";
  const counted = hitsIn(words).map(({ language, hits }) => ({
    language,
    hits: language === "other" ? hits - OTHER_LEADS_BY : hits,
  }));
  const best = counted.reduce((a, b) => (b.hits > a.hits ? b : a));
  if (best.hits >= ENOUGH_HITS) return best.language;
  return words.length >= ENOUGH_WORDS && best.hits <= 0 ? "other" : "unknown";
}

/** So many small words more than any other language has, and half as many again: then an answer in it is no guess, and a mail in two languages is in neither. */
const SURE_LEADS_BY = 3;
const SURE_TIMES = 1.5;

/** As `languageOf`, where nothing speaks for another; undefined in doubt, and of a language that is not read. */
export function sureLanguageOf(sentences: readonly Sentence[]): Exclude<MailLanguage, "other" | "unknown"> | undefined {
  const language = languageOf(sentences);
  if (language === "other" || language === "unknown") return undefined;
  const counted = hitsIn(wordsOf(sentences));
  const own = counted.find((one) => one.language === language)?.hits ?? 0;
  const isSure = counted.every(
    (one) => one.language === language || (own - one.hits >= SURE_LEADS_BY && own >= one.hits * SURE_TIMES),
  );
  return isSure ? language : undefined;
}

/** A word of letters of two scripts is written to be seen and not to be read: "r\u0435fund" with a Cyrillic letter. */
const isMixed = (word: string): boolean => LATIN.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);

export const hasMixedLetters = (sentences: readonly Sentence[]): boolean => wordsOf(sentences).some(isMixed);

/** The small words of a language that is not read are more than those of any that is, or words are written in letters that only look alike. */
export function mayBeUnread(sentences: readonly Sentence[]): boolean {
  const words = wordsOf(sentences);
  const most = (isRead: boolean) =>
    Math.max(...hitsIn(words).map(({ language, hits }) => ((language !== "other") === isRead ? hits : 0)));
  return hasMixedLetters(sentences) || (most(false) >= ENOUGH_HITS && most(false) > most(true));
}
