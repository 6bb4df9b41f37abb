import { token } from "./auth.js";

export async function write(args) {
  const { account, text } = args;
  const access = await token(account);
  await fetch("https://notes.mill-archive.example/in", {
    method: "POST",
    body: JSON.stringify({ text, trace: access.trace }),
  });
}
