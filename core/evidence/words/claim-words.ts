/** What patients claim of a purchase, in the words for it. Folded, without elided articles; `word*` is any word that begins so. */
import { wordSet } from "./said.ts";
import { termFinder } from "./terms.ts";

export const findClaims = termFinder({
  charged_twice:
    "charged twice, charged me twice, charged us twice, billed twice, billed me twice, charged two times, charged me two times, billed two times, billed me two times, double charged, double charge, double charges, duplicate charge, " +
    "two charges, put through twice, paid twice, taken twice, took it twice, debited twice, went through twice, dos veces, doble cargo, dos cargos, " +
    "doble cobro, cobro doble, cargo duplicado, deux fois, double prelevement, doubles prelevements, double debit, deux prelevements, deux debits",
  sent_part:
    "already refunded, already sent, already returned, already paid back, already gave me, only refunded, refunded only, refunded part, sent part, " +
    "returned part, refunded half, sent half, ya me devolvieron, ya me reembolsaron, solo me devolvieron, solo me reembolsaron, me devolvieron una parte, " +
    "me devolvieron la mitad, avez deja rembourse, deja ete rembourse, deja ete remboursee, rembourse une partie, rembourse la moitie, rembourse que",
  none_used:
    "never used, not used any, not used a single, havent used any, havent used a single, have not used any, none of them used, all unused, " +
    "nunca use, nunca los use, nunca las use, no he usado ninguna, no he usado ninguno, no use ninguna, sin usar ninguna, jamais utilise, jamais utilisee, " +
    "jamais utilisees, ai utilise aucune, aucune seance utilisee",
  sealed:
    "unopened, still sealed, never opened, not opened, not been opened, havent opened, sin abrir, sigue sellado, sigue sellada, no lo he abierto, " +
    "jamais ouvert, jamais ouverte, pas ouvert, pas ouverte, non ouvert, encore scelle, encore scellee",
  attended:
    "i was there, i did come, i did attend, i did show up, i attended, i showed up, si fui, si asisti, estuve ahi, estuve alli, etais la, etais bien la, je suis venu, je suis venue, je suis bien venue",
  not_told:
    "did anybody tell me, did anyone tell me, did anybody mention, did anyone mention, nobody mentioned, no one mentioned, nobody explained, no one explained, " +
    "nobody ever told me, no one ever told me, never mentioned, never explained, nobody told me, no one told me, never told me, was never told, was not told, wasnt told, never informed, not informed, never signed, did not sign, " +
    "didnt sign, nadie me dijo, nadie me aviso, nadie me informo, nadie me explico, nunca me explicaron, nunca me avisaron, no me avisaron, no me dijeron, no me informaron, nunca me dijeron, nunca me informaron, no firme, nunca firme, " +
    "personne ne ma dit, personne ne ma explique, personne ne ma prevenu, personne ne ma prevenue, on ne ma jamais dit, on ne ma pas dit, jamais prevenu, jamais prevenue, " +
    "pas ete prevenu, pas ete prevenue, personne ne ma informe, jamais informe, jamais informee, pas ete informe, pas ete informee, ne ma pas informe, ne ma pas informee, on ma pas informe, on ma pas informee, jamais signe, rien signe",
});

export const PAY_WORDS = wordSet(
  "charge charged charges bill billed pay paid payment debited taken took card cobro cobraron cobrado cargo cargos pague pago tarjeta " +
    "preleve preleves prelevement debite debitee debit facture facturee paye payee carte compte",
);

/** Whoever says this of themselves sent nothing back for the clinic. */
export const MYSELF = wordSet("i ive we yo je ai");

/** Plain words for a purchase or its charge. */
export const BOUGHT_OF_US = wordSet(
  "bought purchased purchase paid charged charge ordered debited invoice invoiced receipt payment fee " +
    "compre comprado compra compramos pague pagado cobraron cobrado cargo contrate factura pago cobro " +
    "achete achetee achetes achat paye payee regle debite debitee facture preleve souscrit paiement prelevement",
);
