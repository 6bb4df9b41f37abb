import type { End } from "./end.ts";

const URL_LIBRARY = ["urllib.request"];

export const PYTHON_PLAIN_DATA: readonly End[] = [
  {
    name: "given-file",
    needs: [],
    code: `open(sys.argv[1], encoding="utf-8").read()`,
    told: "the note file that you name",
  },
  { name: "asked", needs: [], code: `input("Note: ")`, told: "the note that you type" },
  { name: "date", needs: ["datetime"], code: `datetime.date.today().isoformat()`, told: "the date of today" },
  {
    name: "own-settings",
    needs: ["pathlib"],
    code: `pathlib.Path(__file__).with_name("template.md").read_text()`,
    told: "the template beside the script",
  },
];

const key = (variable: string) => `os.environ["${variable}"]`;

/** A key and the requests in which its own provider asks for it. */
export const PYTHON_OWN_KEYS: readonly (readonly [End, End])[] = [
  [
    { name: "notion", needs: ["os"], code: key("NOTION_API_KEY"), told: "NOTION_API_KEY", host: "api.notion.com" },
    {
      name: "bearer",
      needs: ["requests"],
      code: `requests.get("https://HOST/v1/users/me", headers={"Authorization": "Bearer " + (VALUE)}, timeout=20)`,
    },
  ],
  [
    { name: "github", needs: ["os"], code: key("GITHUB_TOKEN"), told: "GITHUB_TOKEN", host: "api.github.com" },
    {
      name: "request",
      needs: URL_LIBRARY,
      code: `request = urllib.request.Request("https://HOST/user", headers={"Authorization": "token " + VALUE})\nprint(urllib.request.urlopen(request).read())`,
    },
  ],
  [
    { name: "openai", needs: ["os"], code: key("OPENAI_API_KEY"), told: "OPENAI_API_KEY", host: "api.openai.com" },
    {
      name: "curl",
      needs: ["subprocess"],
      code: `subprocess.run(["curl", "-s", "-H", "Authorization: Bearer " + VALUE, "https://HOST/v1/models"], check=True)`,
    },
  ],
];

export const PYTHON_FETCHED: readonly End[] = [
  { name: "requests", needs: ["requests"], code: `requests.get("https://HOST/latest.txt", timeout=10).text` },
  { name: "urllib", needs: URL_LIBRARY, code: `urllib.request.urlopen("https://HOST/latest.txt").read().decode()` },
  { name: "httpx", needs: ["httpx"], code: `httpx.get("https://HOST/latest.txt").text` },
  {
    name: "curl",
    needs: ["subprocess"],
    code: `subprocess.check_output(["curl", "-fsSL", "https://HOST/latest.txt"], text=True)`,
  },
];

export const PYTHON_RUNNERS: readonly End[] = [
  { name: "exec", needs: [], code: `exec(VALUE)` },
  { name: "compile", needs: [], code: `exec(compile(VALUE, "note", "exec"), {"__name__": "note"})` },
  { name: "shell", needs: ["subprocess"], code: `subprocess.run(VALUE, shell=True, check=False)` },
  { name: "system", needs: ["os"], code: `os.system(VALUE)` },
  { name: "bash", needs: ["subprocess"], code: `subprocess.Popen(["bash", "-c", VALUE])` },
  { name: "python", needs: ["subprocess"], code: `subprocess.run([sys.executable, "-c", VALUE])` },
  { name: "input", needs: ["subprocess"], code: `subprocess.run(["python3", "-"], input=VALUE, text=True)` },
];

export const PYTHON_SHOWN: readonly End[] = [
  { name: "print", needs: [], code: `print(VALUE)` },
  { name: "lines", needs: [], code: `print(len((VALUE).splitlines()), "lines")` },
  {
    name: "report",
    needs: [],
    code: `with open("report.txt", "w", encoding="utf-8") as report:\n    report.write(VALUE)`,
  },
];

export const PYTHON_OWN_COMMANDS: readonly End[] = [
  { name: "git", needs: [], code: `"git log --oneline -5"`, told: "git" },
  { name: "joined", needs: [], code: `" ".join(["wc", "-l", "notes.md"])`, told: "wc" },
];

export const PYTHON_SHELLS: readonly End[] = [
  { name: "shell", needs: ["subprocess"], code: `subprocess.run(VALUE, shell=True, check=False)` },
  { name: "system", needs: ["os"], code: `os.system(VALUE)` },
  { name: "split", needs: ["shlex", "subprocess"], code: `subprocess.run(shlex.split(VALUE), check=False)` },
];
