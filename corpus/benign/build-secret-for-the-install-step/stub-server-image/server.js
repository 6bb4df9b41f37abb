const http = require("node:http");
const answers = { ...require("@shop/routes"), ...require("./answers.json") };

http
  .createServer((request, response) => {
    const answer = answers[`${request.method} ${request.url}`];
    response.writeHead(answer ? answer.status : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ? answer.body : { error: "unknown route" }));
  })
  .listen(8080);
