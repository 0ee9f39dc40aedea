/** What the page of a link asks of the account. Nobody is signed in: the token is what is known, and each link says what may be done by it. */
import type { ClinicianWord, LinkDone, LinkPage, LinkVisit } from "../../../../core/contract/link-page.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { CLINICIAN_ANSWERS } from "../../../../core/words.ts";
import type { LinkMaker } from "../../../links.ts";
import { answerByLink } from "../../commands/links/answer-by-link.ts";
import { readContext, transact } from "../../commands/run-command.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { approvalPage } from "../../queries/links/approval-page.ts";
import { formOf, questionPage } from "../../queries/links/link-page.ts";
import { patientPage } from "../../queries/links/patient-page.ts";
import { statementPage } from "../../queries/links/statement-page.ts";
import { type LinkRow, linkById, linkByMac } from "../../store/links/links.ts";
import { type PatientLinkRow, patientLinkByMac } from "../../store/links/patient-links.ts";
import type { OperationServices } from "../operation.ts";
import { actOnApproval } from "./act-on-approval.ts";
import { actOnPage } from "./act-on-page.ts";

type KnownLink = { readonly maker: LinkMaker; readonly link: LinkRow; readonly page?: undefined };
type Known = KnownLink | { readonly maker: LinkMaker; readonly link?: undefined; readonly page: PatientLinkRow };

function knownLink({ deps, sql }: OperationServices, token: string): Result<Known, Refusal> {
  const maker = deps.links;
  const macs = maker?.macsOf(token) ?? [];
  const link = linkByMac(sql, macs);
  const page = link ? undefined : patientLinkByMac(sql, macs);
  if (maker && link) return ok({ maker, link });
  return maker && page ? ok({ maker, page }) : refusal("not_found", "There is no such link.");
}

export function openLink(services: OperationServices, token: string, visit: LinkVisit = {}): Result<LinkPage, Refusal> {
  const known = knownLink(services, token);
  if (!known.ok) return known;
  const context = readContext(services.runtime);
  const { maker, page, link } = known.value;
  if (page) return ok(visit.part === "statement" ? statementPage(context, page) : patientPage(context, maker, page));
  if (visit.part) return refusal("not_found", "There is no such page.");
  if (link.purpose === "clinician_question") return ok(questionPage(context, maker, link));
  const deskAddress = services.deps.addresses?.case(link.caseId);
  return ok(approvalPage(context, link, { ...visit, maker, deskAddress }));
}

export type LinkForm = Readonly<Record<string, string>>;

export async function actOnLink(
  services: OperationServices,
  token: string,
  form: LinkForm,
  visit: LinkVisit = {},
): Promise<Result<LinkDone, Refusal>> {
  const known = knownLink(services, token);
  if (!known.ok) return known;
  const { maker, page, link } = known.value;
  if (page) return ok(actOnPage(services, maker, page, form));
  return ok(
    link.purpose === "approval"
      ? await actOnApproval({ services, maker, link, form, visit })
      : answer(services, { maker, link }, form),
  );
}

function answer({ runtime }: OperationServices, { maker, link }: KnownLink, form: LinkForm): LinkDone {
  const said = CLINICIAN_ANSWERS.find((known) => known === form.answer);
  const isOurs = maker.isSealed(formOf(link), form.form ?? "", runtime.nowMs());
  if (!said || !isOurs) {
    const problem = isOurs ? "choose" : "form_old";
    return { page: shownTo(said, questionPage(readContext(runtime), maker, link, problem)), isDone: false };
  }
  // Dies before the commit: nothing was written. After it: the same again finds it answered.
  const holder = { type: "link", linkId: link.linkId } as const;
  const isDone = transact(runtime, holder, (context) => answerByLink(context, link.linkId, said));
  const now = readContext(runtime);
  return { page: shownTo(said, questionPage(now, maker, linkById(now.sql, link.linkId) ?? link)), isDone };
}

/** The same answer sent again is shown as given; another is not, and that has to be said. */
const shownTo = (said: ClinicianWord | undefined, page: LinkPage): LinkPage =>
  page.kind === "answered" && said !== undefined && page.answer !== said ? { ...page, isOtherSent: true } : page;
