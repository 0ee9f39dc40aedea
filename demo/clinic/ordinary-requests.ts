/** Requests for money back beside the hand-written scenarios: some new, some already being answered by staff. */
import { type ClinicItem, ITEMS } from "./items.ts";

export interface OrdinaryRequest {
  readonly item: ClinicItem;
  readonly daysAgo: number;
  readonly used: number;
  readonly subject: string;
  readonly body: string;
  readonly answer?: string;
  readonly status: "new" | "open" | "pending" | "solved";
}

export const ORDINARY_REQUESTS: readonly OrdinaryRequest[] = [
  {
    item: ITEMS.acu8,
    daysAgo: 95,
    used: 5,
    subject: "Unused acupuncture visits",
    body: "Hello, I've changed my mind about the acupuncture. I used five of my eight visits. Can I get a refund for the three that are left?",
    status: "new",
  },
  {
    item: ITEMS.physio10,
    daysAgo: 140,
    used: 6,
    subject: "We are moving",
    body: "Hi, we are moving to Portland next month. I have four physiotherapy visits left on my package and would like a refund for them, please.",
    status: "new",
  },
  {
    item: ITEMS.facial5,
    daysAgo: 40,
    used: 0,
    subject: "Facial series",
    body: "Good day. I bought the facial series on impulse and I have not used it. I'd like my money back, please. Thank you for your time.",
    status: "new",
  },
  {
    item: ITEMS.peel,
    daysAgo: 9,
    used: 0,
    subject: "Peel last week",
    body: "I'm unhappy with the result of the chemical peel. My skin looks worse than before and I would like a refund.",
    status: "new",
  },
  {
    item: ITEMS.retinol,
    daysAgo: 21,
    used: 0,
    subject: "Night cream",
    body: "I'd like to return the retinol night cream. It irritates my skin, so I only used it twice. Can I have a refund?",
    status: "new",
  },
  {
    item: ITEMS.wellnessMonth,
    daysAgo: 19,
    used: 1,
    subject: "Cancel membership",
    body: "Please cancel my wellness membership. I don't have time for it any more. I would also like a refund for this month if that's possible.",
    status: "open",
  },
  {
    item: ITEMS.massage10,
    daysAgo: 75,
    used: 2,
    subject: "massage package refund",
    body: "hey, new job and zero time now. can i get a refund for the eight massage hours i didnt use? ty",
    status: "open",
  },
  {
    item: ITEMS.bookingDeposit,
    daysAgo: 8,
    used: 0,
    subject: "Deposit",
    body: "Hello, I paid a booking deposit last week but I've decided not to go ahead. Could you refund the deposit please?",
    status: "new",
  },
  {
    item: ITEMS.legs6,
    daysAgo: 60,
    used: 1,
    subject: "Laser legs",
    body: "My schedule changed and I can't make it to my laser sessions. Could I have a refund for the unused sessions?",
    answer: "Thank you for telling us. I am looking at what you bought and will write to you tomorrow.",
    status: "pending",
  },
  {
    item: ITEMS.whitening,
    daysAgo: 30,
    used: 0,
    subject: "Whitening",
    body: "I see no difference after the teeth whitening. I want my money back.",
    answer: "I am sorry to hear that. May I ask our clinician to look at it first? Would Thursday suit you?",
    status: "pending",
  },
  {
    item: ITEMS.serum,
    daysAgo: 14,
    used: 0,
    subject: "Returning a serum",
    body: "I would like to return an unopened vitamin C serum and get a refund.",
    answer: "Of course. Please bring it to the desk with your receipt.",
    status: "solved",
  },
];
