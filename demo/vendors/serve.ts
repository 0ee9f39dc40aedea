import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type HttpBindings, serve } from "@hono/node-server";
import { DropConnection } from "./drop-connection.ts";
import type { VendorApp } from "./in-process.ts";

export interface VendorServer {
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

export interface VendorServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** By vendor host: `/api.stripe.com/v1/refunds` reaches `apps["api.stripe.com"]` as `https://api.stripe.com/v1/refunds`. */
  readonly apps: Readonly<Record<string, VendorApp>>;
  /** By vendor name: `/_control/stripe/faults` reaches `control.stripe` as `/faults`. */
  readonly control: Readonly<Record<string, VendorApp>>;
}

/** Serves every simulator on one port of 127.0.0.1. A `DropConnection` becomes a broken, stalled or silent socket. */
export function serveVendors({ port, apps, control }: VendorServerOptions): Promise<VendorServer> {
  const answer = async (request: Request, { outgoing }: HttpBindings): Promise<Response> => {
    const target = route(new URL(request.url), apps, control);
    if (!target) return notFound(apps, control);
    try {
      return await target.app.fetch(await redirected(request, target.url));
    } catch (thrown) {
      if (thrown instanceof DropConnection) return breakSocket(thrown, outgoing);
      console.error(thrown);
      return new Response("the simulator failed", { status: 500 });
    }
  };
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, bindings) => answer(request, bindings as HttpBindings),
        port,
        hostname: "127.0.0.1",
        overrideGlobalObjects: false,
      },
      ({ port: bound }: AddressInfo) =>
        resolve({
          port: bound,
          origin: `http://127.0.0.1:${bound}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              if ("closeAllConnections" in server) server.closeAllConnections();
            }),
        }),
    );
    server.once("error", reject);
  });
}

function route(url: URL, apps: VendorServerOptions["apps"], control: VendorServerOptions["control"]) {
  const [, first = "", ...rest] = url.pathname.split("/");
  const isControl = first === "_control";
  const name = isControl ? (rest.shift() ?? "") : first;
  const among = isControl ? control : apps;
  const app = Object.hasOwn(among, name) ? among[name] : undefined;
  const host = isControl ? "control.invalid" : name;
  return app && { app, url: `https://${host}/${rest.join("/")}${url.search}` };
}

/** A plain Request: the server's own is a look-alike that other constructors refuse. */
async function redirected(request: Request, url: string): Promise<Request> {
  const { method, signal } = request;
  const body = method === "GET" || method === "HEAD" ? null : await request.arrayBuffer();
  return new Request(url, { method, signal, body, headers: [...request.headers] });
}

function notFound(apps: VendorServerOptions["apps"], control: VendorServerOptions["control"]): Response {
  const paths = [
    ...Object.keys(apps).map((host) => `/${host}/`),
    ...Object.keys(control).map((n) => `/_control/${n}/`),
  ];
  return new Response(`no simulator here; there are: ${paths.join(" ")}\n`, { status: 404 });
}

function breakSocket({ failure }: DropConnection, outgoing: ServerResponse): Response {
  if (failure.how === "close") outgoing.socket?.destroy();
  if (failure.how === "reset") outgoing.socket?.resetAndDestroy();
  if (failure.how === "stall" || failure.how === "truncate") {
    const { status, headers, sent, promisedBytes } = failure.reply;
    outgoing.writeHead(status, { ...headers, "content-length": promisedBytes });
    outgoing.write(sent, () => {
      if (failure.how === "truncate") outgoing.socket?.destroy();
    });
  }
  return new Response(null, { headers: { "x-hono-already-sent": "true" } });
}
