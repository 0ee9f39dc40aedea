/** Danger: money is proposed for one purchase where the mail's words point at another, or at none that is on file. */
import { describe, expect, it } from "vitest";
import { facials, laser, massage, onFile, read, uses } from "../../../support/evidence.ts";

const facial = onFile("facial", {
  title: "Hydrating facial",
  category: "Facials",
  paidMinor: 45_000,
  boughtOn: "2026-07-20",
});
const membership = (title: string) =>
  onFile("member", { title, category: "Membership", kind: "membership", paidMinor: 9_900, boughtOn: "2026-09-01" });
const glow = membership("Glow membership");
const gym = membership("Gym membership");
const four = [laser(), facial, massage(), glow];
const inMarch = onFile("facial", { ...facial, boughtOn: "2026-03-10" });

const notOffered = { meant: undefined, isNamed: false };

describe("a thing that is named to say when another was bought", () => {
  it.each([
    "Refund what I bought in March after my facial",
    "Reembolso de lo que compré en marzo después de mi facial",
    "Remboursez ce que j'ai acheté en mars après mon soin du visage",
    "Refund the thing I paid for before my facial",
  ])("is not offered: %s", (body) => {
    expect(read(body, four)).toMatchObject(notOffered);
    expect(read(body, [laser(), inMarch, massage(), glow])).toMatchObject(notOffered);
  });

  it("is meant where it is what hurt", () => {
    expect(read("Refund me after my facial burned my face", four).meant).toBe("facial");
  });
});

describe("a service that is on no record beside a sum of another purchase", () => {
  it.each([
    ["$450 for dental whitening", "whitening"],
    ["Please refund 450 for dental whitening", "whitening"],
    ["I had whitening, it went wrong, refund me the 450", "whitening"],
    ["Refund 450 for dental whitening. I also had a facial.", "whitening"],
    ["Refund the 1200 for the tanning", "1200 for the tanning"],
  ])("is said to be on no record: %s", (body, isOnNoRecord) => {
    expect(read(body, four)).toMatchObject({ ...notOffered, isOnNoRecord });
    expect(read(body, [laser(), facial, massage(), gym])).toMatchObject({ ...notOffered, isOnNoRecord });
  });

  it("a membership of an equal sum is no gym because of it", () => {
    const body = "Refund 99 for the gym";
    expect(read(body, four)).toMatchObject(notOffered);
    expect(read(body, [laser(), facial, membership("Massage membership")])).toMatchObject({
      ...notOffered,
      isOnNoRecord: "99 for the gym",
    });
    expect(read(body, [laser(), facial, massage(), gym]).meant).toBe("member");
  });

  it("a membership whose title says another service is not the one that is named", () => {
    const body = "Refund the gym membership";
    expect(read(body, [laser(), membership("Massage membership")])).toMatchObject(notOffered);
    expect(read(body, four).meant).toBe("member");
  });

  it("where somebody was is nothing that was bought", () => {
    expect(read("I hurt my knee at the gym. Refund the $450", four).meant).toBe("facial");
  });
});

describe("a sum in another currency", () => {
  it.each([
    ["Refund 1200 pesos", "1200 pesos"],
    ["Refund 1200 Mexican pesos", "1200 Mexican pesos"],
    ["Refund €1,200", "€1,200"],
    ["Refund 1200€", "1200€"],
    ["Refund MXN 1200", "MXN 1200"],
    ["Refund CAD 1200", "CAD 1200"],
    ["Quiero de vuelta los 1200 pesos que pagué", "1200 pesos"],
  ])("agrees with no line, and is said as it is written: %s", (body, isOnNoRecord) => {
    expect(read(body, four)).toMatchObject({ ...notOffered, isOnNoRecord });
    expect(read(body, [laser()])).toMatchObject({ ...notOffered, isOnNoRecord });
  });

  it.each(["Refund $1,200", "Refund 1200 dollars", "Refund USD 1200", "Refund 1200 bucks", "Refund the 1200"])(
    "the line's own agrees: %s",
    (body) => {
      expect(read(body, four).meant).toBe("laser");
    },
  );

  it("the same words are the sum of a clinic that takes it", () => {
    const pesos = four.map((line) => ({ ...line, currency: "MXN" }));
    expect(read("Refund 1200 pesos", pesos).meant).toBe("laser");
    expect(read("Refund $1,200", pesos).meant).toBe("laser");
    expect(read("Refund 1200 euros", pesos).meant).toBeUndefined();
  });

  it("is of something else, also beside a name", () => {
    expect(read("Refund my laser, 1200 euros", four).meant).toBeUndefined();
    expect(read("Refund my laser, $1,200", four).meant).toBe("laser");
  });

  it("beside one in the line's own it says nothing, nor do pounds of weight", () => {
    expect(read("Refund the $1,200, that is 20000 pesos", four).meant).toBe("laser");
    expect(read("Refund the laser, I only lost 20 pounds", four).meant).toBe("laser");
  });
});

describe("a name and a sum or a day that point at different purchases", () => {
  it.each([
    "Refund the $450 for my laser",
    "Refund the 450 dollars for my laser",
    "Refund my laser. I paid $450 for it.",
    "Devuélvanme los $450 de mi láser",
    "Remboursez les 450 $ de mon laser",
    "Refund my laser from July",
    "Refund my facial, I bought it in March",
  ])("are a question, and both are shown: %s", (body) => {
    const reading = read(body, four);
    expect(reading).toMatchObject(notOffered);
    expect(reading.together).toBeUndefined();
    expect(reading.isOnNoRecord).toBeUndefined();
    const shown = reading.likely.filter(({ evidence }) => evidence.length > 0).map(({ lineId }) => lineId);
    expect(shown.sort()).toEqual(["facial", "laser"]);
  });

  it.each([
    ["Refund $300 of my laser", "laser"],
    ["Refund my laser, I paid 1200. I paid 450 for the facial and it was fine.", "laser"],
    ["Refund the $450 for my facial", "facial"],
    ["Refund my laser, not the $450 facial", "laser"],
    ["Refund the laser I bought in March", "laser"],
  ])("what only speaks of both, or is a part, is none: %s", (body, lineId) => {
    expect(read(body, four).meant).toBe(lineId);
  });

  it("a price per visit that another's sum happens to be is none", () => {
    const package5 = facials("five", { paidMinor: 60_000, entitlement: uses(5, 1) });
    expect(read("Refund the $120 for one of my facials", [package5, massage()]).meant).toBe("five");
    expect(read("Refund $100 of my laser", [laser(), facials()]).meant).toBe("laser");
  });
});
