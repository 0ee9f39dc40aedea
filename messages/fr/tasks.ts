import type { TaskWords } from "../shapes/tasks.ts";

/** A number with its word, such as "4 séances"; nought and one are singular. */
const some = (n: string | number | undefined, one: string, other: string): string =>
  `${n} ${Number(n) < 2 ? one : other}`;

const TROUBLES: Readonly<Record<string, string>> = {
  failed: "ne se sont pas faits comme nous l’avions dit",
  bounced: "sont revenus de la banque",
  stopped: "ont été arrêtés avant de partir",
  unclear: "sont partis comme dit, ou non : on ne le sait pas encore",
};

const MESSAGES: Readonly<Record<string, string>> = {
  acknowledgement: "l'avis que la demande est arrivée",
  clinician_question: "la question au clinicien",
  clinician_reminder: "le rappel au clinicien",
};

const NOT_REACHED: Readonly<Record<string, string>> = {
  undelivered: "la livraison n’a pas été possible",
  opted_out: "cette personne ne veut pas de messages par cette voie",
  bad_address: "il n’y a personne à cette adresse",
  refused: "le service de messages a refusé",
  unknown: "personne ne sait si le message est parti; il n’est pas renvoyé tout seul",
  useless: "son délai était passé avant l’envoi",
};

const LETTERS: Readonly<Record<string, string>> = {
  holding_approver: "un collègue doit donner son accord, et jusqu’à quand",
  holding_clinician: "l’équipe de soins regarde d’abord, et jusqu’à quand",
  approved: "c’est accordé",
  sent: "l’argent est parti",
  delayed: "l’argent prend plus de temps",
  membership_ended: "l’abonnement est terminé",
  review_outcome: "ce qu’a donné le second examen",
};

const PAGE_ANSWERS: Readonly<Record<string, string>> = {
  choice: " : son choix",
  fact: " : une réponse",
  another_way: " : des données bancaires, que les finances lisent une seule fois",
  look_again: " : une demande de nouvel examen",
};

/** What somebody has to do by hand, in one line with its exact figures. */
export const tasks: TaskWords = {
  texts: {
    void_package: ({ title, uses }) =>
      `Annuler « ${title} » dans le système de la clinique : ${some(uses, "séance", "séances")}`,
    trim_package: ({ title, uses }) =>
      `Retirer ${some(uses, "séance", "séances")} de « ${title} » dans le système de la clinique`,
    cancel_bookings: ({ title, bookings }) => `Annuler ${bookings} rendez-vous à venir de « ${title} »`,
    book_redo: ({ title, visits }) =>
      `Convenir avec le patient d’une reprise gratuite ${visits ? "d’une séance " : ""}de « ${title} »`,
    extend_package: ({ title, days, untilOn }, say) =>
      `Prolonger « ${title} » de ${some(days, "jour", "jours")} dans le système de la clinique${untilOn ? `, jusqu’au ${say.day(String(untilOn))}` : ""}`,
    cancel_owed: ({ title, invoice }, say) =>
      `Annuler ${say.money} encore dus pour « ${title} » dans le système de la clinique${invoice ? `, facture ${invoice}` : ""}`,
    stop_billing: ({ title, fromOn, periodDays }, say) =>
      [
        `Arrêter la facturation de « ${title} » dans le système de la clinique`,
        say.money && ` : ${say.money} tous les ${periodDays} jours`,
        fromOn && `, aucun débit à partir du ${say.day(String(fromOn))}`,
      ]
        .filter(Boolean)
        .join(""),
    pay_by_hand: ({ because }, say) =>
      `Payer ${say.money} à la main et noter la référence${because ? ` (${because})` : ""}`,
    confirm_receipt: (_, say) => `Demander si ${say.money} sont arrivés`,
    call_patient: () => "Appeler le patient comme promis",
    ask_clinician: () => "Obtenir la réponse du clinicien : à prévoir, pas à prévoir, ou un rendez-vous est nécessaire",
    message_failed: ({ purpose, channel, state }) =>
      `Joindre la personne autrement : ${MESSAGES[String(purpose)] ?? "un message"} par ${channel === "sms" ? "texto" : "courriel"} n’est pas arrivé à bon port (${NOT_REACHED[String(state)] ?? NOT_REACHED.undelivered})`,
    tell_patient: ({ letter }) => `Prévenir le patient : ${LETTERS[String(letter)] ?? "ce qui a été décidé"}`,
    page_answer: ({ what }) => `Voir ce que le patient a dit sur sa page${PAGE_ANSWERS[String(what)] ?? ""}`,
    collect_consent: ({ form, title }) => `Trouver ou faire signer le formulaire « ${form} » pour « ${title} »`,
    correct_reply: ({ trouble }, say) =>
      `Écrire au patient : ${say.money} ${TROUBLES[String(trouble)] ?? TROUBLES.failed}`,
    write_again: (_, say) => `Écrire de nouveau au patient, comme promis : comment il reçoit ${say.money}`,
    reply_wrong: () => "Écrire au patient : une réponse partie ne correspond pas au dossier",
    enter_credit: ({ reference }, say) =>
      `Inscrire ${say.money} de crédit dans le système de la clinique, référence ${reference}`,
    take_off_credit: ({ reference }, say) =>
      `Retirer ${say.money} de crédit dans le système de la clinique, référence ${reference}`,
    provider_pay: ({ who, title }, say) => `Retenir ${say.money} sur la prochaine paie de ${who} (« ${title} »)`,
    patient_acts: (_, say) =>
      `Dire au patient : ${say.money} l’attendent. Le processeur lui a écrit et a besoin de sa réponse`,
    chase_refund: ({ reference }, say) =>
      `Demander au processeur où en sont ${say.money} : la banque les a depuis plus de dix jours, référence ${reference}`,
    top_up: ({ currency }) =>
      `Finances : recharger le solde en ${currency} chez le processeur. Des remboursements l’attendent ou ont été refusés`,
    answer_dispute: (_, say) => `Finances : répondre à la banque pour ${say.money}${say.wentBack}`,
    after_dispute: ({ reference }, say) =>
      `Finances : la banque a donné raison au patient, et ${say.money} sont sortis deux fois${reference ? `. Rendu par nous : ${reference}` : ""}`,
    outside_failed: ({ reference }, say) =>
      `${say.money} sont dus de nouveau : le remboursement fait chez le processeur n’a rien donné, référence ${reference}. Décider de nouveau`,
    out_twice: ({ reference }, say) =>
      `Finances : ${say.money} sont sortis deux fois : donnés ici, et remboursés hors de cette application${reference ? `, référence ${reference}` : ""}. Les redemander, ou dire pourquoi ils restent`,
    money_came: ({ title }, say) =>
      `Finances : ${say.money} sont entrés pour « ${title} » après son remboursement et l’annulation du reste. Les rendre, ou dire pourquoi ils restent`,
  },
  shown: {
    nothing: () => "La dernière importation n’en montre rien",
    part: (seen, wanted) => `La dernière importation montre ${seen} sur ${wanted}`,
    more: (seen, wanted) =>
      `La dernière importation montre ${seen} là où ${wanted} étaient convenus : à vérifier avant de fermer`,
  },
  late: (days: number) =>
    `La dernière importation montre que cela s’est arrêté ${some(days, "jour", "jours")} plus tard`,
  came: (money: string) => `${money} ont été payés depuis : les finances ont la tâche`,
  notYet: {
    payment_locked: "Ne rien remettre : la banque conteste le paiement",
    outside_refund:
      "Ne rien remettre : les finances doivent d’abord dire pourquoi un remboursement a été fait hors de cette application",
    payment_differs: "Ne rien remettre : les finances doivent d’abord dire ce qui diffère chez le processeur",
  },
  wentBack: (what: string) => `. Déjà rendu : ${what}`,
};
