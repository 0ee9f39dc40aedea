import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal, unseal } from "../../../../worker/seal.ts";

const root = randomBytes(32).toString("base64");
const newer = randomBytes(32).toString("base64");
const context = "acct:harbour01/stripe/secretKey";

describe("a sealed secret", () => {
  it("opens in its own place and holds nothing of the plain text", () => {
    const sealed = seal(root, "sk_test_canary", context);
    expect(sealed).not.toContain("canary");
    expect(Buffer.from(sealed.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain("canary");
    expect(unseal(root, sealed, context)).toBe("sk_test_canary");
  });

  it("does not open in another account's place", () => {
    const sealed = seal(root, "sk_test_canary", context);
    expect(() => unseal(root, sealed, "acct:otherclinic/stripe/secretKey")).toThrow("does not open");
  });

  it("does not open after any one of its characters was changed", () => {
    const sealed = seal(root, "sk_test_canary", context);
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A";
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      // The last character of base64url carries bits that no byte uses: another spelling of the same bytes may open, to the same text.
      let opened: string | undefined;
      try {
        opened = unseal(root, changed, context);
      } catch {
        opened = undefined;
      }
      if (at < sealed.length - 1) expect(opened, `character ${at}`).toBeUndefined();
      else expect([undefined, "sk_test_canary"]).toContain(opened);
    }
  });

  it("is never the same twice, so that equal secrets do not show", () => {
    expect(seal(root, "same", context)).not.toBe(seal(root, "same", context));
  });

  it("still opens while the root key is being changed, and no longer once the old one is gone", () => {
    const sealed = seal(root, "kept", context);
    expect(unseal(`${newer},${root}`, sealed, context)).toBe("kept");
    expect(() => unseal(newer, sealed, context)).toThrow("no longer holds");
    const sealedNow = seal(`${newer},${root}`, "kept", context);
    expect(unseal(newer, sealedNow, context)).toBe("kept");
  });

  it("refuses a root key that is too short, without printing it", () => {
    const short = Buffer.from("sixteen bytes ok").toString("base64");
    expect(() => seal(short, "x", context)).toThrow(/^ROOT_KEY must hold at least 32 bytes in base64$/);
    expect(() => seal("not base64 at all, and long enough to be thirty-two bytes", "x", context)).toThrow("ROOT_KEY");
  });

  it.each(["", "s1", "s1..", "s1.00000000.AAAA", "s2.x.y", "s1.a.b.c"])("refuses %j with an error of ours", (text) => {
    expect(() => unseal(root, text, context)).toThrow(/sealed value/);
  });
});
