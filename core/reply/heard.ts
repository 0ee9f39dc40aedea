/**
 * What else a mail says that a letter answers in a line: a kind word, that they will miss us, that they send a greeting. And what decides
 * whether a line is called for. In all languages that mails are read in; in doubt nothing was heard.
 */

/** Each is a line of a letter. */
export const HEARD = ["miss_us", "greeting", "kind_words", "schedule", "no_time", "called_ahead"] as const;
export type Heard = (typeof HEARD)[number];

/** What a letter says only where the patient spoke of it. */
interface SpokenOf {
  /** A visit that they missed: nobody else is told of one. */
  readonly missedVisit: boolean;
  /** That they have what they would be asked for, and where they will show it. */
  readonly hasNote: boolean;
  /** A day by which they want it settled. */
  readonly deadline: boolean;
  /** That they think of their bank. */
  readonly bank: boolean;
  /** Of a product: that it was not opened, and that they have given it back already. */
  readonly sealed: boolean;
  readonly broughtBack: boolean;
}

const WORDS: Readonly<Record<Heard, RegExp>> = {
  miss_us:
    /(?<!\p{L})(?:(?:i|we)(?:'ll|’ll| will| am going to| are going to)? (?:really |so |all )?miss (?:you|coming|everyone)|(?:les|los) (?:voy a|vamos a) (?:extrañar|echar de menos)|vous (?:allez|nous allez) me manquer|vous me manquerez)(?!\p{L})/iu,
  greeting:
    /(?<!\p{L})(?:(?:say hello|send my (?:love|best)|(?:my )?greetings|regards) to (?:everyone|everybody|the (?:whole )?team|\p{Lu})|un saludo (?:a \p{Lu}|para \p{Lu}|a tod[oa]s)|saludos a (?:\p{Lu}|tod[oa]s)|bonjour à (?:toute l['’]équipe|tous))/iu,
  kind_words:
    /(?<!\p{L})(?:(?:you|you've|you’ve|you have|everyone|everybody|the team|the staff|staff) (?:\S+ ){0,3}(?:been |were |was |is |are )?(?:\S+ )?(?:great|lovely|wonderful|so kind|very kind|amazing|fantastic)|always glad to come|me atiende (?:\S+ )?bien|me (?:han|ha) tratado (?:\S+ )?bien|(?:todos|todas) (?:\S+ )?(?:amables|encantador[ae]s)|merci à toute l['’]équipe|toujours (?:été )?(?:très )?(?:gentils?|aimables?|bien reçue?))(?!\p{L})/iu,
  schedule:
    /(?<!\p{L})(?:(?:schedule|shifts?|hours|timetable|rota) (?:\S+ )?(?:changed?|has changed|have changed|changes)|work every day|(?:horario|turnos?) (?:\S+ )?(?:cambi[oó]|cambiaron|ha cambiado|han cambiado)|(?:horaires?|emploi du temps) (?:\S+ ){0,2}changé)(?!\p{L})/iu,
  no_time:
    /(?<!\p{L})(?:(?:no|zero|don['’]t have|do not have) (?:the |any )?time|no tengo tiempo|sin tiempo|(?:pas|plus) le temps)(?!\p{L})/iu,
  called_ahead:
    /(?<!\p{L})(?:(?:i|we) (?:did |had |have )?(?:call(?:ed)?|phoned|rang|emailed|texted|cancel(?:led|ed)?|let you know|left a message)(?=[^.!?]{0,60}(?:before|ahead|advance|morning|day|night|message|in time))|(?:llam[eé]|avis[eé]|cancel[eé])(?=[^.!?]{0,60}(?:antes|día|anterior|mensaje|tiempo))|j['’]ai (?:appelé|annulé|prévenu|laissé un message)(?=[^.!?]{0,60}(?:avant|veille|message|temps|jour))|j['’]avais (?:appelé|annulé|prévenu))(?!\p{L})/iu,
};

const SPOKEN_OF: Readonly<Record<keyof SpokenOf, RegExp>> = {
  sealed:
    /(?<!\p{L})(?:unopened|sealed|never opened|not (?:been )?opened|sin abrir|cerrad[oa]|sellad[oa]|non ouverte?|pas ouverte?|scellée?)(?!\p{L})/iu,
  broughtBack:
    /(?<!\p{L})(?:(?:i|we)(?:'ve|’ve| have)? (?:already )?(?:returned|brought|dropped|left|sent|mailed|posted)|(?:lo|la) (?:devolví|dejé|llevé|envié)|devolví|(?:l['’]ai|j['’]ai) (?:rapporté|rendu|déposé|renvoyé|laissé)e?)(?!\p{L})/iu,
  bank: /(?<!\p{L})(?:(?:call|calling|contact|contacting|go to|going to|ask|tell) my (?:bank|card company|credit card)|disput(?:e|ing) (?:the|this|it|my)|charge ?back|(?:llamar|llamo|llamaré|ir|voy) (?:a|con) mi banco|disputar|(?:appeler|appelle|appellerai|contacter|contacte) ma banque|contester (?:le|ce))(?!\p{L})/iu,
  missedVisit:
    /(?<!\p{L})(?:missed|no[- ]?shows?|did(?:n['’]t| not) (?:show|make it|come)|forgot (?:one|my)|falt[eé]|perd[ií] (?:una|la|mi)|no (?:fui|pude ir|llegué)|manquée?|rat[eé]e?|oublié)(?!\p{L})/iu,
  deadline:
    /(?<!\p{L})(?:(?:by|before|until) (?:tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of|next week)|as soon as possible|urgent(?:ly)?|antes (?:del?|de este) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|para el (?:lunes|martes|miércoles|jueves|viernes)|cuanto antes|urgente|avant (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|d['’]ici (?:lundi|mardi|mercredi|jeudi|vendredi)|au plus vite)(?!\p{L})/iu,
  hasNote:
    /(?<!\p{L})(?:(?:i|we) (?:have|got|can show|can bring|do have)|i've got|i’ve got|tengo|traigo|puedo (?:mostrar|enseñar|llevar)|j['’]ai|je peux (?:montrer|apporter)) (?:\S+ ){0,3}(?:note|letter|certificate|nota|carta|certificado|constancia|justificante|mot|certificat|lettre|attestation)(?!\p{L})/iu,
};

const WORDS_MOST = 20_000;

const flat = (mail: string): string => mail.slice(0, WORDS_MOST).replaceAll(/\s+/g, " ");

/** At most one kind line: who will be missed is not thanked for their words as well. */
const KIND_LINES: readonly Heard[] = ["miss_us", "greeting", "kind_words"];

export function heardIn(mail: string): readonly Heard[] {
  const words = flat(mail);
  const found = HEARD.filter((one) => WORDS[one].test(words));
  // One reason is answered, and times that changed say more than that there is none.
  const heard = found.filter((one) => one !== "no_time" || !found.includes("schedule"));
  const kind = heard.find((one) => KIND_LINES.includes(one));
  return heard.filter((one) => one === kind || !KIND_LINES.includes(one));
}

export const speaksOf = (mail: string, what: keyof SpokenOf): boolean => SPOKEN_OF[what].test(flat(mail));
