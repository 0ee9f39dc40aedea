import { describe, expect, it } from "vitest";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { readForIntent } from "../../../../core/intent/reading.ts";

const inBody = (body: string) => detectIntent({ subject: "", body });

describe("the band of a mail", () => {
  it("is sure where the mail asks in so many words", () => {
    expect(inBody("I would like a refund for my package.")).toMatchObject({
      band: "sure",
      because: "words",
      isRefundRequest: true,
    });
  });

  it("is none where it was read and asks for nothing", () => {
    expect(inBody("Could I come at three on Thursday instead of two?")).toMatchObject({
      band: "none",
      because: "nothing",
      isRefundRequest: false,
    });
  });

  it.each([
    ["German", "Guten Tag, ich habe bei Ihnen ein Paket gekauft und möchte bitte mein Geld zurück."],
    ["Portuguese", "Olá, eu comprei um pacote com vocês e não vou usar. Quero o meu dinheiro de volta, obrigada."],
    ["Italian", "Buongiorno, ho comprato un pacchetto di sedute e non posso venire, vorrei essere rimborsata. Grazie."],
    ["Polish", "Dzień dobry, proszę o zwrot pieniędzy, nie jest mi to już potrzebne. Dziękuję."],
    ["Chinese", "你好，我想退款，因为我要搬家了。"],
    ["Arabic", "مرحبا، أريد استرداد أموالي من فضلك."],
    ["Hungarian", "Kérem utalják vissza a pénzemet, mert nem tudom igénybe venni a bérletet, amit tavaly vásároltam."],
  ])("is unsure where the mail is in %s, and says that this is why", (_, body) => {
    expect(inBody(body)).toMatchObject({ band: "unsure", because: "language", isRefundRequest: false, reasons: [] });
  });

  it.each([
    "Hi, it's Nguyen Thi Hoa. Can I book on Friday?",
    "Order 88321 / Laser kit / 2 pcs / DHL",
    "ok",
    "Hola, ¿a qué hora abren el sábado?",
  ])("is not unsure for a few foreign names or bare words: %s", (body) => {
    expect(inBody(body).because).not.toBe("language");
  });

  it.each([
    "Can you call me back at 555-0142? My back is much better after the peel, lol. I paid 190 last time, same price?",
    "Please ring me back on 0161 496 0123, I paid 40 for the brace.",
    "I have had back pain since 2019 and paid 60 for the last visit.",
  ])("no back near a figure is words that ask for money: %s", (body) => {
    expect(readForIntent({ subject: "", body }).rules.ask).toBeUndefined();
  });

  it.each(["", "\n\n", "> yes please\n> Tuesday", "😀"])("is unsure where there is nothing to read: %j", (body) => {
    expect(inBody(body)).toMatchObject({ band: "unsure", because: "empty", isRefundRequest: false });
  });

  it.each([
    ["an image", "[image: IMG_2031.jpg]"],
    ["an image and its address", "![](https://files.example/token/abc/?name=IMG_1.jpg)\n\n"],
    ["an image inside the mail", "[cid:image001.png@01D9]"],
    ["a link", "<https://files.example/letter.pdf>"],
  ])("is unsure of a mail that is only a picture, which nobody has read: %s", (_, body) => {
    expect(inBody(body)).toMatchObject({ band: "unsure", because: "empty" });
    expect(inBody(`Here is my new address for the file.\n${body}`).band).toBe("none");
  });

  it.each(["\u02bc", "\u2032", "\u201b", "\uff07", "’", "´"])("hears a not with the apostrophe %s", (sign) => {
    const said = (apostrophe: string) => inBody(`I don${apostrophe}t want a refund.`).band;
    expect(said(sign)).toBe(said("'"));
    expect(said(sign)).not.toBe("sure");
  });

  it("is unsure where it is asked in words of which nobody can tell whose they are", () => {
    const asked = "Maya Chen, 3 May 2026, 10:12\n\nI would like a refund of my package please, I no longer need it.";
    expect(detectIntent({ subject: "Re: Hello", body: `Thank you.\n\n${asked}` })).toMatchObject({
      band: "unsure",
      because: "words",
      quote: "I would like a refund of my package please, I no longer need it",
      reasons: [],
    });
  });

  it("is unsure of a mail of more sentences than are read, and says that this is why", () => {
    expect(inBody("the.\n".repeat(3_000))).toMatchObject({ band: "unsure", because: "long" });
  });
});
