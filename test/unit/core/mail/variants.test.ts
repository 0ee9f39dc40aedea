import { describe, expect, it } from "vitest";
import type { Extent } from "../../../../core/mail/lines.ts";
import { readMail } from "../../../../core/mail/read-mail.ts";
import { KEPT } from "./variants/kept.ts";
import { ODD_HEADS } from "./variants/odd-heads.ts";
import { ODD_TEXTS } from "./variants/odd-texts.ts";
import { PAGES } from "./variants/pages.ts";
import { PASSED_ON } from "./variants/passed-on.ts";
import { QUOTED } from "./variants/quoted.ts";
import type { Variant } from "./variants/variant.ts";

const textOf = (body: string, parts: readonly Extent[]) =>
  parts.map(({ start, end }) => body.slice(start, end)).join("\n");

/** What is wrong with how a mail was read; empty where all is right. */
function faults({ subject, body, mine, theirs, passedOn }: Variant): string[] {
  const read = readMail({ subject, body });
  const own = textOf(body, read.own);
  const inner = read.forwarded;
  const innerText = inner ? textOf(body, inner.own) : "";
  return [
    ...mine.filter((words) => !own.includes(words)).map((words) => `lost: ${words}`),
    ...theirs.filter((words) => own.includes(words)).map((words) => `taken for own: ${words}`),
    ...(passedOn?.words ?? []).filter((words) => !innerText.includes(words)).map((words) => `lost inside: ${words}`),
    ...(passedOn?.name !== undefined && inner?.from?.name !== passedOn.name ? [`name: ${inner?.from?.name}`] : []),
    ...(passedOn?.address !== undefined && inner?.from?.address !== passedOn.address
      ? [`address: ${inner?.from?.address}`]
      : []),
    ...(passedOn?.subject !== undefined && inner?.subject !== passedOn.subject ? [`subject: ${inner?.subject}`] : []),
    ...(!passedOn && inner ? ["nothing was passed on"] : []),
  ];
}

describe.each([
  ["what is quoted is not the writer's", QUOTED],
  ["an older mail is told by heads of many makers", ODD_HEADS],
  ["what looks like a program's line and is a person's stays theirs", ODD_TEXTS],
  ["a mail that is passed on is read inside", PASSED_ON],
  ["nothing of the writer's is lost", KEPT],
  ["a page is read by the marks of its program", PAGES],
] as const)("%s", (_, variants) => {
  it.each(variants.map((variant) => [variant.name, variant] as const))("%s", (_name, variant) => {
    expect(faults(variant), variant.body).toEqual([]);
  });
});
