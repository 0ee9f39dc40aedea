import { Book } from "./book.ts";
import { calendarOf } from "./calendar.ts";
import { addHistory } from "./history.ts";
import { addItems } from "./items.ts";
import { addLocations } from "./locations.ts";
import { addOrdinaryTickets } from "./ordinary-tickets.ts";
import { addPastCases } from "./past-cases.ts";
import { addPeople, makePeople } from "./people.ts";
import { addPolicies, clinicPolicies } from "./policies.ts";
import { addScenarios } from "./scenarios/index.ts";
import type { MakeSampleClinic } from "./shape.ts";
import { STAFF } from "./staff.ts";

/**
 * Harbour Wellness: three places, a few hundred patients with more than two years of purchases, a year of settled cases, and an inbox in
 * which the hand-written scenarios stand. Everything is dated back from `nowMs`; only the crowd depends on the seed.
 */
export const harbourWellness: MakeSampleClinic = ({ seed, nowMs }) => {
  const book = new Book();
  const calendar = calendarOf(nowMs);
  const policies = clinicPolicies(calendar);
  const stage = { seed, book, calendar, policies };
  addLocations(book);
  addItems(book);
  addPolicies(book, policies);
  addScenarios(stage);
  const people = makePeople(seed, calendar, new Set(book.patientNames()));
  for (const person of people) addHistory(stage, person);
  addPastCases(stage, people);
  addOrdinaryTickets(stage, people);
  addPeople(book, people);
  return {
    title: "Harbour Wellness",
    phone: "(619) 555-0142",
    language: "en",
    staff: STAFF,
    records: book.recordsInOrder(),
    charges: book.charges,
    tickets: book.tickets,
  };
};
