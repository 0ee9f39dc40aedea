/** English phrases of replies to a letter. */
import type { CueText } from "../cue.ts";
import { DISPUTE_EN } from "./dispute.ts";
import { DOUBTS_EN } from "./doubts.ts";
import { ENDING_EN } from "./ending.ts";
import { FACTS_EN } from "./facts.ts";
import { MONEY_EN } from "./money.ts";
import { OFFER_EN } from "./offer.ts";

export const CUES_EN: CueText = {
  negators:
    "not no never none nothing dont doesnt didnt cant cannot wont wouldnt isnt arent wasnt werent havent hasnt hadnt couldnt shouldnt without neither nor nobody aint",
  subjects: "i we you they he she",
  lists: {
    offer:
      "credit|credits|refund|offer|proposal|extension|voucher|settlement|amount|sum|terms|figure|deal|compromise|solution|freeze|pause|partial|breakdown|transfer|balance|exchange|swap|redo",
    sum: "#|refund|money|amount|sum|payment|credit|deposit|transfer|check|cheque|funds|balance|it|its|thats|that|this|everything|both|all|rest|reimbursement|dollars|bucks|pounds|euros",
    landed:
      "arrived|received|posted|landed|cleared|credited|appeared|deposited|reached|refunded|returned|showing|visible|recieved|receved|arived",
    place:
      "account|acct|acc|bank|card|statement|app|visa|mastercard|amex|paypal|venmo|zelle|hsa|fsa|checking|wallet|portal|post|mail|mailbox",
    bank: "bank|visa|mastercard|amex|chase|paypal|issuer|cardmember|lender",
    someone:
      "someone|somebody|anyone|another|different|other|supervisor|manager|director|owner|boss|superior|senior|independent|doctor|dentist|committee|board|partner|partners|head|practitioner|officer",
    look: "look|looks|review|reviews|reviewed|reviewing|reconsider|reconsidered|re|check|checks|decide|decides|decided|read|reads|reexamine|examine|assess|revisit|reassess|consider|reevaluate|judge|see",
    buy: "package|sessions|session|appointment|appointments|treatments|treatment|membership|visits|course|plan|booking|bookings|product|them|it|mine|dates|everything|class|classes|insertions",
    ask: "request|refund|claim|complaint|cancellation|case|ticket|email|mail|message|ask|dispute|inquiry",
  },
  cues: { ...OFFER_EN, ...MONEY_EN, ...ENDING_EN, ...DISPUTE_EN, ...FACTS_EN, ...DOUBTS_EN },
};
