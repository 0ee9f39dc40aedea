/** What the check of replies takes for a promise, a refusal, or word of where the money is. */
import type { SaidWords } from "../../shapes/check.ts";

/** Or nobody, where a line begins with what is done: "Refunding you 900". */
const WE =
  "(?:(?<=\\b(?:we|i)(?:'ll| will|'ve| have|'re going to| are going to|'m going to) (?!not )(?:(?!not |never |\\w*n't|ask|see |look|check|try|whether|if )[^\\s.;:?!]+ ){1,10}and (?:also |then |now )?)(?=(?:refund(?:ed)?|reimbursed?|repa(?:y|id)|return(?:ed)?|sen[dt]|g[ia]ve|paid|pay|put|credit(?:ed)?) (?:you|the|your|¤|all|back))|am(?= (?:now )?(?:refunding|reimbursing|crediting|returning|sending|giving) (?:you|the|your|¤))|(?<=^\\W{0,6}|[,;:!-]\\s+)(?=(?:now )?(?:refunding|reimbursing|crediting|(?:returning|sending|giving) you|will (?:refund|return|send you)))|we|i|our \\w+|the (?:clinic|office|team|front desk|manager)|my manager|accounting|finance)";
const WILL =
  "(?:(?:'ll|'re|'m|'ve|'d| will| shall| are| am| is| can| have| has| had| do| did| would| now| then| also| just| still| gladly| hereby| of course| both| already| happily) ?)*(?: ?(?:going to|about to|decided to|like to|happy to|glad to|able to|agreed to|agree to|promise to|arranging to|planning to) )?";
const MONEY =
  "(?:money|refund|reimbursement|funds|deposit|payment|amount|sum|total|balance|difference|overpayment|rest|cash|¤|it|that|this)";
const THE = "(?:the|your|a|all|all of|half of|this|that|these|both|every|our|some of)";
const YOU = "(?:you|to you|them|her|him)";
const BACK = "(?:back|in return)";
const PLACE =
  "(?:(?:your|the|his|her) (?:\\w+ )?(?:card|account|bank|visa|mastercard|amex|paypal|debit|credit card|statement))";

/** What giving back may have for its object; "back" stands before it, or after. */
const OBJECT = `(?:${MONEY.slice(3, -1)}|everything|every (?:penny|cent|dollar)|price|fee|what you(?:'ve| have)? paid|half|(?:sessions?|visits?) (?=you|that|left|not|un))`;
const GIVE =
  "(?:give|giving|given|gave|pay|paying|paid|send|sending|hand|handing|transfer|transferring|transferred|wire|wiring|credit|crediting)";

export const said: SaidWords = {
  promises: [
    `${WE}${WILL} ?(?:refund|reimburse|repay|reimbursing|refunding|repaying)(?: back)?(?= (?:${YOU}|${THE}|¤|it|everything|each|whatever))`,
    `${WE}${WILL} ?(?:return|returning|reverse|reversing|give back|pay back|send back)(?= (?:${YOU} )?(?:${THE} (?:~ )?)?(?:${MONEY}|everything|every (?:penny|cent|dollar)|charge|price|fee|sessions?|visits?|what you paid))`,
    `${WE}${WILL} ?(?:give|giving|pay|paying|send|sending|put|putting|transfer|transferring|wire|move|get|getting|mail|post)(?= (?:~ )?${MONEY} (?:~ )?${BACK})`,
    `${WE}${WILL} ?(?:giv(?:e|ing)|pay(?:ing)?|send(?:ing)?|put(?:ting)?|transfer(?:ring)?|wir(?:e|ing)|credit(?:ing)?|mail(?:ing)?|issu(?:e|ing)|hand(?:ing)?|compensat(?:e|ing)|cut(?:ting)?|writ(?:e|ing))(?= (?:(?:${YOU}|with|the|your|a check for|a cheque for|a check of|over|out|back|at once|a payment of|another|a goodwill payment of|${PLACE}) )*¤(?! (?:off|discount|invoice|receipt|gift|voucher|bill|package|coupon)))`,
    `${WE}${WILL} ?(?:give|giving|pay|paying|send|sending|put|transfer)(?: ${YOU})?(?= (?:back )?(?:your|the|all (?:of )?(?:your|the)) (?:money|funds|refund))`,
    `${WE}${WILL} ?(?:issue|issuing|process|processing|arrange|arranging|make|making|offer|offering|give|giving|start|starting|initiate|initiating|approve|approved|approving|authori[sz]ed?|grant(?:ed)?|confirm(?:ed)?|do)(?= (?:${YOU} )?(?:with )?(?:a|your|the|an?) (?:\\w+ )?(?:refund|reimbursement|money back)(?! (?:policy|form|request|rules?|terms)))`,
    `${WE}${WILL} ?(?:decided|agreed|settled) (?:on|to go with)(?= (?:a|the|your) (?:\\w+ )?(?:refund|reimbursement)(?! (?:policy|form|request|rules?|terms)))`,
    `${WE}${WILL} ?(?:take care of|taking care of|taken care of|see to|seeing to|sort(?:ing)?(?: out)?|put(?:ting)? through|finali[sz]e|finali[sz]ing)(?= (?:the|your|this|that|a) (?:\\w+ )?(?:refund|reimbursement)(?! (?:policy|form|request|rules?|terms|question)))`,
    `${WE}${WILL} ?${GIVE}(?: ${YOU})? ${BACK} (?:~ )?${OBJECT}`,
    `${WE}${WILL} ?${GIVE}(?: ${YOU})? (?:~ )?${OBJECT} (?:~ )?${BACK}`,
    `(?:refund|reimbursement|money|funds|¤|it) (?:~ )?(?:will|should|'ll|is going to|are going to) (?:be|appear|land) (?:~ )?(?:in|on|onto|into|at) ${PLACE}`,
    `you(?:'ll| will| are going to| should| do| can expect to|'re going to|'re| are| also| both)*(?: get| getting| receive| receiving| have| see| recover)(?= (?:~ )?${MONEY} ${BACK})`,
    `you(?:'ll| will| are going to| should| can expect to|'re going to|'re| are) (?:get|getting|receive|receiving|have|see)(?= (?:~ )?(?:refund|reimbursement|money back|the money|your money)(?! (?:policy|form|request)))`,
    "you(?:'ll| will| are going to| should|'re going to| can expect to|'re| are)(?: be)? (?:get|getting|receive|receiving|be paid|be sent|be given)(?= (?:~ )?¤(?! (?:off|discount|gift|voucher|coupon)))",
    "you(?:'ll| will| are going to|'re going to| are being) (?:be )?(?:refunded|reimbursed|repaid|paid back|compensated)",
    `(?:money|refund|reimbursement|deposit|payment|amount|sum|balance|difference|rest|¤|it|that) (?:~ )?(?:will|is going to|is being|are being|shall|'ll|gets|is to)(?: be)?(?: now| then)? ?(?:refunded|returned|reimbursed|repaid|paid back|paid out|sent back|given back|credited back|credited to ${PLACE}|transferred|issued|back)`,
    `(?:money|refund|reimbursement|(?:full|whole) amount|¤|it|that|which) (?:~ )?(?:goes|go|is going|are going|will go|comes|come|is coming|will come|is heading|is headed)(?: straight| right| all)?(?: ${BACK}| (?:to|on|onto) ${PLACE}| to you| your way)`,
    `(?<=^\\W{0,6})¤ to ${PLACE}`,
    `¤ ${BACK}(?! (?:in|on|as) (?:points|rewards|vouchers?|${"january|february|march|april|may|june|july|august|september|october|november|december"}))`,
    `${BACK} to ${PLACE}`,
    "(?:your|the|a|full) refund (?:of ¤ )?(?:~ )?(?:is|has been|was|'s|will be) (?:approved|confirmed|granted|authori[sz]ed|coming|on (?:its|the) way|processed|issued|sorted|with you|in your)",
    "your refund of ¤",
    "what (?:goes|comes) back to you|what we (?:return|refund|give back|pay back)",
    "(?:owe|owes) you ¤",
    `${WE}${WILL} ?(?:make|making|made) you whole`,
    `you (?:are|'re) (?:due|owed|entitled to) (?:a |an |the |your )?(?:\\w+ )?(?:refund|¤)`,
    "¤ (?:is|are) (?:yours|waiting for you|ready for you)",
    "(?:expect|look out for|watch for) (?:your|a|the|¤) ?(?:\\w+ )?(?:refund|money|¤|back)",
  ],
  promisesCredit: [
    `¤ (?:~ )?(?:is|are|was|were|has been|have been|'s been|will be|being|gets|goes|went)(?: \\w+)? ?(?:added|put|placed|loaded|applied|issued|converted|turned|moved|kept|to|on|onto|into)? (?:~ )?(?:~ )?(?:(?:store|account|clinic|spa|salon|in-house) credit|(?:as|into|in|of) (?:a |an )?credit)`,
    `${WE}${WILL} ?(?:added|put|credited|gave|given|loaded|applied|turned|turning|turn|convert|converted|converting|issued)(?= (?:~ )?(?:¤|money|it|that|this) (?:~ )?(?:~ )?(?:credit|to your account with us|account with us))`,
    `${WE}${WILL} ?(?:add|adding|put|putting|credit|book|give|giving|load|apply)(?= (?:~ )?(?:¤|money|it|that|this) (?:~ )?(?:~ )?(?:credit|to your account with us|account with us|store credit|in your wallet|(?:as|on|onto) (?:a |your )?(?:gift card|voucher)))`,
    `${WE}${WILL} ?(?:give|giving|offer|add|issue)(?= (?:${YOU} )?(?:a |an )?(?:store |account )?credit (?:of|for|worth) ¤)`,
    "here(?:'s| is| are) (?:~ )?(?:credit (?:of|for|worth) ¤|¤ (?:in|as|of) (?:a )?(?:store |account )?credit)",
    "you(?:'ll| will) (?:get|receive|have) (?:~ )?(?:¤ (?:~ )?(?:store |account |in )credit|credit (?:of|for|worth) ¤)",
  ],
  whole:
    "full refund|refund(?:ed)?(?: \\w+)? in full|full amount|whole amount|entire amount|all (?:of )?your money|everything you(?:'ve| have)? paid|all (?:that )?you paid|every cent|every penny|100 ?%|full price|complete refund|refund everything|whole (?:price|sum)",
  refuses: [
    `(?:can'?t|cannot|can not|won'?t|will not|unable to|not able to|not possible to|not going to|are not in a position to|aren'?t able to|don'?t|do not) (?:offer |give |issue |make |process |approve )?(?:${YOU} )?(?:a |any |the |your )?(?:\\w+ )?(?:refund|return|reimburse|pay back|give back|money)`,
    "nothing (?:that |more |left )?(?:we|i) can (?:refund|return|reimburse|give back|pay back)",
    "(?:no|not (?:be )?(?:any|a)) refund (?:is|was|will|can)? ?(?:possible|due|be given|available)?",
    "(?:declined?|refuse|rejected?|denied|deny)(?:d)? (?:~ )?(?:your )?(?:request|refund)",
    "(?:your request|refund) (?:~ )?(?:has been|was|is) (?:declined|refused|rejected|denied)",
  ],
  saysSent: [
    "(?:we|i|our \\w+)(?:'ve| have)?(?: just| already| now)* (?:voided|reversed)(?= (?!(?:~ )?(?:holds?|authori[sz]ation|pre-?auth|pending))(?:~ )?(?:charge|payment|transaction|¤))",
    `(?:we|i|they|our \\w+|the (?:clinic|team|manager))(?:'ve| have| has| had)?(?: just| already| now| both| also| since)*(?: sent| issued| refunded| returned| reimbursed| transferred| credited| wired| repaid| released| paid back| processed| put through| posted)(?: back)?(?= (?:out )?(?:(?:${YOU}|back) )?(?:(?:the|your|a|all|all of|this|that|his|her|full) )*(?:~ )?(?:money|refund|reimbursement|funds|deposit|¤|it|that|this|everything|card|you)(?! (?:receipt|invoice|statement|form|link|for your payment)))`,
    "(?:refund|reimbursement|money|funds|¤|deposit|it|that|this|all|which|and) (?:~ )?(?:has|have|was|were|is already|is now|'s|'ve)(?: just| already| now| all| both)*(?: been)?(?: just| already| now)* (?:sent|issued|refunded|returned|reimbursed|transferred|credited|deposited|wired|repaid|released|paid back|sent back|paid out)",
    `${PLACE} (?:has been|was|'s been)(?: just| already| now)* (?:refunded|credited|reimbursed|repaid)`,
    `(?:¤|refund|money|it) (?:~ )?(?:has been|have been|was|were|'s been) (?:~ )?(?:put|placed|applied|loaded|dropped) (?:~ )?(?:to|on|in|into|onto) ${PLACE}`,
    "consider (?:~ )?(?:¤|it|that|money) (?:as )?(?:refunded|returned|reimbursed|sent|paid back)",
    "(?:refund|reimbursement) (?:~ )?(?:has|have|was|were|is)(?: just| already| now)*(?: been)?(?: just| already)* (?:processed|completed|done|put through|made|posted)",
    "you(?:'ve| have| were)(?: just| already| now)*(?: been)? (?:refunded|reimbursed|repaid|paid back)",
    "(?:refund|reimbursement|money|¤|it|that) (?:~ )?(?:is|are|'s) (?:already |now )?on (?:its|their|the) way",
    "(?:refund|reimbursement|money|funds|¤|it|that) (?:~ )?(?:(?:has|have|'s)(?: already| just| now)? (?:left|gone|gone out)(?: us| out| through)?|left us|went out|went back|went through|has gone back)",
    "already (?:sent|refunded|processed|issued|transferred|returned)(?= (?:the|your|it|¤|a) ?(?:refund|money|¤|it)?)",
  ],
  saysArrived: [
    "(?:refund|reimbursement) (?:already |just )?posted",
    `(?:refund|reimbursement|money|funds|¤) (?:landed|arrived|cleared|showed up|came through|(?:hit|reached) (?:you|${PLACE}))`,
    "(?:refund|reimbursement|money|funds|¤|it|that) (?:~ )?(?:has|have|'s)(?: now| already| just| safely| all)* (?:arrived|landed|cleared|shown up|reached (?:you|your)|come through)",
    `(?:refund|reimbursement|money|funds|¤|it|that|and|already|now|is|are) (?:~ )?(?:is|are|'s|sits|already|be)(?: now| already| back| all| safely| there)* (?:in|on|at|back (?:in|on)) ${PLACE}`,
    "you(?:'ve| have)?(?: now| already| just)* received (?:the|your|a|¤) ?(?:\\w+ )?(?:refund|money|¤|back)?",
    "you (?:already |now )*have (?:the money|your (?:money|refund)|¤ back|it back)",
    `(?:already|now) (?:in|on|back (?:in|on)) ${PLACE}`,
    `(?:arrived|landed|reached) (?:in|on|at|to)? ?${PLACE}`,
  ],
  saysComing: [
    "(?:is|are|'s) on (?:its|their|the) way",
    "(?:will|should|'ll|must) (?:~ )?(?:arrive|show|be there|reach|appear|land|come through)",
  ],
  saysCameBack: ["(?:¤|it|money|refund) (?:~ )?(?:came back|was sent back|was returned to us|bounced)"],
};
