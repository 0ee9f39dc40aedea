/** English phrases by which patients name their reason. */
import type { ReasonLexicon, ReasonWords } from "./lexicon-text.ts";
import type { WordLists } from "./phrases.ts";

export const REASON_LISTS_EN: WordLists = {
  clinician:
    "doctor|doctors|dr|physician|gp|obgyn|midwife|cardiologist|oncologist|dermatologist|surgeon|neurologist|specialist|consultant",
  practitioner:
    "dentist|orthodontist|hygienist|provider|practitioner|therapist|physio|physiotherapist|acupuncturist|clinician|nurse|injector|aesthetician|masseuse|instructor",
  goods:
    "product|products|cream|serum|lotion|bottle|bottles|kit|device|item|items|cleanser|toner|retinol|mask|moisturizer|sunscreen|supplement|supplements|vitamins|brace|orthotics|pillow|jar|tube|toothbrush|herbs|herb|formula|moxa|roller|guard|mouthguard|nightguard|splint|retainer|oil|tea|candle|led|band|bands|balm|gel|shampoo|powder",
  effect: "difference|result|results|improvement|change|changes|effect|benefit|progress",
  took: "charged|billed|debited|paid|charge|charging|billing",
  number: "one|two|three|four|five|six|1|2|3|4|5|6|half",
  insurer: "insurance|insurer|aetna|cigna|medicare|medicaid|humana|kaiser|unitedhealthcare",
  appointment: "appointment|appointments|session|sessions|visit|visits|class|classes|treatment|treatments|slot|booking",
  ends: "expire|expires|expired|expiring|expiry|expiration|lapse|lapsed|deadline",
  told: "told|informed|explained|mentioned|disclosed|warned|advised|notified|said|aware",
};

const changedMind: ReasonWords<string> = {
  strong: [
    "changed|change my|our|her|his mind",
    "decided|deciding not|against",
    "no longer want|wish|need|interested",
    "dont want|wish .. continue|anymore|any",
    "not interested",
    "second thoughts",
    "not for me",
    "not going ahead|through",
    "buyers remorse",
    "impulse|impulsively",
    "reconsidered|rethought|regret|regretted",
    "thinking|thought it over",
    "gone|went|go|going off the|it|them|@appointment",
    "lost|lose|losing ?all ?my ?the interest|appetite|enthusiasm|heart",
    "not|isnt|wasnt|never ?really ?quite my ?sort ?kind ?of thing|scene|cup|bag",
    "not feeling it",
    "dont|not|didnt want both|two|it|them|that",
    "on reflection",
    "rather|prefer|sooner ... walk|have the money|do without",
    "more|bit than i|we need|wanted|bargained",
    "second|cold thoughts|feet",
    "hasty|rashly|rash",
    "talked me|us into",
  ],
  weak: [
    "cant|cannot afford",
    "wont|not be using",
    "didnt|dont|havent|never use|used|need|start|started",
    "unused|leftover",
    "too expensive",
    "found .. cheaper|else|better|elsewhere",
    "withdraw",
  ],
};

const movedOrSchedule: ReasonWords<string> = {
  strong: [
    "moving|moved|move to|out|away|across|abroad|overseas|back|house|far|next|this",
    "relocating|relocated|relocation|relocate",
    "im|am|are|were|be|just|have|we moving|moved",
    "transferring|transferred|deployed|stationed ?me|us to|overseas|abroad",
    "new job|shift|shifts|schedule|city|town",
    "schedule|hours|shifts|shift|timetable .. changed|conflict|conflicts|work|suit|fit",
    "schedule|scheduling conflict|conflicts|problem",
    "cant|cannot|unable|impossible|no way ... make|find .. time|times|@appointment",
    "no availability|openings",
    "none of your .. hours|times|slots",
    "no longer live|living|nearby",
    "too far",
    "leaving the country|area|city|state",
    "dont|doesnt have .. time",
    "cant|cannot|couldnt|never ... get|make|come|manage ?to ... mornings|evenings|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|monday|tuesday|wednesday|thursday|friday|saturday",
    "means i|we|ill|im cant|cannot|wont|never",
    "work|business|job trip|travel|travels|assignment|placement",
    "out of town|state|country",
    "away|abroad|travelling|traveling for work|business|months|weeks|the",
    "new caseload|rota|roster|timetable|hours|job|post|role|boss|client|clients",
    "changed|moved to mornings|evenings|nights|days|weekends",
    "weve|ive|have|we|i bought|found|taken a ?new place|house|flat|home in",
    "off to|for college|university|uni|london|abroad",
  ],
  weak: ["commute|drive", "too busy", "new job|baby|school", "schedule", "far"],
};

const medicalStop: ReasonWords<string> = {
  strong: [
    "pregnant|pregnancy|breastfeeding",
    "@clinician ?has said|says|told|tells|advised|advises|recommended|recommends|ordered|wants|does|doesnt|forbade",
    "doctors|physicians advice|orders|note|letter",
    "medical|health reason|reasons|condition|issue|issues|problem|problems|grounds|emergency",
    "diagnosed|diagnosis",
    "surgery|chemo|chemotherapy|cancer|hospital|hospitalized|hospitalised|radiation",
    "fracture|fractured|injured|injury",
    "broke|broken my|his|her|leg|arm|hip|wrist|ankle|foot",
    "started|taking|prescribed|on .. medication|accutane|isotretinoin|antibiotics",
    "contraindicated|contraindication",
    "fell|seriously|very|got|became ill|sick",
    "passed away",
    "heart|kidney|liver|thyroid condition|problem|attack|disease",
    "allergic to",
  ],
  // "I'll" is no illness.
  weak: [
    "illness|sick",
    "am|was|is|were|been|im|being|feeling|felt|so|too|quite|really|taken|terminally ill",
    "blood pressure|thinners",
    "medication|medications",
    "@clinician",
  ],
};

const planChanged: ReasonWords<string> = {
  strong: [
    "treatment|care plan ... changed|different|revised|updated|modified",
    "changed|revised|switched my|the|our ?treatment|care plan|treatment|protocol",
    "@practitioner|@clinician ... different|instead|other|another|fewer|less",
    "nothing more|left|else ?for ?him ?her ?them ?you to do|treat|fix",
    "wont|not|dont|shant ... be ?needing|need the|those|any|these|them|more",
    "ahead of schedule|plan|time",
    "signed|sign me|him|her off",
    "completely|totally|all|fully better|healed|healing|recovered|fine|well again|now",
    "dont|not|doesnt|didnt need|require|recommend .. crown|implant|filling|extraction|aligners|braces|procedure|remaining|rest|all",
    "not ?a ?good|suitable|right candidate",
    "different|another|alternative treatment|procedure|approach|plan",
    "fewer|less sessions|visits|treatments|appointments|units",
    "only|just needed|need|required|took|used @number",
    "no longer|not needed|necessary|required|recommended",
    "discharged",
    "finished|completed|done early|sooner",
    "recommends|recommended|suggests|prefers ... instead",
  ],
  weak: ["new plan|treatment", "referred", "instead of", "after all"],
};

const result: ReasonWords<string> = {
  strong: [
    "didnt|doesnt|not|hasnt|havent|isnt|never|dont ?really work|worked|working|help|helped|helping",
    "didnt|doesnt|dont|not|havent|hasnt see|seen|notice|noticed|seeing ... @effect",
    "no|zero|little|without|hardly|barely|any ?visible|any|real @effect",
    "unhappy|disappointed|dissatisfied|not ?happy|satisfied|pleased .. result|results|outcome|treatment|look|looks|how",
    "looks|look|looking|turned|came|feels ... uneven|worse|bad|terrible|awful|lopsided|crooked|unnatural|lumpy|droopy|patchy|horrible",
    "worse than|now",
    "made|makes|got|is|feels|even .. worse",
    "burn|burns|burned|burnt|blister|blisters|scar|scars|scarring|bruising|swelling|infection|hyperpigmentation|lumps|asymmetry|lopsided|botched",
    "not what i|we expected|wanted|asked|hoped",
    "hair ... growing|grew|grown back",
    "still ... pain|hurts|hair|lines|wrinkles|spots|acne|stained|yellow",
    "side effect|effects",
    "same as before",
    "look|looks|looking exactly|just|much like|as ?they|it ?did before|last|in",
    "grows|growing|came|comes|coming back faster|thicker|again|already",
    "dont|cant see the point",
    "exactly as before",
    "wore off",
    "did nothing|absolutely",
    "ineffective|useless",
    "expected|promised|hoped ... result|results|better|improvement",
  ],
  weak: ["disappointed|unhappy|dissatisfied", "results|outcome|result", "waste of", "for nothing", "worse", "pain"],
};

const serviceFault: ReasonWords<string> = {
  strong: [
    "rude|unprofessional|disrespectful|dismissive|careless|incompetent|unhygienic|dirty|filthy|condescending",
    "you|clinic|they|office|@practitioner ?have ?keep ?kept cancelled|canceled|cancelling|forgot|rescheduled|lost|ignored",
    "cancelled|canceled on me|us",
    "cancelled|canceled my|our appointment|session|visit|treatment .. last|again|without",
    "nobody|noone|no one ?was ?has there|showed|came|answered|answers|available|called",
    "waited|waiting|waits|sat ... minutes|hour|hours",
    "machine|laser|device|equipment|heating|shower ... broken|broke|stopped|failed|down",
    "wrong treatment|service|area|tooth|room|side|dose|procedure",
    "cut short|off",
    "rushed|skipped|shortened|overbooked|understaffed",
    "@practitioner ... late|left|rude|unqualified|quit",
    "never|not performed|delivered|provided|rendered",
    "was|were|been|got called off",
    "you|they|clinic|studio|office|@practitioner|reception ?have ?had called off",
    "you|they|clinic|studio cancelled|canceled ?it ?that ?this not",
    "half|part|quarter a|of|the face|leg|back|done|treated|finished",
    "power|lights|water|heating went|gone|failed|off",
    "began|started|starting|beginning # late",
    "minutes late",
    "late|interrupted|stopped ... still|on ended|finished|the hour|early",
    "paid for .. and had|got|received",
    "had|got|received only|just|barely|half|thirty|twenty|ten|fifteen ... minutes",
    "not|wasnt|werent ?been ?properly|right done|finished right|properly|well",
    "clinic|location|branch|office|studio|door ... closed|closing|locked|renovated",
    "poor|bad|terrible|awful|horrible|worst|appalling|unacceptable service|experience|care|hygiene",
    "answered|answering|returned|returning ... calls|call|emails|messages",
  ],
  weak: ["late", "complaint|complain", "your staff|receptionist|fault|mistake|side", "unacceptable", "sent home"],
};

const billingError: ReasonWords<string> = {
  strong: [
    "@took .. twice|double|again",
    "twice ?been charged|billed",
    "double|incorrectly|wrongly|mistakenly|accidentally @took",
    "overcharged|overbilled|mischarged",
    "two|2|three|second|duplicate|multiple|extra|additional|wrong|incorrect|unauthorized|unknown|unexpected charge|charges|payments|payment|transactions|transaction|amount",
    "duplicate|duplicated",
    "# ... and another|a ?second ?the #",
    "@took .. wrong|incorrect|error|mistake|more|extra|without",
    "@took ... cancelled|canceled|cancellation",
    "cancelled|canceled ... @took",
    "shouldnt|should ?not have ?been charged|billed",
    "billing|charging|invoice|bill|statement|payment error|mistake|issue|problem|discrepancy",
    "never|didnt|not authorize|authorized|authorise|authorised|agree|agreed ... charge|payment|this|that",
    "discount|coupon|promo|code|offer ... not|never|wasnt|wrong",
    "quoted ... charged|billed|paid",
    "did|do not|didnt have|had|receive|get ... invoice|billed|charged",
    "invoice|bill ... not|never|didnt",
    "owe me",
  ],
  weak: ["card|account statement|shows", "error|mistake", "invoice", "charged me", "overpaid"],
};

const noShowDispute: ReasonWords<string> = {
  strong: [
    "no show|shows",
    "noshow",
    "late cancel|cancellation|cancelation",
    "missed|missing ?the|my|an ?appointment|session|visit|class fee|charge|penalty",
    "cancellation|missed|cancel fee|fees|charge|penalty",
    "marked|counted|recorded|listed|took|deducted ... missed|absent|noshow|late",
    "called you|to|in|your|ahead|reception|the|and|at|on|with ... before|advance|ahead|24|48|notice",
    "phoned|rang|emailed|texted|messaged|notified|cancelled|canceled|rescheduled|notice ... before|advance|ahead|24|48|notice",
    "phoned|rang|called|emailed|texted ... moved|move|changed|change|rebook|rebooked me|us|it|my",
    "did not|didnt|never miss|missed anything|it|a|my|the",
    "fee|charge|penalty ... not|for turning|showing|coming up",
    "@took|fee|deducted ... missed|missing|absence|showing",
    "lost|deducted|took|forfeited one|my|a|that .. session|visit|class|credit",
    "i was there|present",
  ],
  weak: ["24|48 hours|hour", "missed", "traffic|snow|storm|emergency|weather", "fee"],
};

const expired: ReasonWords<string> = {
  strong: [
    "expired|expire|expires|expiration|expiry|expiring|lapsed|lapse",
    "no longer|not ?longer valid|usable|redeemable",
    "past|after|before|missed .. deadline|expiry|expiration",
    "out of date",
    "ran out of time",
    "ran|run|runs|running out ... with|on|in|and|before",
    "are|is|were|was|now void|voided|dead|forfeit|forfeited|useless|gone",
    "timed|aged out",
    "past|after its|their|the last|end|use day|date|by",
  ],
  weak: ["years|year ago", "lost|lose .. sessions|credits|points|treatments", "honor|honour|honored|honoured", "valid"],
};

const notInformed: ReasonWords<string> = {
  strong: [
    "nobody|noone|one|never|not|didnt|wasnt|werent @told|tell|inform|explain|mention|disclose|warn",
    "never|not|wasnt|werent ?been ?properly ?clearly ?made @told|clear",
    "nobody|noone|one|never|not|wasnt|werent|didnt|nothing ... @told|tell|say|says|explain|mention|warn|inform .. @ends",
    "no point|time|stage ... @told|tell|inform|explain|mention|say|warn .. @ends",
    "had no idea",
    "at no point|time|stage ... @told|tell|inform|explain|mention|say|warn",
    "nobody|noone|one ever|once|even|actually|there|here @told|say|tell|explain|mention",
    "if|had i|we|only ?had ?id known|been|realised|realized",
    "first i|we|ive heard|heard|knew|hear",
    "didnt|nobody|noone|never|without say|said|mentioning|saying anything|word|so|that",
    "didnt|not know|realize|realise|understand .. it|that|this|about|the",
    "without telling|informing|explaining|disclosing",
    "misled|misleading|misinformed|deceived|tricked|lied|misrepresented|pressured|scammed",
    "hidden|surprise fee|fees|charge|charges|terms|clause|cost|costs|conditions",
    "fine print",
    "thought|believed|assumed|impression ... included|covered|refundable|free|unlimited",
    "told|assured|promised me|us ... could|would|refundable|included|free",
  ],
  weak: [
    "surprised|shocked",
    "contract|paperwork",
    "unclear|confusing|confused",
    "covered|included",
    "refundable|nonrefundable",
  ],
};

const membershipCancel: ReasonWords<string> = {
  strong: [
    "cancel|cancelling|canceling|terminate|end|stop|discontinue|quit|quitting|cancelled|canceled|leave|leaving ... membership|memberships|subscription|contract|autopay",
    "membership|subscription ... cancelled|canceled|cancellation|terminated|ended|stopped",
    "stop|quit charging|billing|debiting|taking",
    "auto|automatic|automatically renew|renewed|renewal|renews",
    "renewed automatically|without|itself",
    "dont|not want|wish|like ?to ... renew|member",
    "no longer want .. member|membership",
  ],
  weak: ["membership|subscription|member", "monthly", "renewal|renewed", "notice period"],
};

const productReturn: ReasonWords<string> = {
  strong: [
    "return|returning|exchange|send|sending|bring|bringing|hand|handing|handed|dropped|drop ... @goods",
    "seal|wrapping|wrapper|packaging still|intact|unbroken|on",
    "@goods ... cracked|crack|snapped|broke|dead|dents|scratched|expired",
    "take it|them|this back",
    "back in|into its|the|their box|packaging|wrapper",
    "unopened|sealed|defective|faulty|damaged|broken|leaking|wrong @goods",
    "bought|purchased|ordered ... @goods",
    "@goods ... unopened|sealed|defective|faulty|damaged|broken|leaking|recalled|irritated|irritates|rash|reaction|breakout",
    "never opened",
    "still in .. box|packaging|wrapper",
    "recall|recalled",
  ],
  weak: ["@goods", "opened|unopened|sealed", "box"],
};

const insuranceOverpayment: ReasonWords<string> = {
  strong: [
    "@insurer ... paid|covered|pays|covers|says|approved|processed|cover",
    "eob",
    "explanation of benefits",
    "copay|copayment|coinsurance|deductible",
    "overpaid|overpayment|credit ... insurance|claim|insurer|copay",
    "claim ... paid|approved|processed|denied|covered",
    "patient responsibility",
    "paid|been paid twice for|by both|part",
    "balance in my|our favor|favour",
    "they|plan|company|policy sent|paid|pays you|the|directly",
  ],
  weak: ["@insurer", "overpaid|overpayment", "claim", "covered", "credit balance"],
};

export const REASONS_EN: ReasonLexicon<string> = {
  changed_mind: changedMind,
  moved_or_schedule: movedOrSchedule,
  medical_stop: medicalStop,
  plan_changed: planChanged,
  result,
  service_fault: serviceFault,
  billing_error: billingError,
  no_show_dispute: noShowDispute,
  expired,
  not_informed: notInformed,
  membership_cancel: membershipCancel,
  product_return: productReturn,
  insurance_overpayment: insuranceOverpayment,
};
