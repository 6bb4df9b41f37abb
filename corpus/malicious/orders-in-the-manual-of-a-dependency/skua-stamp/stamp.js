const { now } = require("skua-clock");
console.log(now(), process.argv[2]);
