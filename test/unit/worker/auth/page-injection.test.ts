import { describe, expect, it } from "vitest";
import type { Boot } from "../../../../core/contract/account.ts";
import { appPage, pageHeaders, scriptJson } from "../../../../worker/auth/page.ts";
import { wordsPage } from "../../../../worker/auth/words-page.ts";

const boot: Boot = {
  surface: "sidebar",
  helpdesk: "zendesk",
  bearer: "b",
  expiresAtMs: 1,
  person: { personId: "P", name: "</script><script>alert(1)</script><!--", role: "agent" },
  account: { title: '"><img src=x onerror=alert(1)>', money: "on", timeZone: "UTC" },
  locale: 'en" onload="alert(1)',
};
const frame = { frameAncestors: "https://harbour.zendesk.com", nonce: "bm9uY2U=" };

describe("the page with the session in it", () => {
  const html = appPage(boot, frame, { scheme: "dark", isTest: false });

  it("has exactly the two scripts we wrote, whatever people are called", () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<!--");
    expect(html).toContain('<html lang="en" data-host="zendesk" data-scheme="dark">');
  });

  it.each([
    ["es-419", "es-419"],
    ["fr-CA", "en"],
    ["pt-BR", "en"],
    ["??", "en"],
  ])("is said to be in the language in which it speaks to who reads %s", (locale, lang) => {
    const page = appPage({ ...boot, locale }, frame, { isTest: false });
    expect(page).toContain(`<html lang="${lang}"`);
  });

  it("gives the app its boot data back unchanged", () => {
    const json = /id="boot">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual(boot);
  });

  it("escapes the line ends that JSON allows and scripts do not", () => {
    expect(scriptJson("\u2028\u2029<&>")).toBe('"\\u2028\\u2029\\u003c\\u0026\\u003e"');
  });

  it("lets only our own files run and only the helpdesk frame it", () => {
    const headers = pageHeaders(frame);
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-bm9uY2U='; connect-src 'self'; img-src 'self' data:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors https://harbour.zendesk.com",
    );
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers).not.toHaveProperty("x-frame-options");
  });

  it("carries the nonce where the widgets look for it", () => {
    expect(html).toContain('<meta property="csp-nonce" nonce="bm9uY2U=">');
  });

  it("shows words as words", () => {
    const page = wordsPage({ title: "<b>", text: "a & 'b'", language: "en", scheme: undefined, nonce: "bm9uY2U=" });
    expect(page).toContain("<h1>&lt;b&gt;</h1><p>a &amp; &#39;b&#39;</p>");
  });
});
