import { describe, expect, it } from "vitest";
import {
  type NamedItem,
  serviceNameOf,
  serviceNamesOf,
  serviceNamesSchema,
  unitForms,
  unitOf,
} from "../../../../core/facts/service-names.ts";

const item = (over: Partial<NamedItem> = {}): NamedItem => ({
  kind: "package",
  title: "Laser hair removal legs, 6 sessions",
  serviceNames: { en: "your leg laser sessions" },
  unit: null,
  ...over,
});

describe("how a letter names what was bought", () => {
  it("is the clinic's own phrase, and one by kind in a language without one: never the catalogue's title", () => {
    expect(serviceNameOf(item(), "en")).toBe("your leg laser sessions");
    expect(serviceNameOf(item(), "es")).toBe("su paquete");
    expect(serviceNameOf(item({ serviceNames: {}, kind: "gift_card" }), "en")).toBe("your gift card");
  });

  it("says two in one phrase, and the same one once", () => {
    const peel = item({ serviceNames: { en: "your peel" } });
    expect(serviceNamesOf([item(), peel, item()], "en")).toBe("your leg laser sessions and your peel");
    expect(serviceNamesOf([item(), item({ kind: "product" })], "es")).toBe("su paquete y su producto");
  });

  it("calls one use as the clinic does, else as the title does, else a visit", () => {
    expect(unitOf(item())).toBe("session");
    expect(unitOf(item({ unit: "treatment" }))).toBe("treatment");
    expect(unitOf(item({ title: "Facial series, 5 and 1 free" }))).toBe("visit");
    expect(unitOf(item({ title: "Paquete de 6 sesiones" }))).toBe("session");
    expect(unitForms("session", "es").other).toBe("sesiones");
  });
});

describe("what may stand in such a phrase", () => {
  it.each([
    "your leg laser sessions",
    "vos séances d’acupuncture",
    "su sesión de láser (piernas)",
    "your visit to Dr. Kim",
  ])("takes %s", (name) => expect(serviceNamesSchema.safeParse({ en: name }).success).toBe(true));

  it.each([
    ["a template's sign", "your {{ signature }}"],
    ["a tag", "your <b>laser</b>"],
    ["Markdown", "your **laser**"],
    ["a link", "your visit at example.com"],
    ["an address", "your visit https://example.com"],
    ["a second line", "your laser\nPaid in full"],
    ["a tab", "your\tlaser"],
    ["a sum", "your $200 laser"],
    ["writing that turns round", "your laser\u202Eresal"],
    ["letters that look like others", "your lаser"],
    ["no words", "123 456"],
    ["too much", `your ${"very ".repeat(20)}long package`],
    ["nothing", "  "],
  ])("refuses %s", (_, name) => expect(serviceNamesSchema.safeParse({ en: name }).success).toBe(false));

  it("refuses a language in which nothing is read", () => {
    expect(serviceNamesSchema.safeParse({ xx: "your laser" }).success).toBe(false);
  });
});
