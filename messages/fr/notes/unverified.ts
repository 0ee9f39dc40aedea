import type { UnverifiedBecause } from "../../../core/facts/unverified.ts";

/** Why nobody knows that the patient is the one who writes: for the screen and for the ticket's private note. */
export const unverified: Readonly<Record<UnverifiedBecause, string>> = {
  not_read: "On n’a pas encore vérifié comment ce message est arrivé.",
  mail_not_authenticated: "Le courriel n’a pas prouvé qu’il vient de cette adresse : l’expéditeur peut être faux.",
  not_signed_in: "Il est venu d’un formulaire en ligne, sans connexion : n’importe qui peut y taper une adresse.",
  not_in_conversation: "Il a été écrit par quelqu’un qui ne faisait pas partie de cette conversation.",
  entered_by_another: "Quelqu’un d’autre l’a saisi pour le demandeur.",
  channel_proves_nothing: "La voie par laquelle il est arrivé ne montre pas qui l’a écrit.",
  address_not_confirmed: "Le service d’assistance n’a pas confirmé que cette adresse est celle de l’expéditeur.",
  requester_changed: "Le ticket a un autre demandeur qu’avant.",
  address_not_on_file: "L’adresse n’est pas au dossier de ce patient.",
  address_shared: "Plusieurs patients ont cette adresse, et personne n’a dit lequel écrit.",
  only_pays: "L’adresse est celle de quelqu’un qui paie pour ce patient, sans plus.",
  writes_for_another:
    "Quelqu’un d’autre écrit pour ce patient, et n’est au dossier ni comme tuteur ni comme contact autorisé.",
  patient_died: "Le patient est décédé : qui règle ses affaires doit montrer qu’il en a le droit.",
};
