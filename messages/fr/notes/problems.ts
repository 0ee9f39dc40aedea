import type { ProblemWords } from "../../en/notes/problems.ts";

const ANOTHER = "Payez d’une autre façon.";

export const problems: ProblemWords = {
  known: {
    too_old: "Deux jours sans réponse claire.",
    no_answer: "Aucune réponse n’est encore arrivée. Rien n’est envoyé deux fois.",
    no_answer_to_queries: "Le processeur a été interrogé trois fois et n’a pas répondu.",
    request_changed: "La demande n’aurait pas été la même qu’avant. Rien n’a été envoyé.",
    found_after_end: "Un remboursement a été trouvé après la fermeture de celui-ci.",
    stopped_while_frozen:
      "Arrêté pendant que la base de données était une copie plus ancienne. Il est peut-être parti avant; la comparaison avec le processeur le dira.",
    copied:
      "Le compte a été repris d’une copie : personne ne sait ici si ceci est parti depuis. Cherchez-le chez le processeur.",
    given_up: "Quelqu’un a regardé, n’a trouvé aucun remboursement et y a renoncé.",
    payment_locked: "Le paiement est contesté et ne peut pas être remboursé maintenant.",
    nothing_left: "Pendant l’attente, une telle part du paiement a été rendue ailleurs que ceci n’y tient plus.",
    line_left_less:
      "Pendant l’attente, une importation a montré que plus avait été rendu ou dépensé avant. Il reste moins de l’achat que ceci.",
    received_less:
      "Le processeur a reçu moins pour ce paiement que ne le dit le système de la clinique. Ceci n’y tient donc pas.",
    not_captured: "Ce paiement a seulement été autorisé. Rien n’a été reçu : il n’y a rien à rendre.",
    currency_differs:
      "Le processeur a pris ce paiement dans une autre monnaie que celle du système de la clinique. Rien n’a été envoyé.",
    same_charge: "C’est le même débit qu’un autre paiement des dossiers de la clinique. Il compte là.",
    paid_elsewhere: "Un remboursement fait hors de cette application était pour ceci : ceci n’a pas été envoyé.",
    payment_gone: "Le processeur ne connaît pas ce paiement. Rien n’a été envoyé.",
    amount_not_sendable: "Le processeur ne peut pas déplacer ce montant.",
    processing: "La banque s’en occupe.",
    insufficient_funds: "Le solde de la clinique chez le processeur est trop bas. Cela partira seul une fois rechargé.",
    charge_pending: "Le paiement lui-même n’est pas encore arrivé.",
    lost_or_stolen_card: `La carte a été déclarée perdue ou volée. ${ANOTHER}`,
    expired_or_canceled_card: `La carte a expiré ou a été fermée. ${ANOTHER}`,
    declined: `La banque du patient l’a refusé. ${ANOTHER}`,
    merchant_request: "Cela a été annulé chez le processeur.",
    charge_for_pending_refund_disputed: "Le patient a contesté le paiement avant l’arrivée du remboursement.",
    charge_disputed: "Le paiement est contesté et ne peut pas être remboursé maintenant.",
    refund_disputed_payment: "Le paiement est contesté et ne peut pas être remboursé maintenant.",
    charge_already_refunded: "Le processeur a déjà remboursé ce paiement.",
    amount_too_large: "Il reste moins du paiement chez le processeur que ceci.",
    canceled: "Cela a été annulé chez le processeur.",
    requires_action: "Le patient doit d’abord répondre au courriel du processeur.",
    late: "La banque l’a depuis plus de dix jours.",
    balance_insufficient:
      "Le solde de la clinique chez le processeur était trop bas. Rechargez-le, puis décidez de nouveau.",
    failed: "Le processeur ne dit pas pourquoi.",
    pending: "Le processeur ne dit pas pourquoi.",
    unknown: "La banque ne dit pas pourquoi.",
    in_flight: "La même demande est encore en cours. Rien n’est envoyé deux fois.",
    threw: "Aucune réponse n’est encore arrivée. Rien n’est envoyé deux fois.",
    connection_refused: "Le processeur n’accepte pas la clé de la clinique. Rien n’a été envoyé.",
    guard_unreachable:
      "Notre propre vérification n’a pas répondu : rien n’a été envoyé. Cela sera essayé de nouveau tout seul.",
    guard_restored: "La base de données de la clinique est une copie plus ancienne : rien n’a été envoyé.",
    resource_missing: "Le processeur ne connaît pas ce paiement.",
    rate_limit: "Le processeur est occupé. L’envoi reprendra tout seul.",
    lock_timeout: "Le processeur est occupé. L’envoi reprendra tout seul.",
    payment_too_old: `Ce paiement est trop ancien pour que le processeur le rende. ${ANOTHER}`,
    too_many_refunds: `Le processeur n’accepte plus de remboursements de ce paiement. ${ANOTHER}`,
    payment_not_refundable: `Le processeur ne rend pas ce paiement. ${ANOTHER}`,
    recorded_only: `Ceci a été payé en espèces ou hors du processeur, qui l’a seulement noté. ${ANOTHER}`,
    source_not_refundable: `Le processeur ne peut pas rendre l’argent par le chemin du paiement. ${ANOTHER}`,
    card_presence_required: "Pour ce remboursement, la carte doit être au terminal.",
    refund_not_permitted:
      "La clé de la clinique n’a pas le droit de rembourser ce paiement. Vérifiez ses droits chez le processeur.",
    refund_not_allowed: `Le processeur ne permet pas de rembourser ce paiement. ${ANOTHER}`,
    partial_refund_not_allowed: "Le processeur ne rend ce paiement qu’en entier.",
    taken_by_another_app: "Une autre application de la clinique a pris ce paiement, et elle seule peut le rembourser.",
    amount_too_small: "Le montant est trop petit pour le processeur.",
    refund_already_pending: "Un remboursement de ce paiement est déjà en cours chez le processeur.",
    rejected: `Le processeur a rejeté le remboursement. ${ANOTHER}`,
    request_refused: "Le processeur a refusé la demande et ne dit pas pourquoi.",
    DUPLICATE_INVOICE_ID: "Le processeur en a déjà un remboursement. Cherchez-le là.",
  },
  other: (code) => `Le mot du processeur : ${code}.`,
};
