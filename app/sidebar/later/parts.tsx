/** What the sidebar reads after its first view, under the names by which panels show it. The build cuts at each `import()`. */
import type { ComponentType } from "react";
import { pageLanguage } from "../../i18n/catalog.ts";
import { OPENED } from "../../i18n/opened.ts";
import { later, usePart } from "../../parts/later.tsx";
import { part } from "../../parts/part.ts";
import { Reading } from "../../parts/reading.tsx";

const tabs = part(() => import("./tabs.ts"));
export const MyCases = later(tabs, (all) => all.MyCases, <Reading />);
export const ApprovalQueue = later(tabs, (all) => all.ApprovalQueue, <Reading />);

/** With the words that only these say, which come with them. */
function partInWords<T>(load: () => Promise<T>) {
  const of = part(async () => {
    const [all, words] = await Promise.all([load(), OPENED.read[pageLanguage()]()]);
    return { all, words };
  });
  return <P extends object>(pick: (all: T) => ComponentType<P>): ComponentType<P> => {
    const Shown = later(of, ({ all }) => pick(all));
    return function InWords(props: P) {
      return (
        <OPENED.Words value={usePart(of)?.words}>
          <Shown {...props} />
        </OPENED.Words>
      );
    };
  };
}

const inWords = partInWords(() => import("./opened.ts"));

export const AlsoStands = inWords((all) => all.AlsoStands);
export const AskBecause = inWords((all) => all.AskBecause);
export const Below = inWords((all) => all.Below);
export const Confirm = inWords((all) => all.Confirm);
export const ConsentText = inWords((all) => all.ConsentText);
export const MissingForm = inWords((all) => all.MissingForm);
export const Correction = inWords((all) => all.Correction);
export const Disputed = inWords((all) => all.Disputed);
export const DueLetters = inWords((all) => all.DueLetters);
export const LetChoose = inWords((all) => all.LetChoose);
export const Lost = inWords((all) => all.Lost);
export const MaybeRequest = inWords((all) => all.MaybeRequest);
export const Needs = inWords((all) => all.Needs);
export const NoRequest = inWords((all) => all.NoRequest);
export const NotARequest = inWords((all) => all.NotARequest);
export const OfTicket = inWords((all) => all.OfTicket);
export const OnPage = inWords((all) => all.OnPage);
export const OpenTasks = inWords((all) => all.OpenTasks);
export const OtherAmount = inWords((all) => all.OtherAmount);
export const OutTwice = inWords((all) => all.OutTwice);
export const Review = inWords((all) => all.Review);
export const StoppedNotice = inWords((all) => all.StoppedNotice);
export const Sum = inWords((all) => all.Sum);
export const Trace = inWords((all) => all.Trace);

const whoInWords = partInWords(() => import("./who.ts"));
export const AskSender = whoInWords((all) => all.AskSender);
export const FamilyMark = whoInWords((all) => all.FamilyMark);
export const FindPatient = whoInWords((all) => all.FindPatient);
export const IdentityCheck = whoInWords((all) => all.IdentityCheck);
export const UnknownSender = whoInWords((all) => all.UnknownSender);
export const WhomAsked = whoInWords((all) => all.WhomAsked);
export const WhomNotOnFile = whoInWords((all) => all.WhomNotOnFile);
export const WhomSaid = whoInWords((all) => all.WhomSaid);
