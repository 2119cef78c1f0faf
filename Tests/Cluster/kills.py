"""Kills a run at random moments and starts it again, then holds the folder to an undisturbed run's byte for byte.

usage: kills.py [KILLS [AGENCIES]]      (50, 150)
"""

import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RAINGAN = str(ROOT / ".build/release/raingan")


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    agencies = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    chance = random.Random(2568)
    folder = pathlib.Path(tempfile.mkdtemp())
    book = folder / "agencies.xlsx"
    subprocess.run([sys.executable, str(ROOT / "Benchmarks/national-workbook.py"), str(agencies), str(book)], check=True)
    command = [RAINGAN, "batch", str(book), "--format", "pdf", "--format", "html", "--resume", "-o"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    start = time.monotonic()
    subprocess.run([*command, str(folder / "whole")], check=True, **quiet)
    took = time.monotonic() - start
    expected = contents(folder / "whole")
    broken = folder / "broken"
    signals = {signal.SIGKILL: 0, signal.SIGTERM: 0, signal.SIGINT: 0}
    whole = 0
    for number in range(kills):
        # So that the last kills still meet a run that works: a few reports are taken away, one is cut, one is changed.
        made = sorted(broken.glob("*.pdf")) if broken.exists() else []
        for path in chance.sample(made, min(len(made), max(3, agencies // 10))):
            path.unlink()
        for path in chance.sample(sorted(broken.glob("*.html")), 2) if len(made) > 10 else []:
            data = bytearray(path.read_bytes())
            data[len(data) // 2] ^= 1
            path.write_bytes(data[: chance.choice([len(data), len(data) // 2])])
            path.unlink() if chance.random() < 0.3 else None
        run = subprocess.Popen([*command, str(broken)], **quiet)
        time.sleep(chance.uniform(0, took / 4))
        kind = chance.choice(list(signals))
        run.send_signal(kind)
        signals[kind] += 1
        whole += run.wait() == 0
        # What is there is whole, but for what was damaged above and not made anew yet.
        for path in broken.glob("*.pdf"):
            assert path.read_bytes() == expected[path.name], path
    subprocess.run([*command, str(broken)], check=True, **quiet)
    found = contents(broken)
    assert found == expected, sorted(name for name in {*found, *expected} if found.get(name) != expected.get(name))
    shutil.rmtree(folder)
    counts = ", ".join(f"{count} {kind.name}" for kind, count in signals.items())
    print(f"{kills} kills ({counts}; {whole} runs had ended), {agencies} agencies: {len(expected)} files equal to an undisturbed run's")


if __name__ == "__main__":
    main()
