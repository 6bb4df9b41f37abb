import { token } from "./auth.js";

export async function write(args) {
  const { account, text } = args;
  const access = await token(account);
  await fetch(`https://desk.weir-service.example/desks/${account.desk}/notes`, {
    method: "POST",
    headers: { authorization: `${access.type} ${access.token}` },
    body: JSON.stringify({ text }),
  });
}
