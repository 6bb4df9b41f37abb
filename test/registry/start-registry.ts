import type { TestPlugin, TestSkill } from "./fixtures.ts";
import { sendJson, sendText, startLoopbackServer, type LoopbackServer } from "./loopback-server.ts";
import { answerPackage, openPlugins } from "./package-routes.ts";
import { answerDownload, answerResolve, answerSearch, answerVerdicts, answerSkill } from "./skill-routes.ts";
import { createStore } from "./store.ts";

export interface RegistryContents {
  readonly skills?: readonly TestSkill[];
  readonly plugins?: readonly TestPlugin[];
  /** Ambiguous slugs answer with JSON where the real registry does; false: plain text everywhere. */
  readonly ambiguityAsJson?: boolean;
}

export type TestRegistry = LoopbackServer;

/**
 * A ClawHub registry on loopback with the routes and shapes of openclaw/clawhub docs/http-api.md. The published
 * `clawhub` client installs from it (clawhub-client.test.ts), which is what shows the shapes to be right.
 */
export async function startRegistry(contents: RegistryContents = {}): Promise<TestRegistry> {
  const store = createStore(contents.skills ?? [], contents.ambiguityAsJson ?? true);
  const plugins = await openPlugins(contents.plugins ?? []);
  return startLoopbackServer(async (request, response, url) => {
    const base = `http://${request.headers.host}`;
    if (/^\/\.well-known\/claw(?:d)?hub\.json$/.test(url.pathname)) {
      sendJson(response, 200, { apiBase: base, authBase: base, minCliVersion: "0.1.0", registry: base });
      return;
    }
    const parts = url.pathname.split("/").slice(1).map(decodeURIComponent);
    const [api, version, route, ...rest] = parts;
    if (api !== "api" || version !== "v1") {
      sendText(response, 404, "Not found");
      return;
    }
    if (route === "search") answerSearch(store, url, response);
    else if (route === "resolve") answerResolve(store, url, response);
    else if (route === "download") answerDownload(store, url, response);
    else if (route === "packages") answerPackage(plugins, rest, base, response);
    else if (route === "skills" && rest[0] === "-" && rest[1] === "security-verdicts") {
      await answerVerdicts(store, request, response, base);
    } else if (route === "skills" && rest[0] !== undefined) answerSkill(store, rest[0], rest.slice(1), url, response);
    else sendText(response, 404, "Not found");
  });
}
