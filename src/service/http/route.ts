import type { FastifyReply, FastifyRequest } from "fastify";
import type * as z from "zod";
import type { Scope } from "../store/tokens.ts";
import type { ServiceContext } from "./context.ts";
import type { Principal } from "./principal.ts";

export interface Answer {
  readonly description: string;
  /** By media type; null: text, or bytes that no schema describes. None: an answer without a body. */
  readonly content?: Readonly<Record<string, z.ZodType | null>>;
}

export interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly context: ServiceContext;
  /** Who asks; on routes without a scope nobody in particular. */
  readonly principal: Principal;
}

/** One route: how it is reached, documented and answered. The OpenAPI document and the server are made from the same list. */
export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** With parameters as OpenAPI writes them: `/v1/scans/{id}`. */
  readonly path: string;
  /** Null: open to everybody who reaches the port. */
  readonly scope: Scope | null;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: { readonly required: boolean; readonly content: Readonly<Record<string, z.ZodType>> };
  readonly answers: Readonly<Record<number, Answer>>;
  /** The answer's body; undefined when it was sent already. */
  handle(call: Call): Promise<unknown>;
}
