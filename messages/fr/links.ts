import type { LinkWords } from "../shapes/links.ts";

export const links: LinkWords = {
  outside: {
    noSuchLink: [
      "Ce lien n’existe pas",
      "Ouvrez de nouveau le lien de votre message, en entier. S’il est coupé, copiez-le.",
    ],
    notFromHere: [
      "Rien n’a été envoyé",
      "Cela ne venait pas de cette page. Ouvrez le lien de votre message et réessayez.",
    ],
    updating: ["Un instant : nous faisons une mise à jour", "Rien n’est perdu. Rechargez la page dans une minute."],
    busy: ["Un instant", "Il y a trop d’activité. Rechargez la page dans une minute."],
    tooOften: [
      "Trop d’essais",
      "Cette page a été ouverte trop souvent ces dernières minutes. Réessayez dans dix minutes.",
    ],
    failed: [
      "Cela n’a pas fonctionné",
      "Quelque chose a échoué de notre côté. Rechargez la page : elle montre si votre réponse est arrivée.",
    ],
  },
  says: {
    expired: ["Ce lien a expiré", "Il ne permet plus de répondre. Appelez la clinique, s’il vous plaît."],
    replaced: [
      "Ce lien n’est plus valable",
      "L’adresse à laquelle il a été envoyé a changé. Utilisez le message le plus récent, ou appelez la clinique.",
    ],
    decided_before: ["Quelqu’un a décidé avant vous", "Vous n’avez plus rien à faire."],
    approval_over: [
      "Cette demande n’attend plus",
      "La demande a été retirée, a changé ou a expiré. Rien n’a été décidé ici.",
    ],
    no_access: [
      "Pas d’accès",
      "Selon le service d’assistance, vous n’y travaillez pas. Demandez à un administrateur de votre clinique.",
    ],
    not_needed: ["Plus besoin de réponse", "La clinique a fermé cette question. Merci."],
  },
  again: "Afficher la page de nouveau",
  question: {
    title: "Une question sur un patient",
    asks: (clinic) => `${clinic} vous demande`,
    patientNumber: (number) => `Patient nº ${number}`,
    initials: (initials) => `Patient ${initials}`,
    visit: (day) => `Rendez-vous du ${day}`,
    bought: (day) => `Acheté le ${day}`,
    text: "Ce patient demande un remboursement. Regardez vos propres notes avant de répondre, s’il vous plaît.",
    legend: "D’après vos notes, tout s’est-il passé comme on l’explique aux patients avant?",
    answers: {
      expected: ["Oui, comme prévu", "Cela correspond à ce que nous expliquons aux patients avant."],
      not_expected: ["Non, pas comme prévu", "Ce n’est pas ce que nous expliquons aux patients avant."],
      visit_needed: ["Je dois d’abord voir le patient", "Je ne peux pas le dire sans un rendez-vous."],
    },
    send: "Envoyer la réponse",
    kept: "Seuls votre réponse, sa date et votre nom sont gardés. Rien n’est demandé ici sur la santé du patient.",
    problems: {
      choose: "Choisissez l’une des trois réponses.",
      form_old:
        "La page est restée ouverte trop longtemps et rien n’a été envoyé. Choisissez de nouveau, s’il vous plaît.",
    },
  },
  code: {
    title: "Une décision vous attend",
    text: (clinic) =>
      `${clinic} vous a envoyé ce lien. Pour montrer que c’est bien vous, un code part à votre propre adresse de courriel.`,
    send: (to) => `Envoyer un code à ${to}`,
    sent: (to) => `Un code a été envoyé à ${to}. Il est valable 10 minutes.`,
    label: "Le code, six chiffres",
    triesLeft: (n) => (n < 2 ? `Il reste ${n} essai.` : `Il reste ${n} essais.`),
    check: "Continuer",
    another: "Envoyer un autre code",
    notYou:
      "Ce n’est pas votre adresse? Alors ce lien n’est pas le vôtre : fermez la page et dites-le à qui vous l’a donné.",
  },
  approval: {
    title: "Votre décision",
    case: "Dossier",
    until: "Répondre avant le",
    beside: (n) =>
      n === 1
        ? "Dans le même dossier, 1 autre décision a été prise ou attend."
        : `Dans le même dossier, ${n} autres décisions ont été prises ou attendent.`,
    approve: (what) => `Approuver : ${what}`,
    sure: (what) => `Approuver : ${what}?`,
    yes: (what) => `Oui, approuver : ${what}`,
    no: "Pas encore",
    say: "Une phrase, pour refuser ou pour demander",
    desk: "Ouvrir le ticket dans le service d’assistance",
    cannot: {
      same_person: "Vous l’avez demandé vous-même : quelqu’un d’autre décide.",
      stands_in_for_asker: "Vous remplacez la personne qui l’a demandé : quelqu’un d’autre décide.",
      own_matter: "C’est votre propre affaire ou celle de votre famille : quelqu’un d’autre décide.",
      role_too_low: "Votre rôle ne décide pas de ceci.",
      over_limit: "Ceci dépasse votre limite : les finances décident.",
      expired: "Le temps pour répondre est passé.",
    },
    decided: {
      approved: ["Approuvé", "Vous l’avez approuvé. La personne qui l’a demandé le voit sur le ticket."],
      rejected: ["Refusé", "Vous l’avez refusé. La personne qui l’a demandé lit votre phrase sur le ticket."],
      asked_back: [
        "Question posée",
        "Vous avez posé une question. La personne qui a demandé lit votre phrase sur le ticket.",
      ],
    },
    changed: "Rien n’est décidé : cela a changé depuis la demande",
    problems: {
      form_old: "La page est restée ouverte trop longtemps et rien n’a été envoyé. Réessayez, s’il vous plaît.",
      wrong_code: "Ce n’est pas le code. Regardez le message le plus récent.",
      not_a_code: "Un code a six chiffres.",
      code_over: "Ce code n’ouvre plus rien. Envoyez-en un autre.",
      tries_over: "Ce code a été essayé cinq fois. Envoyez-en un autre.",
      codes_over:
        "Trop de codes ont été envoyés dans la dernière heure. Décidez dans le service d’assistance, ou réessayez plus tard.",
      not_sent: "Aucun code ne peut vous être envoyé maintenant. Décidez dans le service d’assistance.",
      sentence: "Pour refuser ou pour demander, écrivez une phrase entière.",
    },
  },
  answered: {
    title: "Merci. Votre réponse est enregistrée.",
    thanks: (answer, day) => `Votre réponse du ${day} : ${answer}.`,
    already: ["Quelqu’un a déjà répondu", "La clinique a déjà reçu une réponse. Vous n’avez plus rien à faire."],
    notTaken: "Ce que vous venez de choisir n’a pas été enregistré : c’est la première réponse qui compte.",
    mistaken: (clinic) => `Était-ce une erreur? Appelez ${clinic} : elle peut enregistrer une autre réponse.`,
  },
};
