/** Danger: a patient writes their card into a mail and it is kept; or a phone, an order, a list of days is taken for a card, and nobody can read it any more. */
import { describe, expect, it } from "vitest";
import { maskCards } from "../../../../core/privacy/card-numbers.ts";
import { spentMs } from "../../../support/processor-time.ts";

const mask = (text: string, ...known: string[]) => maskCards(text, ({ digits }) => known.includes(digits));

describe("a card's number", () => {
  it.each([
    ["4242424242424242", "xxxxxxxxxxxx4242"],
    ["My card 4242 4242 4242 4242, thanks", "My card xxxx xxxx xxxx 4242, thanks"],
    ["4242-4242-4242-4242", "xxxx-xxxx-xxxx-4242"],
    ["4242 - 4242 – 4242 — 4242", "xxxx - xxxx – xxxx — 4242"],
    ["4242\u00a04242\u202f4242\u20094242", "xxxx\u00a0xxxx\u202fxxxx\u20094242"],
    ["42\u200b42424242\u00ad424242", "xx\u200bxxxxxxxx\u00adxx4242"],
    ["4.2.4.2.4.2.4.2.4.2.4.2.4.2.4.2", "x.x.x.x.x.x.x.x.x.x.x.x.4.2.4.2"],
    ["4 2 4 2  4 2 4 2  4 2 4 2  4 2 4 2", "x x x x  x x x x  x x x x  4 2 4 2"],
    ["4242/4242/4242/4242", "xxxx/xxxx/xxxx/4242"],
    ["4242,4242,4242,4242", "xxxx,xxxx,xxxx,4242"],
    ["42424 24242 424242", "xxxxx xxxxx xx4242"],
    ["4242 4242\n4242 4242", "xxxx xxxx\nxxxx 4242"],
    ["> 4242 4242 4242\n> 4242", "> xxxx xxxx xxxx\n> 4242"],
    ["Visa4242424242424242exp", "Visaxxxxxxxxxxxx4242exp"],
    ["*4242424242424242* _4242424242424242_", "*xxxxxxxxxxxx4242* _xxxxxxxxxxxx4242_"],
    ["4242 4242 4242 4242 12/27 123", "xxxx xxxx xxxx 4242 12/27 123"],
    ["4242424242424242 1227 123", "xxxxxxxxxxxx4242 1227 123"],
    ["3 sessions: 12 4242 4242 4242 4242", "3 sessions: 12 xxxx xxxx xxxx 4242"],
    ["4242424242424242 5555555555554444", "xxxxxxxxxxxx4242 xxxxxxxxxxxx4444"],
    ["4242 4242 4242 4242 5555 5555 5555 4444", "xxxx xxxx xxxx 4242 xxxx xxxx xxxx 4444"],
    ["on 12.05.2026 4242 4242 4242 4242", "on 12.05.2026 xxxx xxxx xxxx 4242"],
    ["Amex 3782 822463 10005", "Amex xxxx xxxxxx x0005"],
    ["Diners 3056 930902 5904", "Diners xxxx xxxxxx 5904"],
    ["6011 1111 1111 1117", "xxxx xxxx xxxx 1117"],
    ["3530111333300000", "xxxxxxxxxxxx0000"],
    ["5019 7170 1010 3742", "xxxx xxxx xxxx 3742"],
    ["6771798021000008", "xxxxxxxxxxxx0008"],
    ["2223003122003222", "xxxxxxxxxxxx3222"],
    ["4222222222222", "xxxxxxxxx2222"],
    ["6212345678900000003", "xxxxxxxxxxxxxxx0003"],
    ["６０１１１１１１１１１１１１１７", "xxxxxxxxxxxx１１１７"],
    ["٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢", "xxxx xxxx xxxx ٤٢٤٢"],
    ["\u{1d7d2}\u{1d7d0}".repeat(8), `${"x".repeat(12)}${"\u{1d7d2}\u{1d7d0}".repeat(2)}`],
  ])("%j is masked but for its last four digits, however it is written", (text, masked) => {
    expect(mask(text)).toBe(masked);
    expect(mask(masked)).toBe(masked);
  });

  it("costs no more than reading the mail, however it is written", () => {
    for (const hostile of [
      "4".repeat(60_000),
      "4 ".repeat(30_000),
      `4${" ".repeat(7)}`.repeat(8_000),
      "1-".repeat(30_000),
    ]) {
      expect(spentMs(() => mask(hostile), 1_000)).toBeLessThan(1_000);
    }
  });
});

describe("what is no card's number", () => {
  it.each([
    ["a number whose check digit is wrong", "4242 4242 4242 4241"],
    ["an order that begins like no card", "Order 1000000000000008"],
    ["a number of another length", "424242424242 and 42424242424242424242"],
    ["figures in the middle of a longer one", "99994242424242424242"],
    ["a phone with its country", "+4242424242424 or +49 151 2345 6789 03"],
    ["a phone in groups of its own", "49 1512 3456784"],
    ["two phones", "555-555-5555 555-544-4400"],
    ["days", "30.11.2026 30.12.2026 and 2026-05-12 2026-06-13 and 5-11-2026 5-12-2026"],
    ["a list, one under another", "4242\n4242\n4242\n4242"],
    ["times and amounts", "at 14:30 and 15:45, $1,200.00 and 800.00"],
    ["the last four", "my card ending 4242, xxxx xxxx xxxx 4242, **** 4242"],
    ["sums in words", "I paid 424 for 242 and 4242 on 4/2"],
  ])("%s stays", (_what, text) => {
    expect(mask(text)).toBe(text);
  });

  it("a number of the clinic's own stays, and a card beside it does not", () => {
    expect(mask("Invoice 4000-0000-0000-0002, card 4242424242424242", "4000000000000002")).toBe(
      "Invoice 4000-0000-0000-0002, card xxxxxxxxxxxx4242",
    );
  });
});
