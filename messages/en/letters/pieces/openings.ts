import type { Openings } from "../../../shapes/templates.ts";

/** The first words answer what the patient said. They say nothing of the decision, and own nothing that nobody has established. */
export const openings: Openings = {
  "opening.bereaved":
    "{% if died_name %}We are so sorry about {{ died_name }}.{% else %}We are so sorry for your loss.{% endif %} {% if died_glad %}Thank you for telling us that {{ died_glad }} was always glad to come to us.{% else %}Thank you for letting us know.{% endif %}",
  "opening.minor":
    "Thank you for writing to us about {% if child_service %}{{ child_service }}{% elsif child_name %}{{ child_name }}{% else %}your child{% endif %}.",
  "opening.fault_proven": "You were right to write to us. This was our mistake, and we are sorry.",
  "opening.happy_news": "Congratulations on your news! We are very happy for you, and thank you for letting us know.",
  "opening.recovered": "We are so glad to hear that you are doing well. Thank you for telling us.",
  "opening.hard_time":
    "Thank you for writing to us about {{ service }}. {% if ill %}We are sorry {% if called_ahead and amount %}for the charge, and {% endif %}that {{ ill }} {% if ill_now %}is{% else %}was{% endif %} not well.{% else %}We are sorry that things have been hard at home, and we hope that they are better now.{% endif %}",
  "opening.reaction":
    "We are very sorry to read {% if skin == 'worse' %}that your skin looks worse{% elsif skin == 'irritated' %}that your skin is irritated{% elsif skin == 'rash' %}about your rash{% elsif skin == 'burned' %}about the burn on your skin{% else %}about your skin{% endif %}. Thank you for writing to us about {{ service }}.",
  "opening.third_mail":
    "We are sorry that you had to ask us {% if times_asked %}{{ times_asked }} times{% else %}more than once{% endif %} about {{ service }}.",
  "opening.fault_not_found":
    "Thank you for raising this with us. We went back through our records to see what happened.",
  "opening.worried": "Thank you for telling us what worries you. It was right to write to us.",
  "opening.angry": "Thank you for telling us. We can see why this upsets you, so here is a straight answer.",
  "opening.waiting_long": "We are sorry that you have waited so long for an answer about {{ service }}.",
  "opening.moving":
    "Thank you for writing to us about {{ service }} and your move. We wish you all the best in your new home.",

  "opening.changed_mind":
    "Thank you for writing to us about {{ service }}.{% unless is_refused %} It is perfectly fine to change your mind.{% endunless %}",
  "opening.moved_or_schedule": "Thank you for writing to us about {{ service }}.",
  "opening.medical_stop": "Thank you for letting us know that you need to stop. Your health comes first.",
  "opening.plan_changed": "Thank you for writing to us about the change of plan for {{ service }}.",
  "opening.result":
    "Thank you for telling us how things turned out. We are sorry that you did not get what you hoped for from {{ service }}.",
  "opening.service_fault": "Thank you for telling us how this went for you. We take what you wrote to heart.",
  "opening.billing_error": "Thank you for writing to us about this charge.",
  "opening.no_show_dispute": "Thank you for telling us what happened.",
  "opening.expired": "Thank you for writing to us about {{ service }}.",
  "opening.not_informed":
    "Thank you for writing to us about {{ service }}. We understand that this came as a surprise to you.",
  "opening.membership_cancel": "Thank you for being a member with us, and for telling us that you want to stop.",
  "opening.product_return": "Thank you for writing to us about {{ service }}.",
  "opening.insurance_overpayment": "Thank you for letting us know what your insurer paid.",
  "opening.other": "Thank you for writing to us about {{ service }}.",

  "opening.stranger": "Thank you for writing to us.",
  "opening.since":
    "{% if since == 'note' %}Thank you for showing us your doctor's note.{% else %}Thank you for waiting. {% if reviewer %}{{ reviewer }}{% else %}Our clinician{% endif %} has now looked at your case{% if clinician_answer == 'expected' %} and finds that the result is one that can be expected{% elsif clinician_answer == 'not_expected' %} and finds that the result is not what we would expect. We are sorry about that{% elsif clinician_answer == 'visit_needed' %} and would like to see you{% endif %}.{% endif %}",

  "also.third_mail":
    "You should not have had to ask us {% if times_asked %}{{ times_asked }} times{% else %}more than once{% endif %}.",
  "also.waiting_long": "Thank you for your patience.",
  "also.miss_us": "We will miss you too.",
  "also.greeting": "Thank you for your kind greeting.",
  "also.kind_words": "Your kind words mean a lot to us.",
  "also.schedule": "We understand that the times no longer work for you.",
  "also.no_time": "We understand that you do not have the time now.",
  "also.called_ahead":
    "You write that you let us know ahead of your visit, and that is enough for us.{% unless said_sorry %} We are sorry for the charge.{% endunless %}",

  "confirmed.charged_twice":
    "You are right: our records show this charge twice. This should not have happened{% unless said_sorry %}, and we are sorry{% endunless %}.",
  "confirmed.charged_late":
    "You are right: our records show that we charged this after your membership had ended. This should not have happened{% unless said_sorry %}, and we are sorry{% endunless %}.",
  "confirmed.no_form":
    "We looked, and you are right: we have no form that you signed before you paid.{% unless said_sorry %} We are sorry about that.{% endunless %}",
  "confirmed.form_late":
    "We looked, and you are right: the form that you signed came after you had paid.{% unless said_sorry %} We are sorry about that.{% endunless %}",
  "confirmed.returned": "We have it here.",

  "apology.fault_proven": "This was our mistake, and we are sorry.",
  "apology.result": "We are sorry that you did not get what you hoped for.",
};
