import type { CheckWords } from "../../shapes/check.ts";
import { said } from "./check-said.ts";

export const check: CheckWords = {
  ...said,
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

  shares: {
    half: 1 / 2,
    "(?:a|one) third": 1 / 3,
    "two[ -]thirds": 2 / 3,
    "(?:a|one) (?:quarter|fourth)": 1 / 4,
    "three[ -](?:quarters|fourths)": 3 / 4,
  },
  shareOf:
    "(?: back)?(?: of)? (?:it|that|back|(?:what|whatever|everything|all)(?: that)?(?: you(?:'ve| have)? (?:~ )?(?:paid|spent))?|(?:the|your|this)(?: \\w+){0,2} (?:money|price|payment|package|amount|cost|fee|total|sum|deposit|balance|purchase|bill|charge|plan|membership))",
  bareBefore:
    "(?:refund|refunding|refunded|reimburse|reimbursing|return|returning|pay|paying|send|sending|put|putting|give|giving|get|receive|transfer|transferring|credit|crediting)(?: (?:you|back|about|another|only|just|exactly|around|roughly))*",
  bareAfter:
    " (?:is|are|will|goes|go|should|has|was|back|(?:to|on|onto|into) (?:your|the) (?:\\w+ )?(?:card|account|bank|visa|mastercard|amex|paypal|debit|credit))",
  article: "the|your|that",
  not: "not|n't|never|no|cannot|cant|wont|unable|without|neither|nor|nobody|instead of|rather than|nothing",
  notNot:
    "don'?t worry|do not worry|no worries|no problem|not a problem|no doubt|not only|no need to worry|no question",
  onlyIf:
    "if|when you|when your|whenever|unless|provided|once you|as long as|in case|should you|only when|up to|subject to|until(?! (?:[a-z]+\\.? )?\\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?,? (?:and|but|also|plus)(?![a-z]))|before you|after you|anyone who|everyone who|clients who|patients who|members who|any(?: \\w+)? (?:cancelled|unused|unopened)|where you|rather|prefer|instead|would like|you may|you can choose|you could|you would|you'd|normally|usually|always|in general|our (?:policy|terms|rules)|terms say|policy is|key deposit",
  theySay:
    "(?<!\\b(?:as|like) )you (?:~ )?(?:asked|ask|want|wanted|wish|wished|were told|say|said|wrote|write|expect|expected|demand|demanded|requested|request|feel|felt|hope|hoped|mention|mentioned|are asking|were asking|claim|think|thought|believe|need|were hoping|were looking|were promised)|you(?:'d| would|'re| are) (?:like|rather|love|prefer|asking|looking|hoping|after|expecting|waiting)|your (?:request|wish|question|claim|mail|email|message|letter)|(?:was|were|been) (?:told|promised)|asked (?:us|me)|(?:request|asking|application|wish|claim) (?:for|to)",
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
  incoming:
    "charges?|payments?|fees?|holds?|authori[sz]ations?|transactions?|purchases?|deposits?|invoices?|receipts?|bills?|discount",
  givesBack: "refund\\w*|return\\w*|reimburs\\w*|repa\\w+|revers\\w*|void\\w*|back|credited|sent",
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
    credit: "(?:(?:store|account|clinic|spa) )?credit|gift card",
  },
  cardEnds: "ending(?: in| with| on)?|ends in|ends with|last four(?: digits)?|xx+|no\\.?",

  to: "to|and|or|until|-",
  atMost: "within|in under|under|up to|at most|no later than|no more than|less than|max(?:imum)?",
  business: "business|working|banking|bank|weekdays?",
  units: { hours: "hours?|hrs?", days: "days?|weekdays?", weeks: "weeks?" },
  theirs: "your",
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
    "diagnos\\w+|prescri\\w+|medications?|pregnan\\w+|cancer|chemo\\w*|surger\\w+|biops\\w+|tumou?rs?|infections?|infected|allerg\\w+|symptoms?|depress\\w+|anxiety|hiv|hepatitis|diabet\\w+|miscarriage|disorder|disease|illness|rosacea|eczema|psoriasis|dermatitis|melasma|lupus|asthma|epilep\\w+|arthritis|endometriosis|pcos|herpes|shingles|vitiligo|fibromyalgia|hernia|migraines?|adhd|bipolar|seizures?|tendinitis|sciatica|keloids?|thyroid|blood (?:clots?|pressure|thinners?)|heart (?:attack|condition|disease|failure)|mastectomy|hysterectomy|ulcers?|ivf|chronic pain|lymphom\\w*|leuk[ae]+mia|carcinom\\w*|melanom\\w*|mri|ct scans?",
    "your (?:medical )?condition",
    "(?:you|your \\w+) (?:suffer|suffers) from",
  ],
};
