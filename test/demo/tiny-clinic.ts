import type { MakeSampleClinic } from "../../demo/clinic/shape.ts";

/** One location and three people: enough to see that a start loads, and that a second one remembers. */
export const tinyClinic: MakeSampleClinic = ({ nowMs }) => ({
  title: "Tiny Clinic",
  phone: "(619) 555-0142",
  language: "en",
  staff: [
    staff("agent", 11, "Ana Agent", "agent"),
    staff("lead", 12, "Lou Lead", "lead"),
    staff("admin", 13, "Ada Admin", "admin"),
  ],
  records: [
    {
      type: "location",
      source: "sample",
      sourceId: "loc-1",
      title: "Harbour Street",
      timeZone: "America/Los_Angeles",
      jurisdiction: "US-CA",
      currency: "USD",
    },
    {
      type: "patient",
      source: "sample",
      sourceId: "pat-1",
      name: "Maya Chen",
      emails: ["maya@example.com"],
      phones: [],
      language: "en",
      since: "2022-03-04",
      visits: 12,
    },
  ],
  charges: [
    {
      processor: "stripe",
      id: "pi_tiny1",
      amountMinor: 120_000,
      currency: "USD",
      createdAtMs: nowMs - 86_400_000,
      brand: "visa",
      last4: "4242",
      refundedMinor: 10_000,
    },
  ],
  tickets: [
    {
      ticketId: 42,
      subject: "Refund",
      requester: { name: "Maya Chen", email: "maya@example.com" },
      status: "new",
      tags: [],
      messages: [{ from: "patient", public: true, body: "I would like my money back.", atMs: nowMs - 60_000 }],
      announce: false,
    },
  ],
});

const staff = (key: string, helpdeskUserId: number, name: string, role: "agent" | "lead" | "admin") => ({
  key,
  helpdeskUserId,
  name,
  email: `${key}@tiny.example`,
  role,
  helpdeskRole: role === "admin" ? ("admin" as const) : ("agent" as const),
});
