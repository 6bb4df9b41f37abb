import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { ScanError } from "../../model/scan-error.ts";
import { ServiceError, type ServiceErrorCode } from "../service-error.ts";

/** Every refusal and failure has this form. `code` is for programs and never changes, `message` is for people. */
export const PROBLEM = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** To find the entry in the log. */
    requestId: z.string(),
  }),
});

const STATUS: Readonly<Record<ServiceErrorCode, number>> = {
  "bad-request": 400,
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "not-acceptable": 406,
  "not-finished": 409,
  conflict: 409,
  "too-large": 413,
  "not-a-package": 415,
  "rate-limited": 429,
  "disk-full": 507,
  unavailable: 503,
  "data-in-use": 503,
  "not-configured": 501,
};
/** When to ask again after a failure that passes by itself. */
const RETRY_SECONDS: Partial<Record<ServiceErrorCode, number>> = { unavailable: 5, "disk-full": 60, "not-finished": 2 };
/** SQLSTATE classes: 08 connection, 53 resources, 57P server going away (PostgreSQL, appendix A); and Node's own codes. */
const DATABASE_AWAY = /^(08\w{3}|53\w{3}|57P0\d|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/u;
const AWAY_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/iu;

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

/** What to answer for whatever was thrown; what is no answer for the caller is logged and named by its number only. */
export function problemOf(error: unknown, request: FastifyRequest, reply: FastifyReply): Problem {
  const known = knownError(error);
  const requestId = request.id === "" ? randomUUID() : request.id;
  if (known === null) {
    request.log.error({ err: error }, "a request failed");
    return { status: 500, code: "internal", message: "the service failed; this is a bug", requestId };
  }
  if (known.code === "unavailable" || known.code === "disk-full") request.log.error({ err: error }, known.message);
  const seconds = RETRY_SECONDS[known.code];
  if (seconds !== undefined) void reply.header("retry-after", String(seconds));
  if (known.code === "unauthorized") void reply.header("www-authenticate", 'Bearer realm="skillscan"');
  return { status: STATUS[known.code], code: known.code, message: known.message, requestId };
}

export async function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { status, ...problem } = problemOf(error, request, reply);
  await reply.code(status).send({ error: problem });
}

function knownError(error: unknown): ServiceError | null {
  if (error instanceof ServiceError) return error;
  if (error instanceof z.ZodError) return new ServiceError("bad-request", sentence(error));
  if (error instanceof ScanError) return new ServiceError("bad-request", error.message);
  if (!(error instanceof Error)) return null;
  const { code, statusCode }: Partial<FastifyError> & { code?: string } = error;
  if ((code !== undefined && DATABASE_AWAY.test(code)) || AWAY_WORDS.test(error.message)) {
    return new ServiceError("unavailable", "the database does not answer", { cause: error });
  }
  if (statusCode === 413) return new ServiceError("too-large", error.message);
  if (statusCode === 429) return new ServiceError("rate-limited", error.message);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new ServiceError("bad-request", error.message);
  return null;
}

function sentence({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
    .join("; ");
}
