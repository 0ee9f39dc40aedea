import type { WhoseText } from "./whose-words.ts";

export const FRENCH: WhoseText = {
  kin: {
    partner:
      "femme|mari|épouse|époux|conjoint|conjointe|compagne|compagnon|copine|copain|fiancé|fiancée|moitié|blonde|chum|veuve|veuf",
    child: "fils|fille|enfant|enfants|bébé|filles|garçon|garçons|gamin|gamine|ado|petite|petit|jumeaux|jumelles",
    parent: "mère|maman|père|papa|parents",
    relative:
      "sœur|soeur|frère|tante|oncle|cousine|cousin|nièce|neveu|mamie|papi|papy|mémé|pépé|marraine|parrain|gendre|bru|filleul|filleule",
    friend: "ami|amie|voisine|voisin|amis|amies|colocataire",
    employee: "employé|employée|collègue|salarié|salariée|assistante|assistant",
    client: "client|cliente|mandant|mandante|patient|patiente|assuré|assurée",
  },
  called: "maman|papa|mamie|papi",
  mine: "mon|ma|mes|notre|nos",
  adjectives:
    "cher|chère|grand|grande|petit|petite|défunt|défunte|feu|feue|propre|ex|meilleur|meilleure|jeune|beau|belle|pauvre|vieille|vieux|deux|trois|arrière|autre",
  late: "défunt|défunte|feu|feue",
  firstPerson: "je|j|me|m|moi|mon|ma|mes|nous|notre|nos|mien|mienne|miens|miennes",
  lists: {
    stuff:
      "séance|séances|visite|visites|rendez|rdv|soin|soins|traitement|traitements|forfait|forfaits|cure|cures|abonnement|cours|bagues|appareil|orthodontie|gouttières|massage|massages|laser|botox|injections|kiné|kinésithérapie|physio|physiothérapie|thérapie|acupuncture|pilates|yoga|détartrage|implant|implants|couronne|remboursement|acompte|arrhes|solde|paiement|paiements|argent|achat|commande|réservation|réservations|compte|consultation|consultations|facture|factures|frais|mensualité|mensualités|blanchiment|épilation|ostéo|ostéopathie|drainage|bon|carte|avoir|reste|ostéopathe|chiro|orthèses",
    thing:
      "séance|séances|visite|visites|rendez|rdv|soin|soins|traitement|forfait|cure|abonnement|cours|bagues|appareil|orthodontie|massage|massages|laser|botox|injections|kiné|physio|acupuncture|pilates|yoga|détartrage|implant|commande|réservation|consultation|épilation|ostéo|drainage|jambes|visage|peau",
    strong:
      "séance|séances|visites|soins|forfait|forfaits|cure|abonnement|bagues|appareil|orthodontie|gouttières|massage|massages|laser|kiné|physio|acupuncture|pilates|yoga|remboursement|acompte|arrhes|solde|réservation|rendez|drainage|cours|ostéo|orthèses",
    holds:
      "a|avait|est|était|allait|va|veut|voulait|souhaite|souhaiterait|désire|aimerait|voudrait|ne|n|doit|peut|pourra|pouvait|achetait|payé|acheté|fait|utilisé|suit|suivait|venait|devait|arrête|commencé|pris|préfère|renonce|aura",
    buy: "acheté|achetés|payé|payées|réglé|réservé|offert|pris|souscrit|commandé|achète|paie|paye",
    write:
      "écris|écrire|écrivons|demande|demander|sollicite|contacte|appelle|adresse|permets|viens|agis|message|courriel|mail|demandons|question",
    back: "rembourser|remboursez|remboursiez|remboursement|annuler|annulez|restituer|rendre",
    left: "reste|restait|restent|restaient|manque|devez|doit",
    kinword:
      "mère|maman|père|papa|tuteur|tutrice|épouse|époux|femme|mari|veuve|veuf|fils|fille|sœur|soeur|frère|grand|tante|oncle|conjoint|conjointe|compagne|compagnon|notaire|avocat|avocate|mandataire|curateur|curatrice|aidant|aidante|nièce|neveu|amie|ami",
    stranger:
      "travail|maladie|santé|opération|école|horaire|horaires|voiture|carte|médecin|docteur|recommandation|conseil|conseils|assurance|employeur|entreprise|hôpital|patron|idée|faute|maison|banque|mariage|anniversaire|emploi|mutation|état",
    says: "recommandé|recommande|dit|conseillé|conseille|suggère|suggéré|pense|trouve|parlé|perdu|travaille|offert|insiste",
    dead: "décédé|décédée|décède|mort|morte|disparu|disparue|éteint|éteinte|décédait",
    several: "deux|trois|quatre|cinq|jumeaux|jumelles|famille|plusieurs|#",
  },
  owned: [
    "@stuff ?que ?restants ?restantes de|d|pour|a|à xkin",
    "ceux|celles|celui de xkin",
    "@write .. pour|concernant|sujet|nom|part|compte|propos|de ?de xkin",
    "nom|part|compte|place de|d xkin",
    "@buy ... pour|à xkin",
    "inscrit|inscrite xkin",
    "xkin ... @holds ... @stuff",
    "xkin .. ne|n ?le|la|les|y ?pourra|peut|veut|souhaite|va plus",
    "@back xkin",
    "@back à xkin",
    "suis ?la|le|l @kinword de|d|du",
    "@kinword de|d xkin",
    "suis ?la|le|sa|son ?légale tutrice|tuteur|curateur|curatrice|mandataire|représentante|représentant|aidant|aidante",
    "agis|interviens|écris|demande .. nom|compte|qualité",
  ],
  told: [
    "il|elle ... @holds ... @strong",
    "lui|leur @left|@back",
    "ses|son|sa .. @strong",
    "@back .. à lui|elle",
    "pour lui|elle",
    "qu il|elle .. @holds",
    "ce qu il|elle avait|a ?déjà payé|réglé|versé",
  ],
  died: ["xkin ... @dead", "xkin nous a quittés|quitté", "décès|mort|perte|disparition|obsèques|succession de|d xkin"],
  toldDied: ["il|elle|qui .. @dead", "son|sa décès|mort|disparition|succession", "nous a quittés|quitté"],
  estate: [
    "exécuteur|exécutrice testamentaire",
    "succession de|d",
    "règle|réglons|chargé|chargée|charge|notaire .. succession",
    "la|le|du défunte|défunt",
    "héritiers|héritière|héritier de|d",
  ],
  own: [
    "mon|ma|mes|notre|nos ?propre ?propres ?dernières ?autres ?# @thing",
    "j|je|nous ?n ?ai|avais|avons ?pas ?payé|acheté|pris|réservé|fait|suivi|réglé|manqué ... @thing",
    "pour|concernant moi",
    "est|sont mien|mienne|miens|miennes",
  ],
  aside: [
    "@stranger de|d xkin",
    "cause|raison|pendant|suite|grâce .. @stuff de|d xkin",
    "xkin ?a ?m|me|nous @says",
    "xkin m|me|nous",
    "cadeau|bon ... pour|à xkin",
    "@buy ... à|pour xkin .. bon|carte|chèque cadeau",
    "mettre|mettez|transférer|devenir|bon .. nom de|d xkin",
    "suis ?la|le|l @kinword de|d @several",
    "transférer|céder|donner|offrir|passer ... à xkin",
  ],
};
