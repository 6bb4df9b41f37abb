import { readFileSync } from "node:fs";
import * as z from "zod";
import { engineVersion } from "../../pipeline/version.ts";
import type { Answer, Route } from "./route.ts";
import { PROBLEM } from "./problems.ts";

type Json = Readonly<Record<string, unknown>>;

const WRONG_REQUEST: Readonly<Record<number, Answer>> = {
  400: { description: "The request is wrong", content: { "application/json": PROBLEM } },
};
/** What can be said of every route that needs a token. */
const COMMON: Readonly<Record<number, Answer>> = {
  401: { description: "No token, or none that is valid", content: { "application/json": PROBLEM } },
  403: { description: "The token may not do this", content: { "application/json": PROBLEM } },
  429: { description: "Too many requests; `retry-after` says when", content: { "application/json": PROBLEM } },
  503: { description: "The database does not answer; try again", content: { "application/json": PROBLEM } },
};

/** The OpenAPI 3.1 document, made from the routes themselves. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths = new Map<string, Record<string, Json>>();
  for (const route of routes) {
    const methods = paths.get(route.path) ?? {};
    methods[route.method.toLowerCase()] = operation(route);
    paths.set(route.path, methods);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "skillscan",
      version: engineVersion(),
      description: "Judges skills and plugins for a registry. Times are in UTC.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: reportSchemas(),
    },
  };
}

function operation({
  scope,
  operationId,
  summary,
  description,
  parameters,
  query,
  headers,
  body,
  answers,
}: Route): Json {
  const isChecked = parameters !== undefined || query !== undefined || headers !== undefined || body !== undefined;
  const all = { ...(scope === null ? {} : COMMON), ...(isChecked ? WRONG_REQUEST : {}), ...answers };
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    security: scope === null ? [] : [{ token: [scope] }],
    parameters: [...inPlace("path", parameters), ...inPlace("query", query), ...inPlace("header", headers)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: body.required,
            content: Object.fromEntries(
              Object.entries(body.content).map(([media, schema]) => [media, { schema: jsonSchema(schema, "input") }]),
            ),
          },
        }),
    responses: Object.fromEntries(Object.entries(all).map(([status, answer]) => [status, response(answer)])),
  };
}

function response({ description, content }: Answer): Json {
  if (content === undefined) return { description };
  const forms = Object.entries(content).map(([media, schema]) => [
    media,
    { schema: schema === null ? { type: "string" } : jsonSchema(schema, "output") },
  ]);
  return { description, content: Object.fromEntries(forms) };
}

function inPlace(place: "path" | "query" | "header", schema: z.ZodObject | undefined): readonly Json[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, type]) => {
    const { description, ...rest } = jsonSchema(z.union([type]), "input");
    const isOptional = z.object({ type }).safeParse({}).success;
    return {
      name,
      in: place,
      required: place === "path" || !isOptional,
      ...(typeof description === "string" ? { description } : {}),
      schema: rest,
    };
  });
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

/** docs/report.schema.json, whose definitions refer to each other by where they stand. */
function reportSchemas(): Json {
  const text = readFileSync(new URL("../../../docs/report.schema.json", import.meta.url), "utf8");
  const document: unknown = JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/'));
  return z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(document).$defs;
}
