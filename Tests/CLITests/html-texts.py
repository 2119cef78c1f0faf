#!/usr/bin/env python3
"""The texts of a page's blocks, as JSON: html-texts.py FILE.html

An independent reading with Python's own parser: what stands in `body`, one text for each innermost block, without what
is hidden from readers.
"""
import html.parser
import json
import sys

BLOCKS = set("h1 h2 h3 h4 h5 h6 p li th td caption figcaption div section nav ol ul table tr thead tbody figure".split())
BLOCKS |= set("main header footer article body text title desc svg".split())
SILENT = {"script", "style", "head", "title", "desc", "skip", "jump"}
EMPTY = {"br", "img", "meta", "link", "wbr", "hr", "col", "input"}


class Texts(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts = []
        self.now = ""
        self.silent = 0
        self.open = []

    def flush(self):
        text = " ".join(self.now.replace("\u200b", "").replace("\u2060", "").split(" ")).strip()
        if text:
            self.texts.append(" ".join(text.split("\n")))
        self.now = ""

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.flush()
        if tag == "br":
            self.now += " "
        if tag in EMPTY:
            return
        # The link past the cover and the way to headings are the page's own.
        if tag == "a" and ("class", "skip") in attributes:
            tag = "skip"
        if tag == "nav" and dict(attributes).get("class", "").startswith("jump"):
            tag = "jump"
        self.open.append(tag)
        if tag in SILENT and tag != "head" or tag == "head":
            self.silent += 1

    def handle_startendtag(self, tag, attributes):
        if tag == "br":
            self.now += " "

    def handle_endtag(self, tag):
        if tag in EMPTY:
            return
        if tag == "a" and self.open and self.open[-1] == "skip":
            tag = "skip"
        if tag == "nav" and self.open and self.open[-1] == "jump":
            tag = "jump"
        if not self.open or self.open.pop() != tag:
            sys.exit(f"line {self.getpos()[0]}: </{tag}> closes another element")
        if tag in SILENT:
            self.silent -= 1
        if tag in BLOCKS:
            self.flush()

    def handle_data(self, data):
        if not self.silent:
            self.now += data

    def close(self):
        super().close()
        self.flush()
        if self.open:
            sys.exit(f"left open: {self.open}")


parser = Texts()
with open(sys.argv[1], encoding="utf-8") as file:
    parser.feed(file.read())
parser.close()
json.dump(parser.texts, sys.stdout, ensure_ascii=False)
