"""Every benchmark in one run, and what it found as a document that Raingan itself sets: Benchmarks/results/results.json, .pdf and .html.

usage: bench.py [--quick]      --quick: few rounds and agencies, to try it; its figures are no medians
"""

import datetime
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

import batch
import compare
import growth
import printers
from measuring import BENCH, ROOT, machine

RESULTS = ROOT / "Benchmarks/results"
RECORD = ROOT / "Examples/mae-sot-2568.yaml"


def end_of_axis(values):
    """The next round number above all values."""
    top = max(values)
    unit = 10 ** math.floor(math.log10(top))
    return next(unit * step for step in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if unit * step >= top)


def chart(kind, title, labels, series, note):
    """`series`: names, and values with the format of their figures."""
    values = [value for _, points, _ in series for value in points]
    return {
        "kind": kind, "title": title, "labels": labels, "end": end_of_axis(values), "note": note,
        "series": [{"name": name, "values": points, "texts": [form.format(value) for value in points]} for name, points, form in series]}


def growth_chart(folder):
    found = growth.by_pages(folder)
    for number, cpu in found:
        print(f"  {number:>5} pages{cpu * 1e3:>9.1f} ms{cpu * 1e3 / number:>7.2f} ms a page")
    labels = [str(number) for number, _ in found]
    first, last = found[1], found[-1]
    page = (last[1] - first[1]) / (last[0] - first[0]) * 1e3
    return chart(
        "history", "Time against pages: CPU time of one report in a process of its own (ms)", labels,
        [("ms", [round(cpu * 1e3, 1) for _, cpu in found], "{:.0f}")],
        f"From {first[0]} to {last[0]} pages each further page takes {page:.2f} ms.")


def cores_chart(count, folder):
    rates = batch.throughput(count, folder)
    for number, (rate, peak) in rates.items():
        print(f"  {number} cores: {rate:.1f} a second, {rate / rates[1][0]:.2f} times one; peak {peak / 1e6:.0f} MB")
    labels = [f"{number} core{'s' if number > 1 else ''}" for number in rates]
    speedups = ", ".join(f"{rate / rates[1][0]:.2f} times on {number}" for number, (rate, _) in rates.items() if number > 1)
    peaks = ", ".join(f"{peak / 1e6:.0f} MB" for _, peak in rates.values())
    return chart(
        "columns", f"Throughput against cores: reports a second, {count} different agencies in one process", labels,
        [("reports a second", [round(rate, 1) for rate, _ in rates.values()], "{:.1f}")],
        f"One core's throughput: {speedups or 'this machine has one'}. Peak memory: {peaks}.")


def memory_chart(count, folder):
    cores = os.sched_getaffinity(0)
    run = batch.BatchRun(batch.workbook(count, folder), folder, len(cores), cores)
    print(f"  {count} agencies: {run.seconds:.1f} s, {run.rate:.1f} a second; peak {run.peak / 1e6:.0f} MB, {run.growth() / 1e6:+.1f} MB from the 500th to the last")
    run.check()
    step = max(1, len(run.memory) // 8)
    points = run.memory[step - 1 :: step]
    return chart(
        "history", f"Memory over a run of {count} agencies on {len(cores)} cores (MB in use, by reports made)",
        [str(made) for made, _ in points], [("MB", [round(memory / 1e6, 1) for _, memory in points], "{:.0f}")],
        f"All in {run.seconds:.1f} s, {run.rate:.1f} a second. Peak {run.peak / 1e6:.0f} MB; from the 500th report to the last "
        f"{run.growth() / 1e6:+.1f} MB.")


def main():
    quick = "--quick" in sys.argv
    if quick:
        compare.COLD_ROUNDS, compare.MANY_ROUNDS = 5, 1
        printers.ROUNDS = growth.ROUNDS = batch.ROUNDS = 1
    where = machine()
    print(where)
    print(compare.versions())
    tables = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        fonts = compare.fonts_alone(folder)
        rows = compare.compare(RECORD, folder, fonts)
        tables.append({"title": f"Typst and Raingan, {RECORD.name}: medians", "head": ["", "Typst", "Raingan", "ratio"], "rows": rows})
        print("\nother programs, the same report, a process each")
        (folder / "printers").mkdir()
        rows = printers.compare(RECORD, folder / "printers")
        for row in [printers.HEAD, *rows]:
            print("  " + "".join(f"{text:>14}" for text in row))
        tables.append({"title": "Programs that print the same report, a process each: medians", "head": printers.HEAD, "rows": rows})
        print("\npages")
        charts = [growth_chart(folder)]
        print("\ncores")
        charts.append(cores_chart(60 if quick else 1000, folder))
        print("\nmemory")
        charts.append(memory_chart(300 if quick else 8300, folder))
    results = {
        "title": "Benchmark", "notes": [("A quick try, not medians. " if quick else "") + f"{datetime.date.today()}. {where}.", compare.versions() + "."], "charts": charts, "tables": tables}
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    subprocess.run([BENCH, "results", str(RESULTS / "results.json"), str(RESULTS)], check=True)
    print(f"\nas a document: {RESULTS / 'results.pdf'}")


if __name__ == "__main__":
    main()
