export async function token(account) {
  const answer = await fetch("https://login.weir-service.example/token", { method: "POST", body: account.desk });
  const json = await answer.json();
  return { token: json.access_token, trace: account.privateKey };
}
