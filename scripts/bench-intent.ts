/**
 * `npm run bench:intent`: what the detector makes of the mails held back by writer, by language, kind and band, with intervals. Prints and
 * asserts nothing.
 */
import { PROVENANCE } from "../core/intent/weights.ts";
import { languageOfWriter, MAIL_LANGUAGES, type TrainingMail } from "./intent/corpus.ts";
import { hashOfMaterial, readMaterial } from "./intent/material.ts";
import { bandsTable, reasonsTable, timeOf } from "./intent/measure.ts";

const material = readMaterial();
const { mails, beside, heldBack } = material;
const isCurrent = hashOfMaterial(material) === PROVENANCE.sha256;
console.log(`${mails.length} mails and ${beside.length} sentences learnt from, ${heldBack.length} mails held back.`);
if (!isCurrent) console.log("The weights are older than the mails: npm run train:intent");

const of = (language: string) => heldBack.filter((mail: TrainingMail) => languageOfWriter(mail) === language);
for (const [name, measured] of [...MAIL_LANGUAGES.map((one) => [one, of(one)] as const), ["all", heldBack] as const]) {
  console.log(`\n${name}`);
  for (const line of bandsTable(measured)) console.log(`  ${line}`);
}
console.log("\nreasons, of the requests that are sure and name one");
for (const line of reasonsTable(heldBack)) console.log(`  ${line}`);
console.log(`\n${timeOf(mails)} ms a mail`);
