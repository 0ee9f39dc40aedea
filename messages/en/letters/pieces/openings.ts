import type { Openings } from "../../../shapes/templates.ts";

/** The first words answer what the patient said. They say nothing of the decision, and own nothing that nobody has established. */
export const openings: Openings = {
  "opening.bereaved": "Thank you for writing to us. We are very sorry for your loss.",
  "opening.minor": "Thank you for writing to us on behalf of your child.",
  "opening.fault_proven": "You were right to write to us. This was our mistake, and we are sorry.",
  "opening.happy_news": "Congratulations on your news! We are very happy for you, and thank you for letting us know.",
  "opening.recovered": "We are so glad to hear that you are doing well. That is the best reason of all to write to us.",
  "opening.third_mail":
    "You have written to us more than once about this. We are sorry that it took so long to get you an answer.",
  "opening.fault_not_found":
    "Thank you for raising this with us. We went back through our records to see what happened.",
  "opening.worried": "Thank you for telling us what worries you. It was right to write to us.",
  "opening.angry":
    "Thank you for being so open with us. We can see how much this has upset you, so here is a straight answer.",
  "opening.waiting_long": "Thank you for your patience. You have waited longer for our answer than we like.",

  "opening.changed_mind": "Thank you for letting us know that you have changed your mind about {{ service }}.",
  "opening.moved_or_schedule": "Thank you for letting us know that you can no longer come as planned.",
  "opening.medical_stop": "Thank you for letting us know that you need to stop. Your health comes first.",
  "opening.plan_changed": "Thank you for writing to us about the change of plan for {{ service }}.",
  "opening.result":
    "Thank you for telling us how things turned out. We are sorry that you did not get what you hoped for from {{ service }}.",
  "opening.service_fault": "Thank you for telling us how this went for you. We take what you wrote to heart.",
  "opening.billing_error":
    "Thank you for asking us about this charge. It is no fun to find a sum that you did not expect.",
  "opening.no_show_dispute": "Thank you for telling us your side of this visit.",
  "opening.expired": "Thank you for asking us about {{ service }}. We know how fast the months go by.",
  "opening.not_informed":
    "Thank you for being open with us. A rule feels unfair when it comes as a surprise, and we understand that.",
  "opening.membership_cancel": "Thank you for being a member with us. We have your wish to end {{ service }}.",
  "opening.product_return": "Thank you for telling us about {{ service }}. Not every product suits everybody.",
  "opening.insurance_overpayment": "Thank you for asking us what you paid and what your insurer paid.",
  "opening.other": "Thank you for writing to us about {{ service }}.",

  "also.third_mail": "You should not have had to write more than once.",
  "also.waiting_long": "You have waited longer than we like. Thank you for your patience.",

  "apology.fault_proven": "This was our mistake, and we are sorry.",
  "apology.result": "We are sorry that you did not get what you hoped for.",
};
