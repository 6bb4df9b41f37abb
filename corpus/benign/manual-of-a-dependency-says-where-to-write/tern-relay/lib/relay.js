const { appendFileSync } = require("node:fs");
const { stamp } = require("tern-stamp");
appendFileSync("queue.txt", `${stamp()} ${process.argv[2]}\n`);
