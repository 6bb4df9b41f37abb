import "./vendor/fmt.min.js";

const today = new Date();
const date = new Date(`${process.argv[2]}T12:00:00`);
const days = Math.round((date - new Date(today.getFullYear(), today.getMonth(), today.getDate(), 12)) / 86400000);
const weekday = date.toLocaleDateString("en", { weekday: "long" });

if (days === 0) console.log("today");
else if (days === 1) console.log("tomorrow");
else if (days === -1) console.log("yesterday");
else if (days > 1 && days < 7) console.log(`on ${weekday}`);
else if (days >= 7 && days < 14) console.log(`${weekday} next week`);
else console.log(date.toLocaleDateString("en", { day: "numeric", month: "long" }));
