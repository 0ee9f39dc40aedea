/** Danger: whoever chooses too late is told nothing of it, or in another language than their page, and believes that it counts. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { assert } from "../../core/result.ts";
import { type Language, LETTER_LANGUAGES } from "../../core/words.ts";
import { ingestTicket } from "../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../worker/account/commands/run-command.ts";
import { readCaseScope } from "../../worker/account/domain/intake/case-scope.ts";
import { givePage } from "../../worker/account/domain/links/patient-link.ts";
import type { AccountServices } from "../../worker/account/rpc/services.ts";
import { insertPageOffer } from "../../worker/account/store/links/page-said.ts";
import { aMail, clinicOn, mayasPackage, ticket } from "../support/clinic-records.ts";
import { decided, ulidOf } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";

type Living = { readonly services: AccountServices };

beforeEach(quiet);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const DAY_MS = 86_400_000;
const WROTE: Record<Language, string> = {
  en: "Hello, I changed my mind about my laser package. I would like a refund for it. Maya",
  es: "Hola, cambié de idea sobre mi paquete de láser. Quisiera que me devuelvan el dinero, por favor. Maya",
  fr: "Bonjour, j’ai changé d’avis pour mon forfait laser. Je voudrais être remboursée, s’il vous plaît. Maya",
};

/** Maya's page with an offer on it, in an account of its own with the real clock. */
async function offered(accountId: string, language: Language, madeDaysAgo = 0) {
  const stub = env.ACCOUNT.getByName(`acct:${accountId}`);
  const inside = <T>(act: (services: AccountServices) => T) =>
    runInDurableObject(stub, (object) => act((object as unknown as Living).services));
  const mail = aMail({ body: WROTE[language] });
  const { address, offer } = await inside(({ sql, runtime }) => {
    const clinic = clinicOn(sql, mayasPackage);
    sql.run("UPDATE patient SET language = ?", language);
    const agent = clinic.staff("agent");
    transact(runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, ticket, mail));
    const caseId = sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
    const made = (n: number, madeAtMs: number) =>
      insertPageOffer(sql, {
        ...{ offerId: ulidOf("OFFER", n), caseId, lineIds: [clinic.id("line", "N1")], reason: "changed_mind" as const },
        ...{ currency: "USD", language: null, madeBy: agent.personId, madeAtMs },
        options: [
          { option: "refund", amountMinor: 80_000, text: "$800" },
          { option: "credit", amountMinor: 80_000, text: "$800 +" },
        ],
      });
    made(1, runtime.nowMs() - madeDaysAgo * DAY_MS);
    const page = transact(runtime, agent, (context) => {
      const scope = readCaseScope(context, { ticket, snapshot: mail });
      return scope.ok ? givePage(context, scope.value) : undefined;
    });
    assert(page, "A page was given");
    const decide = () => decided({ ...clinic, runtime }, agent, ulidOf("DEC", 1), { mail, caseId });
    return { address: page.address, offer: { made, decide } };
  });
  const fetched = (init: RequestInit = {}) =>
    exports.default.fetch(new Request(address, { redirect: "manual", ...init }));
  const first = await (await fetched()).text();
  const form = /name="form" value="([^"]+)"/.exec(first)?.[1] ?? "";
  return {
    first,
    inside,
    offer,
    /** What the page of before sends, after whatever has happened since. */
    choose: async () => {
      const fields = { form, act: "choice", about: ulidOf("OFFER", 1), seen: "", value: "credit", sure: "yes" };
      const answer = await fetched({
        method: "POST",
        headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields).toString(),
      });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toMatch(/undefined|\[object|<script/);
      expect(await inside(({ sql }) => sql.all("SELECT kind FROM page_said"))).toEqual([]);
      return html;
    },
  };
}

const SAYS: Record<Language, Record<"over" | "lapsed" | "anew" | "decided", string>> = {
  en: {
    over: "The last day to choose was",
    lapsed: "Your choice was not taken: the last day to choose is over.",
    anew: "Your choice was not taken: we have made you another offer meanwhile.",
    decided: "Your choice was not taken: we have answered your request meanwhile.",
  },
  es: {
    over: "El último día para elegir fue",
    lapsed: "Su elección no se registró: el último día para elegir ya pasó.",
    anew: "Su elección no se registró: mientras tanto le hicimos otra propuesta.",
    decided: "Su elección no se registró: mientras tanto respondimos a su solicitud.",
  },
  fr: {
    over: "Le dernier jour pour choisir était",
    lapsed: "Votre choix n’a pas été enregistré : le dernier jour pour choisir est passé.",
    anew: "Votre choix n’a pas été enregistré : nous vous avons fait une autre proposition entre-temps.",
    decided: "Votre choix n’a pas été enregistré : nous avons répondu entre-temps.",
  },
};

describe.each(LETTER_LANGUAGES)("a choice that comes too late, in %s", (language) => {
  const says = SAYS[language];

  it("after its last day says so, before and after it is sent, and shows nothing to choose from", async () => {
    const lapsed = await offered(`late${language}0001`, language, 9);
    expect(lapsed.first).toContain(says.over);
    expect(lapsed.first).not.toContain('type="radio"');
    // The page was opened on the last day, and the choice sent on the next.
    const evening = Date.parse("2026-03-10T06:00:00Z");
    vi.useFakeTimers({ now: evening, toFake: ["Date"] });
    const house = await offered(`late${language}0004`, language, 7);
    expect(house.first).toContain('type="radio"');
    vi.setSystemTime(evening + DAY_MS / 6);
    const html = await house.choose();
    expect(html).toContain(says.lapsed);
    expect(html).toContain(says.over);
    expect(html).not.toContain('type="radio"');
  });

  it("after another offer says so, and shows that one to choose from", async () => {
    const house = await offered(`late${language}0002`, language);
    expect(house.first).toContain('type="radio"');
    await house.inside(({ runtime }) => house.offer.made(2, runtime.nowMs() + 1));
    const html = await house.choose();
    expect(html).toContain(says.anew);
    expect(html).toContain('type="radio"');
    expect(html).toContain(ulidOf("OFFER", 2));
  });

  it("after the decision says so, and shows the decision and nothing to choose from", async () => {
    const house = await offered(`late${language}0003`, language);
    await house.inside(() => house.offer.decide());
    const html = await house.choose();
    expect(html).toContain(says.decided);
    expect(html).toContain("800");
    expect(html).not.toContain('type="radio"');
  });
});
