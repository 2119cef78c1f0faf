"""Renders the same report with Typst and with Raingan in turn and prints medians and ratios of time and memory.

Cold: a process for each report, as an officer's computer does it, with all cores at hand. Typst is PyPI's module in the smallest
Python program there is; the start-up of that program (Python, and loading the module) is measured too, and both ratios are given.

Many: report after report in one process on one core, as a batch does it. Typst keeps its fonts and whatever its own cache holds from
report to report, Raingan its templates, fonts and dictionary; the agency's name differs in each, so that no report is the one before.

The Typst source is made from the very document that Raingan sets: same text, lists, tables, charts, contents, fonts, sizes and page.
Typst is given a folder with no fonts but those, so that it does not spend time on others.

usage: compare.py [RECORD …]       without any, the records of Examples/
"""

import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent
RAINGAN = str(ROOT / ".build/release/raingan")
BENCH = str(ROOT / ".build/release/raingan-bench")
FONTS = ("tlwg/Laksaman*.ttf", "dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf")
COLD_ROUNDS = 21
MANY_ROUNDS = 3
MANY_SECONDS = 5

TYPST_START = "import typst"
TYPST_COLD = """
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)
"""
TYPST_MANY = """
import sys, time, typst
source, name, count = open(sys.argv[1], encoding="utf-8").read(), sys.argv[2], int(sys.argv[3])
compiler = typst.Compiler(font_paths=[sys.argv[4]], ignore_system_fonts=True)
def render(text):
    return compiler.compile(input=text.encode())
render(source)
start = time.perf_counter()
for number in range(1, count + 1):
    render(source.replace(name, name + str(number)))
print((time.perf_counter() - start) / count)
"""
PAGES = "import sys, pypdf\nfor path in sys.argv[1:]: print(len(pypdf.PdfReader(path).pages))"


def run(command):
    """Standard output of a program that must succeed."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()


class Run(typing.NamedTuple):
    """What one run of a program took."""

    seconds: float
    cpu: float
    memory: float


def measure(command, output=os.devnull):
    """Seconds from start to end, seconds of all cores' work, and peak resident memory in bytes.

    Linux counts this process's own peak to the child's, as it was when the child started; both programs need more.
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


def cold(commands):
    """The commands in turn, so that a busy moment of the machine meets them all."""
    for command in commands:  # Files come into the system's cache.
        measure(command)
    return medians([measure(command) for command in commands] for _ in range(COLD_ROUNDS))


def many(makers, folder):
    """How many reports each program made in a run, and what each report took; a maker gives the command for a number of reports.

    A program prints its own seconds a report. Work is what a report adds to that of a run of one.
    """
    output = str(folder / "seconds")

    def once(maker, count):
        run = measure(maker(count), output)
        return run._replace(seconds=float(pathlib.Path(output).read_text()))

    singles = [once(maker, 1) for maker in makers]
    counts = [max(10, int(MANY_SECONDS / single.seconds)) for single in singles]

    def each(maker, count, single):
        run = once(maker, count)
        return run._replace(cpu=(run.cpu - single.cpu) / (count - 1))

    return counts, medians([each(*one) for one in zip(makers, counts, singles)] for _ in range(MANY_ROUNDS))


def row(label, theirs, ours, unit, scale):
    print(f"  {label:<44}{theirs * scale:>10.1f} {unit}{ours * scale:>10.1f} {unit}{theirs / ours:>8.1f}")


def compare(record, folder):
    source, ours, theirs = (folder / name for name in ("report.typ", "raingan.pdf", "typst.pdf"))
    text = run([BENCH, "typst-source", str(record)])
    source.write_text(text, encoding="utf-8")
    name = text.splitlines()[0].removeprefix("// ")
    python, fonts = sys.executable, str(folder / "fonts")
    raingan, typst, start = cold(
        [
            [RAINGAN, "render", str(record), "-o", str(ours)],
            [python, "-c", TYPST_COLD, str(source), str(theirs), fonts],
            [python, "-c", TYPST_START],
        ]
    )
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    counts, (typst_many, raingan_many) = many(
        [
            lambda count: [python, "-c", TYPST_MANY, str(source), name, str(count), fonts],
            lambda count: [BENCH, "repeat", str(count), str(record)],
        ],
        folder,
    )
    os.sched_setaffinity(0, cores)
    their_pages, our_pages = map(int, run([python, "-c", PAGES, str(theirs), str(ours)]).split())

    print(f"\n{record.name}")
    print(f"  {'':<44}{'Typst':>13}{'Raingan':>13}{'ratio':>8}")
    row("cold process, with the start of Python", typst.seconds, raingan.seconds, "ms", 1e3)
    row("cold process, without it", typst.seconds - start.seconds, raingan.seconds, "ms", 1e3)
    row("the same in CPU time, with it", typst.cpu, raingan.cpu, "ms", 1e3)
    row("the same in CPU time, without it", typst.cpu - start.cpu, raingan.cpu, "ms", 1e3)
    row("cold process, peak memory", typst.memory, raingan.memory, "MB", 1e-6)
    row("many in one process on one core, each", typst_many.seconds, raingan_many.seconds, "ms", 1e3)
    row("the same in CPU time", typst_many.cpu, raingan_many.cpu, "ms", 1e3)
    row("many in one process, peak memory", typst_many.memory, raingan_many.memory, "MB", 1e-6)
    row("file", theirs.stat().st_size, ours.stat().st_size, "kB", 1e-3)
    print(f"  {'pages':<44}{their_pages:>13}{our_pages:>13}")
    print(f"  Python starts and loads Typst in {start.seconds * 1e3:.1f} ms; many: {counts[0]} and {counts[1]} reports a run")


def describe_machine():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    system = dict(line.rstrip().split("=", 1) for line in open("/etc/os-release") if "=" in line)["PRETTY_NAME"].strip('"')
    versions = run([sys.executable, "-c", "import importlib.metadata as m; print(m.version('typst'))"]).strip()
    print(f"{len(os.sched_getaffinity(0))} cores, {cpu}; {system}; load {os.getloadavg()[0]:.1f}")
    print(f"Typst {versions} in Python {platform.python_version()}; {run([RAINGAN, '--version']).strip()}")
    print("On a busy machine, CPU time is the figure to go by; Typst's includes what it does on other cores.")
    print(f"medians: {COLD_ROUNDS} cold runs each in turn; {MANY_ROUNDS} runs of many reports each in turn")


def main():
    records = [pathlib.Path(path) for path in sys.argv[1:]] or sorted((ROOT / "Examples").glob("*.yaml"))
    describe_machine()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "fonts").mkdir()
        for pattern in FONTS:
            for font in pathlib.Path("/usr/share/fonts/truetype").glob(pattern):
                shutil.copy(font, folder / "fonts")
        for record in records:
            compare(record, folder)


if __name__ == "__main__":
    main()
