import { describe, expect, it } from "vitest";
import type { Extent } from "../../../core/mail/lines.ts";
import { peopleNamed, readMail } from "../../../core/mail/read-mail.ts";

const textOf = (body: string, parts: readonly Extent[]) =>
  parts.map(({ start, end }) => body.slice(start, end)).join("\n");

describe("a mail passed on by the front desk", () => {
  const body =
    "Please look at this one, thanks. Jo\n\n---------- Forwarded message ---------\nFrom: Maya Chen <maya@example.com>\nDate: Mon, Mar 3, 2025 at 10:12 AM\n" +
    "Subject: My package\nTo: <hello@clinic.example>\n\nI want my money back.\n\nMaya\n";
  const read = readMail({ subject: "Fwd: My package", body });

  it("is read inside", () => {
    expect(textOf(body, read.own)).toBe("Please look at this one, thanks. Jo");
    expect(read.forwarded && textOf(body, read.forwarded.own)).toBe("I want my money back.\n\nMaya");
    expect(read).toMatchObject({ subject: "My package", isForward: true, isAnswer: false });
  });

  it("names its sender, as somebody whom it may be about", () => {
    expect(read.forwarded?.from).toEqual({ name: "Maya Chen", address: "maya@example.com" });
    expect(peopleNamed(body, read)).toEqual([{ name: "Maya Chen", address: "maya@example.com" }]);
  });
});
