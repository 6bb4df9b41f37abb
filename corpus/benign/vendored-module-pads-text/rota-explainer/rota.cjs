const pad = require("column-pad");

const [pattern, start = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const day = new Date(`${start}T12:00:00Z`);
for (let step = 0; step < 14; step += 1) {
  const at = new Date(day.getTime() + step * 86_400_000);
  const name = at.toLocaleDateString("en", { weekday: "short", timeZone: "UTC" });
  console.log(pad(name, 4), at.toISOString().slice(0, 10), pattern[step % pattern.length]);
}
