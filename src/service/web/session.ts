import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * A browser keeps the token itself, out of reach of scripts and sent to this service only: there is no second kind of
 * credential to revoke. `Lax`: a link in a mail opens the page, a form of somebody else's page does nothing.
 */
const COOKIE = "skillscan_token";
const HOURS = 12;
const TOKEN = /^[\w-]{1,200}$/u;

export function tokenIn(request: FastifyRequest): string | null {
  for (const part of (request.headers.cookie ?? "").split(";", 100)) {
    const [name, value = ""] = part.trim().split("=", 2);
    if (name === COOKIE && TOKEN.test(value)) return value;
  }
  return null;
}

export function keepToken(reply: FastifyReply, token: string, secure: boolean): void {
  setCookie(reply, token, HOURS * 3600, secure);
}

export function forgetToken(reply: FastifyReply, secure: boolean): void {
  setCookie(reply, "", 0, secure);
}

function setCookie(reply: FastifyReply, value: string, seconds: number, secure: boolean): void {
  const cookie = `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  void reply.header("set-cookie", cookie);
}

/** True when a form was sent by a page of this service: browsers say where a form comes from. */
export function isOwnForm(request: FastifyRequest): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined) return site === "same-origin";
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
