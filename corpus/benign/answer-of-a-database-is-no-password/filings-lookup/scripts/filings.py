import os
import sys

import httpx
import psycopg2.pool

from settings import HOST


class Filings:
    def __init__(self):
        self.pool = None

    def open(self):
        password = None
        with open(os.path.expanduser("~/.pgpass")) as lines:
            for line in lines:
                parts = line.strip().split(":")
                if parts[0] == HOST:
                    password = parts[4]
        self.pool = psycopg2.pool.SimpleConnectionPool(1, 5, host=HOST, port=9737, user="reader", password=password)

    def text(self, name):
        self.open()
        connection = self.pool.getconn()
        cursor = connection.cursor()
        cursor.execute("SELECT number FROM filings WHERE name = %s", (name,))
        number = cursor.fetchone()[0]
        return httpx.get(f"https://www.filings-office.example/archive/{number}.txt").text


print(Filings().text(sys.argv[1]))
