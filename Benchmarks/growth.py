"""Shows whether a page costs more in a long report than in a short one: CPU time of reports of 10 to 200 pages, which the first example
gets from more and more measures; and of a preface of one long paragraph.

usage: growth.py
"""

import pathlib
import tempfile

from measuring import RAINGAN, ROOT, measure, pages

ROUNDS = 5
PAGES = (10, 50, 100, 150, 200)
MEASURE = """  - title: จัดทำคู่มือการให้บริการและเผยแพร่บนเว็บไซต์ของหน่วยงาน ลำดับที่ {number}
    addresses: [o9]
    steps: [แต่งตั้งคณะทำงานและชี้แจงแนวทางการดำเนินงาน, เผยแพร่ให้ประชาชนทราบอย่างทั่วถึง]
    period: {{ from: 2568-10, to: 2569-09 }}
    responsible: [สำนักปลัดเทศบาล]
"""


def example():
    return (ROOT / "Examples/mae-sot-2568.yaml").read_text(encoding="utf-8")


def with_measures(text, count):
    return text[: text.index("\nmeasures:")] + "\nmeasures:\n" + "".join(MEASURE.format(number=n) for n in range(1, count + 1))


def with_paragraph(text, piece, length):
    return text[: text.index("\nnarrative:")] + "\nnarrative:\n  preface: " + (piece * length)[:length] + "\n"


class Reports:
    """Makes reports of what is given."""

    def __init__(self, folder, kind):
        self.record, self.report = folder / "record.yaml", folder / "report.pdf"
        self.command = [RAINGAN, "render", str(self.record), "--kind", kind, "-o", str(self.report)]

    def pages(self, content):
        self.record.write_text(content, encoding="utf-8")
        measure(self.command)
        return pages(self.report)[0]

    def cpu(self, content):
        """Pages, and the least seconds of work."""
        return self.pages(content), min(measure(self.command).cpu for _ in range(ROUNDS))


def by_pages(folder):
    """Pages and seconds of reports with about the wanted numbers of pages."""
    text, reports = example(), Reports(folder, "measures")
    few, many = reports.pages(with_measures(text, 20)), reports.pages(with_measures(text, 120))
    found = []
    for wanted in PAGES:
        count = max(1, round(20 + 100 * (wanted - few) / (many - few)))
        found.append(reports.cpu(with_measures(text, count)))
    return found


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number, cpu in by_pages(folder):
            print(f"  {'measures':<24}{number:>5} pages{cpu * 1e3:>9.1f} ms{cpu * 1e3 / number:>7.2f} ms a page")
        reports = Reports(folder, "annual")
        for what, piece in (("words", "การประเมินคุณธรรมและความโปร่งใส"), ("unbroken letters", "ก")):
            for length in (50_000, 100_000, 199_000):
                number, cpu = reports.cpu(with_paragraph(example(), piece, length))
                print(f"  {f'{length} {what}':<24}{number:>5} pages{cpu * 1e3:>9.1f} ms{cpu * 1e3 / number:>7.2f} ms a page")


if __name__ == "__main__":
    main()
