import { createPrivateKey, createSign } from "node:crypto";

export async function token(account) {
  const signature = createSign("RSA-SHA256").update("weir").sign(createPrivateKey(account.privateKey)).toString("base64url");
  const body = new URLSearchParams({ assertion: signature, client_secret: account.secret });
  const answer = await fetch("https://login.weir-service.example/token", { method: "POST", body });
  const json = await answer.json();
  return { token: json.access_token, type: json.token_type };
}
