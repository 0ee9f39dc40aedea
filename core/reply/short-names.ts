/** Names by which people sign that are not the beginning of the one on file: "Bob" of Robert. Lower case, without accents. */
const LISTS = [
  "alexander alexandra: sasha lex sandy xander",
  "andrew: drew",
  "anthony antonio: tony toni",
  "barbara: babs barb",
  "catherine katherine kathryn: kate katie kathy kat kit cathy",
  "charles: charlie chuck chas",
  "dorothy: dot dottie",
  "edward eduardo: ted teddy ned eddie",
  "eleanor: nell ellie nora",
  "elizabeth elisabeth isabel: liz lizzie beth betty betsy bess eliza libby lisa",
  "francisco: paco pancho kiko",
  "henry: harry hank hal",
  "harold: hal harry",
  "ignacio: nacho",
  "james: jim jimmy jamie",
  "john jonathan: jack johnny jon",
  "jose: pepe",
  "josephine joseph: jo joe joey josie",
  "margaret: maggie meg peggy greta rita daisy",
  "martha: patty",
  "mary maria: molly polly maru",
  "michael: mike mick mickey",
  "patricia patrick: pat patty trish paddy",
  "richard ricardo: rick dick ricky rich",
  "robert roberto: bob bobby rob robbie beto",
  "rosalind rosemary rosa: rose roz rosie",
  "sarah: sally sadie",
  "theresa teresa: tess terry tere",
  "theodore: ted teddy theo",
  "victoria: vicky tori",
  "william guillermo: bill billy will liam memo",
] as const;

const SHORT_OF: ReadonlyMap<string, readonly string[]> = new Map(
  LISTS.flatMap((list) => {
    const [whole = "", short = ""] = list.split(": ");
    return whole.split(" ").map((name): [string, readonly string[]] => [name, short.split(" ")]);
  }),
);

/** Both folded (`fold`). */
export const isShortFor = (short: string, name: string): boolean =>
  (short.length >= 2 && name.startsWith(short)) || (SHORT_OF.get(name)?.includes(short) ?? false);
