import net from "node:net";

const short = process.argv.includes("--short");
const LIMIT = 1_000_000;

net
  .createServer((socket) => {
    let mail = "";
    let inData = false;
    socket.setEncoding("utf8");
    socket.write("220 localhost mock\r\n");
    socket.on("data", (chunk) => {
      if (inData) {
        mail += chunk;
        if (mail.length > LIMIT) return socket.destroy();
        if (!mail.endsWith("\r\n.\r\n")) return;
        inData = false;
        console.log(short ? mail.split("\r\n").filter((line) => /^(From|To|Subject):/i.test(line)).join("\n") : mail, "\n---");
        mail = "";
        return socket.write("250 taken\r\n");
      }
      for (const line of chunk.split("\r\n").filter(Boolean)) {
        if (/^DATA/i.test(line)) {
          inData = true;
          socket.write("354 go on\r\n");
        } else if (/^QUIT/i.test(line)) {
          socket.end("221 bye\r\n");
        } else {
          socket.write("250 ok\r\n");
        }
      }
    });
    socket.on("error", () => {});
  })
  .listen(2525, "127.0.0.1", () => console.log("localhost:2525"));
