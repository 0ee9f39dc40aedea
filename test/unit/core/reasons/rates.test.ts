import { describe, expect, it } from "vitest";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { REASON_CODES } from "../../../../core/reasons/reasons.ts";
import { ALL_MAILS, CORPUS } from "./corpus.ts";
import type { LabelledMail } from "./corpus-mail.ts";

type Rate = { readonly wrong: readonly LabelledMail[]; readonly of: number };

const share = ({ wrong, of }: Rate) => wrong.length / of;
const shown = (rate: Rate) => `${rate.wrong.length}/${rate.of} (${(100 * share(rate)).toFixed(1)} %)`;

function rate(mails: readonly LabelledMail[], isWrong: (mail: LabelledMail) => boolean): Rate {
  return { wrong: mails.filter(isWrong), of: mails.length };
}

function ratesOf(mails: readonly LabelledMail[]) {
  const isFound = (mail: LabelledMail) => detectIntent(mail).isRefundRequest;
  const requests = mails.filter((mail) => mail.isRequest);
  return {
    falseAlarms: rate(
      mails.filter((mail) => !mail.isRequest),
      isFound,
    ),
    misses: rate(requests, (mail) => !isFound(mail)),
    wrongReasons: rate(
      requests.filter((mail) => mail.reason !== undefined),
      (mail) => detectIntent(mail).reason?.code !== mail.reason,
    ),
    wrongThreats: rate(mails, (mail) => (detectIntent(mail).chargeback !== undefined) !== (mail.isChargeback ?? false)),
  };
}

describe("intake's measured rates", () => {
  const all = ratesOf(ALL_MAILS);
  for (const [name, mails] of [...Object.entries(CORPUS), ["all", ALL_MAILS] as const]) {
    const { falseAlarms, misses } = ratesOf(mails);
    console.log(`intake, ${name}: false alarms ${shown(falseAlarms)}, misses ${shown(misses)}`);
  }

  it("are measured on enough mails of both kinds, and on every reason that words can name", () => {
    expect(all.falseAlarms.of).toBeGreaterThanOrEqual(60);
    expect(all.misses.of).toBeGreaterThanOrEqual(60);
    const labelled = new Set(ALL_MAILS.flatMap((mail) => mail.reason ?? []));
    expect(REASON_CODES.filter((code) => !labelled.has(code))).toEqual(["other"]);
  });

  it("open a case for nothing at most three times in a hundred", () => {
    expect(share(all.falseAlarms), shown(all.falseAlarms)).toBeLessThanOrEqual(0.03);
    expect(ratesOf(CORPUS.unseen).falseAlarms.wrong).toEqual([]);
  });

  it("overlook at most eight requests in a hundred", () => {
    expect(share(all.misses), shown(all.misses)).toBeLessThanOrEqual(0.08);
    expect(share(ratesOf(CORPUS["held out"]).misses)).toBeLessThanOrEqual(0.08);
  });

  it("do not get worse on mails that were not learnt from", () => {
    expect(share(ratesOf(CORPUS.unseen).misses)).toBeLessThanOrEqual(0.3);
  });

  it("suggest the reason that a reader would choose, nine times in ten", () => {
    expect(share(all.wrongReasons), shown(all.wrongReasons)).toBeLessThanOrEqual(0.1);
  });

  it("warn of the bank where it is named, and nowhere else", () => {
    expect(all.wrongThreats.wrong).toEqual([]);
  });
});
