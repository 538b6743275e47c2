#!/usr/bin/env python3
"""Times searches with facets over HTTP, and the same SQL alone in pgbench, in one run. See README.md beside this."""
import argparse
import re
import statistics
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

QUERIES = Path(__file__).parent.parent / "test/resources/relevance.tsv"
SETTINGS = "-c jit=off -c work_mem=16MB -c plan_cache_mode=force_custom_plan"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True, help="the service, such as http://localhost:8080")
    parser.add_argument("--database", required=True, help="its database, as libpq writes it; log_statement=all there")
    parser.add_argument("--log", required=True, help="PostgreSQL's log, written with log_line_prefix '@@ '")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--http-only", action="store_true")
    return parser.parse_args()


def ask(url, q):
    query = urllib.parse.urlencode({"q": q, "scope": "forge", "facets": "level,discipline,kind"})
    start = time.perf_counter()
    with urllib.request.urlopen(f"{url}/api/v1/resources?{query}") as answer:
        answer.read()
    return (time.perf_counter() - start) * 1000


def quiet(times):
    """The lower quartile: what it takes when the machine does nothing else."""
    ordered = sorted(times)
    return ordered[len(ordered) // 4]


def statements(log, offset):
    """What was executed since that place in the log, with the values in place of the parameters."""
    with open(log, encoding="utf-8", errors="replace") as file:
        file.seek(offset)
        entries = re.split(r"^@@ ", file.read(), flags=re.M)
    found = []
    for entry in entries:
        executed = re.match(r"LOG:  execute [^:]*: (.*)", entry, re.S)
        detail = re.match(r"DETAIL:  [Pp]arameters: (.*)", entry, re.S)
        if executed:
            found.append(executed.group(1).strip())
        elif detail and found:
            values = dict(re.findall(r"\$(\d+) = ('(?:[^']|'')*'|NULL)", detail.group(1)))
            found[-1] = re.sub(r"\$(\d+)", lambda place: values[place.group(1)], found[-1])
    return [re.sub(r"\s+", " ", statement) for statement in found]


def pgbench(database, script, rounds):
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write("".join(f"{statement};\n" for statement in script))
        file.flush()
        run = subprocess.run(
            ["pgbench", "-n", "-M", "simple", "-t", str(rounds), "-f", file.name, database],
            env={"PATH": "/usr/bin:/bin", "PGOPTIONS": SETTINGS}, capture_output=True, text=True, check=False)
    latency = re.search(r"latency average = ([\d.]+) ms", run.stdout)
    return float(latency.group(1)) if latency else None


def main():
    options = arguments()
    queries = [line.split("\t")[0] for line in QUERIES.read_text().splitlines() if not line.startswith("#")]
    for _ in range(3):
        for q in queries:
            ask(options.url, q)
    http, sql = {}, {}
    for q in queries:
        offset = Path(options.log).stat().st_size
        ask(options.url, q)
        time.sleep(0.05)
        script = statements(options.log, offset)
        http[q] = quiet(ask(options.url, q) for _ in range(options.rounds))
        if not options.http_only:
            sql[q] = pgbench(options.database, script, options.rounds)
    for q in sorted(queries, key=http.get):
        print(f"{http[q]:9.2f} ms  {sql.get(q) or 0:9.2f} ms in SQL  {q}")
    median = statistics.median(http.values())
    print(f"HTTP: median {median:.2f} ms, slowest {max(http.values()):.2f} ms, over {len(queries)} queries")
    if sql:
        alone = statistics.median(value for value in sql.values() if value)
        ratio = statistics.median(http[q] / value for q, value in sql.items() if value)
        print(f"SQL alone: median {alone:.2f} ms; HTTP to SQL: {median / alone:.2f} of the medians, {ratio:.2f} the median ratio")


if __name__ == "__main__":
    main()
