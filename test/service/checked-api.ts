import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import * as z from "zod";

const DOCUMENT = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })),
      }),
    ),
  ),
});
export type OpenApi = z.infer<typeof DOCUMENT>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; null where it is none. */
  readonly json: unknown;
}

/** A client that holds every answer against the service's own OpenAPI document. */
export interface CheckedApi {
  readonly document: OpenApi;
  /** `GET /v1/scans 200` and so on: what was asked so far. */
  readonly seen: ReadonlySet<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

export interface CallOptions {
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly body?: ReadableStream | string;
}

export async function openCheckedApi(url: string, defaultToken: string): Promise<CheckedApi> {
  const raw: unknown = await (await fetch(`${url}/v1/openapi.json`)).json();
  const document = DOCUMENT.parse(raw);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  if (typeof raw !== "object" || raw === null) throw new Error("no document");
  ajv.addSchema(raw, "openapi");
  const validators = new Map<string, ValidateFunction>();
  const seen = new Set<string>();

  function check(method: string, path: string, answer: Answer): void {
    const template = templateOf(document, path);
    if (template === null) return; // nothing is there, and 404 says so
    seen.add(`${method} ${template} ${answer.status}`);
    const response = document.paths[template]?.[method.toLowerCase()]?.responses[String(answer.status)];
    if (response === undefined)
      throw new Error(`${method} ${template} answered ${answer.status}, which is not documented: ${answer.text}`);
    const media = (answer.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
    if (response.content === undefined) {
      if (answer.text !== "") throw new Error(`${method} ${template} ${answer.status} has a body`);
      return;
    }
    if (!(media in response.content)) throw new Error(`${method} ${template} ${answer.status} came as ${media}`);
    if (media !== "application/json") return;
    const pointer = [
      "paths",
      template,
      method.toLowerCase(),
      "responses",
      String(answer.status),
      "content",
      media,
      "schema",
    ];
    const reference = `openapi#/${pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
    const validate = validators.get(reference) ?? ajv.compile({ $ref: reference });
    validators.set(reference, validate);
    if (!validate(answer.json))
      throw new Error(`${method} ${template} ${answer.status}: ${ajv.errorsText(validate.errors).slice(0, 600)}`);
  }

  return {
    document,
    seen,
    async call(method, path, options = {}) {
      const { token = defaultToken, headers = {}, json, form, body } = options;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(json === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(form === undefined ? {} : { body: form }),
        ...(body === undefined ? {} : { body, duplex: "half" }),
      });
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
      const parsed: unknown = isJson ? JSON.parse(text) : null;
      const answer: Answer = { status: response.status, headers: response.headers, text, json: parsed };
      check(method, path.split("?", 1)[0] ?? path, answer);
      return answer;
    },
  };
}

function templateOf(document: OpenApi, path: string): string | null {
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/gu, "[^/]+")}$`, "u").test(path);
  const found = Object.keys(document.paths).filter(fits);
  return found.toSorted((a, b) => a.split("{").length - b.split("{").length)[0] ?? null;
}
