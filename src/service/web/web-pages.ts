import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { reportStyle } from "../../report/html.ts";
import { principalOf } from "../access.ts";
import type { ServiceContext } from "../http/context.ts";
import { mayDo, type Principal } from "../http/principal.ts";
import { problemOf } from "../http/problems.ts";
import { REPORT_FORMATS } from "../http/report-formats.ts";
import { scanResource } from "../http/resources.ts";
import { scanDetail } from "../http/scan-detail.ts";
import { historyEntries } from "../http/skill-changes.ts";
import { appeal, APPEAL_FORM, decide, DECISION_FORM } from "../review.ts";
import { ServiceError } from "../service-error.ts";
import { countUnfinished, listScans, SCAN_FILTER } from "../store/scan-list.ts";
import { skillHistory } from "../store/skill-history.ts";
import type { Scope } from "../store/tokens.ts";
import { listPage } from "./list-page.ts";
import { problemPage } from "./problem-page.ts";
import { renderPage, SECURITY_HEADERS, STYLE_PATH, STYLE_SHEET } from "./page.ts";
import { historyOf, scanPage } from "./scan-page.ts";
import { forgetToken, isOwnForm, keepToken, tokenIn } from "./session.ts";
import { signInPage } from "./sign-in-page.ts";
import { historyList, skillPage } from "./skill-page.ts";

/** A report is a page by itself, with its style inside. */
const REPORT_POLICY = `default-src 'none'; style-src ${reportStyle.source}; frame-ancestors 'none'; sandbox`;
const PAGE_LENGTH = 50;
/** Verdicts before this one on a scan's own page. */
const RECENT = 5;
const REFRESH_SECONDS = 3;
const ID = z.object({ id: z.uuid() });
const SKILL = z.object({ owner: z.string().min(1).max(200), name: z.string().min(1).max(214) });
const AFTER = z.object({ after: z.uuid().optional() });
const FORMAT = z.object({ format: z.string().max(20) });
/** A path on this service: nobody is sent elsewhere by a link to the sign-in page. */
const OWN_PATH = /^\/(?![/\\])[\w\-./?=&%~+]{0,500}$/u;
const SIGN_IN = z.object({ token: z.string().max(200), to: z.string().regex(OWN_PATH).catch("/scans") });

/** Pages for people, rendered here and without a script. They show what the API gives, to whoever has a token for it. */
export function webPages(context: ServiceContext): (app: FastifyInstance) => Promise<void> {
  const { database } = context;
  return async (app) => {
    const principals = new WeakMap<FastifyRequest, Principal>();
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    });
    app.addHook("onRequest", async (request, reply) => {
      void reply.headers(SECURITY_HEADERS);
      const token = tokenIn(request);
      const principal = token === null ? null : await principalOf(database, token);
      if (principal !== null) principals.set(request, principal);
    });
    app.setErrorHandler(async (error, request, reply) => {
      const { status, message, requestId } = problemOf(error, request, reply);
      const principal = principals.get(request) ?? null;
      return page(reply.code(status), `Error ${status}`, principal, problemPage(status, message, requestId));
    });

    const page = (
      reply: FastifyReply,
      title: string,
      principal: Principal | null,
      content: Parameters<typeof renderPage>[0]["content"],
      refreshSeconds?: number,
    ): FastifyReply =>
      reply
        .type("text/html; charset=utf-8")
        .send(renderPage({ title, principal, content, ...(refreshSeconds === undefined ? {} : { refreshSeconds }) }));

    /** Pages that need a scope; who has none is asked to sign in, and comes back. */
    const shown =
      (
        scope: Scope,
        handle: (request: FastifyRequest, reply: FastifyReply, principal: Principal) => Promise<unknown>,
      ) =>
      async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
        const principal = principals.get(request) ?? null;
        if (principal === null) {
          const to = request.method === "GET" ? request.url : "/scans";
          return reply.redirect(`/sign-in?to=${encodeURIComponent(to)}`, 303);
        }
        if (!mayDo(principal, scope)) throw new ServiceError("forbidden", `your token lacks the scope ${scope}`);
        if (request.method === "POST" && !isOwnForm(request))
          throw new ServiceError("forbidden", "this form was sent from another site");
        return handle(request, reply, principal);
      };

    app.get("/", async (_request, reply) => reply.redirect("/scans", 303));
    app.get(STYLE_PATH, async (_request, reply) =>
      reply.type("text/css; charset=utf-8").header("cache-control", "public, max-age=300").send(STYLE_SHEET),
    );
    app.get("/sign-in", async (request, reply) => {
      const { to } = SIGN_IN.pick({ to: true }).parse(request.query);
      return page(reply, "Sign in", null, signInPage(to, false));
    });
    app.post("/sign-in", async (request, reply) => {
      const { token, to } = SIGN_IN.parse(request.body);
      const principal = isOwnForm(request) ? await principalOf(database, token.trim()) : null;
      if (principal === null) return page(reply.code(401), "Sign in", null, signInPage(to, true));
      keepToken(reply, token.trim(), request.protocol === "https");
      return reply.redirect(to, 303);
    });
    app.post("/sign-out", async (request, reply) => {
      if (isOwnForm(request)) forgetToken(reply, request.protocol === "https");
      return reply.redirect("/sign-in", 303);
    });
    app.get(
      "/scans",
      shown("read", async (request, reply, principal) => {
        const given = Object.entries(z.record(z.string(), z.string()).parse(request.query)).filter(([, v]) => v !== "");
        const { after = null, ...filter } = SCAN_FILTER.extend(AFTER.shape).parse(Object.fromEntries(given));
        const rows = await listScans(database, filter, { after, limit: PAGE_LENGTH });
        const next = rows.length < PAGE_LENGTH ? null : (rows.at(-1)?.id ?? null);
        const unfinished = await countUnfinished(database);
        return page(reply, "Scans", principal, listPage({ scans: rows.map(scanResource), next, filter, unfinished }));
      }),
    );
    app.get(
      "/scans/:id",
      shown("read", async (request, reply, principal) => {
        const scan = await scanDetail(database, ID.parse(request.params).id, true);
        const { owner, name } = scan;
        const rows =
          name === null ? [] : await skillHistory(database, { owner, name }, { after: null, limit: RECENT + 1 });
        const history =
          name === null || rows.length < 2
            ? null
            : historyOf({ owner, name }, historyList(historyEntries(rows).slice(0, RECENT)));
        const waits = scan.state === "queued" || scan.state === "running";
        return page(
          reply,
          scan.target,
          principal,
          scanPage(scan, history, principal),
          waits ? REFRESH_SECONDS : undefined,
        );
      }),
    );
    app.get(
      "/scans/:id/report",
      shown("read", async (request, reply) => {
        const { format: name } = FORMAT.parse(request.query);
        const format = REPORT_FORMATS.find((each) => each.name === name);
        if (format === undefined) throw new ServiceError("not-acceptable", "there is no such form of a report");
        const { report } = await scanDetail(database, ID.parse(request.params).id, true);
        if (report === null) throw new ServiceError("not-finished", "there is no report yet");
        // Text is shown, not guessed at.
        const media =
          name === "html" ? "text/html" : name === "json" || name === "sarif" ? "application/json" : "text/plain";
        if (name === "html") void reply.header("content-security-policy", REPORT_POLICY);
        return reply.type(`${media}; charset=utf-8`).send(await format.render(report));
      }),
    );
    app.post(
      "/scans/:id/decision",
      shown("review", async (request, reply, principal) => {
        const { id } = ID.parse(request.params);
        await decide(database, id, DECISION_FORM.parse(request.body), principal.actor);
        return reply.redirect(`/scans/${id}`, 303);
      }),
    );
    app.post(
      "/scans/:id/appeal",
      shown("upload", async (request, reply, principal) => {
        const { id } = ID.parse(request.params);
        const { text, contact } = APPEAL_FORM.parse(request.body);
        await appeal(database, id, { text, contact: contact === "" ? null : contact }, principal.actor);
        return reply.redirect(`/scans/${id}`, 303);
      }),
    );
    app.get(
      "/skills/:owner/:name",
      shown("read", async (request, reply, principal) => {
        const skill = SKILL.parse(request.params);
        const owner = skill.owner === "-" ? null : skill.owner;
        const { after = null } = AFTER.parse(request.query);
        const rows = await skillHistory(database, { owner, name: skill.name }, { after, limit: PAGE_LENGTH + 1 });
        const next = rows.length > PAGE_LENGTH ? (rows[PAGE_LENGTH - 1]?.id ?? null) : null;
        const entries = historyEntries(rows).slice(0, PAGE_LENGTH);
        return page(reply, skill.name, principal, skillPage({ owner, name: skill.name, entries, next }));
      }),
    );
  };
}
