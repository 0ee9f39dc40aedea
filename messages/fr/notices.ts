import type { NoticeWords } from "../shapes/notices.ts";
import { note } from "./notes/note.ts";

const of = (money: string): string => (money === "" ? "" : ` : ${money}`);

export const notices: NoticeWords = {
  titles: {
    approval_waits: ({ money, needs, until }) =>
      `Attend l’approbation ${needs === "lead" ? "d’un responsable" : "des finances"}${of(money)}${until === "" ? "" : `, jusqu’au ${until}`}`,
    approved: ({ money }) => `Approuvé${of(money)}`,
    rejected: ({ money }) => `Refusé${of(money)}`,
    asked_back: ({ money }) => `Qui approuve pose une question${of(money)}`,
    approval_expired: ({ money }) => `Une demande d’approbation a pris fin sans réponse${of(money)}`,
    refund_failed: ({ money }) => `Un remboursement ne s’est pas fait${of(money)}`,
    refund_came_back: ({ money }) => `La banque a renvoyé un remboursement${of(money)}`,
    dispute_opened: ({ money, day }) =>
      `Un paiement est contesté à la banque${of(money)}${day === "" ? "" : `. Répondre au plus tard le ${day}`}`,
    dispute_due: ({ money, day }) => `La banque attend une réponse${of(money)}${day === "" ? "" : `, avant le ${day}`}`,
    dispute_overdue: ({ money, day }) =>
      `Le jour de la banque est passé sans réponse${of(money)}${day === "" ? "" : ` : ${day}`}`,
    clinician_asked: ({ day }) =>
      `Une question est posée à un clinicien${day === "" ? "" : `, réponse attendue le ${day}`}`,
    first_answer_overdue: () => "Un patient attend encore une première réponse",
    message_failed: ({ channel }) => `Un message n’est pas arrivé : ${channel === "sms" ? "un texto" : "un courriel"}`,
    connection_broken: ({ connection }) => `La connexion avec ${connection} ne fonctionne pas`,
    job_stuck: ({ work }) => `Bloqué depuis une heure : ${work}`,
    money_attention: ({ money }) => `Quelqu’un doit regarder un remboursement${of(money)}`,
    account_frozen: () => "Aucun argent ne part : la base de données est une copie plus ancienne",
    space_filling: () => "La base de données est remplie à 70 %",
    space_short: () => "La base de données est remplie à 90 % : les importations sont refusées",
    change_found: ({ risen, from, to }) => `Les remboursements augmentent : ${risen}, de ${from} à ${to} par mois`,
    monday_digest: () => "Les remboursements ce lundi",
    test: () => "Essai : voici comment les avis arrivent ici",
  },
  again: {
    first: (title) => title,
    reminder: (title) => `Rappel : ${title}`,
    escalation: (title) => `Toujours le cas : ${title}`,
    all_clear: (title) => `Terminé : ${title}`,
  },
  texts: {
    rejected: "Ce qui a été dit se trouve sur le ticket.",
    asked_back: "La question se trouve sur le ticket. Répondez-y et redemandez.",
    refund_failed: "Le patient n’a pas l’argent. Décidez dans le dossier comment le lui donner.",
    refund_came_back: "Le patient n’a pas l’argent. Décidez dans le dossier comment le lui donner.",
    dispute_opened: "Les finances répondent à la banque. Rien n’est remboursé d’un paiement que la banque a bloqué.",
    dispute_due:
      "Rien n’a encore été envoyé à la banque. La carte de la page Argent dit ce qui s’y trouve et ce qui manque.",
    dispute_overdue:
      "La banque peut maintenant décider pour le patient. Regardez dans les pages du processeur si elle écoute encore.",
    first_answer_overdue: "Aucune réponse et aucune décision ne sont connues ici.",
    message_failed: "La tâche dans le dossier dit qui joindre autrement.",
    connection_broken: "Rien ne part par là tant qu’elle ne fonctionne pas. Voyez la page Argent, partie Connexions.",
    job_stuck:
      "Cela est essayé sans cesse. Voyez la page Argent, partie Connexions; si tout y va bien, appelez le soutien.",
    money_attention:
      "Le processeur ne donne pas de réponse claire. Les finances regardent dans son tableau de bord et disent sur la page Argent ce qu’il en est.",
    account_frozen: "Chaque paiement est d’abord comparé avec son processeur. Puis l’argent repart tout seul.",
    space_filling: "À 90 %, les importations s’arrêtent. Demandez avant au soutien ce qui peut être fait.",
    space_short:
      "Les remboursements continuent. Appelez le soutien : aucune importation n’ajoute rien tant qu’il n’y a pas de place.",
    change_found: "La page Tendances montre ses dossiers et note ce qui est fait.",
    test: "Il ne s’est rien passé. Quelqu’un essaie sur la page Avis si ceci arrive.",
  },
  frozenAt: {
    paused:
      "Quelqu’un a mis ce processeur en pause : il n’est pas comparé et aucun argent ne part, chez aucun processeur. Un administrateur le reprend sur la page Connexions.",
    gone: "Ce processeur n’est plus connecté : il ne peut pas être comparé et aucun argent ne part, chez aucun processeur. Un administrateur le reconnecte sur la page Connexions.",
  },
  over: "Il n’y a plus rien à faire.",
  digest: {
    rose: (risen, from, to, others) =>
      `En hausse : ${risen}, de ${from} à ${to} par mois${others === 0 ? "" : `, et ${others} de plus`}.`,
    due: (overdue, thisWeek) => `Échéances : ${overdue} en retard, ${thisWeek} cette semaine.`,
    money: (waiting, failed) => `Argent : ${waiting} en attente d’approbation, ${failed} bloqués ou échoués.`,
    disputes: (open, day) =>
      `Contestations : ${open} en cours${day === "" ? "" : `, la première à répondre le ${day} au plus tard`}.`,
    done: (actions, decided) => `La semaine passée : ${decided} décidés, ${actions} mesures notées.`,
    quiet: "Rien n’augmente, rien n’est dû et aucun argent n’attend.",
  },
  unread: "sans motif indiqué",
  ended: note.ended,
  facts: {
    case: "Dossier",
    amount: "Montant",
    reason: "Raison",
    state: "État",
    until: "Jusqu’au",
    day: "Pour le",
    named: "Pour",
    connection: "Connexion",
    work: "Travail",
  },
  caseStates: {
    open: "Ouvert",
    awaiting_approval: "Attend une approbation",
    awaiting_patient: "Attend le patient",
    in_progress: "Argent en route",
    needs_attention: "Demande de l’attention",
    done: "Terminé",
    declined: "Refusé",
  },
  works: {
    send_leg: "envoyer un remboursement",
    update_ticket: "informer un ticket",
    clear_ticket: "nettoyer un ticket",
    follow_up_ticket: "poursuivre un ticket fermé",
    make_ticket: "créer un ticket",
    read_ticket: "lire un ticket",
    read_replies: "lire une réponse",
    read_money: "lire un paiement ou un remboursement",
    expire_approval: "mettre fin à une approbation",
    erase_bank_details: "effacer des coordonnées bancaires que personne n’a lues",
    expire_credit: "mettre fin à un crédit",
    apply_rules: "changer les règles",
    sweep: "suivre les remboursements en cours",
    reconcile: "comparer les paiements",
    daily: "le travail de nuit",
    publish_head: "publier la tête du registre",
    find_changes: "chercher ce qui augmente",
    monday_digest: "envoyer le résumé du lundi",
    look_for: "parcourir les dossiers",
    send_message: "envoyer un message",
    post_notice: "donner un avis",
    notice_due: "redonner un avis",
    notice_watch: "surveiller les pannes",
    timer: "la minuterie qui lance tout le travail",
  },
  link: "Ouvrir le ticket",
  decide: "Décider ici",
  footer: (noticeId) => `Makegood, avis ${noticeId}. Qui est averti de quoi se règle sur la page Avis.`,
};
