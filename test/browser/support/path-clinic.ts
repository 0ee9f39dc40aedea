import { Book } from "../../../demo/clinic/book.ts";
import { calendarOf } from "../../../demo/clinic/calendar.ts";
import { addItems } from "../../../demo/clinic/items.ts";
import { addLocations } from "../../../demo/clinic/locations.ts";
import { addPolicies, clinicPolicies } from "../../../demo/clinic/policies.ts";
import { notInformedSigned } from "../../../demo/clinic/scenarios/consents.ts";
import { aboveLimit, unusedPackage } from "../../../demo/clinic/scenarios/packages.ts";
import { repeatRequester, unknownSender } from "../../../demo/clinic/scenarios/senders.ts";
import type { MakeSampleClinic } from "../../../demo/clinic/shape.ts";
import { STAFF } from "../../../demo/clinic/staff.ts";

/** Harbour Wellness with the tickets of the five paths, and nobody else: a start of seconds. */
export const pathClinic: MakeSampleClinic = ({ seed, nowMs }) => {
  const book = new Book();
  const calendar = calendarOf(nowMs);
  const policies = clinicPolicies(calendar);
  const stage = { seed, book, calendar, policies };
  addLocations(book);
  addItems(book);
  addPolicies(book, policies);
  for (const play of [unusedPackage, notInformedSigned, aboveLimit, repeatRequester, unknownSender]) play(stage);
  const { charges, tickets } = book;
  const records = book.recordsInOrder();
  return {
    ...{ title: "Harbour Wellness", phone: "(619) 555-0142", language: "en", staff: STAFF },
    ...{ records, charges, tickets },
  };
};
