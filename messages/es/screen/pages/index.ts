import type { PagesWords } from "../../../shapes/screen.ts";
import { rootCause } from "../opened/root-cause.ts";
import { away } from "./away.ts";
import { books } from "./books.ts";
import { calendar } from "./calendar.ts";
import { carry } from "./carry.ts";
import { cases } from "./cases.ts";
import { changes } from "./changes.ts";
import { connections } from "./connections.ts";
import { dispute } from "./dispute.ts";
import { goLive } from "./go-live.ts";
import { home } from "./home.ts";
import { importKeys } from "./import-keys.ts";
import { imports } from "./imports/page.ts";
import { law } from "./law.ts";
import { letters } from "./letters.ts";
import { logins } from "./logins.ts";
import { money } from "./money.ts";
import { notices } from "./notices.ts";
import { packets } from "./packets.ts";
import { patients } from "./patients.ts";
import { people } from "./people.ts";
import { policies } from "./policies/index.ts";
import { privacy } from "./privacy.ts";
import { rulesPage } from "./rules-page.ts";
import { setup } from "./setup.ts";
import { taken } from "./taken.ts";
import { trends } from "./trends.ts";

export const es: PagesWords = {
  away,
  books,
  calendar,
  carry,
  cases,
  changes,
  connections,
  dispute,
  goLive,
  home,
  importKeys,
  imports,
  law,
  letters,
  logins,
  money,
  notices,
  packets,
  patients,
  people,
  policies,
  privacy,
  rootCause,
  rulesPage,
  setup,
  taken,
  trends,
};
