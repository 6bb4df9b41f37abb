import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { SCAN_LIST } from "../../src/service/http/schemas.ts";
import { backends } from "./backends.ts";
import { skillZip, thievingZip } from "./packages.ts";
import { routesOf } from "./listed-routes.ts";
import { detailOf, errorOf, startTestService, uploadForm, type TestService } from "./running-service.ts";
import { signatureOf, startReceiver } from "./webhook-receiver.ts";

const MOST_BYTES = 1_000_000;
const SETTINGS = { slots: 2, maxUploadBytes: MOST_BYTES };
const CREATED = z.object({ id: z.string(), token: z.string() });
const SCOPES = ["upload", "read", "review", "admin"] as const;

describe.each(backends())("the service on a database that is $name", (backend) => {
  let running: TestService;

  beforeAll(async () => {
    await backend.start();
    running = await startTestService(await backend.newPlace(), SETTINGS);
    // The first package waits for its process to start; those below do not.
    await running.ended(detailOf(await running.upload(skillZip("first"), { name: "first" })).id, 200);
  }, 300_000);
  afterAll(async () => {
    await running.service.stop();
    await backend.stop();
  });

  async function tokenWith(...scopes: readonly (typeof SCOPES)[number][]): Promise<string> {
    const answer = await running.api.call("POST", "/v1/tokens", { json: { name: scopes.join("+"), scopes } });
    expect(answer.status).toBe(201);
    return CREATED.parse(answer.json).token;
  }

  test("an upload gets its verdict, and the report in every form", async () => {
    const answer = await running.upload(
      thievingZip("invoices"),
      { owner: "acme", name: "invoices", version: "1.0.0" },
      "?wait=30s",
    );
    expect(answer.status).toBe(200);
    const scan = detailOf(answer);
    expect(scan).toMatchObject({
      state: "done",
      source: "upload",
      target: "@acme/invoices@1.0.0",
      verdict: "malicious",
      complete: true,
      reused: false,
      attempts: 1,
      failure: null,
    });
    expect(scan.signatureIds).toContain("exfiltration/secret-to-collector");
    expect(answer.headers.get("location")).toBe(`/v1/scans/${scan.id}`);
    for (const [accept, beginning] of FORMS) {
      const report = await running.api.call("GET", `/v1/scans/${scan.id}`, { headers: { accept } });
      expect(report.headers.get("content-type")).toMatch(accept.split(",")[0] ?? accept);
      expect(report.text).toContain(beginning);
      expect(report.text).toContain("@acme/invoices@1.0.0");
    }
    const report = await running.api.call("GET", `/v1/scans/${scan.id}/report?format=json`, {
      headers: { accept: "text/html" },
    });
    expect(report.json).toMatchObject({
      schema: "skillscan.report.v1",
      verdict: "malicious",
      origin: { owner: "acme", version: "1.0.0" },
    });
  });

  test("bytes that were judged are not judged again, whatever version they come as", async () => {
    const bytes = thievingZip("again");
    const first = await running.upload(bytes, { owner: "acme", name: "again", version: "1.0.0" }, "?wait=30s");
    const second = await running.upload(bytes, { owner: "acme", name: "again", version: "1.0.1" });
    expect(second.status).toBe(200);
    expect(detailOf(second)).toMatchObject({
      state: "done",
      reused: true,
      attempts: 0,
      target: "@acme/again@1.0.1",
      version: "1.0.1",
    });
    const [one, two] = [detailOf(first).report, detailOf(second).report].map((report) =>
      z.looseObject({ target: z.string(), origin: z.unknown() }).parse(report),
    );
    expect({ ...two, target: one?.target, origin: one?.origin }).toEqual(one);
  });

  test("what was claimed is part of what is judged", async () => {
    const bytes = skillZip("claims");
    const other = await running.upload(bytes, { owner: "acme", name: "claims" }, "?wait=30s");
    const wrong = JSON.stringify([{ path: "SKILL.md", sha256: "0".repeat(64), size: 5 }]);
    const answer = await running.upload(bytes, { owner: "acme", name: "claims", files: wrong }, "?wait=30s");
    expect(detailOf(other)).toMatchObject({ verdict: "clean", reused: false });
    expect(detailOf(answer)).toMatchObject({ reused: false });
    expect(detailOf(answer).signatureIds).toContain("integrity/proof-invalid");
  });

  test("a request sent again with its key begins nothing new", async () => {
    const options = { headers: { "idempotency-key": "upload-7" } };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => running.upload(skillZip("once"), { name: "once" }, "", options)),
    );
    expect(new Set(answers.map((answer) => detailOf(answer).id)).size).toBe(1);
    await running.ended(detailOf(answers[0] ?? (await running.upload(skillZip("once")))).id);
  });

  test.each([
    ["no archive", 415, "not-a-package", () => uploadForm(new TextEncoder().encode("SKILL.md"))],
    ["no package at all", 400, "bad-request", () => only({ name: "nothing" })],
    ["a field that nobody knows", 400, "bad-request", () => uploadForm(skillZip("x"), { publisher: "acme" })],
    [
      "a name with a character that nobody sees",
      400,
      "bad-request",
      () => uploadForm(skillZip("x"), { name: "a\u200Bb" }),
    ],
    ["a file list that is no JSON", 400, "bad-request", () => uploadForm(skillZip("x"), { files: "SKILL.md" })],
    [
      "a file list with half a digest",
      400,
      "bad-request",
      () => uploadForm(skillZip("x"), { files: '[{"path":"a","sha256":"12","size":1}]' }),
    ],
    ["one byte too many", 413, "too-large", () => uploadForm(new Uint8Array(MOST_BYTES + 1))],
  ])("an upload with %s is refused", async (_, status, code, form) => {
    const answer = await running.api.call("POST", "/v1/scans", { form: form() });
    expect({ status: answer.status, code: errorOf(answer).code }).toEqual({ status, code });
  });

  test("the largest package is taken, and of a larger one no more than that is read", async () => {
    const zip = skillZip("large", { "data.txt": "x".repeat(MOST_BYTES - 600) });
    const exact = new Uint8Array(MOST_BYTES);
    exact.set(zip.subarray(0, MOST_BYTES));
    expect((await running.upload(exact, { name: "large" })).status).toBe(202);

    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        if (sent === 0)
          controller.enqueue(
            new TextEncoder().encode(
              '--b\r\ncontent-disposition: form-data; name="package"; filename="a.zip"\r\n\r\nPK\u0003\u0004',
            ),
          );
        controller.enqueue(new Uint8Array(65_536));
        sent += 65_536;
        if (sent > 200_000_000) controller.close();
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const outcome = await running.api.call("POST", "/v1/scans", { body: endless, headers }).then(
      ({ status }) => status,
      () => "cut off",
    );
    expect([413, "cut off"]).toContain(outcome);
    expect(sent).toBeLessThan(50_000_000);
  });

  test.each([
    ["a file", "./package.json"],
    ["a folder above", "../"],
    ["an address", "https://metadata.example/skill.zip"],
    ["a repository", "github:acme/skills"],
    ["nothing", ""],
  ])("a reference to %s is refused", async (_, reference) => {
    const answer = await running.api.call("POST", "/v1/scans", { json: { reference } });
    expect({ status: answer.status, code: errorOf(answer).code }).toEqual({ status: 400, code: "bad-request" });
  });

  test("without a valid token there is no data on any route that has any", async () => {
    const id = detailOf(await running.upload(skillZip("hidden"), { name: "hidden" }, "?wait=30s")).id;
    const revoked = CREATED.parse(
      (await running.api.call("POST", "/v1/tokens", { json: { name: "gone", scopes: ["admin"] } })).json,
    );
    expect((await running.api.call("DELETE", `/v1/tokens/${revoked.id}`)).status).toBe(204);
    expect((await running.api.call("DELETE", `/v1/tokens/${revoked.id}`)).status).toBe(404);
    const listed = await running.api.call("GET", "/v1/tokens");
    expect(listed.json).toMatchObject({
      tokens: expect.arrayContaining([{ id: revoked.id, name: "gone" }].map((token) => expect.objectContaining(token))),
    });
    expect(listed.text).not.toContain(revoked.token.slice(-20));
    for (const { method, path } of protectedRoutes(id)) {
      for (const token of [null, "nonsense", revoked.token, `${running.admin.slice(0, -1)}x`]) {
        const answer = await running.api.call(method, path, { token });
        expect({ path, status: answer.status }).toEqual({ path, status: 401 });
        expect(answer.text).not.toContain("hidden");
      }
    }
  });

  test.each([
    ["upload", "GET", "/v1/scans"],
    ["upload", "POST", "/v1/rescans"],
    ["read", "POST", "/v1/scans"],
    ["read", "POST", "/v1/tokens"],
    ["read", "GET", "/v1/audit"],
    ["review", "POST", "/v1/tokens"],
    ["review", "POST", "/v1/scans"],
  ] as const)("a token that may only %s cannot %s %s", async (scope, method, path) => {
    const answer = await running.api.call(method, path, { token: await tokenWith(scope) });
    expect({ status: answer.status, code: errorOf(answer).code }).toEqual({ status: 403, code: "forbidden" });
  });

  test("who may only upload gets the verdict, and not the report", async () => {
    const token = await tokenWith("upload");
    const answer = await running.upload(thievingZip("blind"), { name: "blind" }, "?wait=30s", { token });
    expect(detailOf(answer)).toMatchObject({ verdict: "malicious", report: null });
  });

  test("a token has as many requests a minute as it was given", async () => {
    const made = await running.api.call("POST", "/v1/tokens", {
      json: { name: "slow", scopes: ["read"], ratePerMinute: 2 },
    });
    const { token } = CREATED.parse(made.json);
    const answers = [];
    for (let index = 0; index < 3; index += 1) answers.push(await running.api.call("GET", "/v1/scans", { token }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(answers[2]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await running.api.call("GET", "/v1/scans")).status).toBe(200);
  });

  test("lists are narrowed, searched and turned page by page", async () => {
    for (const name of ["list-a", "list-b", "list-c", "list%"]) {
      await running.upload(skillZip(name), { owner: "lister", name }, "?wait=30s");
    }
    const names = async (query: string): Promise<(string | null)[]> =>
      listOf(await running.api.call("GET", `/v1/scans?${query}`)).scans.map(({ name }) => name);
    expect(await names("owner=lister&state=done")).toEqual(["list%", "list-c", "list-b", "list-a"]);
    expect(await names("owner=lister&verdict=malicious")).toEqual([]);
    expect(await names("search=list%25")).toEqual(["list%"]);
    expect(await names("search=LIST-B")).toEqual(["list-b"]);
    expect(await names("signature=exfiltration/secret-to-collector&name=invoices")).toEqual(["invoices"]);
    const turned: (string | null)[] = [];
    for (let next: string | null = ""; next !== null;) {
      const page = listOf(
        await running.api.call("GET", `/v1/scans?owner=lister&limit=3${next === "" ? "" : `&after=${next}`}`),
      );
      turned.push(...page.scans.map(({ name }) => name));
      next = page.next;
    }
    expect(turned).toEqual(["list%", "list-c", "list-b", "list-a"]);
    expect((await running.api.call("GET", "/v1/scans?state=lost")).status).toBe(400);
  });

  test("a skill's history says what changed from one version to the next", async () => {
    await running.upload(skillZip("turned"), { owner: "acme", name: "turned", version: "1.0.0" }, "?wait=30s");
    await running.upload(thievingZip("turned"), { owner: "acme", name: "turned", version: "1.0.1" }, "?wait=30s");
    const { json } = await running.api.call("GET", "/v1/skills/acme/turned/history");
    expect(json).toMatchObject({
      owner: "acme",
      name: "turned",
      next: null,
      entries: [
        { scan: { version: "1.0.1", verdict: "malicious" }, verdictBefore: "clean", disappeared: [] },
        { scan: { version: "1.0.0", verdict: "clean" }, verdictBefore: null, appeared: [], disappeared: [] },
      ],
    });
    expect(JSON.stringify(json)).toContain('"appeared":["exfiltration/secret-to-collector"');
    const first = await running.api.call("GET", "/v1/skills/acme/turned/history?limit=1");
    expect(first.json).toMatchObject({ entries: [{ verdictBefore: "clean" }] });
    expect((await running.api.call("GET", "/v1/skills/-/turned/history")).json).toMatchObject({ entries: [] });
  });

  test("bytes are found by their digest, under all their names", async () => {
    const bytes = skillZip("digest");
    await running.upload(bytes, { owner: "one", name: "digest" }, "?wait=30s");
    await running.upload(bytes, { owner: "two", name: "digest" }, "?wait=30s");
    const sha256 = hash("sha256", bytes, "hex");
    const { json } = await running.api.call("GET", `/v1/artifacts/${sha256}`);
    expect(json).toMatchObject({
      sha256,
      bytes: bytes.byteLength,
      format: "zip",
      scans: [{ owner: "two" }, { owner: "one" }],
      decisions: [],
    });
    expect((await running.api.call("GET", `/v1/artifacts/${"f".repeat(64)}`)).status).toBe(404);
  });

  test("an appeal and a decision stand beside the verdict, and in the audit log", async () => {
    const { id, sha256 } = detailOf(
      await running.upload(thievingZip("appealed"), { owner: "acme", name: "appealed", version: "1.0.0" }, "?wait=30s"),
    );
    const publisher = await tokenWith("upload");
    const reviewer = await tokenWith("review");
    const appeal = await running.api.call("POST", `/v1/scans/${id}/appeal`, {
      token: publisher,
      json: { text: "It only counts.", contact: "acme@mail.example" },
    });
    expect(appeal.status).toBe(201);
    const refused = await running.api.call("POST", `/v1/scans/${id}/decision`, {
      token: publisher,
      json: { verdict: "clean", reason: "mine" },
    });
    expect(refused.status).toBe(403);
    const decided = await running.api.call("POST", `/v1/scans/${id}/decision`, {
      token: reviewer,
      json: { verdict: "clean", reason: "The address is the vendor's." },
    });
    expect(detailOf(decided)).toMatchObject({
      verdict: "malicious",
      report: { verdict: "malicious" },
      appeals: [{ text: "It only counts.", contact: "acme@mail.example" }],
      decisions: [{ verdict: "clean", reason: "The address is the vendor's." }],
    });
    const again = await running.upload(thievingZip("appealed"), { owner: "acme", name: "appealed", version: "1.0.1" });
    expect(detailOf(again)).toMatchObject({ verdict: "malicious", decisions: [{ verdict: "clean" }] });
    expect((await running.api.call("GET", `/v1/artifacts/${sha256}`)).json).toMatchObject({
      decisions: [{ verdict: "clean" }],
    });
    const log = await running.api.call("GET", `/v1/audit?subject=scan:${id}`);
    expect(log.json).toMatchObject({
      entries: [
        {
          action: "scan.decided",
          detail: { verdict: "clean", machine: "malicious", reason: "The address is the vendor's." },
        },
        { action: "scan.appealed" },
      ],
      next: null,
    });
    expect(
      (await running.api.call("POST", `/v1/scans/${id}/decision`, { json: { verdict: "clean", reason: " " } })).status,
    ).toBe(400);
  });

  test("everybody who asked is told once, with a signature that can be checked", async () => {
    const receiver = await startReceiver();
    const made = await running.api.call("POST", "/v1/webhooks", { json: { url: receiver.url } });
    expect(made.status).toBe(201);
    const { id, secret } = z.object({ id: z.string(), secret: z.string() }).parse(made.json);
    receiver.answerNext(500);
    const scan = detailOf(await running.upload(thievingZip("told"), { name: "told" }, "?wait=30s"));
    const notices = await receiver.received(2, 40);
    expect(new Set(notices.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    for (const { headers, body } of notices) {
      expect(headers["webhook-signature"]).toBe(await signatureOf(secret, headers, body));
      expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(60);
      expect(JSON.parse(body)).toMatchObject({
        type: "scan.finished",
        data: { id: scan.id, verdict: "malicious", target: "told" },
      });
    }
    const list = await running.api.call("GET", "/v1/webhooks");
    expect(list.text).toContain(receiver.url);
    expect(list.text).not.toContain(secret);
    expect((await running.api.call("DELETE", `/v1/webhooks/${id}`)).status).toBe(204);
    expect((await running.api.call("DELETE", `/v1/webhooks/${id}`)).status).toBe(404);
    await running.upload(skillZip("untold"), { name: "untold" }, "?wait=30s");
    expect(await receiver.received(2, 40)).toHaveLength(2);
    receiver.server.close();
  });

  test("rescans say what they will do and where they are", async () => {
    const begun = await running.api.call("POST", "/v1/rescans", { json: { all: true, perSecond: 100 } });
    expect(begun.status).toBe(202);
    const { id } = z.object({ id: z.string() }).parse(begun.json);
    await expect
      .poll(async () => (await running.api.call("GET", `/v1/rescans/${id}`)).json, { timeout: 30_000 })
      .toMatchObject({ state: "done", sent: 0 });
    expect((await running.api.call("GET", "/v1/rescans")).json).toMatchObject({ rescans: [{ id, filter: {} }] });
    expect((await running.api.call("POST", `/v1/rescans/${id}/stop`)).status).toBe(409);
    for (const json of [{}, { all: true, signature: "a/b" }, { signature: 7 }, { judgedBefore: "yesterday" }]) {
      expect((await running.api.call("POST", "/v1/rescans", { json })).status).toBe(400);
    }
    const unknown = "00000000-0000-4000-8000-000000000000";
    expect((await running.api.call("GET", `/v1/rescans/${unknown}`)).status).toBe(404);
    const slow = await running.api.call("POST", "/v1/rescans", { json: { judgedSince: "2020-01-01T00:00:00Z" } });
    const stopped = await running.api.call(
      "POST",
      `/v1/rescans/${z.object({ id: z.string() }).parse(slow.json).id}/stop`,
    );
    expect([200, 409]).toContain(stopped.status);
  });

  test("what is not there is not found, and what is not possible is said", async () => {
    const unknown = "00000000-0000-4000-8000-000000000000";
    expect((await running.api.call("GET", `/v1/scans/${unknown}`)).status).toBe(404);
    expect((await running.api.call("GET", `/v1/scans/${unknown}/report`)).status).toBe(404);
    expect((await running.api.call("POST", `/v1/scans/${unknown}/appeal`, { json: { text: "?" } })).status).toBe(404);
    expect(
      (await running.api.call("POST", `/v1/scans/${unknown}/decision`, { json: { verdict: "clean", reason: "?" } }))
        .status,
    ).toBe(404);
    expect(errorOf(await running.api.call("GET", "/v1/nothing")).code).toBe("not-found");
    const { id } = detailOf(await running.upload(skillZip("picture"), { name: "picture" }, "?wait=30s"));
    expect((await running.api.call("GET", `/v1/scans/${id}`, { headers: { accept: "image/png" } })).status).toBe(406);
  });

  test("health, readiness and metrics", async () => {
    expect((await running.api.call("GET", "/healthz", { token: null })).json).toEqual({ status: "ok" });
    expect((await running.api.call("GET", "/readyz", { token: null })).json).toEqual({ status: "ok" });
    const { text } = await running.api.call("GET", "/metrics");
    expect(text).toMatch(/^skillscan_scans_finished_total\{source="upload",result="malicious"\} [1-9]/mu);
    expect(text).toContain('skillscan_scans_unfinished{state="queued"}');
  });

  test("the log has neither tokens nor what is in packages", () => {
    const log = running.log();
    expect(log).toContain("request completed");
    expect(log).not.toContain("skt_");
    expect(log).not.toContain("203.0.113.41");
  });

  test("the document has every route and no other, and each was asked above", () => {
    const documented = Object.entries(running.api.document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    // Pages for people are no part of the API.
    const routes = routesOf(running.service.app.printRoutes({ commonPrefix: false })).filter((route) =>
      / \/(?:v1\/|healthz|readyz|metrics)/u.test(route),
    );
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.toSorted()).toEqual(documented.toSorted());
    const asked = new Set(
      [...running.api.seen].filter((call) => /[ ]2\d\d$/u.test(call)).map((call) => call.slice(0, -4)),
    );
    expect(
      documented.filter(
        (route) => !asked.has(route) && route !== "GET /v1/openapi.json" && route !== "POST /v1/rescans/{id}/stop",
      ),
    ).toEqual([]);
  });
});

const FORMS = [
  ["application/sarif+json", '"version":"2.1.0"'],
  ["text/markdown", "## skillscan"],
  ["text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "<!doctype html>"],
  ["text/plain", "MALICIOUS"],
] as const;

function only(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function listOf({ json }: { readonly json: unknown }): z.infer<typeof SCAN_LIST> {
  return SCAN_LIST.parse(json);
}

function protectedRoutes(id: string): readonly { readonly method: string; readonly path: string }[] {
  return [
    ["GET", "/v1/scans"],
    ["POST", "/v1/scans"],
    ["GET", `/v1/scans/${id}`],
    ["GET", `/v1/scans/${id}/report`],
    ["POST", `/v1/scans/${id}/appeal`],
    ["POST", `/v1/scans/${id}/decision`],
    ["GET", `/v1/artifacts/${"0".repeat(64)}`],
    ["GET", "/v1/skills/-/hidden/history"],
    ["GET", "/v1/rescans"],
    ["POST", "/v1/rescans"],
    ["GET", "/v1/webhooks"],
    ["GET", "/v1/tokens"],
    ["POST", "/v1/tokens"],
    ["GET", "/v1/audit"],
    ["GET", "/metrics"],
  ].map(([method = "", path = ""]) => ({ method, path }));
}
