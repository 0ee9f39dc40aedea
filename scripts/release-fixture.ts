/** `npm run release-fixture -- NAME`: keeps databases of this release for the tests of later ones (docs/storage.md). */
import crypto from "node:crypto";
import { writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { makeBusy, makeFrozen } from "../test/support/releases/make.ts";

/** What is sealed has a random part: made twice, a database is to be the same. */
let seed = 0;
crypto.randomBytes = ((size: number) => Buffer.alloc(size, ++seed)) as typeof crypto.randomBytes;
syncBuiltinESMExports();

const [name] = process.argv.slice(2);
if (name === undefined || !/^[\d-]+$/.test(name)) throw new Error("npm run release-fixture -- YYYY-MM-DD");
const folder = new URL("../test/support/releases/", import.meta.url);
writeFileSync(new URL(`${name}.sql`, folder), await makeBusy());
writeFileSync(new URL(`${name}-frozen.sql`, folder), await makeFrozen());
process.exit();
