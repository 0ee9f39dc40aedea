/** Danger: a page with boxes for a name, a page too many, or a file that is another each time it is made. */
import { hash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { frozenText, hashOfPacket } from "../../../../core/packet/document.ts";
import { packetOf } from "../../../../core/packet/make.ts";
import { pagesOf, zipOf } from "../../../../worker/packet/files.ts";
import { CLINICAL, packetRecords, STRANGER } from "../../../support/packet-records.ts";
import { pdfText } from "../../../support/pdf-text.ts";

const named = (name: string) => packetOf(packetRecords({ customer: { name } }));

describe("the pages", () => {
  it("say what the packet says, can be copied out, and name the packet on each page", async () => {
    const content = packetOf(packetRecords());
    const pdf = await pagesOf(content);
    const pages = await pdfText(pdf.bytes);
    expect(pages).toHaveLength(pdf.pages);
    expect(pdf.pages).toBeLessThanOrEqual(2);
    const whole = pages.join("\n");
    for (const said of [
      "Maya Chen",
      "Laser hair removal, 6 sessions",
      "$1,200.00",
      "Visa ··42",
      "After thirty days",
      "NP",
    ])
      expect(whole).toContain(said);
    const known = hashOfPacket(frozenText(content));
    for (const page of pages) expect(page).toContain(known);
    expect(whole).not.toContain(CLINICAL);
    expect(whole).not.toContain(STRANGER);
  });

  it.each(["Zoë Müller-Łukasiewicz", "Ελένη Παπαδοπούλου", "Анна Ковальова", "Nguyễn Thị Hồng", "Büşra Çelik"])(
    "write %s",
    async (name) => {
      const { bytes, words } = await pagesOf(named(name));
      expect(words).toEqual([]);
      expect((await pdfText(bytes)).join("\n")).toContain(name.normalize("NFC"));
    },
  );

  it.each([
    ["山田 花子", ["山田", "花子"]],
    ["ليلى حداد", ["ليلى", "حداد"]],
    ["Mia 🌸", ["🌸"]],
  ])("name %s by numbers, which the text beside them spells out", async (name, words) => {
    const content = named(name);
    const pdf = await pagesOf(content);
    expect(pdf.words).toEqual(words);
    const whole = (await pdfText(pdf.bytes)).join("\n");
    expect(whole).toContain("[1]");
    expect(whole).toContain("Words in letters that these pages cannot print");
    const files = unzipSync(await zipOf(content));
    expect(strFromU8(files["text/words.txt"] ?? new Uint8Array())).toContain(`[1] ${words[0]}`);
  });

  it("hold what would turn the writing round, a name of 300 letters and one word without an end", async () => {
    const hostile = `\u202eEvil\u0000${"W".repeat(280)}`;
    const { bytes, words } = await pagesOf(named(hostile));
    expect(words).toEqual([]);
    const whole = (await pdfText(bytes)).join("").replaceAll(/\s/g, "");
    expect(whole).toContain(`Evil${"W".repeat(280)}`);
  });

  it("go on over pages with the heads of their columns, and stay few", async () => {
    const [purchase] = packetRecords().purchases;
    const [line, ...others] = purchase?.lines ?? [];
    if (!purchase || !line?.entitlement) throw new Error("no package");
    const uses = Array.from({ length: 60 }, (_, at) => ({
      kind: "used" as const,
      usedOn: `2026-0${1 + Math.floor(at / 20)}-${String((at % 20) + 1).padStart(2, "0")}`,
      provider: "Nia Park",
    }));
    const many = { ...line, entitlement: { ...line.entitlement, uses } };
    const content = packetOf(packetRecords({ purchases: [{ ...purchase, lines: [many, ...others] }] }));
    const pdf = await pagesOf(content);
    const whole = (await pdfText(pdf.bytes)).join("\n");
    expect(pdf.pages).toBeLessThanOrEqual(4);
    expect(whole.split("Initials").length - 1).toBeGreaterThan(1);
    expect(whole.match(/\bNP\b/g)).toHaveLength(60);
  });
});

describe("the file with everything", () => {
  it("lists each file with its hash, and the packet's hash is that of its frozen text", async () => {
    const content = packetOf(packetRecords());
    const files = unzipSync(await zipOf(content));
    const { "manifest.json": list, ...others } = files;
    const manifest = JSON.parse(strFromU8(list ?? new Uint8Array()));
    expect(manifest.files.map(({ name }: { name: string }) => name).toSorted()).toEqual(Object.keys(others).toSorted());
    for (const { name, sha256, bytes } of manifest.files) {
      const file = others[name] ?? new Uint8Array();
      expect([name, file.length, hash("sha256", file, "hex")]).toEqual([name, bytes, sha256]);
    }
    expect(manifest.sha256).toBe(hash("sha256", others["packet.json"] ?? "", "hex"));
    const said = Object.values(others).map((file) => strFromU8(file, true));
    for (const text of said) expect(text).not.toContain(CLINICAL);
  });

  it("is the same bytes each time it is made", async () => {
    const content = packetOf(packetRecords({ withWords: true }));
    expect(Buffer.from(await zipOf(content)).equals(Buffer.from(await zipOf(content)))).toBe(true);
  });
});
