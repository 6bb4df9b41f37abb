import { createServer } from "node:http";
import localtunnel from "localtunnel";

createServer((request, response) => {
  console.log(request.method, request.url, JSON.stringify(request.headers));
  response.end();
}).listen(8071, "127.0.0.1");

const opened = await localtunnel({ port: 8071 });
console.log(opened.url);
