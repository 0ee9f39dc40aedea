import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Minutes each, and small as files: by their size they would come last, and one core would wait for the other. */
const LONGEST = /\/test\/(saga|browser\/five-paths)/;

/** Without a record of earlier runs, as in a fresh clone, vitest begins with the largest files; this begins with the longest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
