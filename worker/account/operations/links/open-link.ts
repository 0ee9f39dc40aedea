/** What the page of a link asks of the account. Nobody is signed in: the token is what is known, and each link says what may be done by it. */
import type { LinkDone, LinkPage } from "../../../../core/contract/link-page.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { CLINICIAN_ANSWERS } from "../../../../core/words.ts";
import type { LinkMaker } from "../../../links.ts";
import { answerByLink } from "../../commands/links/answer-by-link.ts";
import { readContext, transact } from "../../commands/run-command.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { formOf, questionPage } from "../../queries/links/link-page.ts";
import { type LinkRow, linkById, linkByMac } from "../../store/links/links.ts";
import type { OperationServices } from "../operation.ts";

type Known = { readonly maker: LinkMaker; readonly link: LinkRow };

function knownLink({ deps, sql }: OperationServices, token: string): Result<Known, Refusal> {
  const maker = deps.links;
  const link = maker && linkByMac(sql, maker.macsOf(token));
  return maker && link ? ok({ maker, link }) : refusal("not_found", "There is no such link.");
}

export function openLink(services: OperationServices, token: string): Result<LinkPage, Refusal> {
  const known = knownLink(services, token);
  if (!known.ok) return known;
  const { maker, link } = known.value;
  return ok(questionPage(readContext(services.runtime), maker, link));
}

export type LinkForm = Readonly<Record<string, string>>;

export function actOnLink(services: OperationServices, token: string, form: LinkForm): Result<LinkDone, Refusal> {
  const known = knownLink(services, token);
  return known.ok ? ok(answer(services, known.value, form)) : known;
}

function answer({ runtime }: OperationServices, { maker, link }: Known, form: LinkForm): LinkDone {
  const said = CLINICIAN_ANSWERS.find((known) => known === form.answer);
  const isOurs = maker.isSealed(formOf(link), form.form ?? "", runtime.nowMs());
  if (!said || !isOurs) {
    const problem = isOurs ? "choose" : "form_old";
    return { page: questionPage(readContext(runtime), maker, link, problem), isDone: false };
  }
  // Dies before the commit: nothing was written. After it: the same again finds it answered.
  const isDone = transact(runtime, { type: "link", linkId: link.linkId }, (context) =>
    answerByLink(context, link.linkId, said),
  );
  const now = readContext(runtime);
  return { page: questionPage(now, maker, linkById(now.sql, link.linkId) ?? link), isDone };
}
