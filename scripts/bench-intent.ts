/**
 * `npm run bench:intent`: what the detector makes of the mails held back by writer, and of those that somebody else wrote apart from all others, by
 * language, kind and band, with intervals. Prints and asserts nothing.
 */
import { PROVENANCE } from "../core/intent/weights.ts";
import { languageOfWriter, MAIL_LANGUAGES, readMailsApart } from "./intent/corpus.ts";
import { hashOfMaterial, readMaterial } from "./intent/material.ts";
import { bandsTable, type Measured, reasonsTable, timeOf } from "./intent/measure.ts";

const material = readMaterial();
const { mails, beside, heldBack } = material;
const isCurrent = hashOfMaterial(material) === PROVENANCE.sha256;
console.log(`${mails.length} mails and ${beside.length} sentences learnt from, ${heldBack.length} mails held back.`);
if (!isCurrent) console.log("The weights are older than the mails: npm run train:intent");

function print<Mail extends Measured>(title: string, all: readonly Mail[], languageOf: (mail: Mail) => string): void {
  for (const language of [...MAIL_LANGUAGES, "all"]) {
    console.log(`\n${title}: ${language}`);
    const own = language === "all" ? all : all.filter((mail) => languageOf(mail) === language);
    for (const line of bandsTable(own)) console.log(`  ${line}`);
  }
  console.log(`\n${title}: reasons, of the requests that are sure and name one`);
  for (const line of reasonsTable(all)) console.log(`  ${line}`);
}
print("held back", heldBack, languageOfWriter);
print("by somebody else", readMailsApart(), ({ language }) => language);
console.log(`\n${timeOf(mails)} ms a mail`);
