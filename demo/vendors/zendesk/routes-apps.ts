import { Hono } from "hono";
import * as z from "zod";
import { manifestOf, packageProblems } from "../../../scripts/zendesk/app-package.ts";
import type { Manifest } from "../../../scripts/zendesk/manifest.ts";
import { type Files, unzip } from "../../../scripts/zendesk/zip.ts";
import type { Account } from "./account.ts";
import { needs, type ZendeskEnv } from "./doors.ts";
import type { AppJobRecord, AppRecord, InstallationRecord } from "./records.ts";
import { notFound, Refusal } from "./refusal.ts";
import { idFrom } from "./routes-tickets.ts";
import { parseJson } from "./update-input.ts";

const FIRST = { upload: 400_001, app: 900_201, installation: 700_201, job: 1 } as const;

/** Private apps of the account: uploaded, made or brought up to date by a job, and installed with settings. Mounted at `/api`. */
export function appRoutes(account: Account): Hono<ZendeskEnv> {
  const routes = new Hono<ZendeskEnv>();
  routes.use("/*", async (c, next) => {
    if (c.get("me").role !== "admin") throw new Refusal(403, "Forbidden", "only an admin manages apps");
    await next();
  });

  routes.post("/v2/apps/validate", needs("apps", "write"), async (c) => {
    manifestIn(await fileOf(c.req.raw, "file"));
    return c.json({});
  });
  routes.post("/v2/apps/uploads", needs("apps", "write"), async (c) => {
    const manifest = manifestIn(await fileOf(c.req.raw, "uploaded_data"));
    const id = account.next("app-upload", FIRST.upload);
    account.write("app-upload", id, manifest);
    return c.json({ id }, 201);
  });
  const newApp = z.object({ upload_id: z.number(), name: z.string().min(1) });
  routes.post("/apps", needs("apps", "write"), async (c) => {
    const { upload_id } = asked(newApp, await c.req.text());
    return c.json({ job_id: jobFor(account, upload_id, account.next("app", FIRST.app)) });
  });
  routes.put("/v2/apps/:id{[0-9]+}", needs("apps", "write"), async (c) => {
    const app = account.read<AppRecord>("app", idFrom(c.req.param("id")));
    if (!app) throw notFound();
    const { upload_id } = asked(newApp.pick({ upload_id: true }), await c.req.text());
    return c.json({ job_id: jobFor(account, upload_id, app.id) });
  });
  routes.get("/v2/apps/job_statuses/:id", needs("apps", "read"), (c) => {
    const job = account.read<AppJobRecord>("app-job", c.req.param("id"));
    if (!job) throw notFound();
    return c.json({ id: job.id, status: job.status, message: job.message, app_id: job.appId });
  });
  for (const at of ["/support/apps/installations", "/v2/apps/installations"]) installationRoutes(routes, account, at);
  return routes;
}

function installationRoutes(routes: Hono<ZendeskEnv>, account: Account, at: string): void {
  const settings = z.looseObject({ name: z.string().min(1) });
  routes.get(at, needs("apps", "read"), (c) =>
    c.json({ installations: account.all<InstallationRecord>("installation").map(shown) }),
  );
  routes.post(at, needs("apps", "write"), async (c) => {
    // Zendesk's own tool sends the number as a text.
    const wanted = asked(z.object({ app_id: z.coerce.number(), settings }), await c.req.text());
    const app = account.read<AppRecord>("app", wanted.app_id);
    if (!app) throw new Refusal(422, "RecordInvalid", "App does not exist");
    const isThere = account.all<InstallationRecord>("installation").some(({ appId }) => appId === app.id);
    if (isThere && app.manifest.singleInstall)
      throw new Refusal(422, "RecordInvalid", "App can only be installed once");
    const id = account.next("installation", FIRST.installation);
    const made: InstallationRecord = { id, appId: app.id, settings: checked(app, wanted.settings) };
    account.write("installation", id, made);
    return c.json(shown(made), 201);
  });
  routes.get(`${at}/:id{[0-9]+}`, needs("apps", "read"), (c) =>
    c.json(shown(installationOrRefuse(account, c.req.param("id")))),
  );
  routes.put(`${at}/:id{[0-9]+}`, needs("apps", "write"), async (c) => {
    const there = installationOrRefuse(account, c.req.param("id"));
    const app = account.read<AppRecord>("app", there.appId);
    if (!app) throw notFound();
    const wanted = asked(z.object({ settings }), await c.req.text());
    const changed: InstallationRecord = { ...there, settings: { ...there.settings, ...checked(app, wanted.settings) } };
    account.write("installation", there.id, changed);
    return c.json(shown(changed));
  });
}

function installationOrRefuse(account: Account, id: string): InstallationRecord {
  const there = account.read<InstallationRecord>("installation", idFrom(id));
  if (!there) throw notFound();
  return there;
}

const shown = ({ id, appId, settings }: InstallationRecord) => ({
  id,
  app_id: appId,
  product: "support",
  enabled: true,
  settings,
});

/** @throws Refusal 422 where a setting that the app requires is missing */
function checked({ manifest }: AppRecord, settings: Record<string, unknown>): Record<string, unknown> {
  const missing = manifest.parameters.find(({ name, required }) => required && !settings[name]);
  if (missing) throw new Refusal(422, "RecordInvalid", `Settings ${missing.name} is required`);
  return settings;
}

/** The job is done when it is first asked about; `PUT /app-jobs` of the control endpoint has the next one wait for ever, or fail. */
function jobFor(account: Account, uploadId: number, appId: number): string {
  const manifest = account.read<Manifest>("app-upload", uploadId);
  if (!manifest) throw new Refusal(422, "RecordInvalid", "Upload does not exist");
  const id = `job-${account.next("app-job", FIRST.job)}`;
  const ends = account.read<Pick<AppJobRecord, "status" | "message">>("app-job-ends", "next");
  account.remove("app-job-ends", "next");
  if (!ends) account.write("app", appId, { id: appId, manifest } satisfies AppRecord);
  const job: AppJobRecord = ends ? { id, ...ends } : { id, status: "completed", message: "done", appId };
  account.write("app-job", id, job);
  return id;
}

async function fileOf(request: Request, field: string): Promise<Buffer> {
  const file = (await request.formData().catch(() => undefined))?.get(field);
  if (!file || typeof file === "string") throw new Refusal(400, "BadRequest", `${field} is missing`);
  return Buffer.from(await file.arrayBuffer());
}

/** @throws Refusal 422 with everything that is wrong with the package */
function manifestIn(archive: Buffer): Manifest {
  const unpacked = unzip(archive);
  if (!unpacked) throw new Refusal(422, "RecordInvalid", "The file is no zip archive");
  const files: Files = new Map([...unpacked].filter(([name]) => !name.endsWith("/")));
  const problems = packageProblems(files);
  const manifest = manifestOf(files);
  if (problems.length > 0 || typeof manifest === "string") {
    throw new Refusal(422, "RecordInvalid", problems.join("; "));
  }
  return manifest;
}

/** @throws Refusal 422 */
function asked<S extends z.ZodType>(schema: S, text: string): z.infer<S> {
  const read = schema.safeParse(parseJson(text));
  if (!read.success) throw new Refusal(422, "RecordInvalid", z.prettifyError(read.error));
  return read.data;
}
