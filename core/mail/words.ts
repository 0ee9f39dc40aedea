/** The words by which mail programs mark what is not the writer's, in the languages they come in. All are compared folded. */

const set = (words: string): ReadonlySet<string> => new Set(words.split("|"));

/** Whether a folded line begins with one of these, marks of type and brackets before it left out. Asked of every line: few are compared. */
function beginning(all: readonly string[]): (folded: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const words of all) byFirst.set(words.slice(0, 2), [...(byFirst.get(words.slice(0, 2)) ?? []), words]);
  return (folded) => {
    let at = 0;
    while (at < folded.length && " *_([-".includes(folded.charAt(at))) at += 1;
    return byFirst.get(folded.slice(at, at + 2))?.some((words) => folded.startsWith(words, at)) ?? false;
  };
}

/** What a header line says of the mail below it. */
export type Header = "from" | "to" | "date" | "subject" | "more";

const LABELS: Readonly<Record<Header, string>> = {
  from: "from|de|von|da|van|fra|fran|expediteur|remitente|absender|mittente|remetente|afzender|od",
  to: "to|para|an|a|pour|aan|til|till|destinataire|destinatario|empfanger|do",
  date: "sent|sent on|sent at|date|date sent|enviado|enviado el|enviado em|enviada em|enviada|fecha|fecha de envio|gesendet|gesendet am|datum|envoye|envoye le|envoyee|date denvoi|data|inviato|inviato il|data di invio|verzonden|sendt|dato|skickat|wyslano|wysłano",
  subject: "subject|asunto|betreff|objet|sujet|assunto|oggetto|onderwerp|emne|amne|re|temat",
  more: "cc|bcc|cco|cci|copia|kopie|copie|copie a|copia oculta|reply to|reply-to|responder a|antwort an|repondre a|responder para|rispondi a|importance|importancia|wichtigkeit|importanza|priority|prioridad|attachments|adjuntos|anlagen|anhange|pieces jointes|anexos|allegati|bijlagen|organisation|organization|mailed-by|signed-by|return-path|message-id",
};

/** By what a header line is called. */
export const HEADERS: ReadonlyMap<string, Header> = new Map(
  (["from", "to", "date", "subject", "more"] as const).flatMap((kind) =>
    LABELS[kind].split("|").map((label) => [label, kind] as const),
  ),
);

/** Labels of a date that only mail programs write. */
export const SENT = set(
  "sent|sent on|sent at|date sent|enviado|enviado el|enviado em|enviada em|enviada|gesendet|gesendet am|envoye|envoye le|envoyee|inviato|inviato il|verzonden|sendt|skickat|wyslano|wysłano",
);

/** Fields of a web form: with these the lines above are what somebody filled in, not the head of an older mail. */
export const FORM_FIELDS = set(
  "message|message body|your message|comment|comments|name|your name|full name|first name|last name|phone|phone number|telephone|email|e-mail|email address|your email|reason|details|inquiry|enquiry|question|mensaje|nombre|nombre completo|telefono|correo|correo electronico|comentario|comentarios|consulta|motivo|nom|prenom|telephone|courriel|adresse e-mail|votre message|nachricht|ihre nachricht|telefon|vorname|nachname|mensagem|nome|telefone|messaggio|telefono|cognome|page url|ip address|form|website",
);

/** "… wrote:" as mail programs put it. */
export const WROTE = set(
  "wrote|writes|escribio|ecrit|schrieb|geschrieben|escreveu|scritto|schreef|geschreven|skrev|napisal|napisał",
);
/** Before it: then it is the writer who tells what they wrote themselves. */
export const MYSELF = set("i|we|ive|weve|ich|wir|jai|nous|eu|nos|ho|abbiamo|ik|hes|yo");
/** The first word of such a line. */
export const HEADING_STARTS = set("on|el|le|am|em|il|op|den|at|a|in|em|no|la|les|die|del|dnia|pa");

export const MONTHS = set(
  "jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december|" +
    "ene|enero|febrero|marzo|abr|abril|mayo|junio|julio|ago|agosto|septiembre|setiembre|octubre|noviembre|dic|diciembre|" +
    "janv|janvier|fevr|fevrier|mars|avr|avril|mai|juin|juil|juillet|aout|septembre|octobre|novembre|decembre|" +
    "januar|februar|marz|mrz|juni|juli|okt|oktober|dez|dezember|" +
    "janeiro|fev|fevereiro|marco|maio|junho|julho|setembro|set|out|outubro|novembro|dezembro|" +
    "gen|gennaio|febbraio|aprile|mag|maggio|giu|giugno|lug|luglio|sett|settembre|ott|ottobre|novembre|dicembre|" +
    "januari|februari|maart|mrt|mei|augustus",
);
export const WEEKDAYS = set(
  "mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|" +
    "lun|lunes|mar|martes|mie|miercoles|jue|jueves|vie|viernes|sab|sabado|dom|domingo|" +
    "lundi|mardi|mer|mercredi|jeu|jeudi|ven|vendredi|sam|samedi|dim|dimanche|" +
    "mo|montag|di|dienstag|mi|mittwoch|do|donnerstag|fr|freitag|sa|samstag|so|sonntag|" +
    "seg|segunda|ter|terca|qua|quarta|qui|quinta|sex|sexta|feira|" +
    "lunedi|martedi|mercoledi|gio|giovedi|venerdi|sabato|domenica|" +
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
);
/** Words between the parts of a date. */
export const DATE_WORDS = set(
  "at|on|of|the|th|st|nd|rd|a|las|los|la|el|de|del|le|les|um|uhr|am|alle|ore|as|do|da|dia|h|hrs|om|pm|m|p|u|o|clock|hora|horas|giorno|jour|tag|er|noon|time|standard|daylight|us|canada|&|europe|europa|hora|estandar|verano|este|oeste|normale|dete|dhiver|centrale|lest|mitteleuropaische|ora|solare|legale|padrao|brasilia",
);
export const ZONES = set(
  "hne|hae|hnc|hac|hnp|hap|eastern|central|pacific|mountain|atlantic|zeit|normalzeit|sommerzeit|heure|horario|zone|utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|akst|akdt|hst|ast|adt|nst|ndt|bst|ist|wet|west|cet|cest|eet|eest|mez|mesz|msk|sast|jst|kst|aest|aedt|acst|awst|nzst|nzdt|brt|art|clt|cot|pet|et|ct|mt|pt|z",
);

/** Over a mail that is quoted. */
export const QUOTE_MARKERS = set(
  "original message|original email|original mail|mensaje original|correo original|message dorigine|message original|message initial|ursprungliche nachricht|originalnachricht|urspr nachricht|urspr. nachricht|mensagem original|messaggio originale|messaggio original|oorspronkelijk bericht|previous message|reply message|mensaje anterior|opprinnelig melding|ursprungligt meddelande",
);
/** Over a mail that is passed on. */
export const FORWARD_MARKERS = set(
  "forwarded message|begin forwarded message|forwarded mail|forwarded email|mensaje reenviado|inicio del mensaje reenviado|inicia el mensaje reenviado|correo reenviado|message transfere|message transmis|debut du message reexpedie|debut du message transfere|message reexpedie|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|beginn der weitergeleiteten nachricht|mensagem encaminhada|inicio da mensagem encaminhada|inicio da mensagem reencaminhada|mensagem reencaminhada|messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|videresendt melding|vidarebefordrat meddelande",
);
/** Where it ends. */
export const END_MARKERS = set(
  "end forwarded message|end of forwarded message|end original message|end of original message|end of message|fin del mensaje reenviado|fin del mensaje original|fin du message reexpedie|fin du message transfere|fin du message original|ende der weitergeleiteten nachricht|ende der ursprunglichen nachricht|fim da mensagem encaminhada|fim da mensagem original|fine messaggio inoltrato|fine messaggio originale",
);
/** Helpdesks draw this line; everything below it is their own notice with the thread. */
export const ABOVE_LINE =
  /reply above this line|(?:encima|arriba) de esta linea|au[- ]dessus de cette ligne|(?:uber|oberhalb) dieser (?:zeile|linie)|acima desta linha|sopra questa (?:linea|riga)|boven deze regel/;

/** A line that a mail program adds by itself begins so, and goes on with its own name. */
export const opensClientLine = beginning([
  "sent from my ",
  "sent from mail",
  "sent from yahoo",
  "sent from outlook",
  "sent from gmail",
  "sent from samsung",
  "sent from proton",
  "sent from aol",
  "sent from a mobile",
  "sent from mobile",
  "sent from iphone",
  "sent from an ",
  "sent via ",
  "sent with ",
  "sent using ",
  "get outlook for ",
  "yahoo mail: ",
  "enviado desde mi ",
  "enviado desde iphone",
  "enviado desde correo",
  "enviado desde outlook",
  "enviado desde yahoo",
  "enviado desde un ",
  "obtener outlook",
  "obten outlook",
  "envoye de mon ",
  "envoye depuis ",
  "envoye a partir de ",
  "telecharger outlook",
  "obtenir outlook",
  "von meinem ",
  "gesendet von ",
  "gesendet mit ",
  "gesendet aus ",
  "diese nachricht wurde von meinem ",
  "outlook fur ",
  "holen sie sich outlook",
  "enviado do meu ",
  "enviado de meu ",
  "enviado do iphone",
  "enviado a partir ",
  "enviado pelo ",
  "obter o outlook",
  "inviato da iphone",
  "inviato da ipad",
  "inviato dal mio ",
  "inviato da outlook",
  "inviato da posta",
  "inviato da libero",
  "ottieni outlook",
  "scarica outlook",
  "verzonden vanaf ",
  "verstuurd vanaf ",
]);
/** Notices that a mail server puts above or below a mail. */
export const opensBanner = beginning([
  "you dont often get email from",
  "caution: this email originated",
  "caution: external",
  "external email]",
  "external email:",
  "this email originated from outside",
  "this message originated from outside",
  "no suele recibir correo",
  "vous nobtenez pas souvent",
  "sie erhalten nicht oft",
]);
/** A paragraph that begins so and goes on so is a notice of the sender's firm. */
export const opensDisclaimer = beginning([
  "confidentiality notice",
  "this email and any",
  "this e-mail and any",
  "this e-mail (",
  "this email (",
  "this e-mail may contain",
  "this email may contain",
  "this message is intended",
  "this message and any",
  "this communication",
  "the information contained in",
  "the information in this",
  "the content of this",
  "the contents of this",
  "disclaimer",
  "please consider the environment",
  "este correo ",
  "este mensaje ",
  "aviso de confidencialidad",
  "la informacion contenida",
  "ce message ",
  "ce courriel ",
  "cet e-mail",
  "diese e-mail",
  "diese nachricht",
  "esta mensagem",
  "este e-mail",
  "questo messaggio",
  "questa e-mail",
  "le informazioni contenute",
  "this e-mail was sent from a contact form",
  "this email was sent from a contact form",
]);
export const DISCLAIMER_WORDS =
  /confiden|intended|privileged|vertraulich|destinat|strictly|print|contact form|riservat|viruse?s?\b|disclaimer/;
/** By these an answer says that it stands inside the older mail. */
export const INSIDE =
  /\b(?:inline|in line|in[- ]red|in[- ]blue|in bold|in capitals|(?:answers?|replies|comments?|responses?) (?:are )?below|see below|more below|en rojo|en azul|en negrita|mas abajo|ci-dessous|ci dessous|en rouge|en bleu|siehe unten|in rot|in blau|weiter unten|em vermelho|em azul|abaixo|in rosso|in blu|qui sotto|di seguito)\b/;
