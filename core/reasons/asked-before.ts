/** Whether a mail says that its writer has asked before. It decides nothing: it keeps the screen from calling such a request the first. */

import { readMail, wordsIn } from "../mail/read-mail.ts";
import { MAILS_CHARS, MAILS_MOST, memoize } from "../memoize.ts";
import { sentencesOf } from "./mail-text.ts";
import { beginningsOf, findPhrases, phraseOf, type WordLists } from "./phrases.ts";

const LISTS: WordLists = {
  nth: "second|third|fourth|fifth|2nd|3rd|4th|5th|last",
  asking:
    "writing|write|wrote|written|asking|ask|asked|emailing|email|emailed|requesting|requested|calling|called|contacting|contacted|messaged|telling|told",
  mail: "email|emails|mail|mails|message|messages|request|requests|letter|letters|calls",
  enesima: "segunda|tercera|cuarta|quinta|2a|3a|enesima",
  pido: "escribo|escribir|escribi|escrito|pido|pedir|pedi|pedido|solicito|solicite|solicitado|llamo|llame|llamado|contacto|contacte|digo|dije",
  correo: "correo|correos|mensaje|mensajes|solicitud|solicitudes|carta|llamadas",
};

const PHRASES = [
  "@nth|# time .. @asking",
  "@asking .. for|you the @nth time",
  "asking|writing|emailing|requesting|calling ?you ?once again",
  "already|previously @asking",
  "@asking ... before|already|earlier|twice",
  "my last|previous|earlier|first|other|two|three @mail",
  "still|am|are|been waiting .. for ?a|an|the|my|any answer|reply|response|refund|money",
  "no|without answer|reply|response .. @mail|so|yet|since",
  "nobody|noone|none ?of ?you answered|replied|responded",
  "@enesima vez que .. @pido",
  "por @enesima vez",
  "ya|antes .. @pido",
  "@pido .. otra|de nuevo|vez|nuevamente",
  "mi|mis anterior|anteriores|primer|otro|ultimo @correo",
  "mi|mis @correo anterior|anteriores",
  "sigo|seguimos|llevo ... esperando",
  "nadie me|nos responde|respondio|contesta|contesto|contestado|respondido",
].map((text) => phraseOf(text, LISTS, new Set()));

const mayStand = beginningsOf(PHRASES);

/** Reads the writer's own words, quoted mails and signatures left out; bounded as `detectIntent` is. */
export const saysAskedBefore = ({ subject, body }: { readonly subject: string; readonly body: string }): boolean =>
  inMail(JSON.stringify([subject, body]));

/** One mail is looked at again and again. */
const inMail = memoize(
  (mail) => {
    const [subject = "", body = ""] = JSON.parse(mail) as string[];
    const read = readMail({ subject, body });
    const sentences = [...sentencesOf(read.subject.slice(0, 500)), ...sentencesOf(body, wordsIn(read))];
    return sentences.some((sentence) => findPhrases(sentence, PHRASES, mayStand).length > 0);
  },
  MAILS_MOST,
  MAILS_CHARS,
);
