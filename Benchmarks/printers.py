"""Other ways to the same PDF, where they are installed: WeasyPrint, Chromium and LibreOffice print the web page that Raingan makes
of the record, and Typst sets the same document; all in turn, a process for each report.

usage: printers.py [RECORD]
"""

import pathlib
import shutil
import sys
import tempfile

from compare import TYPST_COLD, fonts_alone, typst_source
from measuring import RAINGAN, ROOT, Run, measure, measure_tree, pages, run
import statistics

ROUNDS = 5


def commands(record, folder):
    """Each program's name, command and the file that it writes; those that are not installed are left out."""
    page = folder / "report.html"
    run([RAINGAN, "render", str(record), "-o", str(page), "--quiet"])
    source, fonts = folder / "report.typ", fonts_alone(folder)
    typst_source(record, source)
    (folder / "office").mkdir()
    file = {name: folder / f"{name}.pdf" for name in ("raingan", "typst", "weasyprint", "chromium")}
    found = [
        ("Raingan", [RAINGAN, "render", str(record), "-o", str(file["raingan"])], file["raingan"]),
        ("Typst", [sys.executable, "-c", TYPST_COLD, str(source), str(file["typst"]), fonts], file["typst"]),
    ]
    if program := shutil.which("weasyprint"):
        found.append(("WeasyPrint", [program, "--quiet", str(page), str(file["weasyprint"])], file["weasyprint"]))
    if program := shutil.which("chromium"):
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer"]
        found.append(("Chromium", [program, *options, f"--print-to-pdf={file['chromium']}", page.as_uri()], file["chromium"]))
    if (program := shutil.which("soffice")) and pathlib.Path("/usr/lib/libreoffice/program/libswlo.so").exists():
        options = ["--headless", f"-env:UserInstallation={(folder / 'libreoffice').as_uri()}", "--infilter=HTML (StarWriter)"]
        made = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder / "office"), str(page)]
        found.append(("LibreOffice", [program, *options, *made], folder / "office/report.pdf"))
    return found


def compare(record, folder):
    """Rows of texts: program, seconds, ratio to Raingan, peak memory, pages, size."""
    found = commands(record, folder)
    # Office programs and browsers are several processes.
    measures = {"LibreOffice": measure_tree, "Chromium": measure_tree, "WeasyPrint": measure_tree}
    runs = {name: [] for name, _, _ in found}
    for number in range(ROUNDS + 1):
        for name, command, _ in found:
            took = measures.get(name, measure)(command)
            if number > 0:  # The first brings files into the system's cache.
                runs[name].append(took)
    rows = []
    ours = None
    for name, _, file in found:
        took = Run(*map(statistics.median, zip(*runs[name])))
        ours = ours or took
        rows.append([
            name, f"{took.seconds * 1e3:.0f} ms", f"{took.seconds / ours.seconds:.1f}", f"{took.memory / 1e6:.0f} MB",
            str(pages(file)[0]), f"{file.stat().st_size / 1e3:.0f} kB"])
    return rows


HEAD = ["program", "time", "ratio", "peak memory", "pages", "file"]


def main():
    record = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "Examples/mae-sot-2568.yaml"
    with tempfile.TemporaryDirectory() as name:
        for row in [HEAD, *compare(record, pathlib.Path(name))]:
            print("  " + "".join(f"{text:>14}" for text in row))


if __name__ == "__main__":
    main()
