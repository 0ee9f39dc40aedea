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

const opened = part(async () => {
  const [all, words] = await Promise.all([import("./opened.ts"), OPENED.read[pageLanguage()]()]);
  return { ...all, words };
});

/** With the words that only these say, which come with them. */
function inWords<P extends object>(pick: (all: typeof import("./opened.ts")) => ComponentType<P>): ComponentType<P> {
  const Shown = later(opened, pick);
  return function InWords(props: P) {
    return (
      <OPENED.Words value={usePart(opened)?.words}>
        <Shown {...props} />
      </OPENED.Words>
    );
  };
}

export const AlsoStands = inWords((all) => all.AlsoStands);
export const Below = inWords((all) => all.Below);
export const Confirm = inWords((all) => all.Confirm);
export const ConsentText = inWords((all) => all.ConsentText);
export const MissingForm = inWords((all) => all.MissingForm);
export const Correction = inWords((all) => all.Correction);
export const DueLetters = inWords((all) => all.DueLetters);
export const LetChoose = inWords((all) => all.LetChoose);
export const MaybeRequest = inWords((all) => all.MaybeRequest);
export const Needs = inWords((all) => all.Needs);
export const NoRequest = inWords((all) => all.NoRequest);
export const NotARequest = inWords((all) => all.NotARequest);
export const OfTicket = inWords((all) => all.OfTicket);
export const OnPage = inWords((all) => all.OnPage);
export const OpenTasks = inWords((all) => all.OpenTasks);
export const OtherAmount = inWords((all) => all.OtherAmount);
export const Review = inWords((all) => all.Review);
export const StoppedNotice = inWords((all) => all.StoppedNotice);
export const Sum = inWords((all) => all.Sum);
export const Trace = inWords((all) => all.Trace);

const who = part(() => import("./who.ts"));
export const AskSender = later(who, (all) => all.AskSender);
export const FamilyMark = later(who, (all) => all.FamilyMark);
export const FindPatient = later(who, (all) => all.FindPatient);
export const IdentityCheck = later(who, (all) => all.IdentityCheck);
export const UnknownSender = later(who, (all) => all.UnknownSender);
export const WhomAsked = later(who, (all) => all.WhomAsked);
export const WhomNotOnFile = later(who, (all) => all.WhomNotOnFile);
export const WhomSaid = later(who, (all) => all.WhomSaid);
