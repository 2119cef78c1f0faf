"""What the benchmarks share: running programs, and what a run took."""

import os
import pathlib
import platform
import statistics
import subprocess
import sys
import threading
import time
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent
RAINGAN = str(ROOT / ".build/release/raingan")
BENCH = str(ROOT / ".build/release/raingan-bench")
PAGES = "import sys, pypdf\nfor path in sys.argv[1:]: print(len(pypdf.PdfReader(path).pages))"


def run(command):
    """Standard output of a program that must succeed."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()


def pages(*files):
    return [int(line) for line in run([sys.executable, "-c", PAGES, *map(str, files)]).split()]


class Run(typing.NamedTuple):
    """What one run of a program took."""

    seconds: float
    cpu: float
    memory: float


def measure(command, output=os.devnull):
    """Seconds from start to end, seconds of all cores' work, and peak resident memory in bytes.

    Linux counts this process's own peak to the child's, as it was when the child started; the programs need more.
    """
    streams = [
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),  # Warnings about the record.
    ]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=streams)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"failed: {command}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def medians(rounds):
    """Of the runs of each program, rounds by rounds of all programs."""
    return [Run(*(statistics.median(figures) for figures in zip(*runs))) for runs in zip(*rounds)]


def cold(commands, rounds):
    """The commands in turn, so that a busy moment of the machine meets them all."""
    for command in commands:  # Files come into the system's cache.
        measure(command)
    return medians([measure(command) for command in commands] for _ in range(rounds))


def machine():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    system = dict(line.rstrip().split("=", 1) for line in open("/etc/os-release") if "=" in line)["PRETTY_NAME"].strip('"')
    return f"{len(os.sched_getaffinity(0))} cores, {cpu}; {system}; load {os.getloadavg()[0]:.1f}"


def children(process):
    """A process and all below it."""
    found, left = [], [process]
    while left:
        number = left.pop()
        found.append(number)
        # Each thread has the children that it started.
        for thread in pathlib.Path(f"/proc/{number}/task").glob("*/children"):
            try:
                left += map(int, thread.read_text().split())
            except OSError:
                pass
    return found


def resident(number):
    """Bytes of memory that a process has in use, or 0 where it has ended."""
    try:
        return int(pathlib.Path(f"/proc/{number}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def share(number):
    """Bytes that a process has in use, with its part of those that it shares with others; 0 where it has ended."""
    try:
        text = pathlib.Path(f"/proc/{number}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:")), 0)


def measure_tree(command):
    """As `measure`, for a program that is several processes: the peak is of all together, looked at every 20 ms, and what they
    share counts once."""
    start = time.perf_counter()
    before = os.times()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    over = threading.Event()

    def watch():
        nonlocal peak
        while not over.wait(0.02):
            peak = max(peak, sum(map(share, children(child.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = child.wait()
    seconds = time.perf_counter() - start
    over.set()
    watcher.join()
    after = os.times()
    if code != 0:
        sys.exit(f"failed: {command}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(seconds, cpu, peak)
