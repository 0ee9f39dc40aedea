/**
 * Particulars of what a mail told, so that a letter answers those and no others: who was ill, how the skin looks, how often they asked, by when
 * they want it, that another visit is not what they want. In all languages that mails are read in; in doubt nothing was told.
 */
import { addDays, dayNumber } from "../facts/civil.ts";
import { type Kin, kinIn } from "./kin.ts";

const SKIN = ["worse", "irritated", "rash", "burned"] as const;
export type Skin = (typeof SKIN)[number];

export interface ToldOf {
  readonly ill?: Kin;
  /** They are ill now, by the words of the mail. */
  readonly isStillIll?: true;
  readonly skin?: Skin;
  /** How often they asked until now, this mail among them. */
  readonly times?: number;
  /** The day by which they want it settled. */
  readonly wantedByOn?: string;
  /** More of the same is not what they want: money stands first where they may choose. */
  readonly isAgainstMore?: true;
  /** Money is what they asked for, by name; and not only for what they have not used. */
  readonly asksMoney?: true;
  readonly asksAll?: true;
  /** For the month in which they wrote. */
  readonly asksThisMonth?: true;
}

const ILL =
  /(?<!\p{L})(?:ill|sick|unwell|poorly|fever|flu|temperature|hospital|fiebre|gripe|enferm[oa]s?|malit[oa]|hospitalizad[oa]|fièvre|grippe|malades?|souffrante?s?|hôpital|hospitalisée?s?)(?!\p{L})/iu;

const SKIN_WORDS: Readonly<Record<Skin, RegExp>> = {
  worse:
    /(?<!\p{L})(?:skin|face)[^.!?]{0,30} worse(?!\p{L})|(?<!\p{L})(?:piel|cara|rostro)[^.!?]{0,30} peor(?!\p{L})|(?<!\p{L})(?:peau|visage)[^.!?]{0,30} pire(?!\p{L})/iu,
  irritated:
    /(?<!\p{L})(?:irritat(?:es|ed|ing) (?:my|the) skin|skin irritation|irrit(?:a|ó|aba) la piel|irritación en la piel|irrit(?:e|é|ait) (?:ma|la) peau|irritations? de la peau)(?!\p{L})/iu,
  rash: /(?<!\p{L})(?:rash|sarpullido|ronchas)(?!\p{L})/iu,
  burned: /(?<!\p{L})burn(?:s|ed|t|ing)? my (?:skin|face)(?!\p{L})/iu,
};

const TIMES: readonly (readonly [number, RegExp])[] = [
  [
    3,
    /(?<!\p{L})(?:(?:third|3rd) (?:time|e-?mail|mail|message)|tercera vez|tercer (?:correo|mensaje)|troisi[eè]me (?:fois|mail|message|courriel)|(?:asked|written|emailed) (?:to )?(?:you )?three times)(?!\p{L})/iu,
  ],
  [
    4,
    /(?<!\p{L})(?:(?:fourth|4th) (?:time|e-?mail|mail|message)|cuarta vez|cuarto (?:correo|mensaje)|quatri[eè]me (?:fois|mail|message|courriel))(?!\p{L})/iu,
  ],
  [
    5,
    /(?<!\p{L})(?:(?:fifth|5th) (?:time|e-?mail|mail|message)|quinta vez|quinto (?:correo|mensaje)|cinqui[eè]me (?:fois|mail|message|courriel))(?!\p{L})/iu,
  ],
];

const BY =
  /(?<!\p{L})(?:by|before|antes del?|para el|avant|d['’]ici) (?:(?:next|this|este|el|próximo) )*(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})/iu;
/** From Sunday, as the calendar counts. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ["sunday", "domingo", "dimanche"],
  ["monday", "lunes", "lundi"],
  ["tuesday", "martes", "mardi"],
  ["wednesday", "miércoles", "mercredi"],
  ["thursday", "jueves", "jeudi"],
  ["friday", "viernes", "vendredi"],
  ["saturday", "sábado", "samedi"],
];

const AGAINST_MORE =
  /(?<!\p{L})(?:(?:do not|don['’]t|cannot|can['’]t) (?:believe|think|see)[^.!?]{0,40} (?:help|work|change|make a difference)|(?:more|another|other)[^.!?]{0,30}(?:won['’]t|will not|would not|wouldn['’]t) (?:help|work|change)|(?:do not|don['’]t) want (?:any more|another|more)|no creo que[^.!?]{0,40}(?:sirva|ayude|funcione|cambie)\p{L}*|ne (?:crois|pense) pas que[^.!?]{0,40}(?:aide|serve|change)\p{L}*)(?!\p{L})/iu;

const STILL = /(?<!\p{L})(?:is|are|has been|está|están|est|sont)(?!\p{L})/iu;
const MONEY =
  /(?<!\p{L})(?:refund(?:ed|s)?|money back|(?:my|that|the) money|reembols\p{L}*|devol\p{L}*|dinero|rembours\p{L}*|argent)(?!\p{L})/iu;
const THE_REST =
  /(?<!\p{L})(?:rest|remaining|remainder|left|unused|other|(?:not|never|haven['’]t|didn['’]t|hadn['’]t) (?:\S+ )?(?:had|have|use|used|get|got)|resto|restantes?|quedan?|otr[oa]s|sin usar|no (?:he )?(?:usé|usado|tuve)|restants?|reste|autres|non utilisé\p{L}*|pas (?:eu\p{L}*|utilisé\p{L}*))(?!\p{L})/iu;
const THIS_MONTH =
  /(?<!\p{L})(?:refund|money|reembols\p{L}*|devol\p{L}*|dinero|rembours\p{L}*|argent)[^.!?]{0,40} (?:this month|este mes|ce mois(?:-ci)?)(?!\p{L})/iu;

const WORDS_MOST = 20_000;

/** `mails`: of theirs about this, as far as they were counted here. */
export function toldOf(mail: string, { on, mails = 1 }: { readonly on: string; readonly mails?: number }): ToldOf {
  const words = mail.slice(0, WORDS_MOST).replaceAll(/\s+/g, " ");
  const illness = ILL.test(words) ? sentenceWith(ILL, words) : "";
  const ill = kinIn(illness);
  const asksMoney = MONEY.test(words);
  const skin = SKIN.find((one) => SKIN_WORDS[one].test(words));
  const said = TIMES.findLast(([, pattern]) => pattern.test(words))?.[0] ?? 0;
  const times = Math.max(said, mails);
  const wantedByOn = dayNamed(words, on);
  return {
    ...(ill ? { ill, ...(STILL.test(illness) ? { isStillIll: true as const } : {}) } : {}),
    ...(skin ? { skin } : {}),
    ...(times >= 3 ? { times } : {}),
    ...(wantedByOn === undefined ? {} : { wantedByOn }),
    ...(AGAINST_MORE.test(words) ? { isAgainstMore: true } : {}),
    ...(asksMoney ? { asksMoney } : {}),
    ...(asksMoney && !THE_REST.test(words) ? { asksAll: true } : {}),
    ...(THIS_MONTH.test(words) ? { asksThisMonth: true } : {}),
  };
}

const sentenceWith = (pattern: RegExp, words: string): string =>
  words.split(/(?<=[.!?])\s/).find((one) => pattern.test(one)) ?? "";

/** The first such day after that of the mail. */
function dayNamed(words: string, on: string): string | undefined {
  const named = BY.exec(words)?.[1]?.toLowerCase();
  const weekday = named === undefined ? -1 : WEEKDAYS.findIndex((names) => names.includes(named));
  if (weekday < 0) return undefined;
  // 1970-01-01, day 0, was a Thursday.
  const ahead = (weekday - (dayNumber(on) + 4) + 7_000_000) % 7;
  return addDays(on, ahead === 0 ? 7 : ahead);
}
