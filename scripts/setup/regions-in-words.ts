import { REGIONS, type Region } from "../../core/regions.ts";

/** What is promised: a jurisdiction binds where the records are kept and worked on, a place is only where Cloudflare tries to put them. */
const MEANING: Readonly<Record<Region, string>> = {
  nearest: "wherever the first call comes from: this machine",
  eu: "binding: kept and worked on in the European Union. Ids and addresses may be logged elsewhere",
  fedramp: "binding: only in data centres that Cloudflare runs under FedRAMP",
  wnam: "as far as there is room: western North America",
  enam: "as far as there is room: eastern North America",
  sam: "as far as there is room: South America",
  weur: "as far as there is room: western Europe. Binds nobody; eu does",
  eeur: "as far as there is room: eastern Europe. Binds nobody; eu does",
  apac: "as far as there is room: Asia and the Pacific",
  oc: "as far as there is room: Oceania",
  afr: "as far as there is room: Africa",
  me: "as far as there is room: the Middle East",
};

export const REGIONS_IN_WORDS = REGIONS.map((region) => `  ${region.padEnd(8)} ${MEANING[region]}`).join("\n");

export const isRegion = (text: string): text is Region => REGIONS.some((region) => region === text);
