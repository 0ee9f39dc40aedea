/** What the check of replies takes for a promise, a refusal, or word of where the money is. */
import type { SaidWords } from "../../shapes/check.ts";

const WE = "(?:nous|on|je|la clinique|notre equipe)";
/** Verbs by their stems: what we do now or will do, and the bare form after "nous allons". */
const er = (...stems: string[]) => `(?:${stems.join("|")})(?:ons|e|erons|erai|era)`;
const BACKS = `(?:${er("rembours", "revers", "recredit", "retourn", "redonn", "restitu")}|rembours(?:ons|erons)|rend(?:ons|s|rons|rai|ra)?|renvoy(?:ons)|renvoie|renverr(?:ons|ai|a)|remett(?:ons|rons|rai|ra)|remets?)`;
const GIVES = `(?:${er("vers", "vir", "credit", "donn", "accord", "depos", "transfer")}|envoy(?:ons)|envoie|enverr(?:ons|ai|a)|pa(?:yons|ie|ierons|ierai|yerons)|mett(?:ons|rons|rai|ra)|mets?|fai(?:sons|s|t)|fer(?:ons|ai|a))`;
const BARE =
  "(?:rembourser|reverser|recrediter|retourner|redonner|restituer|rendre|renvoyer|remettre|verser|virer|crediter|donner|deposer|transferer|envoyer|payer|mettre)";
const MONEY = "(?:argent|remboursement|somme|montant|acompte|paiement|solde|difference|total|¤)";
const PLACE = "(?:votre (?:\\w+ )?(?:carte|compte|visa|mastercard|banque|paypal))";

export const said: SaidWords = {
  promises: [
    `(?:vous |te |les? |l')*${BACKS}(?: donc| aussi| bien| maintenant| alors)*(?= (?:~ )?(?:${MONEY}|tout|la moitie|ce que|vos seances|les seances|integralement)| l'argent)`,
    `${WE} (?:vous|te) (?:~ )?(?:${BACKS}|${GIVES})(?= (?:~ )?(?:¤|votre argent|remboursement)(?! de (?:remise|rabais|reduction))| l'argent)`,
    `${WE} (?:allons|vais|va) (?:vous |te )?${BARE}(?= (?:~ )?(?:¤|votre argent|remboursement|la moitie|ce que|tout)(?! de (?:remise|rabais|reduction))| l'argent)`,
    `(?:¤|argent|remboursement|montant|somme) (?:~ )?(?:sera|seront|apparaitra|apparaitront) (?:~ )?(?:sur|dans) ${PLACE}`,
    `(?:vous |les? |l')*(?:rembourser(?:ons|ai|a)|remboursons|rembourse|rendrons|rendons|reverserons|reversons|restituerons|restituons|recrediterons|recreditons)(?= (?:~ )?(?:${MONEY}|vos|votre|le|la|les|tout|l'|integralement|cette))`,
    `${WE} (?:allons|vais|va|pouvons|peux|avons decide de|acceptons de|tenons a)(?: bien sur| aussi| donc)? (?:vous |les? |l')*(?:rembourser|rendre|reverser|restituer|recrediter)`,
    `${WE} (?:vous )?(?:versons|verserons|virons|virerons|envoyons|enverrons|donnerons|allons vous verser|allons vous envoyer|allons vous virer|paierons)(?= (?:~ )?(?:¤|votre argent|remboursement))`,
    "vous (?:recevrez|aurez|toucherez|recuperez|recupererez|allez recevoir|allez recuperer|serez rembourse\\w*|etes rembourse\\w*)(?= (?:~ )?(?:¤|l'argent|argent|remboursement|de|la|votre|sous|en|integralement|le))",
    "vous (?:serez|allez etre) (?:integralement |entierement )?rembourse\\w*",
    `(?:remboursement|somme|montant|acompte|argent|¤) (?:~ )?(?:sera|seront|vous sera|va etre|vous seront|est en cours d'etre) (?:\\w+ )?(?:rembourse\\w*|rendu\\w*|reverse\\w*|credite\\w*|restitue\\w*|vire\\w*|effectue\\w*)`,
    `(?:¤|argent|remboursement) (?:~ )?(?:revien(?:t|dra|nent|dront)|retourn(?:e|era|ent|eront)|part(?:ent|ira|iront)?|va|vont|ira|iront) (?:~ )?(?:sur|vers|a) ${PLACE}`,
    "(?:votre|le|un) remboursement (?:~ )?(?:est|a ete) (?:approuve|accepte|valide|confirme|accorde)",
    "(?:avons|ai) (?:approuve|accepte|valide|accorde) (?:~ )?remboursement",
    "votre remboursement de ¤",
    `${WE} (?:procederons|procedons|effectuerons|effectuons|ferons|faisons) (?:~ )?remboursement`,
    "(?:vous devons|devons vous) ¤",
  ],
  promisesCredit: [
    `${WE} (?:(?:allons|vais|va) (?:donc )?porter|port(?:ons|erons|e|erai)) (?:~ )?(?:un )?credit de ¤`,
    `${WE} (?:(?:vous|te) )?(?:~ )?(?:${BACKS}|${GIVES}|(?:allons|vais|va) (?:vous |te )?${BARE})(?= (?:~ )?(?:¤|cette somme) (?:~ )?(?:avoir|credit))`,
    "¤ (?:~ )?(?:a ete|ont ete|est|sont|sera|seront) (?:~ )?(?:en|comme|d'un|un) (?:avoir|credit)",
    "(?:avons|ai) (?:ajoute|mis|credite|depose) (?:~ )?¤ (?:~ )?(?:avoir|credit)",
    `${WE} (?:vous )?(?:ajoutons|ajouterons|creditons|crediterons|mettons|donnons|allons ajouter|allons crediter)(?= (?:~ )?¤ (?:~ )?(?:avoir|credit|compte client))`,
    "(?:aurez|recevrez) (?:~ )?(?:un )?(?:avoir|credit) de ¤",
  ],
  whole:
    "remboursement (?:integral|total|complet)|integralement|entierement|la totalite|tout ce que vous avez paye|100 ?%|somme totale",
  refuses: [
    "(?:ne |n')(?:pouvons|peux|pourrons|sommes|ferons|allons|est|remboursons|rembourserons|rendons)(?: \\w+)? ?(?:pas|plus|aucun|rien)(?: \\w+){0,4} ?(?:rembours\\w+|rendre|restituer|possible)?",
    "(?:votre demande|remboursement) (?:~ )?(?:est|a ete) refuse\\w*",
    "aucun remboursement",
  ],
  saysSent: [
    "(?:avons|ai|a ete|ont ete|vient d'etre|venons de|est|sont)(?: deja| bien| vous)* (?:envoye\\w*|rembourse\\w*|rembourser|vire\\w*|verse\\w*|credite\\w*|transfere\\w*|emis\\w*|rendu\\w*|effectue\\w*)",
    "vous (?:avez (?:deja |bien )*ete|etes) (?:deja |bien |integralement |entierement )*rembourse\\w*",
    "(?:est|sont) (?:deja )?en (?:route|chemin)",
    "(?:est|sont) (?:deja |bien )?parti\\w*",
  ],
  saysArrived: [
    "(?:est|sont)(?: bien| deja)* arrive\\w*",
    `(?:est|sont|figure)(?: maintenant| deja| bien)* sur ${PLACE}`,
    "(?:avez) (?:bien |deja )?recu (?:le|votre|l'|¤) ?(?:remboursement|argent|virement)?",
  ],
  saysComing: [
    "(?:est|sont) (?:deja )?en (?:route|chemin)",
    "(?:arrivera|arriveront|devrait (?:arriver|apparaitre)|apparaitra)",
  ],
  saysCameBack: ["(?:¤|argent) (?:~ )?(?:est revenu\\w*|a ete rejete\\w*|est retourne\\w*)"],
};
