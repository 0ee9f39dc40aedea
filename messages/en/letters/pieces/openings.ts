import type { Openings } from "../../../shapes/templates.ts";

/** The first words answer what the patient said. They say nothing of the decision, and own nothing that nobody has established. */
export const openings: Openings = {
  "opening.bereaved": "Thank you for writing to us. We are very sorry for your loss.",
  "opening.minor": "Thank you for writing to us on behalf of your child.",
  "opening.fault_proven": "You were right to write to us. This was our mistake, and we are sorry.",
  "opening.happy_news": "Congratulations on your news! We are very happy for you, and thank you for letting us know.",
  "opening.recovered": "We are so glad to hear that you are doing well. Thank you for telling us.",
  "opening.hard_time":
    "Thank you for telling us. We are sorry that it has been a hard time, and we hope that things are better now.",
  "opening.third_mail": "Thank you for writing to us again about {{ service }}. We are sorry that you had to.",
  "opening.fault_not_found":
    "Thank you for raising this with us. We went back through our records to see what happened.",
  "opening.worried": "Thank you for telling us what worries you. It was right to write to us.",
  "opening.angry":
    "Thank you for being so open with us. We can see how much this has upset you, so here is a straight answer.",
  "opening.waiting_long": "Thank you for your patience. We are sorry that you have waited so long.",

  "opening.changed_mind":
    "Thank you for writing to us about {{ service }}.{% unless is_refused %} It is perfectly fine to change your mind.{% endunless %}",
  "opening.moved_or_schedule": "Thank you for writing to us about {{ service }}. We understand that plans change.",
  "opening.medical_stop": "Thank you for letting us know that you need to stop. Your health comes first.",
  "opening.plan_changed": "Thank you for writing to us about the change of plan for {{ service }}.",
  "opening.result":
    "Thank you for telling us how things turned out. We are sorry that you did not get what you hoped for from {{ service }}.",
  "opening.service_fault": "Thank you for telling us how this went for you. We take what you wrote to heart.",
  "opening.billing_error": "Thank you for writing to us about this charge.",
  "opening.no_show_dispute": "Thank you for telling us what happened with this visit.",
  "opening.expired": "Thank you for writing to us about {{ service }}. We understand that life can get in the way.",
  "opening.not_informed":
    "Thank you for being open with us. A rule feels unfair when it comes as a surprise, and we understand that.",
  "opening.membership_cancel": "Thank you for being a member with us. We have your request to end {{ service }}.",
  "opening.product_return": "Thank you for writing to us about {{ service }}.",
  "opening.insurance_overpayment": "Thank you for letting us know what your insurer paid.",
  "opening.other": "Thank you for writing to us about {{ service }}.",

  "opening.stranger": "Thank you for writing to us.",

  "also.third_mail": "You should not have had to ask us more than once.",
  "also.waiting_long": "Thank you for your patience.",

  "confirmed.charged_twice": "You are right: our records show this charge twice. This should not have happened.",
  "confirmed.charged_late": "You are right: our records show that we charged this after your membership had ended.",
  "confirmed.no_form": "We looked, and we found no form that you signed for this before you paid.",
  "confirmed.form_late": "We looked, and the form that you signed came after you had paid.",

  "apology.fault_proven": "This was our mistake, and we are sorry.",
  "apology.result": "We are sorry that you did not get what you hoped for.",
};
