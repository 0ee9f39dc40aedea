/** All that reads files, loaded when the first one is dropped: parsers are no part of the page before. */
export { readAs } from "../../../core/imports/guess.ts";
export { askedDates, askedDecimals, lookAt } from "../../../core/imports/open-import.ts";
export { fileOfBlob } from "../../../core/imports/read/file.ts";
export { XlsxProblem } from "../../../core/imports/read/xlsx.ts";
export { fittedTo } from "../../../core/imports/styles/styles.ts";
export { meaningIn, meantFields, wordsIn } from "../../../core/imports/words-in.ts";
export { allRefusals, OwnRefusals, refusedIn } from "../../api/import-refusals.ts";
export { inOrder, sendAll } from "../../api/send-import.ts";
