"""Shows whether a page costs more in a long report than in a short one: CPU time of reports of the first example with more and more
measures, and with a preface of one long paragraph.

usage: growth.py
"""

import pathlib
import sys
import tempfile

from compare import PAGES, RAINGAN, ROOT, measure, run

ROUNDS = 5
MEASURE = """  - title: จัดทำคู่มือการให้บริการและเผยแพร่บนเว็บไซต์ของหน่วยงาน ลำดับที่ {number}
    addresses: [o9]
    steps: [แต่งตั้งคณะทำงานและชี้แจงแนวทางการดำเนินงาน, เผยแพร่ให้ประชาชนทราบอย่างทั่วถึง]
    period: {{ from: 2568-10, to: 2569-09 }}
    responsible: [สำนักปลัดเทศบาล]
"""


def with_measures(text, count):
    return text[: text.index("\nmeasures:")] + "\nmeasures:\n" + "".join(MEASURE.format(number=n) for n in range(1, count + 1))


def with_paragraph(text, piece, length):
    return text[: text.index("\nnarrative:")] + "\nnarrative:\n  preface: " + (piece * length)[:length] + "\n"


def main():
    text = (ROOT / "Examples/mae-sot-2568.yaml").read_text(encoding="utf-8")
    cases = [(f"{count} measures", with_measures(text, count)) for count in (100, 200, 400, 800)]
    for name, piece in (("words", "การประเมินคุณธรรมและความโปร่งใส"), ("unbroken letters", "ก")):
        cases += [(f"{length} {name}", with_paragraph(text, piece, length)) for length in (50_000, 100_000, 199_000)]
    with tempfile.TemporaryDirectory() as folder:
        record, report = pathlib.Path(folder) / "record.yaml", pathlib.Path(folder) / "report.pdf"
        for name, content in cases:
            record.write_text(content, encoding="utf-8")
            cpu = min(measure([RAINGAN, "render", str(record), "-o", str(report)]).cpu for _ in range(ROUNDS))
            pages = int(run([sys.executable, "-c", PAGES, str(report)]))
            print(f"  {name:<24}{pages:>5} pages{cpu * 1e3:>9.1f} ms{cpu * 1e3 / pages:>7.2f} ms a page")


if __name__ == "__main__":
    main()
