/** Danger: the platform lets six calls be open at once; slow vendors hold all of them, and a refund waits behind a reading. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CallRank, isNotSent, ranked } from "../../../../worker/connectors/call-slots.ts";
import { squareProcessor } from "../../../../worker/connectors/square/processor.ts";
import { stripeProcessor } from "../../../../worker/connectors/stripe/processor.ts";
import { vendorFetch } from "../../../../worker/connectors/vendor-fetch.ts";

/** A network on which each call stays open until its host answers. */
class Network {
  readonly open: { readonly host: string; readonly end: () => void }[] = [];
  readonly asked: string[] = [];
  most = 0;
  readonly call = vendorFetch({});

  constructor() {
    vi.spyOn(globalThis, "fetch").mockImplementation((input) => {
      const { host } = new URL(new Request(input).url);
      this.asked.push(host);
      return new Promise((resolve) => {
        const one = {
          host,
          end: () => {
            this.open.splice(this.open.indexOf(one), 1);
            resolve(new Response("{}"));
          },
        };
        this.open.push(one);
        this.most = Math.max(this.most, this.open.length);
      });
    });
  }

  ask(rank: CallRank, host: string): Promise<unknown> {
    const answer = ranked(rank, () => this.call(`https://${host}/x`));
    answer.catch(() => undefined);
    return answer;
  }

  answer(host: string): void {
    this.open.find((one) => one.host === host)?.end();
  }
}

const settle = () => vi.advanceTimersByTimeAsync(1);
let net: Network;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  net = new Network();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("calls of one account", () => {
  it("are never more than four, of which two are kept from what is read later and one is kept for money", async () => {
    for (let n = 0; n < 5; n += 1) {
      net.ask("later", `books-${n}`);
      net.ask("people", `desk-${n}`);
    }
    await settle();
    expect(net.asked).toEqual(["books-0", "desk-0", "books-1"]);
    net.ask("money", "stripe");
    net.ask("money", "square");
    await settle();
    expect(net.asked.slice(3)).toEqual(["stripe"]);
    expect(net.most).toBe(4);
  });

  it("have their turn by what they are for, then the vendor with the fewest open, then who waits longest", async () => {
    for (const host of ["a", "b", "c", "d"]) net.ask("money", host);
    net.ask("later", "slow");
    net.ask("people", "a");
    net.ask("people", "e");
    net.ask("money", "a");
    net.ask("money", "f");
    await settle();
    expect(net.asked).toEqual(["a", "b", "c", "d"]);
    for (const host of ["b", "c", "d", "a", "a"]) {
      net.answer(host);
      await settle();
    }
    expect(net.asked.slice(4)).toEqual(["f", "e", "slow", "a", "a"]);
    expect(net.most).toBe(4);
  });

  it("of a vendor that is slow do not take the last place, whatever they are for", async () => {
    for (let n = 0; n < 9; n += 1) net.ask("money", "slow");
    await settle();
    expect(net.asked).toEqual(["slow", "slow", "slow"]);
    net.ask("money", "quick");
    await settle();
    expect(net.asked.at(-1)).toBe("quick");
  });

  it("that had no turn within their wait have not been sent, and do not leave later", async () => {
    for (const host of ["a", "b", "c", "d"]) net.ask("money", host);
    const late = net.ask("money", "late").catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isNotSent(await late)).toBe(true);
    net.answer("a");
    await settle();
    expect(net.asked).toEqual(["a", "b", "c", "d"]);
  });

  it("whose caller gave up while they waited do not leave", async () => {
    for (const host of ["a", "b", "c", "d"]) net.ask("money", host);
    const stop = new AbortController();
    const late = ranked("money", () => net.call("https://late/x", { signal: stop.signal })).catch((e: unknown) => e);
    await settle();
    stop.abort();
    expect(isNotSent(await late)).toBe(true);
    net.answer("a");
    await settle();
    expect(net.asked).not.toContain("late");
  });
});

describe("a refund that had no turn", () => {
  const order = { legId: "leg_1", caseId: "C1", paymentRef: "pi_1", amountMinor: 100, currency: "USD" };

  it.each(["stripe", "square"])("is not executed at %s, and holds nothing as sent", async (vendor) => {
    for (const host of ["a", "b", "c", "d"]) net.ask("money", host);
    const processor =
      vendor === "stripe"
        ? stripeProcessor({ fetch: net.call, secretKey: "sk_test_12345678" })
        : squareProcessor(
            {
              environment: "production",
              accessToken: "token-of-square",
              locationIds: ["L1"],
              webhookSignatureKey: "signature-key",
            },
            { fetch: net.call, nowMs: () => 0 },
          );
    const outcome = ranked("money", () => processor.refund(order, "leg_1:g1"));
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await outcome).toMatchObject({ type: "not_executed" });
    expect(net.asked).toHaveLength(4);
  });
});
