/** French phrases of replies to a letter. What French elides ("j'accepte", "l'avoir") may stand as one word or as two. */
import type { CueText } from "../cue.ts";
import { DISPUTE_FR } from "./dispute.ts";
import { DOUBTS_FR } from "./doubts.ts";
import { ENDING_FR } from "./ending.ts";
import { FACTS_FR } from "./facts.ts";
import { MONEY_FR } from "./money.ts";
import { OFFER_FR } from "./offer.ts";

export const CUES_FR: CueText = {
  negators: "ne pas n non jamais rien aucun aucune sans ni plus personne naccepte nest nai na",
  subjects: "je vous nous ils elle",
  lists: {
    offer:
      "avoir|lavoir|credit|bon|remboursement|proposition|offre|loffre|prolongation|report|somme|montant|solution|arrangement|gel|geste|versement|virement|cheque|accord|calcul|pause|echange|lechange|partage",
    sum: "#|remboursement|argent|largent|somme|montant|virement|versement|paiement|avoir|lavoir|credit|cheque|tout|reste|euros|compte|sous|depot|mandat|solde|integralite|francs|dollars",
    landed:
      "arrive|arrivee|arrives|arrivees|recu|recue|recus|recues|parvenu|parvenue|parvenus|credite|creditee|encaisse|encaisses|encaissee|apparait|apparaissent|tombe|tombee|tombes|rentre|rentree|rentres|verse|versee|touche|touchee|rembourse|remboursee|rembourses|visible|affiche|deposee|depose|ressu|resu",
    place:
      "compte|carte|banque|releve|appli|lappli|application|livret|dossier|espace|money|momo|twint|paypal|courrier|caisse",
    bank: "banque|visa|mastercard|amex|paypal|emetteur|lemetteur|carte|caisse|banquier|conseiller",
    someone:
      "quelquun|autre|superieur|superieure|responsable|directeur|directrice|direction|gerant|gerante|patron|patronne|chef|cheffe|medecin|docteur|independant|independante|mediateur|hierarchie|personne|collegue|service|comite|specialiste",
    look: "regarde|regarder|revoie|revoir|relise|relire|lise|lire|examine|examiner|reexamine|reexaminer|reexamen|etudie|etudier|reprenne|reprendre|decide|tranche|trancher|juge|verifie|verifier|reconsidere|reconsiderer|voie|voir|soumettre|avis|regard|consulte",
    buy: "seances|seance|forfait|soins|soin|rendez|abonnement|cure|carte|traitement|massages|cours|date|flacon|produit|place|reservation|acompte|tout|les|la|le",
    ask: "demande|reclamation|remboursement|plainte|annulation|dossier|message|mail|courrier|courriel|procedure|requete",
  },
  cues: { ...OFFER_FR, ...MONEY_FR, ...ENDING_FR, ...DISPUTE_FR, ...FACTS_FR, ...DOUBTS_FR },
};
