/** Danger: a sentence that somebody wrote runs in the browser of whoever opens the file. */
import { expect, it } from "vitest";
import { patientFileHtml } from "../../../../../app/manager/privacy/patient-file-html.ts";

const words = {
  title: (patient: string, clinic: string) => `${patient} at ${clinic}`,
  made: (when: string) => `Made ${when}`,
  sections: { money: "Money" },
  none: "Nothing is kept.",
  json: "The same for machines",
  language: "en",
};
const file = {
  madeAtMs: Date.parse("2026-03-02T18:00:00Z"),
  clinic: "Harbour <Wellness>",
  patient: { patientId: "01PATIENT00000000000000000", name: "Maya </script><script>alert(1)</script>" },
  tables: [
    {
      section: "money",
      table: "payment",
      columns: ["id", "note", "currency", "collected_minor", "captured_at_ms", "cause_words"],
      rows: [
        [
          "01M8NRXQ6QF9ZTJ10ZHWT4Y3TC",
          null,
          "USD",
          120_000,
          Date.parse("2026-02-01T18:30:00Z"),
          `<img src=x onerror="alert('x')">`,
        ],
        ["01M8NRXQ6QF9ZTJ10ZHWT4Y3TD", "", "JPY", 1500, null, null],
      ],
    },
  ],
};

it("tells sums, instants and words as text, and nothing in it is a tag of anybody's", () => {
  const html = patientFileHtml(file, words);
  expect(html).toContain("<td>1200.00 USD</td><td>2026-02-01T18:30:00.000Z</td>");
  expect(html).toContain("<td>1500 JPY</td>");
  expect(html).toContain("<h2>Money</h2><h3>payment</h3>");
  const [, head = ""] = /<thead>(.*?)<\/thead>/.exec(html) ?? [];
  // What only machines read, and what is empty throughout, stands in the JSON alone.
  expect(head.match(/[^<>]+(?=<\/th>)/g)).toEqual(["currency", "collected", "captured at", "cause words"]);
  expect(html).not.toMatch(/<script|<img|onerror="/);
  expect(html).toContain("default-src 'none'");
  expect(patientFileHtml({ ...file, tables: [] }, words)).toContain("Nothing is kept.");
});
