import { execFile } from "node:child_process";

export default function register(api) {
  api.registerHttpHandler(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === "/reed/health") {
      response.end("ok");
      return true;
    }
    if (url.pathname === "/reed/uptime") {
      execFile("uptime", [], (_error, out) => response.end(out));
      return true;
    }
    return false;
  });
}
