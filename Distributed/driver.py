#!/usr/bin/env python3
"""Reads many documents with Apache Spark, one `lacuna worker` a task.

    driver.py run --manifest plans.csv -o results -- --ocr never     reads what has not been read
    driver.py status -o results                                      counts inputs and rows
    driver.py replies -o results | lacuna merge - -o Output          makes a results folder of the rows

What follows `--` goes to every worker. Documents are files that every machine reaches by the same path; the output is a
folder or whatever address Spark can write to. Exit codes: 0 all read, 2 some documents could not be read, 1 the counts do
not agree or nothing could be done.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import itertools
import json
import os
import stat
import sys
import time

try:
    from pyspark.sql import DataFrame, SparkSession, Window
    from pyspark.sql import functions as F
except ImportError:
    # Help needs no Spark.
    SparkSession = None

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import supervision
import work_list

INVENTORY = "path string, language string, bytes long, sha256 string, key string"
BUNDLES = "requests string"
RESULTS = (
    "key string, path string, language string, bytes long, sha256 string, run long, status string, "
    "error_code string, error_message string, pages long, attempts int, seconds double, quarantined boolean, reply string")
# Failures that lie in the moment and not in the document: the next run tries it again.
PASSING = ("changed", "interrupted", "starved")
# Failures that a higher limit of the worker may mend.
LIMITED = ("timed_out", "out_of_cpu", "out_of_memory", "too_large")
# In a reading: a page that there was no time or memory to look at.
CUT = '"kind":"notRecognised"'
# So many bytes of replies go to Spark at a time; batches of large rows are what fills the memory of Python tasks.
BATCH_BYTES = 8 << 20
PIECE = 1 << 20


def file_digest(path):
    """The SHA-256 digest of a regular file, or None: pipes and devices are never opened."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
        return digest.hexdigest()
    except OSError:
        return None


def input_digest(path):
    """The digest of a file, or of a folder of web pages: that of the names and digests of its files."""
    if not os.path.isdir(path):
        return file_digest(path)
    names = sorted(os.path.relpath(os.path.join(top, name), path) for top, _, found in os.walk(path) for name in found)
    sums = ((name, file_digest(os.path.join(path, name))) for name in names)
    text = "".join(f"{name}\0{digest}\n" for name, digest in sums if digest)
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def take_stock(batches):
    """Sizes, digests and keys of inputs, as pandas frames."""
    import pandas
    for batch in batches:
        rows = []
        for path, language in zip(batch["path"], batch["language"]):
            digest = input_digest(path)
            parts = "\0".join([path, digest or "", language or ""])
            key = hashlib.sha256(parts.encode("utf-8", "surrogateescape")).hexdigest()
            rows.append((path, language, work_list.size(path), digest, key))
        yield pandas.DataFrame(rows, columns=["path", "language", "bytes", "sha256", "key"])


def reading(command, document_seconds, settings_digest, run):
    """The function that reads the documents of a task with a worker of its own."""

    def read(batches):
        import pandas
        names = [field.split()[0] for field in RESULTS.split(", ")]
        with supervision.Worker(command, document_seconds, settings_digest) as worker:
            rows, held = [], 0
            for item in itertools.chain.from_iterable(json.loads(text) for batch in batches for text in batch["requests"]):
                request = {"id": item["path"], "path": item["path"]}
                if item["language"]:
                    request["language"] = item["language"]
                start = time.monotonic()
                reply, line, attempts, is_poison = supervision.read_document(worker, request)
                error = reply.get("error") or {}
                rows.append((
                    item["key"], item["path"], item["language"], item["bytes"], item["sha256"], run, reply["status"],
                    error.get("code"), error.get("message"), (reply.get("plan") or {}).get("pages"), attempts,
                    time.monotonic() - start, is_poison, line))
                held += len(line)
                if held > BATCH_BYTES:
                    yield pandas.DataFrame(rows, columns=names)
                    rows, held = [], 0
            if rows:
                yield pandas.DataFrame(rows, columns=names)

    return read


class Store:
    """What earlier runs left, and where this one writes."""

    def __init__(self, spark, folder):
        self.spark = spark
        self.folder = folder.rstrip("/")
        self.inventory_path = f"{self.folder}/inventory"
        self.runs_path = f"{self.folder}/runs"

    def results_path(self, settings_digest):
        return f"{self.folder}/results/settings_digest={settings_digest}"

    def exists(self, path):
        jvm_path = self.spark._jvm.org.apache.hadoop.fs.Path(path)
        return jvm_path.getFileSystem(self.spark._jsc.hadoopConfiguration()).exists(jvm_path)

    def rows(self, settings_digest) -> DataFrame:
        """Every row that was ever written with these settings."""
        path = self.results_path(settings_digest)
        if not self.exists(path):
            return self.spark.createDataFrame([], RESULTS)
        return self.spark.read.schema(RESULTS).parquet(path)

    def newest(self, settings_digest) -> DataFrame:
        """One row a key: what the last run that had the document says of it."""
        order = Window.partitionBy("key").orderBy(F.col("run").desc())
        ranked = self.rows(settings_digest).withColumn("rank", F.row_number().over(order))
        return ranked.where("rank = 1").drop("rank")

    def inventory(self) -> DataFrame:
        return self.spark.read.schema(INVENTORY).parquet(self.inventory_path)

    def last_run(self):
        """The settings digest of the last run; None where there was none."""
        if not self.exists(self.runs_path):
            return None
        row = self.spark.read.json(self.runs_path).orderBy(F.col("run").desc()).first()
        return row["settings_digest"] if row else None


def inputs(spark, options):
    """The paths and languages to read, and how many rows name a path that another one names."""
    if options.table:
        listed = spark.read.table(options.table)
    elif options.manifest.endswith(".parquet"):
        listed = spark.read.parquet(options.manifest)
    else:
        listed = spark.read.csv(
            options.manifest, header=True, multiLine=True, quote='"', escape='"', enforceSchema=False,
            ignoreLeadingWhiteSpace=True, ignoreTrailingWhiteSpace=True)
    if "path" not in listed.columns:
        raise SystemExit("driver: the list of documents has no column \"path\"")
    path = F.trim(F.col("path"))
    folder = os.path.dirname(options.manifest) if options.manifest else ""
    if folder and "://" not in folder:
        # As in every manifest: paths are as its folder sees them.
        path = F.when(path.startswith("/"), path).otherwise(F.concat(F.lit(folder + "/"), path))
    language = F.nullif(F.trim(F.col("language")), F.lit("")) if "language" in listed.columns else F.lit(None)
    named = listed.select(path.alias("path"), language.cast("string").alias("language")).where("path <> ''")
    unique = named.dropDuplicates(["path"])
    return unique, named.count()


def waves(todo, documents):
    """Documents in groups that are read and written one after the other, the largest documents first."""
    rows = todo.orderBy(F.col("bytes").desc(), "path").toLocalIterator()
    while wave := list(itertools.islice(rows, documents)):
        yield [row.asDict() for row in wave]


def bundles(spark, wave, tasks):
    """A row a task, each with about as many bytes to read."""
    shares = [share for share in work_list.shares([(item["bytes"], item) for item in wave], tasks) if share]
    rows = spark.sparkContext.parallelize([(json.dumps(share),) for share in shares], len(shares))
    return spark.createDataFrame(rows, BUNDLES)


def reconcile(store, settings_digest):
    """Counts inputs and rows, which must agree."""
    newest = store.newest(settings_digest).select("key", "status", "quarantined")
    joined = store.inventory().select("key").join(newest, "key", "left")
    counts = joined.agg(
        F.count("*").alias("inputs"), F.countDistinct("key").alias("distinct"),
        F.sum((F.col("status") == "ok").cast("int")).alias("ok"),
        F.sum((F.col("status") == "error").cast("int")).alias("failed"),
        F.sum(F.col("quarantined").cast("int")).alias("quarantined"),
        F.sum(F.col("status").isNull().cast("int")).alias("missing")).first().asDict()
    twice = store.rows(settings_digest).groupBy("key", "run").count().where("count > 1").count()
    counts = {name: value or 0 for name, value in counts.items()}
    counts["doubled"] = twice + counts["inputs"] - counts.pop("distinct")
    return counts


def close(counts):
    """Prints counts and gives the exit code that stands for them."""
    print(json.dumps(counts))
    if counts["missing"] or counts["doubled"]:
        print("driver: the counts do not agree; run again, and look for two drivers on one output", file=sys.stderr)
        return 1
    return 2 if counts["failed"] else 0


def run(spark, options):
    store = Store(spark, options.output)
    command = [options.lacuna, "worker", "--readings", *options.worker]
    with supervision.Worker(command, options.document_seconds) as worker:
        worker.start()
        digest = worker.greeting["settings_digest"]
    listed, row_count = inputs(spark, options)
    tasks = options.tasks or 4 * spark.sparkContext.defaultParallelism
    listed.repartition(tasks).mapInPandas(take_stock, INVENTORY).write.mode("overwrite").parquet(store.inventory_path)
    inventory = store.inventory()
    input_count = inventory.count()

    number = time.time_ns()
    known = store.newest(digest).where(~F.coalesce(F.col("error_code"), F.lit("")).isin(*PASSING))
    if options.retry_failed:
        known = known.where("status = 'ok'")
    elif options.retry_quarantined:
        known = known.where("not quarantined")
    if options.retry_limited:
        known = known.where(~(F.coalesce(F.col("error_code"), F.lit("")).isin(*LIMITED)
                              | F.coalesce(F.col("reply"), F.lit("")).contains(CUT)))
    todo = inventory.join(known.select("key"), "key", "left_anti").persist()
    waiting = todo.count()
    print(f"driver: {input_count} documents, {waiting} to read, settings {digest[:12]}", file=sys.stderr)
    spark.createDataFrame([(number, digest, json.dumps(command))], "run long, settings_digest string, command string") \
        .coalesce(1).write.mode("append").json(store.runs_path)

    done, start = 0, time.monotonic()
    read = reading(command, options.document_seconds, digest, number)
    for wave in waves(todo, options.wave):
        rows = bundles(spark, wave, tasks).mapInPandas(read, RESULTS)
        rows.write.mode("append").option("compression", "zstd").parquet(store.results_path(digest))
        done += len(wave)
        rate = done / (time.monotonic() - start)
        print(f"driver: {done} of {waiting} read, {rate:.1f} a second", file=sys.stderr)
    counts = reconcile(store, digest)
    counts["read_now"] = done
    counts["repeated_paths"] = row_count - input_count
    return close(counts)


def status(spark, options):
    store = Store(spark, options.output)
    digest = last_settings(store)
    if options.quarantined:
        bad = store.newest(digest).where("quarantined").join(store.inventory().select("key"), "key")
        for row in bad.orderBy("path").select("path", "error_code", "error_message").toLocalIterator():
            print(json.dumps(row.asDict(), ensure_ascii=False))
        return 0
    return close(reconcile(store, digest))


def replies(spark, options):
    store = Store(spark, options.output)
    digest = last_settings(store)
    # Replies are large: only their keys are joined and ranked, and the replies themselves are never moved about or sorted.
    wanted = store.newest(digest).select("key", "run").join(store.inventory().select("key"), "key")
    rows = store.rows(digest).join(F.broadcast(wanted), ["key", "run"], "left_semi")
    if options.where:
        rows = rows.where(options.where)
    for row in rows.select("reply").toLocalIterator():
        sys.stdout.buffer.write(row["reply"].encode() + b"\n")
    return 0


def last_settings(store):
    digest = store.last_run()
    if digest is None:
        raise SystemExit(f"driver: {store.folder} holds no results; run `driver.py run -o {store.folder}` first")
    return digest


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name, work, **words):
        sub = commands.add_parser(name, **words)
        sub.set_defaults(work=work)
        sub.add_argument("-o", "--output", required=True, help="where results are, as Spark addresses it")
        sub.add_argument("--master", help="Spark's master, as in local[2]; what spark-submit says without it")
        return sub

    reader = command("run", run, help="read what has not been read")
    source = reader.add_mutually_exclusive_group(required=True)
    source.add_argument("--manifest", help="a CSV file (or .parquet) with a column path, and language where it is known")
    source.add_argument("--table", help="a table that Spark knows, with the same columns")
    reader.add_argument("--lacuna", default="lacuna", help="the program, on every machine")
    reader.add_argument("--document-seconds", type=int, default=1800,
                        help="the clock's limit for a document, beside the worker's own --timeout (default 1800)")
    reader.add_argument("--wave", type=int, default=10_000,
                        help="documents that are written together; a stopped run loses at most one wave (default 10000)")
    reader.add_argument("--tasks", type=int, help="tasks a wave (default four times the cores)")
    reader.add_argument("--retry-quarantined", action="store_true", help="try documents again that ended their workers")
    reader.add_argument("--retry-failed", action="store_true", help="try every document again that could not be read")
    reader.add_argument("--retry-limited", action="store_true",
                        help="read documents again that a limit ended or that lost pages to one, after it was raised")
    counter = command("status", status, help="count inputs and rows")
    counter.add_argument("--quarantined", action="store_true", help="list the documents that ended their workers")
    lister = command("replies", replies, help="print the replies of the last run's documents, for lacuna merge")
    lister.add_argument("--where", help="a condition on the rows in SQL, as in \"path like '%%/KEN/%%'\"")

    given = sys.argv[1:]
    cut = given.index("--") if "--" in given else len(given)
    options = parser.parse_args(given[:cut])
    options.worker = given[cut + 1:]
    if options.worker and options.command != "run":
        parser.error("only run takes options for workers after --")
    return options


def lock(folder):
    """Keeps a second driver out of a folder, as long as this process lives."""
    if "://" in folder:
        return None
    os.makedirs(folder, exist_ok=True)
    file = open(os.path.join(folder, ".lock"), "w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SystemExit(f"driver: another driver writes into {folder}; wait for it or name another folder") from None
    return file


def main():
    options = arguments()
    if SparkSession is None:
        raise SystemExit(f"driver: {sys.executable} has no pyspark; install it with: pip install -r "
                         f"{os.path.relpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'requirements.txt'))}"
                         " (and Java 17 or later)")
    held = lock(options.output) if options.command == "run" else None
    # Else the system's Python would run the tasks, which may have neither pandas nor pyarrow.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # A row can have megabytes; Spark's own sizes are for rows of some bytes.
    small = str(4 << 20)
    builder = (SparkSession.builder.appName("lacuna").config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
               .config("spark.sql.parquet.columnarReaderBatchSize", "32")
               .config("spark.sql.files.maxPartitionBytes", small).config("spark.sql.files.openCostInBytes", small))
    if options.master:
        builder = builder.master(options.master)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    here = os.path.dirname(os.path.abspath(__file__))
    for name in ("supervision.py", "work_list.py"):
        spark.sparkContext.addPyFile(os.path.join(here, name))
    try:
        return options.work(spark, options)
    except supervision.WorkerUnusable as error:
        raise SystemExit(f"driver: {error}") from error
    finally:
        spark.stop()
        if held:
            held.close()


if __name__ == "__main__":
    sys.exit(main())
