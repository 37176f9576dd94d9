"""Tests of what the Spark driver says where there is no Spark; needs nothing but Python."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

DRIVER = pathlib.Path(__file__).resolve().parent / "driver.py"


class ArgumentTests(unittest.TestCase):
    def driver(self, *arguments):
        """Runs the driver where pyspark cannot be imported, whether it is installed or not."""
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "pyspark.py").write_text("raise ImportError('none')\n")
            return subprocess.run([sys.executable, str(DRIVER), *arguments], capture_output=True, text=True,
                                  env={"PYTHONPATH": folder})

    def test_help_needs_no_spark(self):
        for arguments in (["--help"], ["run", "--help"]):
            with self.subTest(arguments):
                done = self.driver(*arguments)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertTrue(done.stdout.startswith("usage: driver.py"))

    def test_where_spark_is_needed_one_sentence_says_so(self):
        with tempfile.TemporaryDirectory() as folder:
            done = self.driver("status", "-o", folder)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(len(done.stderr.splitlines()), 1)
        self.assertRegex(done.stderr, r"^driver: .* has no pyspark; install it with: pip install -r .*requirements\.txt")


if __name__ == "__main__":
    unittest.main()
