const { execFile } = require("node:child_process");
const { createServer } = require("node:http");

const BUTTONS = {
  play: ["playerctl", ["play-pause"]],
  next: ["playerctl", ["next"]],
  quiet: ["pactl", ["set-sink-mute", "@DEFAULT_SINK@", "toggle"]],
  dim: ["brightnessctl", ["set", "50%"]],
};
const page = Object.keys(BUTTONS)
  .map((name) => `<form method="post" action="/${name}"><button>${name}</button></form>`)
  .join("");

createServer((request, response) => {
  const name = request.url.slice(1);
  if (request.method === "POST" && request.headers.origin === "http://localhost:8765" && Object.hasOwn(BUTTONS, name)) {
    const [program, args] = BUTTONS[name];
    execFile(program, args, (error) => error && console.error(name, error.message));
  }
  response.setHeader("content-type", "text/html");
  response.end(page);
}).listen(8765, "127.0.0.1");
