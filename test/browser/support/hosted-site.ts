/**
 * The package for Freshdesk as its tool would compile it, served with a client of our own in the place of Freshworks': what its documents say,
 * in the page itself. It is no Freshdesk. What the proxy answers is a test's to say.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { FRESHDESK_APP_DIR } from "../../../demo/runtime/builds.ts";

const CLIENT = `
const told = { ticket: { id: 1 }, loggedInUser: { contact: { email: "ana@clinic.example" } } };
const ears = [];
window.desk = { told, ears, triggered: [], resized: [],
  open(id) { told.ticket = { id }; for (const [name, heard] of ears) if (name === "app.activated") heard({ helper: {} }); } };
window.app = { initialized: async () => ({
  data: { get: async (name) => { if (!told[name]) throw { message: "No such data" }; return { [name]: await told[name] }; } },
  interface: { trigger: async (method, options) => { desk.triggered.push({ method, options }); return {}; } },
  events: { on: (name, heard, options) => ears.push([name, heard, options]) },
  instance: { resize: async ({ height }) => desk.resized.push(height), context: async () => ({ location: "ticket_sidebar" }) },
  request: { invokeTemplate: async (name, { context, body }) => {
    const answer = await fetch("/proxy/" + context.op, { method: "POST", body });
    const response = await answer.text();
    if (!answer.ok) throw { status: answer.status, response };
    return { status: answer.status, headers: {}, response };
  } },
}) };`;

export interface Asked {
  readonly op: string;
  readonly body: Readonly<Record<string, unknown>>;
}
type Proxy = (asked: Asked) => { readonly status?: number; readonly body: unknown };

const TYPES: readonly (readonly [end: string, type: string])[] = [
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".html", "text/html"],
];

export async function hostedSite(proxy: Proxy) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://x");
    if (pathname === "/client.js") return void response.setHeader("content-type", "text/javascript").end(CLIENT);
    if (pathname.startsWith("/proxy/")) {
      let text = "";
      for await (const chunk of request) text += chunk;
      const call = { op: pathname.slice("/proxy/".length), body: JSON.parse(text) as Asked["body"] };
      asked.push(call);
      const { status = 200, body } = proxy(call);
      return void response.writeHead(status).end(JSON.stringify(body));
    }
    const file = join(FRESHDESK_APP_DIR, pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = TYPES.find(([end]) => file.endsWith(end))?.[1] ?? "application/octet-stream";
    const content = readFileSync(file, "utf8").replace("{{{appclient}}}", "/client.js");
    return void response.setHeader("content-type", type).end(content);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  const close = () => server.close();
  return { address: `http://localhost:${port}/ticketSidebar.html`, asked, close };
}
