import * as z from "zod";
import { createToken, endToken } from "../../access.ts";
import { listTokens, SCOPES } from "../../store/tokens.ts";
import { PROBLEM } from "../problems.ts";
import { tokenResource } from "../resources.ts";
import type { Route } from "../route.ts";
import { TOKEN } from "../schemas.ts";

const NEW_TOKEN = z.strictObject({
  name: z.string().min(1).max(100),
  scopes: z.array(z.enum(SCOPES)).min(1),
  ratePerMinute: z.int().min(1).nullable().default(null),
});
const TOKEN_ID = z.object({ id: z.string().regex(/^[0-9a-f]{12}$/u) });

export const CREATE_TOKEN: Route = {
  method: "POST",
  path: "/v1/tokens",
  scope: "admin",
  operationId: "createToken",
  summary: "Make a token; its text is in this answer and nowhere else",
  body: { required: true, content: { "application/json": NEW_TOKEN } },
  answers: {
    201: { description: "Made", content: { "application/json": z.object({ id: z.string(), token: z.string() }) } },
  },
  async handle({ request, reply, context, principal }) {
    const wanted = NEW_TOKEN.parse(request.body);
    void reply.code(201);
    return context.database.transaction((sql) => createToken(sql, wanted, principal.actor));
  },
};

export const LIST_TOKENS: Route = {
  method: "GET",
  path: "/v1/tokens",
  scope: "admin",
  operationId: "listTokens",
  summary: "All tokens, revoked ones too, without their texts",
  answers: {
    200: { description: "All", content: { "application/json": z.object({ tokens: z.array(TOKEN) }) } },
  },
  handle: async ({ context }) => ({ tokens: (await listTokens(context.database)).map(tokenResource) }),
};

export const REVOKE_TOKEN: Route = {
  method: "DELETE",
  path: "/v1/tokens/{id}",
  scope: "admin",
  operationId: "revokeToken",
  summary: "End a token",
  parameters: TOKEN_ID,
  answers: {
    204: { description: "From now on nobody gets in with it" },
    404: { description: "There is no such token that is valid", content: { "application/json": PROBLEM } },
  },
  async handle({ request, reply, context, principal }) {
    const { id } = TOKEN_ID.parse(request.params);
    await context.database.transaction((sql) => endToken(sql, id, principal.actor));
    void reply.code(204);
  },
};
