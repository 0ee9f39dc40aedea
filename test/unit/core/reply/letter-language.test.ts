/** Danger: who writes in English is answered in Spanish, because a record says so; or a few words are taken for a language that they are not in. */
import { describe, expect, it } from "vitest";
import { letterLanguage } from "../../../../core/reply/letter-language.ts";

const of = (body: string, subject = "") => letterLanguage({ mail: { subject, body }, record: "es", clinic: "en" });

describe("the language of a letter", () => {
  it("is the mail's, whatever the record says", () => {
    const mail = "Please cancel my wellness membership. I don't have time for it any more.";
    expect(of(mail, "Cancel membership")).toEqual({ language: "en", from: "mail" });
    expect(
      letterLanguage({
        mail: { subject: "", body: "Quiero cancelar mi membresía, ya no tengo tiempo para ir." },
        record: "en",
        clinic: "en",
      }),
    ).toEqual({ language: "es", from: "mail" });
    expect(of("Bonjour, je ne peux plus venir et je voudrais être remboursé pour les séances.").language).toBe("fr");
  });

  it("is not told by a name: an English mail of José María de la Cruz y López stays English", () => {
    const mail = "Hi, I would like my money back for the last two sessions.\n\nJosé María de la Cruz y López";
    expect(of(mail)).toEqual({ language: "en", from: "mail" });
  });

  it.each(["Refund please", "ok", "", "???", "María de la Luz y Solís", "Cancel. Ana", "12345"])(
    "is the record's where the mail says too little: %j",
    (body) => {
      expect(of(body)).toEqual({ language: "es", from: "record" });
    },
  );

  it("is read in the writer's own words, and not in ours quoted below", () => {
    const ours = [
      "On Mon, Nov 2, 2026 at 9:00 AM Harbour Wellness <care@harbour.test> wrote:",
      "> Thank you for writing to us. We have your request and we will answer you by Friday.",
      "> If there is anything else that you need, please just reply to this email.",
    ].join("\n");
    const mail = `Hola, gracias por su respuesta. Todavía no he recibido mi dinero y ya no quiero esperar.\n\n${ours}`;
    expect(
      letterLanguage({
        mail: { subject: "Re: Your request and what we will do for you", body: mail },
        record: "en",
        clinic: "en",
      }),
    ).toEqual({ language: "es", from: "mail" });
  });

  it("is the record's where a mail is in two languages", () => {
    const mail =
      "Hello, I would like to have my money back for the sessions that I did not use.\n\nHola, quiero que me devuelvan el dinero de las sesiones que no usé, por favor.";
    expect(of(mail)).toEqual({ language: "es", from: "record" });
  });

  it("is the record's where no letter is in the mail's language", () => {
    const mail =
      "Guten Tag, ich möchte mein Geld für die Sitzungen zurück, die ich nicht genutzt habe. Vielen Dank und viele Grüße";
    expect(of(mail)).toEqual({ language: "es", from: "record" });
  });

  it("is the clinic's for whoever is unknown and the agent's where they chose", () => {
    expect(letterLanguage({ clinic: "fr" })).toEqual({ language: "fr", from: "clinic" });
    const mail = { subject: "", body: "Please give me my money back, I have not used it at all." };
    expect(letterLanguage({ agent: "fr", mail, record: "es", clinic: "en" })).toEqual({
      language: "fr",
      from: "agent",
    });
  });
});
