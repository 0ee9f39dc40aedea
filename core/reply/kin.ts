/** Of whom a mail speaks, by its own word for them: a letter says "your mother" where the mail said "my mother". In all languages that mails are read in. */

export const KIN = [
  "mother",
  "father",
  "dad",
  "husband",
  "wife",
  "partner",
  "son",
  "daughter",
  "child",
  "sister",
  "brother",
  "grandmother",
  "grandfather",
] as const;
export type Kin = (typeof KIN)[number];

const WORDS: Readonly<Record<Kin, string>> = {
  mother: "mother|mom|mum|madre|mamá|mère",
  father: "father|padre|papá|père",
  dad: "dad",
  husband: "husband|esposo|marido|mari",
  wife: "wife|esposa|mujer|femme",
  partner: "partner|conjointe?",
  son: "son|hijo|fils",
  daughter: "daughter|hija|fille",
  child: "child|kid|baby|niñ[oa]|bebé|enfant",
  sister: "sister|hermana|sœur",
  brother: "brother|hermano|frère",
  grandmother: "grandmother|abuela|grand-mère",
  grandfather: "grandfather|abuelo|grand-père",
};

const MY = "(?<!\\p{L})(?:[Mm]y|[Oo]ur|[Mm]i|[Mm]a|[Mm]on)";
const each = KIN.map((kin): [Kin, RegExp] => [kin, new RegExp(`${MY} (?:${WORDS[kin]})(?!\\p{L})`, "u")]);
const NAMED = new RegExp(`${MY} (?:${KIN.map((kin) => WORDS[kin]).join("|")}),? (\\p{Lu}\\p{Ll}+)(?!\\p{L})`, "u");

const WORDS_MOST = 20_000;

/** Undefined where nobody is named so, or two are: which of them it is about is nobody's guess. */
export function kinIn(mail: string): Kin | undefined {
  const found = each.filter(([, word]) => word.test(mail.slice(0, WORDS_MOST)));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** The first name by which they speak of whoever it is about: "my mother Johanna". */
export const kinNamedIn = (mail: string): string | undefined => NAMED.exec(mail.slice(0, WORDS_MOST))?.[1];

/** Only where the mail says it, and no other stands beside it. */
export function pronounIn(mail: string): "she" | "he" | undefined {
  const words = mail.slice(0, WORDS_MOST);
  const isShe = /(?<!\p{L})(?:she|her|hers)(?!\p{L})/iu.test(words);
  const isHe = /(?<!\p{L})(?:he|him|his)(?!\p{L})/iu.test(words);
  return isShe === isHe ? undefined : isShe ? "she" : "he";
}

const DIED = [
  /(?<!\p{L})(\p{Lu}\p{Ll}+) (?:sadly |unexpectedly |peacefully )?(?:(?:has |have )?(?:passed away|died)|is dead)(?!\p{L})/u,
  /(?<!\p{L})(\p{Lu}\p{Ll}+) (?:ha fallecido|falleció|murió|ha muerto)(?!\p{L})/u,
  /(?<!\p{L})(\p{Lu}\p{Ll}+) est (?:décédée?|morte?)(?!\p{L})/u,
];
const GLAD_TO_COME =
  /(?<!\p{L})(she|he|elle|il) (?:\S+ )?(?:always|toujours) (?:\S+ )?(?:glad|happy|pleased|loved|content|contente|heureux|heureuse) (?:to (?:come|visit)|coming|de venir)(?!\p{L})/iu;

/** Of whoever has died: that they liked to come, by the pronoun of the mail. */
export function gladToCome(mail: string): "he" | "she" | undefined {
  const pronoun = GLAD_TO_COME.exec(mail.slice(0, WORDS_MOST).replaceAll(/\s+/g, " "))?.[1]?.toLowerCase();
  return pronoun === undefined ? undefined : pronoun.endsWith("e") && pronoun !== "he" ? "she" : "he";
}

/** "He died": no name. */
const NO_NAME = /^(?:He|She|They|Who|And|Mother|Father|Mom|Mum|Dad|It|Él|Ella|Il|Elle|Husband|Wife|Patient)$/;

/** Of whoever has died the first name that the mail itself says. */
export function diedNamedIn(mail: string): string | undefined {
  const words = mail.slice(0, WORDS_MOST).replaceAll(/\s+/g, " ");
  const [name] = DIED.flatMap((pattern) => pattern.exec(words)?.[1] ?? []).filter((one) => !NO_NAME.test(one));
  return name;
}
