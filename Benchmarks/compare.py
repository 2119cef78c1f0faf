"""Renders the same report with Typst and with Raingan in turn and prints medians and ratios of time and memory.

Cold: a process for each report, as an officer's computer does it, with all cores at hand; both programs use them. Typst is PyPI's module in the smallest
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
import sys
import tempfile

from measuring import BENCH, RAINGAN, ROOT, cold, machine, measure, medians, pages, run

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
    """Prints a row, and returns it as texts."""
    texts = [f"{theirs * scale:.1f} {unit}", f"{ours * scale:.1f} {unit}", f"{theirs / ours:.1f}"]
    print(f"  {label:<44}" + "".join(f"{text:>13}" for text in texts))
    return [label, *texts]


def fonts_alone(folder):
    """A folder with the fonts of the reports and no others."""
    (folder / "fonts").mkdir()
    for pattern in FONTS:
        for font in pathlib.Path("/usr/share/fonts/truetype").glob(pattern):
            shutil.copy(font, folder / "fonts")
    return str(folder / "fonts")


def typst_source(record, path):
    """Writes the record's report as Typst source; returns the agency's name."""
    text = run([BENCH, "typst-source", str(record)])
    path.write_text(text, encoding="utf-8")
    return text.splitlines()[0].removeprefix("// ")


def compare(record, folder, fonts):
    """Prints what one record's report takes, and returns the rows."""
    source, ours, theirs = (folder / name for name in ("report.typ", "raingan.pdf", "typst.pdf"))
    name = typst_source(record, source)
    python = sys.executable
    raingan, typst, start = cold(
        [
            [RAINGAN, "render", str(record), "-o", str(ours)],
            [python, "-c", TYPST_COLD, str(source), str(theirs), fonts],
            [python, "-c", TYPST_START],
        ],
        COLD_ROUNDS,
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
    their_pages, our_pages = pages(theirs, ours)

    print(f"\n{record.name}")
    print(f"  {'':<44}{'Typst':>13}{'Raingan':>13}{'ratio':>13}")
    rows = [
        row("cold process, with the start of Python", typst.seconds, raingan.seconds, "ms", 1e3),
        row("cold process, without it", typst.seconds - start.seconds, raingan.seconds, "ms", 1e3),
        row("the same in CPU time, with it", typst.cpu, raingan.cpu, "ms", 1e3),
        row("the same in CPU time, without it", typst.cpu - start.cpu, raingan.cpu, "ms", 1e3),
        row("cold process, peak memory", typst.memory, raingan.memory, "MB", 1e-6),
        row("many in one process on one core, each", typst_many.seconds, raingan_many.seconds, "ms", 1e3),
        row("the same in CPU time", typst_many.cpu, raingan_many.cpu, "ms", 1e3),
        row("many in one process, peak memory", typst_many.memory, raingan_many.memory, "MB", 1e-6),
        row("file", theirs.stat().st_size, ours.stat().st_size, "kB", 1e-3),
        ["pages", str(their_pages), str(our_pages), ""],
    ]
    print(f"  {'pages':<44}{their_pages:>13}{our_pages:>13}")
    print(f"  Python starts and loads Typst in {start.seconds * 1e3:.1f} ms; many: {counts[0]} and {counts[1]} reports a run")
    return rows


def versions():
    typst = run([sys.executable, "-c", "import importlib.metadata as m; print(m.version('typst'))"]).strip()
    return f"Typst {typst} in Python {platform.python_version()}; {run([RAINGAN, '--version']).strip()}"


def main():
    records = [pathlib.Path(path) for path in sys.argv[1:]] or sorted((ROOT / "Examples").glob("*.yaml"))
    print(machine())
    print(versions())
    print("On a busy machine, CPU time is the figure to go by; Typst's includes what it does on other cores.")
    print(f"medians: {COLD_ROUNDS} cold runs each in turn; {MANY_ROUNDS} runs of many reports each in turn")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        fonts = fonts_alone(folder)
        for record in records:
            compare(record, folder, fonts)


if __name__ == "__main__":
    main()
