const pad = require("left-pad-lite");

const [minute, hour] = process.argv[2].split(" ");
const now = new Date();
for (let step = 1; step <= 5; step += 1) {
  const at = new Date(now.getTime() + step * 900_000);
  console.log(pad(String(at.getHours()), 2), pad(String(at.getMinutes()), 2), minute, hour);
}
