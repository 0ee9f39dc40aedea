/** What Freshworks' tool or its review would object to, as far as their rules are known; each with its file. Empty: it may be packed. */
import { codeProblems } from "./check-code.ts";
import { iparamProblems, jsonProblems, oauthProblems, settingProblems } from "./check-config.ts";
import { manifestProblems } from "./check-manifest.ts";
import { requestProblems } from "./check-requests.ts";
import type { Files } from "./files.ts";

export function packageProblems(files: Files): string[] {
  const broken = jsonProblems(files);
  if (broken.length > 0) return broken;
  return [
    ...manifestProblems(files),
    ...iparamProblems(files),
    ...requestProblems(files),
    ...oauthProblems(files),
    ...settingProblems(files),
    ...codeProblems(files),
  ];
}
