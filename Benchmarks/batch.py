"""`raingan batch` over different agencies of one national workbook: reports a second on one core and on two, and memory over the run.

Memory is looked at as the run goes: a run that could go on for ever needs no more for its last report than for its 500th. More than
200 MB, or more than 15 MB between those two, ends the benchmark with an error.

usage: batch.py [AGENCIES [AGENCIES-FOR-MEMORY]]      (1000, 8300)
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from measuring import RAINGAN, ROOT, resident

ROUNDS = 3


def workbook(count, folder):
    path = folder / f"agencies-{count}.xlsx"
    subprocess.run([sys.executable, str(ROOT / "Benchmarks/national-workbook.py"), str(count), str(path)], check=True)
    return path


class BatchRun:
    """One run: seconds, the peak of memory that the system knows of, and memory by reports made."""

    def __init__(self, book, folder, jobs, cores):
        out = folder / "out"
        command = [RAINGAN, "batch", str(book), "-o", str(out), "--jobs", str(jobs), "--json"]
        before = os.sched_getaffinity(0)
        os.sched_setaffinity(0, cores)
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        os.sched_setaffinity(0, before)
        self.memory = []
        made = 0
        for line in child.stdout:
            if b'"made"' not in line or b'"event"' not in line:
                continue
            event = json.loads(line)
            if event["event"] == "finished":
                self.made = event["made"]
                continue
            made += 1
            if made % 50 == 0:
                self.memory.append((made, resident(child.pid)))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.seconds = time.perf_counter() - start
        self.peak = usage.ru_maxrss * 1024
        if child.returncode != 0:
            sys.exit(f"failed: {command}")
        subprocess.run(["rm", "-r", str(out)], check=True)

    @property
    def rate(self):
        return self.made / self.seconds

    def check(self):
        """Ends the benchmark where memory is not flat, or more than is allowed."""
        if self.peak > 200e6 or self.growth() > 15e6:
            sys.exit(f"memory: {self.peak / 1e6:.0f} MB at its peak, {self.growth() / 1e6:+.1f} MB over the run")

    def growth(self, start=500):
        """How much more memory there was in the last tenth of the run than in the tenth from the `start`-th report on."""
        later = [memory for made, memory in self.memory if made >= min(start, self.made // 2)]
        tenth = max(1, len(later) // 10)
        return statistics.median(later[-tenth:]) - statistics.median(later[:tenth])


def throughput(count, folder):
    """Reports a second by the number of cores, medians of runs in turn."""
    book = workbook(count, folder)
    cores = sorted(os.sched_getaffinity(0))
    counts = [number for number in (1, 2, 4, 8, 16) if number <= len(cores)]
    runs = {number: [] for number in counts}
    for _ in range(ROUNDS):
        for number in counts:
            runs[number].append(BatchRun(book, folder, number, set(cores[-number:])))
    return {number: (statistics.median(run.rate for run in runs[number]), max(run.peak for run in runs[number])) for number in counts}


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    large = int(sys.argv[2]) if len(sys.argv) > 2 else 8300
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if count:
            rates = throughput(count, folder)
            for number, (rate, peak) in rates.items():
                print(f"  {count} agencies on {number} cores: {rate:.1f} a second, {rate / rates[1][0]:.2f} times; peak {peak / 1e6:.0f} MB")
        if large:
            cores = os.sched_getaffinity(0)
            run = BatchRun(workbook(large, folder), folder, len(cores), cores)
            print(f"  {large} agencies on {len(cores)} cores: {run.seconds:.1f} s, {run.rate:.1f} a second; peak {run.peak / 1e6:.0f} MB,")
            print(f"  and {run.growth() / 1e6:+.1f} MB from the 500th report to the last")
            for made, memory in run.memory[:: max(1, len(run.memory) // 16)]:
                print(f"    {made:>6} {memory / 1e6:>7.1f} MB")
            run.check()


if __name__ == "__main__":
    main()
