/** Modules that come with Python 2 or 3; every other one is installed, or part of the package. */
const STANDARD: ReadonlySet<string> = new Set(
  (
    "__future__ __builtin__ __main__ _thread abc aifc argparse array ast asyncio asyncore atexit base64 bdb binascii bisect builtins bz2 calendar " +
    "cgi cgitb cmath cmd code codecs codeop collections colorsys commands compileall concurrent configparser ConfigParser contextlib contextvars " +
    "copy copyreg cPickle cProfile cStringIO crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email " +
    "encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib " +
    "grp gzip hashlib heapq hmac html http httplib imaplib imp importlib inspect io ipaddress itertools json keyword linecache locale logging lzma " +
    "mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nntplib nt ntpath numbers operator optparse os pathlib pdb pickle " +
    "pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pydoc queue Queue quopri random re " +
    "readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib sndhdr socket SocketServer " +
    "socketserver sqlite3 ssl stat statistics string StringIO stringprep struct subprocess sunau symtable sys sysconfig syslog tarfile " +
    "telnetlib tempfile termios textwrap thread threading time timeit tkinter Tkinter token tokenize tomllib trace traceback tracemalloc tty turtle " +
    "types typing unicodedata unittest urllib urllib2 urlparse uuid venv warnings wave weakref webbrowser winreg _winreg winsound wsgiref xdrlib xml " +
    "xmlrpc xmlrpclib zipapp zipfile zipimport zlib zoneinfo _socket _posixsubprocess typing_extensions"
  ).split(" "),
);

export function isStandardModule(name: string): boolean {
  return STANDARD.has(name);
}
