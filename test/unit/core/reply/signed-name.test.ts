/** Danger: somebody is greeted by a name that is not theirs, or formally after signing with the name that friends use. */
import { describe, expect, it } from "vitest";
import { isFormalMail, signedByFamily, signedName } from "../../../../core/reply/signed-name.ts";

const mail = (end: string) => `Hi,\n\nPlease refund it. My wife had bought me the same one, haha.\n\n${end}`;
const called = (end: string, onFile: string) => signedName(mail(end), onFile)?.name;

describe("how somebody signed", () => {
  it("is how they are greeted, where it begins or shortens the name on file", () => {
    expect(called("Wes", "Wesley Ong")).toBe("Wes");
    expect(called("xo\nJo Pratt", "Jolene Pratt")).toBe("Jo");
    expect(called("Thanks,\nBob", "Robert Miller")).toBe("Bob");
    expect(called("Saludos,\nPepe", "José Luis García")).toBe("Pepe");
    expect(called("Cheers\nDesmond Fitch\nSent from my phone", "Desmond Fitch")).toBe("Desmond");
    expect(called("Leroy Bascomb\nRound Rock, TX", "Leroy Bascomb")).toBe("Leroy");
    expect(called("Marit Lang (Jonah's mom)", "Marit Lang")).toBe("Marit");
  });

  it("is left where it is another name, an initial, a greeting or a prose line", () => {
    expect(called("Thanks", "Wesley Ong")).toBeUndefined();
    expect(called("C. Embry", "Curtis Embry")).toBeUndefined();
    expect(called("Tom", "Wesley Ong")).toBeUndefined();
    expect(called("Jo Smith", "Jolene Pratt")).toBeUndefined();
    expect(called("wes will call you", "Wesley Ong")).toBeUndefined();
    expect(signedName("", "Wesley Ong")).toBeUndefined();
  });

  it("stays whole where the family name stands first", () => {
    expect(signedName("Sincerely,\nMizushima Haruto", "Haruto Mizushima")).toEqual({
      name: "Mizushima Haruto",
      isWhole: true,
    });
  });

  it("never greets anybody as the dead", () => {
    expect(signedByFamily("This is Rose, Arthur's wife.\n\nRose Pell", "Arthur Pell")).toBe("Rose");
    expect(signedByFamily("He died.\n\nArthur Pell", "Arthur Pell")).toBeUndefined();
    expect(signedByFamily("He died.\n\nRose", "Arthur Pell")).toBeUndefined();
  });

  it("is answered in kind where it is a formal letter", () => {
    expect(isFormalMail("To whom it may concern,\n\nPlease.\n\nD. Fitch")).toBe(true);
    expect(isFormalMail("Good afternoon.\n\nRespectfully,\nLeroy")).toBe(true);
    expect(isFormalMail("Hi,\n\nI sincerely hope that you can help.\n\nJo")).toBe(false);
  });
});
