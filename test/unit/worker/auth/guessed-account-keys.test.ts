import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkAccountKey, makeAccountKey } from "../../../../worker/auth/account-key.ts";
import { isOperator } from "../../../../worker/auth/operator.ts";
import { isLoopback } from "../../../../worker/loopback.ts";

const root = randomBytes(32).toString("base64");
const newer = randomBytes(32).toString("base64");

describe("an account key", () => {
  const key = makeAccountKey(root, "harbour01");

  it("names its account, and only with our own mark on it", () => {
    expect(checkAccountKey(root, key)).toBe("harbour01");
    expect(checkAccountKey(newer, key)).toBeUndefined();
    expect(checkAccountKey(`${newer},${root}`, key)).toBe("harbour01");
  });

  it("cannot be turned into another clinic's", () => {
    const [, mac] = key.split(".");
    expect(checkAccountKey(root, `harbour02.${mac}`)).toBeUndefined();
  });

  it.each([
    "harbour01",
    "harbour01.",
    "harbour01.AAAA",
    ".",
    "",
    "HARBOUR01.x",
    "../harbour01.x",
    `${key}.x`,
    `${key}=`,
    `${key} `,
    key.slice(0, -1),
    `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`,
  ])("is refused as %j", (guess) => {
    expect(checkAccountKey(root, guess)).toBeUndefined();
  });

  it("is not made for a name that is no account id", () => {
    expect(() => makeAccountKey(root, "Harbour Wellness")).toThrow("lower-case");
  });
});

describe("the operator's bearer", () => {
  it.each([
    ["Bearer right-token-of-the-operator", true],
    ["Bearer right-token-of-the-operato", false],
    ["Bearer right-token-of-the-operator2", false],
    ["bearer right-token-of-the-operator", false],
    ["right-token-of-the-operator", false],
    ["Bearer ", false],
    ["", false],
    [undefined, false],
  ])("%j opens: %j", (header, opens) => {
    expect(isOperator("right-token-of-the-operator", header)).toBe(opens);
  });
});

describe("an address of this very machine", () => {
  it.each([
    ["http://localhost:8700", true],
    ["http://127.0.0.1:8702/x", true],
    ["http://[::1]:1/", true],
    ["http://localhost.evil.example", false],
    ["http://127.0.0.1.evil.example", false],
    ["http://evil.example/127.0.0.1", false],
    ["http://user:127.0.0.1@evil.example/", false],
    ["ftp://localhost", false],
    ["localhost:8700", false],
    ["", false],
  ])("%s: %j", (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});
