/** Which purchase a mail means: small inputs in three languages, one kind of evidence at a time. */
import { describe, expect, it } from "vitest";
import { facials, laser, massage, onFile, physio, pieces, read, uses } from "../../../support/evidence.ts";

const four = [laser(), facials(), massage(), physio()];

const serum = onFile("serum", {
  title: "Vitamin C serum",
  category: "Skincare",
  kind: "product",
  paidMinor: 8_900,
  boughtOn: "2026-11-02",
});

const glow = onFile("glow", {
  title: "Glow membership, monthly",
  category: "Memberships",
  kind: "membership",
  paidMinor: 12_900,
  entitlement: uses(2, 1),
});

describe("a name", () => {
  it.each([
    ["Please refund my facial package.", "facials"],
    ["I want my money back for the laser sessions", "laser"],
    ["I'd like to stop the hair removal and get a refund", "laser"],
    ["refund the physical therapy please", "physio"],
    ["My phsyiotherapy did not help, I want a refund", "physio"],
    ["About my PHYSIO package: refund please", "physio"],
    ["Quiero la devolución de mis masajes", "massage"],
    ["Quiero que me devuelvan el dinero de la depilación láser", "laser"],
    ["Pido el reembolso de la fisioterapia", "physio"],
    ["Je souhaite être remboursée pour mes soins du visage", "facials"],
    ["Merci de me rembourser les séances d'épilation", "laser"],
    ["Je voudrais le remboursement de la kiné", "physio"],
  ])("%s → %s", (body, lineId) => {
    expect(read(body, four).meant).toBe(lineId);
  });

  it("says which words and which entry", () => {
    expect(pieces(read("Please refund my facial package.", four), "facials")).toContain(
      "name for “facial package” title",
    );
  });

  it("of an area tells two of a kind apart", () => {
    const two = [laser(), laser("arms", { title: "Laser hair removal underarms, 6 sessions" })];
    expect(read("Please refund the laser for my underarms", two).meant).toBe("arms");
    expect(read("Quiero el reembolso del láser de las piernas", two).meant).toBe("laser");
    expect(read("Remboursez-moi le laser des aisselles", two).meant).toBe("arms");
    expect(read("Please refund the laser hair removal", two).meant).toBeUndefined();
  });

  it("of a kind is enough where only one is of it", () => {
    expect(read("Cancel my membership and refund me", [...four, glow]).meant).toBe("glow");
    expect(read("Quiero cancelar mi suscripción y que me devuelvan el dinero", [...four, glow]).meant).toBe("glow");
    expect(read("Je veux résilier mon abonnement et être remboursé", [...four, glow]).meant).toBe("glow");
    expect(read("I want to return the product for a refund", [...four, serum]).meant).toBe("serum");
  });

  it("in the subject counts, also in an answer", () => {
    expect(read("Please refund it, thanks.", four, { subject: "Re: Your facials" }).meant).toBe("facials");
  });

  it("is not money that goes back, nor a message that was left", () => {
    const back = onFile("back", { title: "Back massage", category: "Massage" });
    expect(read("I want my money back please", [laser(), back]).meant).toBeUndefined();
    expect(read("I left a message last time. Refund please.", four).meant).toBeUndefined();
  });
});

describe("what is left out is not meant", () => {
  it.each([
    "Please refund the package, not the facials.",
    "Refund everything except the facials",
    "I will keep the facials. Please refund the other one.",
    "I want to keep my facials but get a refund",
    "The facials I'll keep, refund please",
    "Quiero la devolución, pero no los faciales",
    "Devuélvanme todo menos los faciales",
    "Me quedo con los faciales y quiero el reembolso de lo otro",
    "I don't mean the facials, I mean the laser. Refund please",
    "No me refiero a los faciales. Quiero el reembolso del láser",
    "Je ne parle pas des soins du visage, remboursez le laser",
    "Remboursez-moi, sauf les soins du visage",
    "Je garde les soins du visage, mais je voudrais un remboursement",
    "Je veux un remboursement, mais pas pour les soins du visage",
  ])("%s", (body) => {
    const reading = read(body, [laser(), facials()]);
    expect(pieces(reading, "facials").join()).toContain("excluded against");
    expect(reading.meant).toBe("laser");
    expect(reading.likely.at(-1)?.lineId).toBe("facials");
  });

  it("with three on record, the two that remain are asked about", () => {
    expect(read("Refund my package, but not the facials", [laser(), facials(), physio()]).meant).toBeUndefined();
    expect(read("Refund everything except the facials and the massages", [laser(), facials(), massage()]).meant).toBe(
      "laser",
    );
  });

  it.each([
    ["Refund everything except the facials, the massage and the physio", "laser"],
    ["I'm keeping the laser, the massage and the physio. Refund the other one", "facials"],
    ["Me quedo con el láser, el masaje y la fisioterapia, devuélvanme lo otro", "facials"],
    ["Remboursez tout sauf les soins du visage, le massage et la kiné", "laser"],
  ])("a list, to its end: %s", (body, lineId) => {
    const reading = read(body, four);
    expect(reading.together).toBeUndefined();
    expect(reading.meant).toBe(lineId);
  });

  it.each([
    ["I keep the facials, the laser and the massage I would like refunded", ["facials"]],
    ["Refund, not the facials, the laser", ["facials"]],
    ["I keep the facials, refund the laser and the massage", ["facials"]],
  ])("nothing that is said to go back: %s", (body, out) => {
    const excluded = read(body, four).likely.filter(({ lineId }) =>
      pieces(read(body, four), lineId).some((piece) => piece.startsWith("excluded against")),
    );
    expect(excluded.map(({ lineId }) => lineId)).toEqual(out);
  });

  it("what is no longer wanted is not left out", () => {
    for (const body of [
      "I do not want the facials any more, refund please",
      "I can't keep the facials, please refund them",
      "No quiero los faciales, devuélvanme el dinero",
      "No me gustó el facial, quiero un reembolso",
      "Je ne veux plus les soins du visage, remboursez-moi",
      "Je ne veux pas les soins du visage, remboursez-moi",
      "You kept my facial money, refund the facials",
    ]) {
      expect([body, read(body, [laser(), facials()]).meant]).toEqual([body, "facials"]);
    }
  });

  it("only the part that is named: not the legs", () => {
    const two = [laser(), laser("arms", { title: "Laser hair removal underarms, 6 sessions" })];
    expect(read("Refund the laser, not the legs", two).meant).toBe("arms");
  });

  it.each([
    ["I'd like a refund for one of my laser packages. The lot from September I'm keeping.", "old"],
    ["I will keep the laser package I bought in September, but please refund the other one", "old"],
    ["Me quedo con el de septiembre y quiero el reembolso del otro paquete láser", "old"],
    ["Je garde celui de septembre mais je souhaite être remboursé de l'autre forfait laser", "old"],
    ["Keep the $1,200 package and refund the other one", "new"],
  ])("by its day or its sum: %s", (body, lineId) => {
    const two = [
      laser("old", { boughtOn: "2025-02-01" }),
      laser("new", { boughtOn: "2026-09-01", paidMinor: 90_000, purchaseMinor: 90_000 }),
    ];
    expect([body, read(body, two).meant]).toEqual([body, lineId]);
  });

  it("the only purchase left out is not meant", () => {
    expect(read("I want to keep the facials, refund the rest", [facials()]).meant).toBeUndefined();
  });
});

describe("older, newer, the other", () => {
  const two = [laser("old", { boughtOn: "2025-02-01" }), laser("new", { boughtOn: "2026-09-01" })];

  it.each([
    ["Please refund the older one", "old"],
    ["Refund my older laser package", "old"],
    ["Refund the newer package", "new"],
    ["Refund the most recent laser package", "new"],
    ["Refund my first laser package", "old"],
    ["Quiero el reembolso del paquete más antiguo", "old"],
    ["Quiero el reembolso del último paquete", "new"],
    ["Quiero el reembolso del más reciente", "new"],
    ["Remboursez le forfait le plus ancien", "old"],
    ["Remboursez le dernier forfait", "new"],
    ["Keep the newer package and refund me", "old"],
    ["Refund the laser package, not the older one", "new"],
  ])("%s → %s", (body, lineId) => {
    expect([body, read(body, two).meant]).toEqual([body, lineId]);
  });

  it("the other one is the one not named", () => {
    expect(read("The facials were good. Please refund the other package.", [laser(), facials()]).meant).toBe("laser");
    expect(read("El facial estuvo bien. Quiero el reembolso del otro paquete.", [laser(), facials()]).meant).toBe(
      "laser",
    );
    expect(read("Les soins du visage sont parfaits. Remboursez l'autre forfait.", [laser(), facials()]).meant).toBe(
      "laser",
    );
  });

  it("the other day is no order", () => {
    expect(read("I called the other day. Refund please.", two).meant).toBeUndefined();
    expect(read("First of all, last week was fine. Refund please.", two).meant).toBeUndefined();
  });

  it("my last facial is the one that happened last", () => {
    const three = [
      massage("m1", { boughtOn: "2026-03-01" }),
      massage("m2", { boughtOn: "2026-06-01" }),
      massage("m3", { boughtOn: "2026-10-01" }),
    ];
    expect(read("My last massage was awful, refund it", three).meant).toBe("m3");
    expect(read("El último masaje fue horrible, devuélvanme el dinero", three).meant).toBe("m3");
    expect(read("Le dernier massage était horrible, remboursez-moi", three).meant).toBe("m3");
  });
});

describe("a guess is never meant", () => {
  it("two that fit alike", () => {
    expect(
      read("Please refund my massage", [massage("a"), massage("b", { boughtOn: "2026-02-01" })]).meant,
    ).toBeUndefined();
  });

  it("nothing said at all", () => {
    expect(read("I want a refund", four).meant).toBeUndefined();
    expect(read("", four).meant).toBeUndefined();
  });

  it("two are named, and the mail asks in neither's sentence", () => {
    expect(read("I had a facial. Then I had a massage in October. I am unhappy.", four).meant).toBeUndefined();
    expect(read("I had laser in March. I would like a refund for the facials.", four).meant).toBe("facials");
    expect(read("Refund my laser and my facials", four).meant).toBeUndefined();
  });

  it("what its own subject names is what a mail is about; the subject of an answer is only talk", () => {
    const body = "I had needles and a chat on Tuesday. You took $75 off me, please put it right.";
    const gait = onFile("gait", { title: "Running gait assessment", category: "Assessments", paidMinor: 7_500 });
    const acu = onFile("acu", {
      title: "Acupuncture, 6 visits",
      category: "Acupuncture",
      kind: "package",
      entitlement: uses(6, 2),
    });
    expect(read(body, [gait, acu], { subject: "Gait assessment?" }).meant).toBe("gait");
    expect(read(body, [gait, acu], { subject: "Re: Gait assessment" }).meant).toBeUndefined();
  });

  it("two things with a plus between are two", () => {
    const two = [massage(), facials()];
    expect(read("Monday's facial + massage", two).meant).toBeUndefined();
    expect(pieces(read("Monday's facial + massage", two), "facials").join()).toContain(
      "name for “Monday's facial” title",
    );
  });

  it("the newest is put first, so that the answer is one click away", () => {
    expect(read("I want a refund", four).likely.map(({ lineId }) => lineId)).toEqual([
      "massage",
      "facials",
      "laser",
      "physio",
    ]);
  });

  it("a reason that speaks of one of them is shown, and is not a name", () => {
    const reason = { code: "changed_mind", quote: "changed my mind" } as const;
    const reading = read("I changed my mind, refund please", [massage(), laser()], { reason });
    expect(reading).toMatchObject({ meant: "laser", isNamed: false });
    expect(pieces(reading, "laser")).toContain("reason for “changed my mind” kind");
    expect(read("I changed my mind", [facials(), laser()], { reason }).meant).toBeUndefined();
  });

  it("what went back as a whole gives way to what did not", () => {
    const two = [laser("gone", { leftMinor: 0, boughtOn: "2026-09-01" }), laser("there")];
    expect(read("Refund my laser package", two).meant).toBe("there");
    expect(read("My laser refund never arrived, please refund", two).meant).toBeUndefined();
  });
});

describe("the only purchase", () => {
  it("is meant, and it is said why", () => {
    const reading = read("I want a refund", [facials()]);
    expect(reading).toMatchObject({ meant: "facials", isNamed: false });
    expect(pieces(reading, "facials")).toEqual(["only for “” others"]);
  });

  it.each([
    ["Refund my botox please", "botox"],
    ["Quiero el reembolso del masaje", "masaje"],
    ["Remboursez mon massage", "massage"],
    ["Cancel my membership", "membership"],
    ["I want my deposit back", "deposit"],
    ["You charged me $89 on Friday, refund it", "$89"],
  ])("is not, where the mail is about what is on no record: %s", (body, quote) => {
    expect(read(body, [facials()])).toMatchObject({ meant: undefined, isOnNoRecord: quote });
  });

  it.each(["Please refund my tattoo removal", "Refund the tattoo removal, 6 sessions"])(
    "a word of its name beside a service that is on no record does not name it: %s",
    (body) => {
      expect(read(body, [laser(), facials()])).toMatchObject({ meant: undefined, isOnNoRecord: expect.any(String) });
      expect(read("Please refund the hair removal", [laser(), facials()]).meant).toBe("laser");
    },
  );

  it("may be, where its title is no word that we know, or the other thing was elsewhere", () => {
    const zen = onFile("zen", { title: "Zen ritual", category: "Zen" });
    expect(read("Refund my botox please", [zen]).meant).toBe("zen");
    expect(read("I had botox at another clinic. Refund the facials.", [facials()]).meant).toBe("facials");
  });
});
