import type { DeskUser } from "./users.ts";

export type HelpdeskKind = "zendesk" | "freshdesk";

/** What the desk's page is told at its start. */
export interface DeskBoot {
  /** In whose look the desk is. */
  readonly helpdesk: HelpdeskKind;
  readonly users: readonly DeskUser[];
  readonly subdomain: string;
  readonly clinicName: string;
  readonly appId: string;
  readonly installationId: string;
  readonly workerOrigin: string;
}

/** The one document of the desk; its script and style are built by vite under fixed names. */
export function deskHtml(boot: DeskBoot): string {
  const json = JSON.stringify(boot).replace(/</g, "\\u003c");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${boot.clinicName.replace(/[<&]/g, "")} helpdesk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/desk.css">
<script type="application/json" id="desk-boot">${json}</script>
<script type="module" src="/assets/desk.js"></script>
</head>
<body><div id="root"></div><noscript>This demo helpdesk needs JavaScript.</noscript></body>
</html>
`;
}
