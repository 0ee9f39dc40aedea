/** Mails that no person wrote: what a mail server sends back, and the answer of somebody who is away. */
import { fold } from "./fold.ts";

export type Machine = "bounce" | "auto_reply";

const BOUNCE_SUBJECTS = [
  "undeliver",
  "delivery status notification",
  "mail delivery",
  "message delivery",
  "delivery failure",
  "delivery has failed",
  "failure notice",
  "returned mail",
  "returned to sender",
  "delivery incomplete",
  "message undeliverable",
  "unzustellbar",
  "nicht zustellbar",
  "no se puede entregar",
  "no se pudo entregar",
  "no entregado",
  "error de entrega",
  "non remis",
  "non distribue",
  "echec de la remise",
  "echec de la distribution",
  "non recapitabile",
  "mancata consegna",
  "nao entregue",
  "falha na entrega",
  "nao e possivel entregar",
];
const BOUNCE_BODIES = [
  "could not be delivered",
  "couldnt be delivered",
  "wasnt delivered",
  "was not delivered",
  "has been returned",
  "delivery to the following",
  "delivery has failed",
  "failed permanently",
  "permanent error",
  "permanent fatal errors",
  "undeliverable",
  "address not found",
  "address couldnt be found",
  "mailbox unavailable",
  "mailer-daemon",
  "mail system at host",
  "mail delivery s",
  "user unknown",
  "does not exist",
  "no se pudo entregar",
  "no se ha podido entregar",
  "no se ha entregado",
  "konnte nicht zugestellt werden",
  "na pas pu etre remis",
  "na pas ete remis",
  "na pas pu etre distribue",
  "non e stato recapitato",
  "impossibile recapitare",
  "nao foi entregue",
  "nao pode ser entregue",
  "diagnostic-code",
  "final-recipient",
];
const AWAY_SUBJECTS = [
  "automatic reply",
  "auto reply",
  "auto-reply",
  "autoreply",
  "auto:",
  "auto response",
  "auto-response",
  "out of office",
  "out of the office",
  "respuesta automatica",
  "fuera de la oficina",
  "ausente:",
  "reponse automatique",
  "absence du bureau",
  "absent du bureau",
  "automatische antwort",
  "abwesenheitsnotiz",
  "abwesend:",
  "resposta automatica",
  "ausencia temporaria",
  "risposta automatica",
  "fuori sede",
  "automatisch antwoord",
];
const HEAD = 3_000;

/** A bounce says so above and below; a patient who only writes "delivery failed" of a parcel is no machine. */
export function machineOf(subject: string, body: string): Machine | undefined {
  const above = fold(subject.slice(0, 300)).trim();
  if (AWAY_SUBJECTS.some((words) => above.startsWith(words))) return "auto_reply";
  if (!BOUNCE_SUBJECTS.some((words) => above.includes(words))) return undefined;
  const below = fold(body.slice(0, HEAD)).replace(/\s+/g, " ");
  // A mail server speaks of a mail, its address or the number of its fault; a patient of a parcel.
  const isOfMail = /@|\b[45]\d\d[ -]|mail|mess|mens|nachricht|correo|undeliver/.test(`${above} ${below}`);
  if (!isOfMail) return undefined;
  return BOUNCE_BODIES.some((words) => below.includes(words)) ? "bounce" : undefined;
}
