import type { ConceptWords } from "./concept-words.ts";
/** English words by meaning. */

export const CONCEPTS_EN: ConceptWords = {
  // Money that goes back.
  refund: "refund* refnd refun* refud* reffund* rfund reimburs* reimbers* reinburs* reembours* moneyback",
  giveback:
    "return returned returning returns repay repaid repayment reverse reversed reversal undo recredit restitution restore",
  back: "back bak bck",
  compensate: "compensat* compensation goodwill",
  money: "money monies mony cash funds dollars bucks euros pounds cents usd",
  sum: "amount sum balance difference rest remainder remaining total half portion value worth cost price prices",
  overpaid: "overpaid overpay* overpayment overcharg* overbill* mischarg*",
  credit: "credit credits credited crediting voucher vouchers",
  waive: "waive waived waiver waiving remove removed removing void voided drop dropped adjust adjusted adjustment",
  owe: "owe owed owes owing due entitled",
  keep: "kept keep keeping keeps retain retained withheld withhold pocket pocketed forfeit forfeited lose lost losing",
  recover: "recover recoup claim claiming claimed",
  // What was paid.
  pay: "pay pays paying payment payments prepay installment installments instalment instalments",
  paid: "paid payed spent prepaid shelled forked",
  buy: "bought buy buying purchase purchased purchases purchasing ordered order enrolled enroll signed sold sell",
  charge:
    "charge charged charges charging billed billing bill bills debit debited debits deducted withdrew withdrawal withdrawn transaction transactions took taken takes swiped ran",
  fee: "fee fees penalty penalties surcharge fine",
  invoice: "invoice invoices receipt receipts statement statements superbill itemized",
  deposit: "deposit deposits downpayment down_payment retainer_fee prepayment",
  // What was bought.
  package: "package packages pack packs bundle bundles series course courses plan plans block program programme",
  session:
    "session sessions treatment treatments facial facials massage massages laser botox filler fillers peel peels adjustment adjustments lesson lessons injection injections cleaning whitening procedure procedures therapy",
  visit: "visit visits appointment appointments appt appts consultation consult slot class classes booking checkup",
  unused: "unused untouched leftover left unopened sealed unfinished outstanding",
  member:
    "membership memberships member subscription subscriptions autopay auto_pay auto_renew autorenew* renewal renewals renewed renew renews contract recurring",
  product:
    "product products cream creams serum serums lotion bottle bottles kit device devices machine item items cleanser supplement supplements vitamins sunscreen brace braces orthotics insoles pillow jar tube tubes toothbrush retainer aligner aligners crutches mask",
  gift: "gift gifts gifted giftcard certificate voucher",
  // What is asked.
  want: "want wants wanted wanting need needs needed like expect expects expecting demand demanding demands insist insisting prefer wish hope hoping appreciate love rather wanna",
  ask: "request requests requesting requested ask asks asking asked seek seeking apply applying application inquire inquiring enquire enquiring wondering wonder",
  must: "must should shall have_to supposed ought deserve deserves",
  could: "can could would will may might able",
  please: "please pls plz plse kindly",
  give: "give gives giving gave get gets getting got send sends sending sent put issue issued issuing process processing transfer_me hand wire mail_me",
  possible: "possible possibility chance option options way eligible eligibility qualify refundable allowed",
  how: "how procedure process_for steps",
  when: "when until",
  where: "where wheres",
  why: "why",
  what: "what whats happens happen",
  whether: "if whether suppose unless case",
  cancel:
    "cancel* cancell* terminat* discontinue discontinuing quit quitting stop stopping stopped end ending ended opt close closing unsubscribe_me withdraw withdrawing",
  transfer:
    "transfer transferred transferring switch switched switching swap swapped exchange exchanged convert converted apply_it towards toward",
  pause:
    "freeze freezing frozen pause paused pausing hold extend extended extension postpone postponed suspend suspended",
  resolve: "fix correct resolve resolved sort sorted rectify address settle handle",
  // What went wrong with money.
  dispute:
    "dispute* disputing contest contesting chargeback chargebacks challenge object complaint complain complaining unfair unjust unreasonable refuse refused refusing deny denied denying declined rejected fight appeal",
  bank: "bank banks visa mastercard amex paypal issuer",
  card: "card cards account accounts iban zelle venmo check cheque",
  wrong:
    "wrong wrongly error errors mistake mistakes mistaken mistakenly incorrect incorrectly erroneous unauthorized unauthorised unexpected unknown discrepancy inaccurate accident accidentally",
  twice: "twice double doubled duplicate duplicated duplicates second extra again",
  threat:
    "lawyer attorney court legal sue suing bbb consumer ombudsman report reporting review yelp google scam fraud robbery theft stealing steal stole rip ripoff",
  notagreed: "agree agreed authorize authorized authorise authorised consent consented approve",
  // Not, already, no longer.
  not: "not no never none dont doesnt didnt cant cannot wont wouldnt isnt arent wasnt werent havent hasnt hadnt couldnt shouldnt without neither nor nothing nobody noone aint",
  instead: "instead alternatively otherwise either",
  still: "still yet waiting wait waited weeks months chase chasing following follow",
  already: "already just now finally",
  disregard: "disregard ignore nevermind never_mind forget scratch retract changed_back rescind withdraw_my mistaken",
  decided: "decided decide deciding keep_the keep_my continue continuing stay staying",
  thanks: "thank thanks thankyou thankful thx ty cheers grateful appreciated",
  glad: "glad happy great wonderful lovely perfect excellent amazing pleased delighted awesome love_the",
  received: "received receive arrived arrive arrives came landed cleared posted appeared showed shows showing",
  done: "done processed completed confirmed confirm confirming confirmation settled closed reconciled matched",
  // Other matters.
  policy: "policy policies terms rules guideline guidelines clause guarantee guaranteed warranty",
  prospect:
    "interested considering thinking consider planning prospective curious before new_patient first_time comparing quote quotes",
  insurer:
    "insurance insurer insurers insured aetna cigna medicare medicaid humana kaiser bluecross unitedhealthcare blue_cross deductible copay co_pay copayment coinsurance eob claim claims coverage covered covers reimbursement_form preauthorization authorization payer remittance",
  benefit: "hsa fsa tax taxes employer irs accountant deduction flexible",
  outside:
    "airline flight hotel amazon airbnb uber landlord store shop supplier vendor distributor manufacturer warehouse shipment",
  bulk: "unsubscribe newsletter webinar subscribers offer offers sale discount discounts promo promotion promotional deal deals limited exclusive free trial coupon register sponsor seo marketing software",
  machine:
    "automated automatic automatically autoreply out_of noreply do_not_reply mailbox delivery undeliverable voicemail ticket reference",
  call: "call calls called calling phone phoned ring rang voicemail callback tel telephone number",
  book: "book booked rebook schedule scheduled reschedule rescheduled rescheduling availability available opening openings confirm_my move_my",
  running: "late early traffic minutes min mins parking running",
  body: "pain pains hurt hurts hurting sore ache neck knee shoulder spine tooth teeth skin face hair spine lower_back",
  records:
    "records record referral xray xrays x_ray lab labs report_for letter form forms fax documents paperwork chart results_of prescription refill medication dose",
  bookkeeping:
    "bookkeeping ledger reconciliation reconcile accounting payroll audit report spreadsheet export quarter monthly_report batch payout payouts totals",
  repair: "repair repaired repairs replacement replace replaced technician service_call maintenance",
  job: "job application_for resume cv vacancy position hiring interview",
  // Why.
  changed: "changed change mind regret regretted reconsidered rethought impulse impulsively thoughts remorse anymore",
  moved: "moving moved move relocat* relocating overseas abroad city town state country distance far commute",
  schedule: "schedule shift shifts hours work job_changed school busy travel traveling deployment deployed",
  medical:
    "pregnan* doctor doctors dr physician surgeon surgery cancer chemo* hospital* diagnos* illness am_ill was_ill is_ill were_ill been_ill im_ill hes_ill shes_ill fell_ill got_ill getting_ill very_ill so_ill too_ill became_ill taken_ill seriously_ill really_ill quite_ill being_ill feeling_ill felt_ill critically_ill terminally_ill sick injur* fracture broke broken heart condition medical health medically allerg* contraindicat* oncologist cardiologist dermatologist neurologist obgyn midwife stroke",
  death:
    "died death passed_away deceased late_husband late_wife late_mother late_father estate executor probate funeral widow widower",
  plan: "needed unnecessary recommended recommend suitable candidate alternative fewer finished discharged crown implant",
  result:
    "result results difference improvement effect effective outcome worse worked work works working help helped helping uneven lopsided asymmetr* unhappy disappointed dissatisfied unsatisfied scar scars scarring burn burned burnt burns blister* bruis* rash reaction infection swelling same patchy botched",
  fault:
    "rude unprofessional dirty careless incompetent waited ignored cancelled_on forgot forgotten broken_machine closed understaffed rushed shortened terrible awful horrible unacceptable disgusting appalling nobody_came staff receptionist",
  noshow: "no_show noshow noshows missed miss absent absence cancellation late_cancel notice 24 48",
  expired: "expired expire expires expiry expiration expiring lapsed valid invalid deadline",
  informed:
    "told tell informed inform explained explain mentioned mention warned disclosed disclosure aware realize realized realise realised knew misled misleading hidden surprise surprised print assumed thought understood impression",
  // Who.
  me: "i im ive id my me mine myself",
  us: "we our us weve were_a",
  you: "you your yours u ur yall youve",
  them: "patient patients client clients customer customers",
  other:
    "daughter son husband wife mother father mom dad mum parents child kid kids sister brother partner grandmother grandson behalf",
};
