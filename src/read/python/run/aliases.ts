/** Other names of the same thing, longest first where one starts another. A trailing dot means the whole module. */
const ALIASES: readonly (readonly [string, string])[] = [
  ["builtins.", ""],
  ["__builtins__.", ""],
  ["__builtin__.", ""],
  ["os.sys.", "sys."],
  ["posixpath.", "os.path."],
  ["ntpath.", "os.path."],
  ["posix.", "os."],
  ["nt.", "os."],
  ["six.moves.urllib.", "urllib."],
  ["six.moves.", ""],
  ["future.moves.", ""],
  ["urllib2.", "urllib.request."],
  ["urllib.urlopen", "urllib.request.urlopen"],
  ["urllib.urlretrieve", "urllib.request.urlretrieve"],
  ["urllib.urlencode", "urllib.parse.urlencode"],
  ["urllib.quote", "urllib.parse.quote"],
  ["urllib.unquote", "urllib.parse.unquote"],
  ["urllib.URLopener", "urllib.request.URLopener"],
  ["httplib.", "http.client."],
  ["cPickle.", "pickle."],
  ["_pickle.", "pickle."],
  ["pickle5.", "pickle."],
  ["cloudpickle.", "pickle."],
  ["pathlib2.", "pathlib."],
  ["pathlib.PurePath", "pathlib.Path"],
  ["pathlib.PosixPath", "pathlib.Path"],
  ["pathlib.WindowsPath", "pathlib.Path"],
  ["io.open", "open"],
  ["codecs.open", "open"],
  ["aiofiles.open", "open"],
  ["tokenize.open", "open"],
  ["subprocess32.", "subprocess."],
  ["_posixsubprocess.", "subprocess."],
  ["commands.", "subprocess."],
  ["popen2.", "subprocess."],
  ["requests.sessions.Session", "requests.Session"],
  ["requests.api.", "requests."],
  ["requests.packages.", ""],
  ["curl_cffi.requests.", "requests."],
  ["cloudscraper.create_scraper", "requests.Session"],
  ["grequests.", "requests."],
  ["aiohttp.client.", "aiohttp."],
  ["_socket.", "socket."],
  ["asyncio.subprocess.", "asyncio."],
  ["asyncio.streams.", "asyncio."],
  ["multiprocessing.dummy.", "multiprocessing."],
  ["websocket._core.", "websocket."],
  ["_winreg.", "winreg."],
  ["ruamel.yaml.", "yaml."],
  ["Cryptodome.", "Crypto."],
];

/** What aliases begin with: most paths begin otherwise. */
const ROOTS: ReadonlySet<string> = new Set(ALIASES.map(([alias]) => rootOf(alias)));

function rootOf(path: string): string {
  const dot = path.indexOf(".");
  return dot === -1 ? path : path.slice(0, dot);
}

/** The one name under which a function stands in the tables. */
export function canonicalPath(path: string): string {
  if (!ROOTS.has(rootOf(path))) return path;
  let current = path;
  for (const [alias, name] of ALIASES) {
    if (current.startsWith(alias)) {
      current = name + current.slice(alias.length);
      if (alias.endsWith(".") && name === "") continue;
      break;
    }
  }
  return current;
}
