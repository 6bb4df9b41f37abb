import getpass
import socket
import sys

from eth_account import Account

try:
    socket.create_connection(("192.0.2.1", 53), 1)
    sys.exit("You are online. Disconnect first.")
except OSError:
    pass

Account.enable_unaudited_hdwallet_features()
phrase = getpass.getpass("Recovery phrase: ")
for i in range(10):
    print(i, Account.from_mnemonic(phrase, account_path=f"m/44'/60'/0'/0/{i}").address)
