/** A form of a page of whoever asked or paid, sent. */
import type { LinkDone } from "../../../../core/contract/link-page.ts";
import { PAGE_QUESTIONS } from "../../../../core/messages/page-answers.ts";
import type { LinkMaker } from "../../../links.ts";
import { type PageForm, sayOnPage } from "../../commands/links/say-on-page.ts";
import { readContext, transact } from "../../commands/run-command.ts";
import { pageForm, patientPage, type ShownAgain } from "../../queries/links/patient-page.ts";
import type { PatientLinkRow } from "../../store/links/patient-links.ts";
import type { OperationServices } from "../operation.ts";

/** Longer than any answer. */
const TYPED_MOST = 20;

export function actOnPage(
  { runtime, secrets }: OperationServices,
  maker: LinkMaker,
  link: PatientLinkRow,
  form: PageForm,
): LinkDone {
  const now = { ...readContext(runtime), links: maker };
  const shown = (again: ShownAgain): LinkDone => ({ page: patientPage(now, maker, link, again), isDone: false });
  if (!maker.isSealed(pageForm(link), form.form ?? "", now.nowMs)) return shown({ problem: "form_old" });
  const sure = confirmed(now, maker, link, form);
  if (sure) return shown({ choice: sure });
  const holder = { type: "link", linkId: link.linkId } as const;
  // Dies before the commit: nothing was written. After it: the page shows it.
  const done = transact({ ...runtime, links: maker }, holder, (context) =>
    sayOnPage(context, link, form, (key, details) => void secrets.put(key, details)),
  );
  if (!done.ok) return shown({ problem: done.error, ...typedIn(form) });
  const page = patientPage({ ...readContext(runtime), links: maker }, maker, link);
  return { page, isDone: true };
}

/** What was typed, to go on with. Never a bank's numbers. */
function typedIn({ act, about, value, sentence }: PageForm): ShownAgain {
  const question = act === "fact" ? PAGE_QUESTIONS.find((one) => one === about) : undefined;
  return {
    ...(sentence ? { sentence } : {}),
    ...(question && value ? { typed: { question, value: value.slice(0, TYPED_MOST) } } : {}),
  };
}

/** A choice is asked once more with its very words; undefined where there is nothing to ask about. */
function confirmed(
  now: Parameters<typeof patientPage>[0],
  maker: LinkMaker,
  link: PatientLinkRow,
  { act, about, value, seen, sure }: PageForm,
): ShownAgain["choice"] {
  if (act !== "choice" || sure === "yes") return undefined;
  const page = patientPage(now, maker, link);
  const choice = page.kind === "patient" ? page.choice : undefined;
  const option = choice?.options.find((one) => one.option === value);
  const isOurs = choice?.offerId === about && choice?.seen === seen;
  return choice && option && isOurs ? { ...choice, sure: option } : undefined;
}
