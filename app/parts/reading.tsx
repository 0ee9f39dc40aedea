import { useWords } from "../i18n/words.ts";
import { Skeleton } from "../ui/basics.tsx";

/** In the place of a whole page that is read when it is first shown. */
export const Reading = () => <Skeleton label={useWords().states.loading} />;
