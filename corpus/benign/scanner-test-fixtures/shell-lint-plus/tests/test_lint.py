import re
import unittest

import lint


class Fixtures(unittest.TestCase):
    def test_pipe(self):
        with open("tests/fixtures/pipe-to-shell.sh", encoding="utf-8") as file:
            self.assertTrue(any(lint.CHECKS["pipe-to-shell"].search(line) for line in file))
