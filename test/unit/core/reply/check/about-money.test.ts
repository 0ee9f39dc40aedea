import { expect, it } from "vitest";
import { isAboutMoney } from "../../../../../core/reply/check/about-money.ts";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";

it.each([
  ["We will return $475.00.", true],
  ["We have refunded $475.00 to your card.", true],
  ["Le vamos a devolver $475.00 a su tarjeta.", true],
  ["Nous allons vous rembourser 475 €.", true],
  // Too short to show which language they are in.
  ["Le vamos a devolver $475.00.", true],
  ["Vamos a devolverle $475.", true],
  ["Hola Maya, te devolvemos 475 dólares.", true],
  ["Nous allons vous rembourser 1 650 $ US.", true],
  ["Vale, $475 por sesión.", false],
  ["La séance coûte 475 $.", false],
  ["The refund has already left and is on its way to your card.", true],
  ["We are open from 9.00 to 17.30.", false],
  ["You asked us to return $475.00; a manager looks at it.", false],
  ["If you cancel two days before, the $50 deposit is refunded.", false],
  ["Thank you for your payment of $475.00, it has been processed.", false],
  ["You wrote: “you will refund me $475”. I have passed it on.", false],
])("a reply on a ticket without a case is stopped where it promises money, and only there: %s", (text, is) =>
  expect(isAboutMoney(text)).toBe(is),
);

it.each(["nothing", "awaiting", "refused"] as const)(
  "a promise in another language than the case's is seen, however short, where nothing was given: %s",
  (decided) => {
    const facts = { language: "en", currency: "USD", decided, allowedMinor: [], moneyState: "none", bannedPhrases: [] };
    const stops = (text: string) => checkReply(text, facts as never).map(({ check }) => check);
    expect(stops("Le vamos a devolver $475.00.")).toContain("promises_money");
    expect(stops("Nous allons vous rembourser 475 $ US.")).toContain("promises_money");
    expect(stops("Gracias, Maya.")).toEqual([]);
  },
);
