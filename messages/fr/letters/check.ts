import type { CheckWords } from "../../shapes/check.ts";
import { said } from "./check-said.ts";

export const check: CheckWords = {
  ...said,
  known:
    "le les des une du au aux et est sont vous votre vos nous notre nos je pour avec sur dans pas ne que qui bonjour merci cordialement cette ce ces mais ou par madame monsieur seance c'est",
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    cent: 100,
    cents: 100,
    mille: 1000,
  },
  currencies: { "euros?": "EUR", dollars: "USD CAD", "francs?": "CHF XAF XOF XPF", "livres sterling": "GBP" },
  cents: "centimes?",
  months: [
    "janv(?:ier)?",
    "fevr?(?:ier)?|février",
    "mars",
    "avr(?:il)?",
    "mai",
    "juin",
    "juil(?:let)?",
    "aout|août",
    "sept(?:embre)?",
    "oct(?:obre)?",
    "nov(?:embre)?",
    "dec(?:embre)?|décembre",
  ],
  weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],

  shares: {
    "(?:la )?moitie": 1 / 2,
    "(?:un|le) tiers": 1 / 3,
    "(?:les )?deux tiers": 2 / 3,
    "(?:un|le) quart": 1 / 4,
    "(?:les )?trois quarts": 3 / 4,
  },
  shareOf:
    "(?: de| du)? (?:cela|ca|(?:tout )?ce que vous (?:~ )?(?:paye\\w*|verse\\w*|depense\\w*)|(?:(?:le|la|votre|l'|cette|ce) ?)?(?:\\w+ ){0,2}(?:argent|prix|paiement|forfait|montant|cout|total|somme|acompte|achat|abonnement))",
  bareBefore:
    "(?:rembours|revers|rend|remett|renvoy|renverr|retourn|vers|vir|envoy|enverr|credit)[a-z]*(?: (?:vous|environ|seulement|exactement))*",
  bareAfter: " sur (?:votre|la|ta) (?:\\w+ )?(?:carte|visa|mastercard|compte|amex|paypal)",
  article: "les|vos|ces",
  not: "pas|ne|jamais|aucun|aucune|sans|impossible|plutot que|au lieu de|ni",
  notNot: "pas de souci|pas de probleme|ne vous inquietez pas|n'hesitez pas|pas seulement",
  onlyIf:
    "si|s'il|s'ils|lorsque vous|quand vous|a condition|sauf|des que vous|en cas de|uniquement|avant que|pour toute|toute annulation|preferez|normalement|toujours|en general|notre politique|nos conditions|vous pouvez choisir|au lieu",
  theySay:
    "vous (?:~ )?(?:demandez|demande|voulez|vouliez|souhaitez|souhaitiez|avez demande|avez ecrit|ecrivez|dites|avez dit|attendez|reclamez|aimeriez|voudriez|pensez|esperez)|votre (?:demande|message|mail|courriel|question|souhait)|demande de|(?:nous|m')avez demande|on vous a (?:dit|promis)",
  open: "peut-etre|pourrait|pourrions|possible|possibilite|examiner|examine|etudier|voir si|decider|decidera|savoir si|au sujet|concernant|avant de pouvoir|afin de",
  asks: "(?:est-ce|pouvez|pourriez|voulez|souhaitez|preferez|quand|quel|quelle|ou|comment|avez|etes|vous|le|la|l'un|cela|ca)",
  priceBefore:
    "(?:a|par|chaque|coute|coutent|cout|prix|vaut|paye|payer|payez|facture|frais|moins|de vos|des|de|d'un|total|utilisees?|acompte)(?: (?:seulement|un|une|le|la|les|de|l'|votre|d'))*",
  priceAfter:
    "(?:chacune?|par (?:seance|visite|mois)|la seance|l'une|de (?:frais|remise|reduction|acompte)|que vous avez paye)",
  ofCase: "avez paye|factures?|frais|frais de",
  money: "rembours\\w*|argent|fonds|¤|avoir|credit",
  otherThings:
    "factures?|recus?|liens?|formulaires?|colis|commandes?|devis|resultats?|photos?|cremes?|rappel|cartes?[- ]cadeaux?|bons? cadeaux?|cheques? cadeaux?|echantillons?|ordonnances?|produits?|dossiers?",

  incoming: "frais|paiements?|debits?|achats?|acomptes?|depots?|factures?|recus?|remise|rabais|reduction",
  givesBack: "rembours\\w*|ren[dv]\\w*|remett\\w*|retourn\\w*|restitu\\w*|revers\\w*",
  notYet: "pas|ne|si|quand|lorsque|des que|une fois|avant|apres|aussitot",
  before: "auparavant|avant cela|deja avant",
  longAgo:
    "(?:en|le|du|de) (?:~ )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|(?:semaine|mois|annee|an) (?:derniere?|passee?)|il y a",

  ways: {
    card: "sur (?:votre|la) carte",
    cash: "en (?:especes|liquide)",
    cheque: "(?:par|un) cheque",
    transfer: "(?:par )?virement|sur votre compte (?:bancaire|courant)",
    credit: "avoir|credit",
  },
  cardEnds: "finissant par|se terminant par|qui finit par|terminant par",

  to: "a|et|ou|-",
  atMost: "sous|en moins de|au plus|au maximum|dans les|d'ici",
  business: "ouvres|ouvrables|ouvre|ouvrable",
  units: { hours: "heures?|h", days: "jours?", weeks: "semaines?" },
  theirs: "vos",
  takes: "arriv\\w*|appara\\w*|comptez|delai|prend\\w*|releve|banque|verrez|recevrez",

  agreed: "vous (?:~ )?(?:accepte\\w*|signe\\w*)|signe\\w* (?:le|par vous)|votre (?:signature|accord|consentement)",
  asked: "vous (?:~ )?demande\\w*|votre demande du",
  calls: [
    // Of "rappeler" the present calls back where a time follows, or nothing; else it reminds: "nous vous rappelons que".
    "(?:on|nous|je|(?:notre|une?|la|le) \\w+|quelqu'un) vous (?:rappell?e|rappelons|appelle|appelons|telephone|telephonons)(?: donc| aussi| tous| bien| par telephone)*(?= (?:des |avant |d'ici |apres |vers )?(?:demain|aujourd'hui|ce (?:matin|soir)|cet(?:te)? (?:apres-midi|semaine)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \\d|(?:dans|sous) (?:\\d|une? |la |l'|les )|en fin de|bientot|rapidement|au plus vite|\\d)|[.!]?\\s*$)",
    "(?:vous )(?:appellerons|appellerai|appellera|telephonerons|rappellerons|rappellerai)|(?:allons|vais|va) vous (?:appeler|rappeler|telephoner)",
  ],
  writes: [
    "vous (?:ecrirons|ecrirai|contacterons|contacterai|repondrons|repondrai|tiendrons au courant|recontacterons|informerons|donnerons (?:une|notre) reponse)|(?:allons|vais) vous (?:ecrire|repondre|recontacter)|(?:aurez|recevrez) (?:notre|une) reponse",
  ],
  dated: "aujourd'hui|demain|(?:sous|dans|d'ici) \\d+|(?:le|avant le|d'ici le|au) \\d{1,2}",
  apologies: ["desole\\w*", "excus\\w*", "regrett\\w*", "navre\\w*", "pardon\\w*"],
  clinical: [
    "diagnosti\\w*|prescri\\w*|medicaments?|enceinte|grossesse|cancer|chimio\\w*|chirurgi\\w*|biopsie\\w*|tumeurs?|infection\\w*|allergi\\w*|symptomes?|depression|anxiete|vih|hepatite|diabet\\w*|fausse couche|trouble|maladie|rosacee|couperose|eczema|psoriasis|dermatite|melasma|lupus|asthme|arthrite|herpes|zona|migraines?|hernie|thyroide|caillots?|thrombose|infarctus|mastectomie|ulceres?",
    "votre (?:etat de sante|pathologie)",
  ],
};
