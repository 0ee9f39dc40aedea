/** Danger: finance reads a code that tells nobody whose fault it is. */
import { expect, it } from "vitest";
import { connectionError } from "../../../../app/manager/money/connection-error.ts";
import { en } from "../../../../messages/en/screen/common/index.ts";
import { es } from "../../../../messages/es/screen/common/index.ts";
import { PAGES } from "../../../support/screen-words.ts";

it("says in words why a connection did not answer, and shows a code that nobody foresaw", () => {
  const say = (code: string) => connectionError(PAGES.en.money.connection.because, code);
  expect(say("zendesk.500")).toBe("a fault on its side, error 500");
  expect(say("stripe.429")).toBe("it refused, error 429");
  expect(say("zendesk.no_answer.TimeoutError")).toBe("no answer arrived");
  expect(say("zendesk.requester_not_told")).toBe("code zendesk.requester_not_told");
});

it("says on an approval how long the money can still be stopped, and that it cannot where it leaves at once", () => {
  expect(en.approvals.confirmMoney(120)).toContain("2 minutes");
  expect(en.approvals.confirmMoney(5)).toContain("5 seconds");
  expect(en.approvals.confirmMoney(0)).toContain("Nobody can stop it");
  expect(es.approvals.confirmMoney(0)).toContain("Nadie puede detenerlo");
});
