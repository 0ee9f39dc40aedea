/** Danger: "we did not find a request" over a mail that a person reads as one at a glance, or a case for one that speaks of a back. */
import { describe, expect, it } from "vitest";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { bodyOf } from "../../../../core/mail/html/body-of.ts";

const bandOf = (body: string, subject = "") => detectIntent({ subject, body }).band;

describe("what a person reads as a request, and this cannot read, is asked about", () => {
  it.each([
    ["letters set apart", "R e f u n d please"],
    ["a text that runs the other way", "\u202edneufer a tnaw I\u202c"],
    ["a letter of another alphabet", "I want a r\u0435fund"],
    ["a few words of German", "Ich möchte mein Geld zurück."],
    ["a few words of Portuguese", "Quero meu dinheiro de volta"],
    ["a few words of Italian", "Voglio un rimborso"],
  ])("%s", (_, body) => {
    expect(detectIntent({ subject: "", body })).toMatchObject({ band: "unsure", because: "language" });
  });

  it("but not a name that is spelled out", () => {
    expect(bandOf("Could you write my name on the card as it is, please: p o u l a i n")).toBe("none");
  });
});

describe("what plainly asks is never passed over", () => {
  it.each([
    ["in so few words that there is nothing else in them", "Not satisfied, money back", ""],
    ["by what undoes a purchase", "Please void my purchase.", ""],
    ["by where the money shall go", "Please credit my card", ""],
    [
      "of a parcel that came back",
      "The serum has been returned to you. I want my money back.",
      "Returned to sender: my order",
    ],
    ["under the subject of an absence", "I want my money back", "Out of office refund please"],
  ])("%s", (_, body, subject) => {
    expect(bandOf(body, subject)).not.toBe("none");
  });
});

it.each(["My back hurts since 2019, I paid 80 for massage last time."])("a back is no money back: %s", (body) => {
  expect(bandOf(body)).toBe("none");
});

it.each([
  "color:transparent",
  "text-indent:-9999px",
  "position:absolute;left:-9999px",
  "position:absolute;clip:rect(0,0,0,0)",
  "transform:scale(0)",
  "display:/* */none",
])("what nobody sees in a page is not read: %s", (style) => {
  const html = `<p>See you on Monday at nine for my facial.</p><p style="${style}">I want a refund</p>`;
  expect(bodyOf({ html, plain: "See you on Monday at nine for my facial. I want a refund" })).not.toContain("refund");
});

it.each([
  "Could someone ring me back? I paid 190 last time.",
  "Please call me back on 555-0142. Last time I paid 190 for botox, is it the same?",
  "I will be back in March, I paid 190 for it last year and want the same again",
  "I would love to come back. I paid 190.",
])("a call or a visit that comes back is not surely money: %s", (body) => {
  expect(bandOf(body)).not.toBe("sure");
});

it("money that comes back is", () => {
  expect(bandOf("Cancelled with 5 days' notice. When does my deposit come back?")).toBe("sure");
});
