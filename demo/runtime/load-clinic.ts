import { IMPORT_RECORDS_MAX } from "../../core/contract/records.ts";
import type { SampleClinic } from "../clinic/shape.ts";
import type { HelpdeskOfWorld } from "./helpdesk-of-world.ts";
import { loadCharges } from "./load-charges.ts";
import type { Vendors } from "./vendors.ts";

/**
 * Loads the sample clinic: payments at their processors, the records through the product's own import, and only then the tickets, so that a
 * mail that is announced finds its patient.
 */
export async function loadClinic(vendors: Vendors, helpdesk: HelpdeskOfWorld, clinic: SampleClinic): Promise<void> {
  const { records, phone } = clinic;
  await loadCharges(vendors, clinic.charges);
  for (let from = 0; from < records.length; from += IMPORT_RECORDS_MAX) {
    await helpdesk.callAsAdmin("POST", "/v1/imports", { records: records.slice(from, from + IMPORT_RECORDS_MAX) });
  }
  // As an admin does on *Notices*.
  await helpdesk.callAsAdmin("PUT", "/v1/clinic-details", { address: "", phone, automaticMail: false });
  await helpdesk.loadTickets(clinic);
}
