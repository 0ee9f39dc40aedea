import type { WhoseText } from "./whose-words.ts";

export const ENGLISH: WhoseText = {
  kin: {
    partner:
      "wife|husband|spouse|hubby|partner|fiance|fiancee|girlfriend|boyfriend|bride|groom|significant|missus|widow|widower",
    child:
      "son|daughter|child|children|kid|kids|baby|toddler|teenager|teen|boy|boys|girl|girls|twins|stepson|stepdaughter|sons|daughters|preteen|infant|newborn|ward",
    parent:
      "mother|mum|mom|mam|mama|mummy|mommy|father|dad|daddy|papa|parent|parents|stepmother|stepfather|stepmom|stepdad|ma|pa",
    relative:
      "grandmother|grandma|gran|nan|nana|granny|grandfather|grandpa|grandad|granddad|grandson|granddaughter|grandchild|grandchildren|sister|brother|sibling|twin|aunt|auntie|uncle|niece|nephew|cousin|relative|inlaws",
    friend: "friend|neighbour|neighbor|roommate|flatmate|housemate|friends|mate|buddy|bestie",
    employee: "employee|employees|colleague|coworker|assistant|nanny|staff|boss",
    client: "client|clients|patient|insured|principal|customer",
  },
  mine: "my|our",
  called: "mum|mom|dad|mama|papa|grandma|grandpa|nan|gran|granny|mummy|mommy|daddy",
  adjectives:
    "late|dear|dearest|own|poor|elderly|little|older|younger|eldest|youngest|oldest|teenage|adult|other|ex|former|best|new|beloved|darling|year|old|month|grown|good|step|foster|disabled|sick|ill|deceased|dead|very|two|three|both|#|lovely|middle",
  late: "late|deceased|dead",
  firstPerson: "i|im|ive|id|ill|me|my|myself|mine|we|weve|us|our|ourselves",
  lists: {
    stuff:
      "session|sessions|visit|visits|appointment|appointments|treatment|treatments|package|packages|pack|course|series|plan|plans|membership|class|classes|lesson|lessons|braces|aligners|aligner|retainer|retainers|orthodontics|orthodontic|facial|facials|massage|massages|laser|botox|filler|fillers|peel|peels|physio|physiotherapy|therapy|acupuncture|pilates|yoga|chiropractic|cleaning|cleanings|implant|implants|crown|refund|refunds|deposit|credit|credits|balance|payment|payments|money|purchase|order|booking|bookings|account|consultation|consultations|injection|injections|fitting|fittings|voucher|vouchers|prepayment|fee|fees|invoice|invoices|bill|bills|subscription|procedure|procedures|whitening|waxing|counselling|counseling|rehab|needles|contract|adjustment|adjustments|statement|evaluation|sealants|enrolment|enrollment|unused|remainder",
    strong:
      "session|sessions|visits|package|packages|pack|course|series|membership|braces|aligners|retainer|facial|facials|massage|massages|laser|botox|filler|physio|physiotherapy|acupuncture|pilates|yoga|refund|deposit|balance|purchase|order|booking|bookings|voucher|prepayment|subscription|needles",
    thing:
      "session|sessions|visit|visits|appointment|appointments|treatment|treatments|package|packages|pack|course|series|plan|membership|class|classes|lessons|braces|aligners|retainer|facial|facials|massage|massages|laser|botox|filler|peel|physio|physiotherapy|therapy|acupuncture|pilates|yoga|purchase|order|booking|consultation|injections|voucher|subscription|procedure|teeth|skin|face|legs",
    holds:
      "has|had|have|bought|buys|purchased|paid|prepaid|booked|ordered|signed|completed|finished|did|does|done|used|attended|attends|took|takes|started|began|wants|wanted|want|doesnt|didnt|dont|no|never|not|cannot|cant|wont|will|would|could|likes|wishes|decided|went|goes|came|comes|saw|received|left|missed|uses|needs|needed|stopped|hasnt|hadnt|isnt|wasnt|is|was|changed|cancelled|canceled",
    buy: "bought|buy|paid|pay|purchased|purchase|booked|ordered|prepaid|got|arranged",
    write:
      "writing|write|wrote|asking|ask|emailing|email|mailing|contacting|requesting|request|enquiring|inquiring|enquire|inquire|calling|speaking|acting|message|mail|letter|query|question",
    back: "refund|refunded|reimburse|reimbursed|repay|compensate|refunding",
    asking:
      "cancel|refund|refunded|reimburse|return|returned|unused|remaining|left|back|recover|claim|stop|outstanding",
    kinword:
      "wife|husband|spouse|partner|mother|mom|mum|father|dad|parent|son|daughter|sister|brother|widow|widower|guardian|carer|caregiver|executor|executrix|grandmother|grandma|grandfather|aunt|uncle|niece|nephew|fiance|fiancee|friend|assistant|attorney|lawyer|solicitor",
    stranger:
      "job|work|shift|birthday|wedding|illness|health|surgery|operation|school|schedule|car|card|doctor|doctors|recommendation|advice|insurance|insurer|employer|company|funeral|hospital|boss|idea|fault|side|house|home|phone|bank|visa|mastercard|salary|condition|diagnosis|cancer|referral|suggestion|care|office|practice|clinic|transfer|contractor|credit",
    says: "recommended|recommends|told|tells|suggested|suggests|says|said|thinks|thought|advised|referred|introduced|reminded|asked|drove|lost|works|gave|gifted|agrees|reckons|loves|loved|raved",
    dead: "died|deceased|dead|dying",
  },
  owned: [
    "xkins .. @stuff",
    "@stuff ?that|which ?was|is ?bought|paid ?up of|for|belonging ?to ?both xkin",
    "@buy ... for xkin",
    "@buy|gave|gifted xkin ... @stuff",
    "signed|sign|enrolled|enroll xkin up|in|for|on",
    "@write .. for|about|regarding|concerning|of|behalf xkin",
    "behalf ?of xkin",
    "xkins behalf",
    "@back|cancel|credit xkin",
    "@back|money|sort|done|deal|this|that|back .. for xkin",
    "xkin .. @holds .. @stuff",
    "xkin .. @holds once|twice",
    "xkin .. longer|unable|cant|cannot|wont ?to come|attend|continue|go|make",
    "@stuff ?that|which|of xkin .. @holds|left",
    "xkins @kinword",
    "@kinword of|to|for xkin",
    "i|im|am ?the|a|her|his|their|legal ?legal guardian|carer|caregiver|caretaker|conservator|trustee|representative of|for",
    "i|im|am her|his|their ?legal @kinword",
    "xkin .. had|got|has|suffered|developed .. reaction|rash|burn|burns|blisters|infection|swelling ?from ?to ?after ... @stuff",
    "i|we act|represent|acting for|our|xkin",
    "power of attorney for",
  ],
  told: [
    "he|she .. @holds .. @stuff",
    "hes|shes|hed|shed .. @holds|been .. @stuff",
    "his|her .. @strong",
    "@asking .. his|her .. @stuff",
    "@asking|money|sort|done|this|that .. for|to him|her",
    "@stuff .. he|she|hes|shes|hed|shed .. @holds|left|need",
    "he|she ?has|had had|done|used|attended|completed only|one|once|two|three|four|five|six|seven|eight|nine|#",
    "@back him|her",
    "what he|she paid|prepaid|bought",
    "he|she|hed|shed ?had|has ?already prepaid|paid",
  ],
  died: [
    "xkin .. @dead",
    "xkin .. passed ?peacefully ?suddenly away|on|over|in|last|this",
    "xkins death|passing|estate|funeral|executor|executrix|will|widow|widower",
    "death|passing|loss|funeral of xkin",
    "was|is deceased",
  ],
  toldDied: ["he|she|who .. died|passed", "he|she .. passed away", "his|her death|passing|funeral|executor"],
  estate: [
    "executor|executrix|executors",
    "letters|grant of|testamentary ?of administration|probate|testamentary",
    "estate of",
    "administrator|administration of ?the|her|his estate",
    "the|estate deceased",
    "the late mr|mrs|ms|miss|dr|xkin",
    "next of kin of|to",
  ],
  own: [
    "my|our ?own ?remaining|unused|last|first|prepaid|laser|massage|facial|physio|other|# @thing",
    "i|ive|we|weve ?had ?have ?just ?only ?already have|had|bought|purchased|booked|did|done|used|missed|attended|completed|signed|joined|prepaid|came|went ... @thing",
    "for|about me|myself",
    "is|are|was|were mine",
  ],
  aside: [
    "xkins @stranger",
    "xkin @says",
    "because|due|during|owing|thanks|given|caring|care|with .. xkins",
    "to|into|onto|in|at xkins",
    "transfer|transferred|pass|share|give|giving ... xkin",
    "could|can|may|let xkin use|have|take",
    "gift|present from xkin",
    "gift|voucher|vouchers|present|certificate .. for|to xkin",
    "@buy|gave|gifted ?for xkin .. gift|voucher|present|certificate",
  ],
};
