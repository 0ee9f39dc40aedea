/** What else is in a clinic's inbox. `{service}` is something that the writer bought; staff answers close most of them. */
export interface OrdinaryMail {
  readonly subject: string;
  readonly body: string;
  readonly answer?: string;
  readonly status: "new" | "open" | "pending" | "hold" | "solved" | "closed";
}

export const ORDINARY_MAILS: readonly OrdinaryMail[] = [
  {
    subject: "Running late today",
    body: "Stuck behind an accident on the 5, I'll be about ten minutes late. Sorry!!",
    status: "new",
  },
  {
    subject: "Appointment next week",
    body: "Hi, could I move my appointment to any day after Wednesday? Mornings are best for me.",
    status: "new",
  },
  {
    subject: "Parking",
    body: "Hello, is there parking behind the building or should I use the garage across the street?",
    status: "new",
  },
  {
    subject: "Price list",
    body: "Hi! How much is a single microneedling session, and do you have anything cheaper for first timers?",
    status: "new",
  },
  {
    subject: "Aftercare",
    body: "It's day two after my peel and my skin feels tight. Is it okay to use my normal moisturiser tonight?",
    status: "new",
  },
  {
    subject: "Bringing a friend",
    body: "Can my sister sit in the room with me on Saturday? She is nervous about booking her own first visit.",
    status: "new",
  },
  {
    subject: "Gift card for my mom",
    body: "I'd like to buy a gift card for my mother's birthday. Can she spend it on massages and on products?",
    status: "open",
  },
  {
    subject: "New insurance",
    body: "My insurance changed this month. Where do I send the new card so that you have it on file?",
    status: "open",
  },
  {
    subject: "Receipt please",
    body: "Could you send me an itemised receipt for my last visit? My employer wants one.",
    status: "open",
  },
  {
    subject: "Which laser do you use?",
    body: "I have quite dark skin and want to be sure your laser is suitable. Who can I talk to before booking?",
    status: "open",
  },
  {
    subject: "Waiting list",
    body: "Please put me on the waiting list for Saturday mornings. I can come at short notice.",
    status: "open",
  },
  {
    subject: "Wrong name on the form",
    body: "The tablet has my surname with one l, it needs two. Can somebody fix that?",
    status: "open",
  },
  {
    subject: "Do you treat migraines?",
    body: "A friend swears by your acupuncturist. I get migraines twice a month. Is that something you see often?",
    status: "pending",
    answer: "It is, yes. Shall we find you a first visit? Mondays and Thursdays have the most room.",
  },
  {
    subject: "Membership question",
    body: "If I join the Glow membership this month, can my daughter use one of the facials?",
    status: "pending",
    answer: "The visits are for the member. We can set up one for your daughter, though. Would you like the details?",
  },
  {
    subject: "Shoes in the studio?",
    body: "Silly question, do I bring indoor shoes for the physio assessment?",
    status: "solved",
    answer: "Not silly at all. Socks are fine!",
  },
  {
    subject: "Thank you!!",
    body: "Just wanted to say the massage yesterday was the best I have ever had. Please tell J.N.!",
    status: "solved",
    answer: "Told, and there was a very wide smile. Thank you for writing.",
  },
  {
    subject: "Thanks for the refund",
    body: "The money arrived this morning. Thank you for sorting it out so quickly.",
    status: "solved",
    answer: "Glad it reached you. See you next time!",
  },
  {
    subject: "Opening hours over the holiday",
    body: "Are you open on the public holiday?",
    status: "solved",
    answer: "We are closed that day and open as usual on the day after.",
  },
  {
    subject: "Lost earring",
    body: "I think I left a small silver hoop in the changing room on Tuesday.",
    status: "solved",
    answer: "Found it! It is in an envelope with your name at the desk.",
  },
  {
    subject: "Referral",
    body: "My GP is happy to refer me to physio. Do you need the letter before the first visit?",
    status: "solved",
    answer: "Bring it along on the day, that is early enough.",
  },
  {
    subject: "Vegan?",
    body: "Are your facial products vegan?",
    status: "solved",
    answer: "All but one mask, and we have another for that.",
  },
  {
    subject: "Student discount",
    body: "Hi, do students get a discount on the ten visit physio package?",
    status: "solved",
    answer: "Ten percent with a student card. Just show it at the desk.",
  },
  {
    subject: "Compliment",
    body: "Whoever picks your music deserves a raise.",
    status: "closed",
    answer: "We will pass that on. To ourselves, mostly.",
  },
  {
    subject: "Confirming Friday",
    body: "Confirming Friday at 2 with Dr. L.",
    status: "closed",
    answer: "See you then.",
  },
  {
    subject: "Change of address",
    body: "We moved two streets down. New address: 14 Example Court, same ZIP.",
    status: "closed",
    answer: "All changed, thank you.",
  },
  {
    subject: "Cancelling tomorrow's visit",
    body: "I have to cancel my appointment tomorrow, I'm down with a cold. Can you book me in for next week instead?",
    status: "new",
  },
  {
    subject: "Cita del martes",
    body: "Hola, ¿puedo cambiar mi cita del martes a las cinco de la tarde? Gracias.",
    status: "new",
  },
  {
    subject: "Horario",
    body: "Buenas, ¿abren los sábados por la tarde?",
    status: "solved",
    answer: "Sí, hasta las cuatro. ¡Le esperamos!",
  },
  {
    subject: "Sunscreen back in stock?",
    body: "Is the mineral sunscreen back in? I can pick it up on Friday.",
    status: "new",
  },
  {
    subject: "Refund policy?",
    body: "I'm thinking about buying the acupuncture package. What is your refund policy if I don't like it?",
    status: "open",
  },
];
