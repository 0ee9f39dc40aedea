import type { Openings } from "../../../shapes/templates.ts";

/** Les premiers mots répondent à ce que la personne a dit. Ils ne disent rien de la décision et n’avouent rien que personne n’a établi. */
export const openings: Openings = {
  "opening.bereaved":
    "Nous vous présentons toutes nos condoléances. {% if died_glad == 'he' %}Merci de nous avoir dit qu’il venait toujours avec plaisir.{% elsif died_glad == 'she' %}Merci de nous avoir dit qu’elle venait toujours avec plaisir.{% else %}Merci de nous avoir écrit.{% endif %}",
  "opening.minor":
    "Merci de nous avoir écrit pour {% if child_name %}{{ child_name }}{% else %}votre enfant{% endif %}.",
  "opening.fault_proven":
    "Vous avez bien fait de nous écrire. C’est une erreur de notre part, et nous nous en excusons.",
  "opening.happy_news":
    "Félicitations pour cette belle nouvelle! Nous sommes très heureux pour vous. Merci de nous l’avoir annoncée.",
  "opening.recovered": "Quel plaisir d’apprendre que vous allez bien! Merci de nous l’avoir dit.",
  "opening.hard_time":
    "Merci de nous avoir écrit au sujet de {{ service }}. {% if ill %}Nous sommes désolés {% if called_ahead and amount %}de ces frais, et {% endif %}d’apprendre que {{ ill }} n{% if ill_now %}e va{% else %}’allait{% endif %} pas bien.{% else %}Nous sommes désolés que cette période ait été difficile, et nous espérons que les choses vont mieux.{% endif %}",
  "opening.reaction":
    "Nous sommes vraiment désolés de lire {% if skin == 'worse' %}que votre peau va moins bien{% elsif skin == 'irritated' %}que votre peau est irritée{% else %}ce que vous dites de votre peau{% endif %}. Merci de nous avoir écrit au sujet de {{ service }}.",
  "opening.third_mail":
    "Nous sommes désolés que vous ayez dû vous adresser à nous {% if times_asked %}{{ times_asked }} fois{% else %}plus d’une fois{% endif %} au sujet de {{ service }}. Merci de votre patience.",
  "opening.fault_not_found":
    "Merci de nous en avoir parlé. Nous avons vérifié nos dossiers pour voir ce qui s’est passé.",
  "opening.worried": "Merci de nous avoir dit ce qui vous inquiète. Vous avez bien fait de nous écrire.",
  "opening.angry":
    "Merci de nous avoir écrit. Nous comprenons que cela vous fâche, et nous voulons vous répondre clairement.",
  "opening.waiting_long":
    "Nous sommes désolés que vous ayez attendu si longtemps une réponse au sujet de {{ service }}.",
  "opening.moving":
    "Merci de nous avoir écrit au sujet de {{ service }} et de votre déménagement. Nous vous souhaitons le meilleur dans votre nouveau chez-vous.",

  "opening.changed_mind":
    "Merci de nous avoir écrit au sujet de {{ service }}.{% unless is_refused %} Changer d’avis, c’est tout à fait normal.{% endunless %}",
  "opening.moved_or_schedule":
    "Merci de nous avoir écrit au sujet de {{ service }} et de nous avoir expliqué votre situation.",
  "opening.medical_stop": "Merci de nous avoir prévenus que vous devez arrêter. Votre santé passe avant tout.",
  "opening.plan_changed":
    "Merci de nous avoir écrit au sujet de {{ service }} et du changement dans votre plan de traitement.",
  "opening.result":
    "Merci de nous avoir raconté comment cela s’est passé. Nous sommes désolés que vous n’ayez pas obtenu ce que vous espériez avec {{ service }}.",
  "opening.service_fault": "Merci de nous avoir raconté ce que vous avez vécu. Nous le prenons très au sérieux.",
  "opening.billing_error": "Merci de nous avoir écrit au sujet de ce paiement.",
  "opening.no_show_dispute": "Merci de nous avoir expliqué ce qui s’est passé pour ce rendez-vous.",
  "opening.expired": "Merci de nous avoir écrit au sujet de {{ service }} et de nous avoir expliqué votre situation.",
  "opening.not_informed":
    "Merci de nous avoir écrit. {% if is_refused %}Nous comprenons votre déception.{% else %}Nous comprenons qu’il est frustrant de découvrir une condition après coup.{% endif %}",
  "opening.membership_cancel":
    "Merci pour le temps passé avec nous. Nous avons bien reçu votre demande de mettre fin à {{ service }}.",
  "opening.product_return": "Merci de nous avoir écrit au sujet de {{ service }}.",
  "opening.insurance_overpayment": "Merci de nous avoir dit ce que votre assurance a payé.",
  "opening.other": "Merci de nous avoir écrit au sujet de {{ service }}.",

  "opening.stranger": "Merci de nous avoir écrit.",
  "opening.since":
    "{% if since == 'note' %}Merci de nous avoir montré le mot de votre médecin.{% else %}Merci de votre patience. {% if reviewer %}{{ reviewer }}{% else %}Notre équipe de soins{% endif %} a maintenant examiné votre demande{% if clinician_answer == 'expected' %} : ce résultat est de ceux que l’on peut attendre{% elsif clinician_answer == 'not_expected' %} : ce résultat n’est pas celui que nous attendions. Nous en sommes désolés{% elsif clinician_answer == 'visit_needed' %} et aimerait vous voir{% endif %}.{% endif %}",

  "also.third_mail":
    "Vous n’auriez pas dû avoir à nous le demander {% if times_asked %}{{ times_asked }} fois{% else %}plus d’une fois{% endif %}.",
  "also.waiting_long": "Merci de votre patience.",
  "also.miss_us": "Vous allez nous manquer aussi.",
  "also.greeting": "Merci pour votre bonjour, qui nous a fait plaisir.",
  "also.kind_words": "Vos gentils mots nous touchent beaucoup.",
  "also.schedule": "Nous comprenons que les horaires ne vous conviennent plus.",
  "also.no_time": "Nous comprenons que vous n’avez pas le temps en ce moment.",
  "also.called_ahead":
    "Vous nous écrivez que vous nous avez prévenus avant votre rendez-vous, et cela nous suffit.{% unless said_sorry %} Nous sommes désolés de ces frais.{% endunless %}",

  "confirmed.charged_twice":
    "Vous avez raison : ce paiement figure deux fois dans nos dossiers. Cela n’aurait pas dû arriver.{% unless said_sorry %} Nous en sommes désolés.{% endunless %}",
  "confirmed.charged_late":
    "Vous avez raison : selon nos dossiers, ce paiement a été pris après la fin de votre abonnement.{% unless said_sorry %} Nous en sommes désolés.{% endunless %}",
  "confirmed.no_form":
    "Nous avons cherché, et vous avez raison : nous n’avons aucun formulaire signé par vous avant le paiement.{% unless said_sorry %} Nous en sommes désolés.{% endunless %}",
  "confirmed.form_late":
    "Nous avons vérifié, et vous avez raison : vous avez signé le formulaire après avoir payé.{% unless said_sorry %} Nous en sommes désolés.{% endunless %}",

  "confirmed.returned": "Nous l’avons bien reçu.",

  "apology.fault_proven": "C’est une erreur de notre part, et nous nous en excusons.",
  "apology.result": "Nous sommes désolés que vous n’ayez pas obtenu ce que vous espériez.",
};
