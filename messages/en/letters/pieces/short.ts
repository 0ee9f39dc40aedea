import type { ShortLetters } from "../../../shapes/templates.ts";

const HI =
  "{% if has_died %}Hello{% if signed_name %} {{ signed_name }}{% endif %}, {% else %}Hi {{ patient_name }}, {% endif %}";
const BY = "{% if answer_by %} You will have our answer by {{ answer_by }}.{% endif %}";
const WAY =
  "{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}";
const SIGNED = "{% if agent_name %}{{ agent_name }}, {% endif %}{{ clinic }}";
const END = ` ${SIGNED}`;
/** Behind an address, and behind what has no end of its own, a name on the same line would be read as part of it. */
const BELOW = `\n${SIGNED}`;

/** For chat and text messages: at most about 320 characters with ordinary values. */
export const short: ShortLetters = {
  "short.refund": `${HI}we will return {{ amount }}${WAY}${END}`,
  "short.credit": `${HI}we will add {{ amount }} to your account with us as credit.{% if bonus %} On top we add {{ bonus }} from us.{% endif %}${END}`,
  "short.exchange": `${HI}you can move {{ amount }} to another service with us. Just reply and say which one.${END}`,
  "short.redo": `${HI}we would like to do {{ redo_of }} again for you, at no cost. Please reply with two days that suit you.${END}`,
  "short.extend": `${HI}you have {{ extend_days }} more days{% if extend_until %}, until {{ extend_until }}{% endif %}. There is nothing that you need to do.${END}`,
  "short.decline": `${HI}we are not able to return money for it. If you think we got this wrong, just reply: another person, who did not decide this, will look again.${END}`,
  "short.acknowledgement": `${HI}your message has reached us, and a person here will read it.${BY}${END}`,
  "short.ask": `${HI}to answer you we need: {{ missing | join: "; " }}${BELOW}`,
  "short.holding_approver": `${HI}we have your request, and we are looking into it.${BY}${END}`,
  "short.holding_clinician": `${HI}we have your request. {% if reviewer %}{{ reviewer }}{% else %}One of our clinicians{% endif %} will look at your request first.${BY}${END}`,
  "short.choice": `${HI}you can choose: {{ alternatives | join: "; " }}. What feels best to you?{% if page_url %} Choose here: {{ page_url }}{% endif %}${BELOW}`,
  "short.approved": `${HI}your request is approved. We will return {{ amount }}${WAY}${END}`,
  "short.sent": `${HI}we sent {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}{% endif %}{% if sent_on %} on {{ sent_on }}{% endif %}.{% if arrives_by %} It should show by {{ arrives_by }}.{% endif %}${END}`,
  "short.bank_reference": `${HI}if your bank cannot find the {{ amount }} that we sent, give them this number: {{ bank_reference }}.${END}`,
  "short.delayed": `${HI}your {{ amount }} takes longer than we told you, and we are sorry about the wait.{% if answer_by %} We will write to you again by {{ answer_by }}.{% endif %}${END}`,
  "short.correction": `${HI}your {{ amount }} did not go as planned, and we are sorry.{% if answer_by %} We will write to you again by {{ answer_by }}.{% endif %}${END}`,
  "short.credit_balance": `${HI}you have {{ credit_balance }} of credit with us.{% if credit_ends %} It is good until {{ credit_ends }}.{% endif %}${END}`,
  "short.statement": `${HI}your statement is here: {{ statement_url }}${BELOW}`,
  "short.membership_ended": `${HI}{% if membership_ends %}the last day of your membership {% if membership_is_over %}was{% else %}is{% endif %} {{ membership_ends }}{% else %}your membership has ended{% endif %}. Thank you for the time that you were with us.${END}`,
  "short.review_outcome": `${HI}somebody who did not decide this the first time has looked at it again. {% if review_changed %}We have changed our answer{% if amount %}: we will return {{ amount }}{% endif %}.{% else %}Our answer stays the same.{% endif %}${END}`,
  "short.found": `${HI}we went through our own records.{% if found %} {{ found }}{% endif %} We will return {{ amount }}${WAY}${END}`,
  "short.found_ask": `${HI}we went through our own records.{% if found %} {{ found }}{% endif %}{% if question %} {{ question }}{% endif %} Please reply and tell us.${END}`,
};
