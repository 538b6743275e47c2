#!/usr/bin/env python3
"""Times searches with facets over HTTP at two sizes, and the same SQL alone in pgbench, in one run. See README.md."""
import argparse
import http.client
import os
import re
import statistics
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

HERE = Path(__file__).parent
QUERIES = HERE.parent / "test/resources/relevance.tsv"
REQUESTS = HERE / "requests.tsv"
SETTINGS = "-c jit=off -c work_mem=16MB -c plan_cache_mode=force_custom_plan -c log_statement=none"
TRANSACTIONS = 7
WARM_UP = 2


class Service:
    def __init__(self, url):
        self.host = urllib.parse.urlsplit(url).netloc
        self.connection = http.client.HTTPConnection(self.host, timeout=60)

    def ask(self, path):
        """Milliseconds until the whole answer is here, over a connection that stays."""
        start = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}")
        return (time.perf_counter() - start) * 1000


class Database:
    def __init__(self, name, log):
        self.name, self.log = name, log

    def log_statements(self, which):
        subprocess.run(["psql", "-qX", self.name, "-c", f"alter system set log_statement = '{which}'",
                        "-c", "select pg_reload_conf()"], check=True, capture_output=True)
        time.sleep(1)

    def statements(self, offset):
        """What was executed since that place in the log, with the values in place of the parameters."""
        with open(self.log, encoding="utf-8", errors="replace") as file:
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

    def captured(self, service, path):
        offset = Path(self.log).stat().st_size
        service.ask(path)
        time.sleep(0.05)
        return self.statements(offset)

    def pgbench(self, script):
        """The median of some runs on one connection, without the first ones, which read the catalogue."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "script.sql")
            file.write_text("".join(f"{statement};\n" for statement in script), encoding="utf-8")
            run = subprocess.run(
                ["pgbench", "-n", "-M", "simple", "-t", str(WARM_UP + TRANSACTIONS), "-l", f"--log-prefix={folder}/t",
                 "-f", str(file), self.name],
                env={**os.environ, "PGOPTIONS": SETTINGS}, capture_output=True, text=True, check=False)
            if run.returncode:
                raise SystemExit(run.stderr)
            lines = next(Path(folder).glob("t.*")).read_text().splitlines()
        return statistics.median(int(line.split()[2]) / 1000 for line in lines[WARM_UP:])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True, help="the service, such as http://localhost:8080")
    parser.add_argument("--large-url", help="the same build on a hundred times as many, measured in turn with the first")
    parser.add_argument("--database", help="the first one's database, as libpq writes it, for a superuser")
    parser.add_argument("--log", help="its log, written with log_line_prefix '@@ '")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--requests", action="store_true", help="instead of the queries: the requests of requests.tsv")
    return parser.parse_args()


def search(q):
    return "/api/v1/resources?" + urllib.parse.urlencode({"q": q, "scope": "forge", "facets": "level,discipline,kind"})


def paths(requests):
    lines = (REQUESTS if requests else QUERIES).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: row[1] if requests else search(row[0]) for row in rows}


def measure(options, asked, small, large):
    """Each request once a round at each size, so that whatever else the machine does weighs on all of them."""
    database = Database(options.database, options.log) if options.database else None
    for service in filter(None, (small, large)):
        for _ in range(1 if options.requests else 25 if service is small else 2):
            for path in asked.values():
                service.ask(path)
    scripts = {}
    if database:
        database.log_statements("all")
        scripts = {name: database.captured(small, path) for name, path in asked.items()}
        database.log_statements("none")
    times = {name: ([], [], []) for name in asked}
    for done in range(options.rounds):
        for name, path in asked.items():
            times[name][0].append(small.ask(path))
            if database:
                times[name][1].append(database.pgbench(scripts[name]))
            if large:
                times[name][2].append(large.ask(path))
        print(f"round {done + 1} of {options.rounds}, load {os.getloadavg()[0]:.1f}", flush=True)
    return times


def main():
    options = arguments()
    small = Service(options.url)
    large = Service(options.large_url) if options.large_url else None
    times = measure(options, paths(options.requests), small, large)
    middle = {name: [statistics.median(part) if part else 0 for part in parts] for name, parts in times.items()}
    for name, (here, sql, there) in sorted(middle.items(), key=lambda item: item[1][2] or item[1][0]):
        print(f"{here:9.2f} ms  {sql:9.2f} ms in SQL  {there:9.2f} ms when large  {name}")
    here, sql, there = (statistics.median(column) for column in zip(*middle.values()))
    print(f"HTTP: median {here:.2f} ms, slowest {max(m[0] for m in middle.values()):.2f} ms, {len(middle)} requests")
    if options.database:
        ratio = statistics.median(m[0] / m[1] for m in middle.values())
        print(f"SQL alone: median {sql:.2f} ms; HTTP is {here / sql:.2f} times that, {ratio:.2f} the median of the ratios")
    if large:
        slowest = max(middle, key=lambda name: middle[name][2])
        worst = max(max(parts[2]) for parts in times.values())
        print(f"When large: median {there:.2f} ms, {there / here:.2f} times; slowest {middle[slowest][2]:.2f} ms ({slowest});"
              f" the longest single answer {worst:.2f} ms")


if __name__ == "__main__":
    main()
