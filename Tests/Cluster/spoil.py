"""Makes the second agency's first score impossible."""

import re
import shutil
import sys
import zipfile

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
name = "xl/worksheets/sheet1.xml"
rows = parts[name].decode().split("<row>")
rows[3] = re.sub(r"<v>[0-9.]+</v>", "<v>123.45</v>", rows[3], count=1)
parts[name] = "<row>".join(rows).encode()
with zipfile.ZipFile(path + ".new", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in parts.items():
        archive.writestr(name, data)
shutil.move(path + ".new", path)
