import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { principalOf } from "../access.ts";
import { ServiceError } from "../service-error.ts";
import { webPages } from "../web/web-pages.ts";
import type { ServiceContext } from "./context.ts";
import { openApiDocument } from "./openapi.ts";
import { mayDo, type Principal } from "./principal.ts";
import { answerProblem } from "./problems.ts";
import type { Route } from "./route.ts";
import { ROUTES } from "./routes/routes.ts";

/** Bodies that are not uploads: an appeal, a decision, a filter. */
const JSON_BODY_BYTES = 256_000;
/** A sender that stops in the middle does not hold a connection forever. */
const REQUEST_SECONDS = 600;
const OPENAPI_PATH = "/v1/openapi.json";

const NOBODY: Principal = { actor: "nobody", name: "nobody", scopes: [], requestsPerMinute: null };
/** Whoever may open the socket in the data folder may also read the database there. */
const OPERATOR: Principal = { actor: "operator", name: "operator", scopes: ["admin"], requestsPerMinute: null };

export interface AppLog {
  readonly level: string;
  readonly stream?: NodeJS.WritableStream;
}

/** The HTTP server, not yet listening. */
export async function buildApp(
  context: ServiceContext,
  log: AppLog | false,
  isOperator: (request: FastifyRequest) => boolean,
): Promise<FastifyInstance> {
  const [{ default: fastify }, { default: multipart }, { default: rateLimit }] = await Promise.all([
    import("fastify"),
    import("@fastify/multipart"),
    import("@fastify/rate-limit"),
  ]);
  const { settings, metrics } = context;
  const app = fastify({
    logger: log === false ? false : { ...log, redact: ["req.headers.authorization", "req.headers.cookie"] },
    genReqId: () => randomUUID(),
    bodyLimit: JSON_BODY_BYTES,
    requestTimeout: REQUEST_SECONDS * 1000,
    trustProxy: settings.trustProxy,
    forceCloseConnections: "idle",
  });
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(async (request, reply) =>
    answerProblem(
      new ServiceError("not-found", `there is nothing at ${request.method} ${pathOf(request)}`),
      request,
      reply,
    ),
  );
  await app.register(multipart);

  const principals = new WeakMap<FastifyRequest, Principal>();
  app.addHook("onRequest", async (request) => {
    if (isOperator(request)) {
      principals.set(request, OPERATOR);
      return;
    }
    const [, token] = /^Bearer ([\w-]{1,200})$/u.exec(request.headers.authorization ?? "") ?? [];
    const principal = token === undefined ? null : await principalOf(context.database, token);
    if (principal !== null) principals.set(request, principal);
  });
  await app.register(rateLimit, {
    timeWindow: 60_000,
    // Strangers are counted by address, so that one who tries tokens does not slow down the others.
    keyGenerator: (request) => principals.get(request)?.actor ?? `address:${request.ip}`,
    max: (request) => principals.get(request)?.requestsPerMinute ?? settings.requestsPerMinute,
    allowList: (request) => isOperator(request) || isProbe(request),
    errorResponseBuilder: (_request, { after }) =>
      new ServiceError("rate-limited", `too many requests; the next one is taken in ${after}`),
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  await app.register(webPages(context));

  const document = openApiDocument([...ROUTES, openApiRoute({})]);
  for (const route of [...ROUTES, openApiRoute(document)]) {
    app.route({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/gu, ":$1"),
      exposeHeadRoute: false,
      // Before the body is read: nobody uploads a hundred megabytes to be told that he may not.
      preParsing: async (request, _reply, payload) => {
        permit(route, principals.get(request) ?? null);
        return payload;
      },
      handler: async (request: FastifyRequest, reply: FastifyReply) =>
        route.handle({ request, reply, context, principal: principals.get(request) ?? NOBODY }),
    });
  }
  return app;
}

function permit({ scope }: Route, principal: Principal | null): void {
  if (scope === null) return;
  if (principal === null) throw new ServiceError("unauthorized", "a valid token is needed: authorization: Bearer …");
  if (!mayDo(principal, scope)) throw new ServiceError("forbidden", `this needs the scope ${scope}`);
}

function openApiRoute(document: object): Route {
  return {
    method: "GET",
    path: OPENAPI_PATH,
    scope: null,
    operationId: "openApi",
    summary: "This document",
    answers: { 200: { description: "OpenAPI 3.1", content: { "application/json": z.looseObject({}) } } },
    handle: async () => document,
  };
}

function isProbe(request: FastifyRequest): boolean {
  return request.routeOptions.url === "/healthz" || request.routeOptions.url === "/readyz";
}

/** Without the query, which may hold what somebody searched for. */
function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "";
}
