/** Letters that never say what was bought, and speak of what it is for or what it did: nobody at a desk would ask which one. */
import { describe, expect, it } from "vitest";
import { onFile, read, uses } from "../../../support/evidence.ts";

const bought = {
  epil: onFile("epil", { title: "Épilation laser, 6 séances", category: "epilation", entitlement: uses(6, 2) }),
  peel: onFile("peel", { title: "Peeling doux", category: "peeling" }),
  inserts: onFile("inserts", { title: "Plantillas a medida", category: "podologia", kind: "product" }),
  shock: onFile("shock", {
    title: "Ondas de choque, 5 sesiones",
    category: "ondas de choque",
    entitlement: uses(5, 3),
  }),
  guard: onFile("guard", { title: "Night guard", category: "guards", kind: "product" }),
  filling: onFile("filling", { title: "White filling", category: "restorative" }),
  deposit: onFile("deposit", { title: "Booking deposit", category: "deposit", kind: "deposit", paidMinor: 10_000 }),
  toxin: onFile("toxin", { title: "Toxina, entrecejo", category: "inyectables" }),
  yoga: onFile("yoga", { title: "Yoga, cuota mensual", category: "yoga", kind: "membership" }),
};
type Name = keyof typeof bought;

const meant = (body: string, ...names: Name[]) =>
  read(
    body,
    names.map((name) => bought[name]),
  ).meant;

describe("a purchase spoken of by a sign of it", () => {
  it.each<[string, Name[]]>([
    ["The poil comes back thicker each month. I want a refund.", ["epil", "peel", "yoga"]],
    ["Mes poils repoussent de plus belle, rendez-moi mon argent.", ["epil", "peel", "yoga"]],
    [
      "Me rozan en los zapatos y no aguanto ni una hora. Quiero que me devuelvan el dinero.",
      ["inserts", "shock", "yoga"],
    ],
    ["I still grind my jaw to dust every night, so I want my money back.", ["guard", "filling", "deposit"]],
    ["A molar is hollow again after a fortnight. Refund me please.", ["filling", "guard", "deposit"]],
    ["I paid 100 to hold my slot and then moved away in good time. Refund me please.", ["deposit", "guard", "filling"]],
    ["Dejé un dinero para reservar y no iré. Quiero que me lo devuelvan.", ["deposit", "inserts", "shock"]],
    ["Me quedó una ceja más alta que la otra, quiero mi dinero de vuelta.", ["toxin", "yoga", "inserts"]],
  ])("%s", (body, names) => expect(meant(body, ...names)).toBe(names[0]));

  it("is less than a name that is asked for", () => {
    expect(meant("My hair is long now. Please refund the filling.", "epil", "filling")).toBe("filling");
    expect(meant("Les chaussures me vont bien ; remboursez-moi le peeling.", "inserts", "peel")).toBe("peel");
  });

  it("tells no two apart that it is a sign of alike", () => {
    expect(meant("The heel hurts as on the first day. I want my money back.", "inserts", "shock")).toBeUndefined();
    const other = onFile("other", { title: "Épilation laser bras", category: "epilation", entitlement: uses(6, 1) });
    expect(read("My hair grows as before, refund me please", [bought.epil, other]).meant).toBeUndefined();
  });

  it("says nothing where it is said of what is kept", () => {
    expect(meant("I keep the night guard, no more grinding. Please refund me.", "guard", "peel", "filling")).not.toBe(
      "guard",
    );
  });
});

describe("the length of time in a title is no name of the thing", () => {
  const herbs = onFile("herbs", { title: "Herbal formula, 4 weeks", category: "herbs", kind: "product" });
  const tea = onFile("tea", { title: "Infusión, 3 semanas", category: "herbs", kind: "product" });
  const cure = onFile("cure", { title: "Cure de gélules, 6 semaines", category: "complements", kind: "product" });
  it.each([
    ["I had a fall two weeks ago. Please refund the filling.", herbs],
    ["Hace tres semanas me caí. The filling broke, so refund me please.", tea],
    ["Je suis tombé il y a six semaines. Remboursez-moi, the filling is out.", cure],
  ])("%s", (body, beside) => {
    const reading = read(body, [bought.filling, beside]);
    expect(reading.meant).toBe("filling");
    expect(reading.likely.find(({ lineId }) => lineId === beside.lineId)?.evidence).toEqual([]);
  });
});

describe("what is left, in no number, is of what has something left", () => {
  const talks = onFile("talks", { title: "Terapia psicológica, 8 sesiones", category: "psicologia", kind: "package" });
  const series = { ...talks, entitlement: uses(8, 3) };
  const first = onFile("first", { title: "Primera consulta de psicología", category: "psicologia" });
  it.each([
    ["La psicóloga no me entiende, quiero que me devuelvan las que me quedan.", "talks"],
    ["The psychologist is not for me, please refund the remaining sessions.", "talks"],
    ["La psychologue ne me convient pas, remboursez-moi les séances restantes.", "talks"],
    ["La psicóloga no me entiende, quiero que me devuelvan el dinero.", undefined],
  ])("%s", (body, lineId) => expect(read(body, [series, first]).meant).toBe(lineId));

  it("tells no two with something left apart", () => {
    const again = { ...series, lineId: "again", purchaseId: "p-again" };
    expect(read("Quiero que me devuelvan las que me quedan.", [series, again]).meant).toBeUndefined();
  });
});
