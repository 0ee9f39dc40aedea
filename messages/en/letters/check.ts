import type { CheckWords } from "../../shapes/check.ts";

const WE = "(?:we|i|our \\w+|the (?:clinic|office|team|front desk|manager)|my manager|accounting|finance)";
const WILL =
  "(?:(?:'ll|'re|'m|'ve|'d| will| shall| are| am| is| can| have| has| had| do| did| would| now| then| also| just| still| gladly| hereby| of course| both| already| happily) ?)*(?: ?(?:going to|about to|decided to|like to|happy to|glad to|able to|agreed to|agree to|promise to|arranging to|planning to) )?";
const MONEY =
  "(?:money|refund|reimbursement|funds|deposit|payment|amount|sum|total|balance|difference|overpayment|rest|cash|¤|it|that|this)";
const THE = "(?:the|your|a|all|all of|half of|this|that|these|both|every|our|some of)";
const YOU = "(?:you|to you|them|her|him)";
const BACK = "(?:back|in return)";
const PLACE =
  "(?:(?:your|the|his|her) (?:\\w+ )?(?:card|account|bank|visa|mastercard|amex|paypal|debit|credit card|statement))";

export const check: CheckWords = {
  known:
    "the and you your we our is are was were will of to for with that this have has been it on at by not can please thanks thank hi hello dear us if would from be",
  numbers: {
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
    grand: 1000,
  },
  currencies: {
    "dollars?|bucks?": "USD CAD AUD NZD SGD HKD",
    euros: "EUR",
    "euro|pounds?|quid|sterling": "EUR GBP",
    pesos: "MXN COP CLP ARS PHP",
    "francs?": "CHF XAF XOF XPF",
    yen: "JPY",
  },
  cents: "cents?|pence",
  months: [
    "jan(?:uary)?",
    "feb(?:ruary)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sept?(?:ember)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
  ],
  weekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],

  promises: [
    `${WE}${WILL} ?(?:refund|reimburse|repay|reimbursing|refunding|repaying)(?: back)?(?= (?:${YOU}|${THE}|¤|it|everything|each|whatever))`,
    `${WE}${WILL} ?(?:return|returning|reverse|reversing|give back|pay back|send back)(?= (?:${YOU} )?(?:${THE} (?:~ )?)?(?:${MONEY}|everything|charge|price|fee|sessions?|visits?|what you paid))`,
    `${WE}${WILL} ?(?:give|giving|pay|paying|send|sending|put|putting|transfer|transferring|wire|move|get|getting|mail|post)(?= (?:~ )?${MONEY} (?:~ )?${BACK})`,
    `${WE}${WILL} ?(?:give|pay|paying|send|sending|put|putting|transfer|transferring|wire|wiring|credit|crediting|mail|issue|hand|compensate)(?= (?:(?:${YOU}|with|the|your|a check for|a cheque for|a check of|over|out|at once|a payment of|another|a goodwill payment of) )*¤(?! (?:off|discount|invoice|receipt|gift|voucher|bill|package|coupon)))`,
    `${WE}${WILL} ?(?:give|giving|pay|paying|send|sending|put|transfer)(?: ${YOU})?(?= (?:back )?(?:your|the|all (?:of )?(?:your|the)) (?:money|funds|refund))`,
    `${WE}${WILL} ?(?:issue|issuing|process|processing|arrange|arranging|make|making|offer|offering|give|giving|start|starting|initiate|initiating|approve|approved|approving|authori[sz]ed?|grant(?:ed)?|confirm(?:ed)?|do)(?= (?:${YOU} )?(?:with )?(?:a|your|the|an?) (?:\\w+ )?(?:refund|reimbursement|money back)(?! (?:policy|form|request|rules?|terms)))`,
    `you(?:'ll| will| are going to| should| do| can expect to|'re going to| also| both)*(?: get| receive| have| see| recover)(?= (?:~ )?${MONEY} ${BACK})`,
    `you(?:'ll| will| are going to| should| can expect to|'re going to) (?:get|receive|have|see)(?= (?:~ )?(?:refund|reimbursement|money back|the money|your money)(?! (?:policy|form|request)))`,
    "you(?:'ll| will| are going to| should|'re going to| can expect to) (?:get|receive|be paid|be sent|be given)(?= (?:~ )?¤(?! (?:off|discount|gift|voucher|coupon)))",
    "you(?:'ll| will| are going to|'re going to| are being) (?:be )?(?:refunded|reimbursed|repaid|paid back|compensated)",
    `(?:money|refund|reimbursement|deposit|payment|amount|sum|balance|difference|rest|¤|it|that) (?:~ )?(?:will|is going to|is being|are being|shall|'ll|gets|is to)(?: be)?(?: now| then)? ?(?:refunded|returned|reimbursed|repaid|paid back|paid out|sent back|given back|credited back|credited to ${PLACE}|transferred|issued|back)`,
    `(?:money|refund|reimbursement|¤|it|that|which) (?:~ )?(?:goes|go|is going|are going|will go|comes|come|is coming|will come|is heading|is headed)(?: straight| right| all)?(?: ${BACK}| to ${PLACE}| to you)`,
    `¤ ${BACK}(?! (?:in|on) (?:${"january|february|march|april|may|june|july|august|september|october|november|december"}))`,
    `${BACK} to ${PLACE}`,
    "(?:your|the|a|full) refund (?:of ¤ )?(?:~ )?(?:is|has been|was|'s|will be) (?:approved|confirmed|granted|authori[sz]ed|coming|on (?:its|the) way|processed|issued|sorted|with you|in your)",
    "your refund of ¤",
    "what (?:goes|comes) back to you|what we (?:return|refund|give back|pay back)",
    "(?:owe|owes) you ¤",
    `you (?:are|'re) (?:due|owed|entitled to) (?:a |an |the |your )?(?:\\w+ )?(?:refund|¤)`,
    "¤ (?:is|are) (?:yours|waiting for you|ready for you)",
    "(?:expect|look out for|watch for) (?:your|a|the|¤) ?(?:\\w+ )?(?:refund|money|¤|back)",
  ],
  promisesCredit: [
    `${WE}${WILL} ?(?:add|adding|put|putting|credit|book|give|giving|load|apply)(?= (?:~ )?(?:¤|money|it|that|this) (?:~ )?(?:credit|to your account with us|account with us|store credit|in your wallet))`,
    `${WE}${WILL} ?(?:give|giving|offer|add|issue)(?= (?:${YOU} )?(?:a |an )?(?:store |account )?credit (?:of|for|worth) ¤)`,
    "you(?:'ll| will) (?:get|receive|have) (?:~ )?(?:¤ (?:~ )?(?:store |account |in )credit|credit (?:of|for|worth) ¤)",
  ],
  whole:
    "full refund|refund(?:ed)?(?: \\w+)? in full|full amount|whole amount|entire amount|all (?:of )?your money|everything you(?:'ve| have)? paid|all (?:that )?you paid|every cent|every penny|100 ?%|full price|complete refund|refund everything|whole (?:price|sum)",
  refuses: [
    `(?:can'?t|cannot|can not|won'?t|will not|unable to|not able to|not possible to|not going to|are not in a position to|aren'?t able to|don'?t|do not) (?:offer |give |issue |make |process |approve )?(?:${YOU} )?(?:a |any |the |your )?(?:\\w+ )?(?:refund|return|reimburse|pay back|give back|money)`,
    "(?:no|not (?:be )?(?:any|a)) refund (?:is|was|will|can)? ?(?:possible|due|be given|available)?",
    "(?:declined?|refuse|rejected?|denied|deny)(?:d)? (?:~ )?(?:your )?(?:request|refund)",
    "(?:your request|refund) (?:~ )?(?:has been|was|is) (?:declined|refused|rejected|denied)",
  ],
  not: "not|n't|never|no|cannot|cant|wont|unable|without|neither|nor|nobody|instead of|rather than|nothing",
  notNot:
    "don'?t worry|do not worry|no worries|no problem|not a problem|no doubt|not only|no need to worry|no question",
  onlyIf:
    "if|when you|when your|whenever|unless|provided|once you|as long as|in case|should you|only when|up to|subject to|until|before you|after you|anyone who|everyone who|clients who|patients who|members who|any(?: \\w+)? (?:cancelled|unused|unopened)|where you|rather|prefer|instead|would like|you may|you can choose|you could|you would|you'd|normally|usually|always|in general|our (?:policy|terms|rules)|terms say|policy is|key deposit",
  theySay:
    "you (?:~ )?(?:asked|ask|want|wanted|wish|wished|were told|say|said|wrote|write|expect|expected|demand|demanded|requested|request|feel|felt|hope|hoped|mention|mentioned|are asking|were asking|claim|think|thought|believe|need|were hoping|were looking|were promised)|you(?:'d| would|'re| are) (?:like|rather|love|prefer|asking|looking|hoping|after|expecting|waiting)|your (?:request|wish|question|claim|mail|email|message|letter)|(?:was|were|been) (?:told|promised)|asked (?:us|me)|(?:request|asking|application|wish|claim) (?:for|to)",
  open: "whether|if|look(?:ing|s|ed)? (?:at|into)|consider(?:ing|s)?|possible|possibility|decides?|deciding|find out|might|may|could|ask(?:ing)? (?:for|my|our|the|whether)|about (?:a|the|your) (?:possible )?refund|refund (?:policy|form|request|rules|terms|question)|cannot promise|can'?t promise|before we can|in order to|to see|request a",
  asks: "(?:is|are|was|were|do|does|did|can|could|would|will|shall|should|may|have|has|what|which|when|where|who|why|how|or|any)",
  priceBefore:
    "(?:at|per|each|cost|costs|price|priced|paid|charged|charge|fee|fee of|less|minus|deduct(?:ed|ing)?|worth|of your|of the|out of|from|instead of|not|than|used|for the first|originally|total|kept|keep)(?: (?:only|just|now|a|an|the|about|of|your|you|us|already|for))*",
  priceAfter:
    "(?:each|per|a (?:session|visit|month|piece|time|year)|apiece|every|package|deposit|fee|charge|session|visit|invoice|that you paid|you paid|paid|you have used|stays?|is kept|in fees|off|value|price|for the (?:two|three|four|five|first|sessions|visits))",
  ofCase: "paid|charged(?: you)?|deducted|fee|fee of",

  money: "refund\\w*|reimburse\\w*|money|funds|¤|credit",
  otherThings:
    "invoices?|receipts?|bills?|statements?|quotes?|links?|forms?|parcels?|orders?|products?|gift cards?|estimates?|reminders?|files?|records?|results?|photos?|pictures?|samples?|kits?|creams?|claim",
  saysSent: [
    `(?:we|i|they|our \\w+|the (?:clinic|team|manager))(?:'ve| have| has| had)?(?: just| already| now| both| also| since)*(?: sent| issued| refunded| returned| reimbursed| transferred| credited| wired| repaid| released| paid back| processed| put through| posted)(?: back)?(?= (?:out )?(?:(?:${YOU}|back) )?(?:(?:the|your|a|all|all of|this|that|his|her|full) )*(?:~ )?(?:money|refund|reimbursement|funds|deposit|¤|it|that|this|everything|card|you)(?! (?:receipt|invoice|statement|form|link|for your payment)))`,
    "(?:refund|reimbursement|money|funds|¤|deposit|it|that|this|all|which|and) (?:~ )?(?:has|have|was|were|is already|is now|'s|'ve)(?: just| already| now| all| both)*(?: been)?(?: just| already| now)* (?:sent|issued|refunded|returned|reimbursed|transferred|credited|wired|repaid|released|paid back|sent back|paid out)",
    "(?:refund|reimbursement) (?:~ )?(?:has|have|was|were|is)(?: just| already| now)*(?: been)?(?: just| already)* (?:processed|completed|done|put through|made|posted)",
    "you(?:'ve| have| were)(?: just| already| now)*(?: been)? (?:refunded|reimbursed|repaid|paid back)",
    "(?:refund|reimbursement|money|¤|it|that) (?:~ )?(?:is|are|'s) (?:already |now )?on (?:its|their|the) way",
    "(?:refund|reimbursement|money|funds|¤|it|that) (?:~ )?(?:(?:has|have|'s)(?: already| just| now)? (?:left|gone|gone out)(?: us| out| through)?|left us|went out|went back|went through|has gone back)",
    "already (?:sent|refunded|processed|issued|transferred|returned)(?= (?:the|your|it|¤|a) ?(?:refund|money|¤|it)?)",
  ],
  saysArrived: [
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
  notYet: "not|never|\\w+n't|no|if|once|when|as soon as|until|unless|after|before|whether|till",
  before: "before|earlier|previously",
  longAgo:
    "(?:last|in|since|of|on|this|earlier|ago|back)(?: \\w+)? (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|ago|(?:in|of|on) (?:19|20)\\d\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{1,2}",

  ways: {
    card: "(?:to|on|onto) (?:your|the) (?:\\w+ )?card",
    cash: "in cash|cash (?:at|from|in an envelope)",
    cheque:
      "(?:a|by|paper|the|your) (?:paper )?(?:check|cheque)(?= (?:for|of|by|in the|to|will|from|goes|and|,)|s? ?$|[.!,])",
    transfer: "bank transfer|wire transfer|(?:to|into|in) your (?:bank|checking|savings) account|direct deposit",
    credit: "(?:store|account|clinic|spa) credit|as (?:a )?credit|credit (?:with us|on your account)|gift card",
  },
  cardEnds: "ending(?: in| with| on)?|ends in|ends with|last four(?: digits)?|xx+|no\\.?",

  to: "to|and|or|until|-",
  atMost: "within|in under|under|up to|at most|no later than|no more than|less than|max(?:imum)?",
  business: "business|working|banking|bank|weekdays?",
  units: { hours: "hours?|hrs?", days: "days?|weekdays?", weeks: "weeks?" },
  takes:
    "arrives?|arrive|shows?|show up|appears?|takes?|lands?|reach|reaches|posts?|see it|clears?|statement|be (?:there|back|on|in|with you)|allow|give (?:it|the bank|them|your bank)|banks?|get it|have it|receive|hits?|comes?",

  agreed:
    "you (?:~ )?(?:agreed|signed|accepted|ticked|consented)|signed by you|your (?:signature|agreement|consent)|signed (?:on|the)",
  asked: "you (?:~ )?(?:asked us|asked for|requested|asked)|your request (?:of|from|on|dated)",
  calls: [
    "(?:we|i|somebody|someone|our (?:team|manager|clinician|front desk|doctor)|the manager|my colleague|dr\\.? \\w+)(?:'ll| will| shall| is going to| are going to|'re going to) (?:\\w+ )?(?:call|phone|ring|give you a (?:call|ring))",
  ],
  writes: [
    "(?:we|i|somebody|someone|our (?:team|manager|clinician|front desk|doctor)|the manager|my colleague|dr\\.? \\w+)(?:'ll| will| shall| is going to| are going to|'re going to) (?:\\w+ )?(?:contact|write|follow up|get back|be in touch|let you know|reach out|answer|reply|email|mail you|text|update you)",
    "you(?:'ll| will) (?:have|get|hear|receive) (?:our|an|my|back|from) ?(?:answer|reply|decision|us|me|from us|from me)?",
  ],
  dated:
    "today|tomorrow|tonight|within \\d+|(?:by|on|before|until) (?:the )?\\d{1,2}(?:st|nd|rd|th)?|this (?:morning|afternoon|evening)|by the end of (?:the day|today|business)",
  apologies: [
    "sorry",
    "apologi[sz]e",
    "apolog(?:y|ies)",
    "(?:we|i) (?:deeply |very much |truly )?regret",
    "forgive us",
    "excuse us",
  ],
  clinical: [
    "diagnos\\w+|prescri\\w+|medications?|pregnan\\w+|cancer|chemo\\w*|surger\\w+|biops\\w+|tumou?rs?|infections?|infected|allerg\\w+|symptoms?|depress\\w+|anxiety|hiv|hepatitis|diabet\\w+|miscarriage|disorder|disease|illness|rosacea|eczema|psoriasis|dermatitis|melasma|lupus|asthma|epilep\\w+|arthritis|endometriosis|pcos|herpes|shingles|vitiligo|fibromyalgia|hernia|migraines?|adhd|bipolar|seizures?|tendinitis|sciatica|keloids?|thyroid",
    "your (?:medical )?condition",
    "(?:you|your \\w+) (?:suffer|suffers) from",
  ],
};
