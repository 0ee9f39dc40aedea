/** Words by which a mail tells of happy news, of being well again, of worry or anger; in all languages that mails are read in. */

interface Says {
  readonly happyNews: boolean;
  readonly recovered: boolean;
  readonly worried: boolean;
  readonly angry: boolean;
  /** Somebody close to them is ill. */
  readonly hardTime: boolean;
  /** Their skin took it badly. */
  readonly reaction: boolean;
  /** They move to another place, or have moved. */
  readonly moving: boolean;
  /** It is not their first mail about it, by their own words. */
  readonly again: boolean;
  /** Something sad stands beside it: then nothing is happy. */
  readonly grief: boolean;
}

/** "I'm not pregnant", "if I get pregnant": no news. */
const NOT_SO =
  /(?<!\p{L})(?:not|never|no|isn'?t|aren'?t|wasn'?t|if|until|unless|trying to|want to|hope to|may be|might|could be|si|hasta|tal vez|quiz[aá]s?|quiero|pas|jamais|peut-[eê]tre|essa\p{L}+ de|ni|sin|sans)\s+(?:\S+\s+){0,2}$/iu;

const HAPPY = [
  /(?<!\p{L})(?:i am|i'm|i’m|im|we are|we're|we’re|my wife is|i just found out (?:that )?i(?:'m|’m| am)) (?:\S+ ){0,2}(?:pregnant|expecting(?: a baby| our| twins)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:having|expecting) (?:a baby|twins|our (?:first|second|third))(?!\p{L})/iu,
  /(?<!\p{L})(?:getting married|got married|got engaged|new baby|had a baby)(?!\p{L})/iu,
  /(?<!\p{L})estoy (?:\S+ ){0,2}embarazada(?!\p{L})/iu,
  /(?<!\p{L})(?:espero|esperamos|voy a tener|vamos a tener) un beb[eé](?!\p{L})/iu,
  /(?<!\p{L})(?:me caso|nos casamos|me voy a casar)(?!\p{L})/iu,
  /(?<!\p{L})(?:je suis|suis) (?:\S+ ){0,2}enceinte(?!\p{L})/iu,
  /(?<!\p{L})(?:j['’]attends|nous attendons) un (?:b[eé]b[eé]|enfant)(?!\p{L})/iu,
  /(?<!\p{L})(?:je me marie|nous nous marions)(?!\p{L})/iu,
];

const RECOVERED = [
  /(?<!\p{L})(?:(?:is|are|feels?|feeling|much|all|got|i'm|i’m) (?:\S+ ){0,2}(?:better|healed|recovered|back to normal)|fully recovered|pain[- ]free|(?:pain|problem) is gone|no (?:longer|more) pain|healed (?:up|well|fully)|has (?:fully )?(?:healed|recovered|cleared up))(?!\p{L})/iu,
  /(?<!\p{L})(?:ya (?:\S+ ){0,3}(?:recuperad[oa]s?|curad[oa]s?)|ya no me duele|me recuper[eé]|me siento (?:mucho )?mejor|est[aá] (?:mucho )?mejor)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:est|suis) (?:\S+ ){0,2}gu[eé]rie?|(?:va|vais) (?:beaucoup )?mieux|n['’]ai plus mal|plus de douleurs?)(?!\p{L})/iu,
];

const WORRIED = [
  /(?<!\p{L})(?:i(?:'m|’m| am) (?:\S+ ){0,2}(?:worried|scared|afraid|nervous|anxious|frightened)|(?:it|this) (?:worries|scares) me)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:estoy|me tiene) (?:\S+ ){0,2}(?:preocupad[oa]|asustad[oa]|nervios[oa])|me preocupa|me da miedo|tengo miedo)(?!\p{L})/iu,
  /(?<!\p{L})(?:je suis (?:\S+ ){0,2}(?:inqui[eè]te?|effray[eé]e?)|[cç]a m['’]inqui[eè]te|j['’]ai peur)(?!\p{L})/iu,
];
/** "I am afraid I cannot come" is no fear. */
const POLITE =
  /(?<!\p{L})(?:i(?:'m|’m| am) afraid (?:that |i |it |my |we |the )|j['’]ai peur (?:de ne pas|que je ne))/giu;

const ANGRY = [
  /(?<!\p{L})(?:unacceptable|outrageous|ridiculous|disgust(?:ed|ing)|furious|appalled|rip[- ]?off|scam(?:med)?|a joke|fed up|last straw|so angry|very angry|stole|stealing)(?!\p{L})/iu,
  /(?<!\p{L})(?:inaceptable|indignante|ridículo|estafa\p{L}*|furios[oa]|hart[oa] de|vergüenza|un robo)(?!\p{L})/iu,
  /(?<!\p{L})(?:inacceptable|scandaleux|honteux|arnaque\p{L}*|furieu(?:x|se)|ras le bol|du vol)(?!\p{L})/iu,
  /!!!/,
  // "NOBODY told me": a word that is shouted, with its mark. Names of things are short, or stand among others of their kind.
  /!!(?=[\s\S]*(?<!\p{L})(?:NOBODY|NEVER|NOTHING|NOT|NO ONE|NADIE|NUNCA|NADA|PERSONNE|JAMAIS|RIEN)(?!\p{L}))/u,
];

const KIN_EN = "(?:mom|mum|mother|dad|father|husband|wife|partner|sister|brother|parents?|grandmother|grandfather)";
const CHILD_EN = "(?:son|daughter|child|kid|kids|children|baby|boy|girl|little one)";
const HARD = [
  new RegExp(
    `(?<!\\p{L})my (?:\\S+ )?${CHILD_EN} (?:is|was|has been|had|has|got|fell|became|'s|came down with) (?:\\S+ ){0,2}(?:ill|sick|unwell|poorly|fever|flu|temperature|in (?:the )?hospital)(?!\\p{L})`,
    "iu",
  ),
  /(?<!\p{L})mi (?:hijo|hija|niño|niña|bebé) (?:tenía|tiene|tuvo|estaba|está|estuvo|se puso|enfermó) ?(?:\S+ ){0,2}(?:fiebre|gripe|enferm[oa]|malit[oa]|en el hospital)(?!\p{L})/iu,
  /(?<!\p{L})(?:mon fils|ma fille|mon enfant|mon bébé) (?:avait|a|a eu|était|est|est tombée?) (?:\S+ ){0,2}(?:fièvre|grippe|malade|à l['’]hôpital)(?!\p{L})/iu,
  new RegExp(
    `(?<!\\p{L})my ${KIN_EN} (?:is|was|has been|fell|got|became|is still|'s) (?:\\S+ )?(?:ill|sick|unwell|poorly|in (?:the )?hospital)(?!\\p{L})`,
    "iu",
  ),
  new RegExp(
    `(?<!\\p{L})(?:looking after|caring for|taking care of|nursing) my (?:sick |ill )?${KIN_EN}(?!\\p{L})`,
    "iu",
  ),
  /(?<!\p{L})mi (?:madre|padre|mamá|papá|esposo|esposa|marido|mujer|hermano|hermana|abuela|abuelo) (?:está|estaba|estuvo|ha estado|se puso|enfermó) ?(?:\S+ )?(?:enferm[oa]|malit[oa]|delicad[oa]|hospitalizad[oa]|en el hospital|de gravedad)(?!\p{L})/iu,
  /(?<!\p{L})(?:ma mère|mon père|mon mari|ma femme|mon conjoint|ma conjointe|ma sœur|mon frère|mes parents) (?:est|était|a été|est tombée?|sont|étaient) (?:\S+ )?(?:malades?|souffrante?s?|hospitalisée?s?|à l['’]hôpital)(?!\p{L})/iu,
];

const REACTION = [
  /(?<!\p{L})(?:irritat(?:es|ed|ing) (?:my |the )?(?:skin|face|legs|arms|eyes)|skin irritation|(?:red|raw|itchy|burning|swollen|inflamed|sore) (?:skin|face|patches|spots)|(?:skin|face|legs|arms) (?:\S+ ){0,3}(?:red|raw|itch(?:es|y)|burn(?:s|ing|t)?|swollen|sore|worse|peeling)|rash|breakout|broke (?:me )?out|burn(?:s|ed|t|ing)? my (?:skin|face))(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:me )?irrit(?:a|ó|aba) la piel|irritación en la piel|sarpullido|ronchas|(?:piel|cara) (?:\S+ ){0,3}(?:roja|irritada|hinchada|peor|arde)|me (?:arde|pica|quema))(?!\p{L})/iu,
  /(?<!\p{L})(?:irrit(?:e|é|ait) (?:ma |la |le )?(?:peau|visage)|irritations? de la peau|rougeurs?|(?:peau|visage) (?:\S+ ){0,3}(?:rouge|irritée?|gonflée?|pire|brûle)|(?:me|ça) (?:brûle|démange|pique))(?!\p{L})/iu,
];

const MOVING = [
  /(?<!\p{L})(?:(?:i am|i'm|i’m|im|we are|we're|we’re|i will be|we will be|i'll be|we'll be) (?:\S+ ){0,2}moving (?:away|out of|abroad|back|house|home|to(?= (?!another (?:time|day|slot|session|appointment))))|(?:i|we)(?:'ve|’ve)? (?:have |just |recently )?moved (?:away|abroad|out of (?:state|town)|house|home)|(?:i|we) (?:will|am going to|are going to) move (?:away|abroad|out of (?:state|town))|(?:transferring|relocating|transferred|relocated) (?:me |us )?to|(?:our|my) move to)(?!\p{L})/iu,
  /(?<!\p{L})(?:me mudo|nos mudamos|me mud[eé]|me voy a mudar|nos vamos a mudar|me traslad(?:o|an) a|mi mudanza|nuestra mudanza)(?!\p{L})/iu,
  /(?<!\p{L})(?:je déménage|nous déménageons|on déménage|j['’]ai déménagé|je vais déménager|mon déménagement|notre déménagement|muté[es]? à)(?!\p{L})/iu,
];

const AGAIN =
  /(?<!\p{L})(?:(?:third|fourth|fifth|3rd|4th|5th) (?:e-?mail|mail|message|time (?:i am|i'm|i’m|i have|i've|i’ve|that i) )|(?:have not|haven['’]?t|never) (?:heard (?:anything|back)|(?:had|got|gotten|received) (?:a reply|an answer|any answer))|(?:written|emailed|e-mailed|messaged|asked) (?:to )?(?:you )?(?:twice|three times|several times|many times)|(?:tercera|cuarta|quinta) vez que (?:les |le )?(?:escribo|pregunto)|(?:tercer|cuarto|quinto) (?:correo|mensaje)|(?:troisi[eè]me|quatri[eè]me|cinqui[eè]me) (?:fois que|mail|message|courriel))/iu;

const GRIEF =
  /(?<!\p{L})(?:miscarr\p{L}*|stillb\p{L}*|ectopic|lost (?:the|our|my) (?:baby|pregnancy)|passed away|funeral|high[- ]risk|complication\p{L}*|bed rest|hospital\p{L}*|emergency|unwanted|terminat\p{L}*|aborto|perd[ií] (?:el|al|mi) beb[eé]|falleci\p{L}*|alto riesgo|complicaci\p{L}*|reposo|urgencias|fausse couche|perdu (?:le|mon|notre) b[eé]b[eé]|d[eé]c[eé]d\p{L}*|h[oô]pital|à risque|alit[eé]e)(?!\p{L})/iu;

function finds(patterns: readonly RegExp[], words: string): boolean {
  return patterns.some((pattern) => {
    const found = pattern.exec(words);
    return (
      found !== null && !NOT_SO.test(words.slice(Math.max(0, found.index - 60), found.index)) && !isDenied(found[0])
    );
  });
}

/** "I am not pregnant" holds its own denial. */
const isDenied = (found: string): boolean =>
  /(?<!\p{L})(?:not|no|never|isn'?t|pas|jamais|hardly|almost|nearly|barely)(?!\p{L}| (?:longer|more) pain)/iu.test(
    found,
  );

const WORDS_MOST = 20_000;

export function saysIn(mail: string): Says {
  const words = mail.slice(0, WORDS_MOST).replaceAll(/\s+/g, " ");
  return {
    happyNews: finds(HAPPY, words),
    recovered: finds(RECOVERED, words),
    worried: finds(WORRIED, words.replaceAll(POLITE, " ")),
    hardTime: finds(HARD, words),
    reaction: finds(REACTION, words),
    moving: finds(MOVING, words),
    angry: ANGRY.some((pattern) => pattern.test(words)),
    again: AGAIN.test(words),
    grief: GRIEF.test(words),
  };
}
