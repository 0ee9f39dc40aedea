/** What the check of replies takes for a promise, a refusal, or word of where the money is. */
import type { SaidWords } from "../../shapes/check.ts";

const YOU = "(?:le|te|les|se lo|se la|se los|se las)";
const FUTURE =
  "(?:devolver|reembolsar|reintegrar|regresar)(?:emos|e|a|an)|(?:devolvemos|reembolsamos|reintegramos|regresamos|devuelvo|reembolso|reintegro|regreso)";
const GOING = "(?:vamos|voy|va|van) a|(?:podemos|puedo|queremos|hemos decidido|acordamos|procederemos a|procedemos a)";
/** Verbs by their stems: what we do now or will do, and the bare form after "vamos a". */
const ar = (...stems: string[]) => `(?:${stems.join("|")})(?:amos|o|aremos|are)`;
const BACKS = `(?:${ar("reembols", "reintegr", "regres", "retorn")}|devolv(?:emos|eremos|ere)|devuelvo)`;
const GIVES = `(?:${ar("mand", "envi", "abon", "acredit", "deposit", "pag", "gir", "pas", "d")}|transf(?:erimos|iero|erire|eriremos)|pon(?:emos|go|dremos|dre)|doy|haremos|hacemos)`;
const BARE =
  "(?:reembolsar|reintegrar|regresar|retornar|devolver|mandar|enviar|abonar|acreditar|depositar|pagar|girar|pasar|dar|transferir|poner)";
const MONEY = "(?:dinero|reembolso|devolucion|reintegro|importe|monto|deposito|pago|saldo|diferencia|total|¤)";
const PLACE = "(?:(?:su|la|tu) (?:\\w+ )?(?:tarjeta|cuenta|visa|mastercard|banco|paypal))";

export const said: SaidWords = {
  promises: [
    `(?:${YOU} )?${BACKS}(?: ~)? ?(?:¤|todo|la mitad|lo que|(?:el|la|su|sus|los|las) (?:~ )?(?:${MONEY}|sesiones))`,
    `${YOU} (?:~ )?(?:${GIVES}|(?:vamos|voy|va|van) a ${BARE})(?= (?:~ )?(?:¤|su dinero|el dinero|el reembolso)(?! de descuento))`,
    `(?:vamos|voy) a ${BARE}(?:le|te|les|selo|sela)(?= (?:~ )?(?:¤|su dinero|el dinero|el reembolso|la mitad|lo que|todo)(?! de descuento))`,
    `(?:¤|dinero|reembolso|importe) (?:~ )?(?:estara|estaran|aparecera|apareceran) (?:~ )?en ${PLACE}`,
    `(?:${YOU} )?(?:${FUTURE})(?= (?:~ )?(?:${MONEY}|todo|la mitad|lo que|el|la|los|las|su|sus))`,
    `(?:${YOU} )?(?:${GOING}) (?:devolver|reembolsar|reintegrar|regresar|hacer(?:le)? (?:un|el) reembolso)(?:le|les|te|lo|selo)?`,
    `${YOU} (?:vamos a |voy a )?(?:devolver|reembolsar|reintegrar|regresar|devolvemos|enviaremos|enviamos|mandaremos|mandamos|enviar|mandar|pagaremos|pagamos|pagar|transferiremos|transferimos|transferir|abonaremos|abonamos|abonar|daremos|damos|dar)(?= (?:~ )?(?:¤|su dinero|el dinero|el reembolso))`,
    "(?:recibira|tendra|vera|va a recibir|va a tener|recibiras|obtendra)(?= (?:~ )?(?:¤|su dinero|el dinero|(?:el|un|su) reembolso|la devolucion|la totalidad))",
    `(?:el reembolso|la devolucion|el dinero|su dinero|el importe|el deposito|¤) (?:~ )?(?:sera|seran|le sera|se le)(?: va a)? ?(?:devuelt[oa]s?|reembolsad[oa]s?|reintegrad[oa]s?|abonad[oa]s?|devolvera|devolveran|reembolsara|reembolsaran|reintegrara|abonara)`,
    `(?:se le|se te) (?:devolvera|devolveran|reembolsara|reembolsaran|reintegrara|reintegraran|abonara|abonaran|devuelve|devuelven|reembolsa|reembolsan)`,
    `(?:¤|dinero|reembolso) (?:~ )?(?:vuelven?|volveran?|regresan?|regresaran?|van?|iran?) (?:~ )?a ${PLACE}`,
    "¤ de (?:vuelta|regreso)",
    "(?:su|el|un) reembolso (?:~ )?(?:esta|ha sido|fue|queda) (?:aprobado|confirmado|autorizado|en camino|procesado)",
    "(?:hemos|he|queda) (?:aprobado|autorizado|aprobada|autorizada) (?:~ )?(?:reembolso|devolucion)",
    "su reembolso de ¤",
    "(?:procesaremos|haremos|tramitaremos|realizaremos|emitiremos|procesamos|hacemos) (?:~ )?(?:reembolso|devolucion)",
    "(?:le|te) debemos ¤",
  ],
  promisesCredit: [
    `(?:${YOU} )?(?:~ )?(?:${BACKS}|${GIVES}|(?:vamos|voy) a ${BARE}(?:le|te)?)(?= (?:~ )?¤ (?:~ )?(?:saldo|credito))`,
    "¤ (?:~ )?(?:ha sido|han sido|fue|fueron|estan?|quedan?|sera|seran) (?:~ )?(?:(?:como|en|de) (?:saldo|credito))",
    "(?:hemos|he|ya|le) (?:anadido|agregado|puesto|abonado|cargado|dado) (?:~ )?¤ (?:~ )?(?:saldo|credito)",
    `(?:${YOU} )?(?:vamos a dar|vamos a poner|vamos a abonar|vamos a anadir|damos|daremos|abonaremos|ponemos|pondremos|anadiremos|anadimos|agregaremos)(?= (?:~ )?¤ (?:~ )?(?:saldo|credito))`,
    "(?:tendra|recibira) (?:~ )?¤ (?:~ )?(?:de saldo|de credito|como credito)",
  ],
  whole:
    "reembolso (?:total|completo|integro)|totalidad|todo lo que pago|todo su dinero|importe (?:total|integro)|monto total|100 ?%",
  refuses: [
    "(?:no (?:nos es posible|es posible|podemos|puedo|vamos a|podremos|podra|hay)|no) (?:~ )?(?:devolver|reembolsar|reintegrar|devolucion|reembolso|devolverle|reembolsarle)",
    "(?:su solicitud|el reembolso) (?:~ )?(?:fue|ha sido) (?:rechazad[oa]|denegad[oa])",
    "no (?:le )?(?:devolvemos|reembolsamos|devolveremos|reembolsaremos)",
  ],
  saysSent: [
    "(?:hicimos|hice|realice|procese|efectue|emiti|(?:ayer|anoche|ya)(?: le| te)? (?:realizamos|procesamos|efectuamos|emitimos)) (?:~ )?(?:reembolso|devolucion|transferencia)",
    "(?:le |te |ya |se lo |lo )*(?:hemos|he|ha sido|han sido|fue|fueron|ya|esta)(?: ya)? (?:enviad[oa]s?|mandado|reembolsad[oa]s?|devuelt[oa]s?|reintegrad[oa]s?|abonad[oa]s?|transferid[oa]s?|depositad[oa]s?|acreditad[oa]s?|regresad[oa]s?|emitid[oa]s?|procesad[oa]s?)",
    "(?:ya )(?:le )?(?:enviamos|mandamos|devolvimos|reembolsamos|transferimos|abonamos)",
    "(?:le )(?:enviamos|mandamos|devolvimos|reembolsamos|transferimos|abonamos) (?:~ )?(?:¤|el dinero|el reembolso|su dinero) (?:ayer|el|la semana|hoy)",
    "(?:esta|va|estan) en camino",
    "(?:¤|dinero|reembolso|devolucion) (?:~ )?(?:salio|salieron)",
    "(?:ya )?(?:salio|salieron) (?:el dinero|el reembolso|¤|de aqui|de nuestra)",
  ],
  saysArrived: [
    "(?:ha|han|ya) (?:le |te |les )?(?:llegado|llego|llegaron)",
    `(?:¤|dinero|reembolso|importe|ya) (?:~ )?(?:esta|estan)(?: ya)? (?:en|de vuelta en) ${PLACE}`,
    "(?:ya )?(?:ha )?recibi(?:o|do) (?:el|su) (?:reembolso|dinero)",
    "ya tiene (?:el|su) (?:dinero|reembolso)",
  ],
  saysComing: ["(?:esta|va) en camino", "(?:llegara|debe llegar|aparecera|va a llegar)"],
  saysCameBack: ["(?:¤|dinero) (?:~ )?(?:volvio|regreso|fue devuelto)"],
};
