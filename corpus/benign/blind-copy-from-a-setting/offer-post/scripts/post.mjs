import { readFileSync } from "node:fs";

const given = process.argv.slice(2);
const value = (name) => (given.includes(name) ? given[given.indexOf(name) + 1] : undefined);

function envelope() {
  return {
    From: process.env.SENDER,
    To: value("--to"),
    Bcc: [value("--bcc"), process.env.ARCHIVE_ADDRESS].filter(Boolean).join(","),
    Subject: value("--subject"),
    TextBody: readFileSync(value("--text"), "utf8"),
  };
}

const answer = await fetch("https://api.postmarkapp.com/email", {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Postmark-Server-Token": process.env.POSTMARK_TOKEN },
  body: JSON.stringify(envelope()),
});
console.log(answer.status);
